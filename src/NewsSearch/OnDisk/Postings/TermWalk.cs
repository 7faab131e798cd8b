using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Matching;
using NewsSearch.OnDisk.Store.Blocks;

namespace NewsSearch.OnDisk.Postings;

/// <summary>How to meet in a dictionary all words that a <see cref="WordMatcher"/> may stand for, and few others.</summary>
internal abstract class TermWalk
{
    public static TermWalk Of(WordMatcher matcher) => matcher switch
    {
        WordMatcher.Exact exact => new ToOneWord(exact.Word),
        WordMatcher.Fuzzy fuzzy => new WithinEdits(fuzzy),
        _ => new AlongPrefix(matcher.Prefix),
    };

    /// <summary>Stands on each of the words, ascending.</summary>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public abstract IEnumerable<BlockTermsEnum> In(BlockTerms terms, CancellationToken cancellation);

    private sealed class ToOneWord(string word) : TermWalk
    {
        private readonly BytesRef _word = new(word);

        public override IEnumerable<BlockTermsEnum> In(BlockTerms terms, CancellationToken cancellation)
        {
            var found = new BlockTermsEnum(terms);
            return found.SeekExact(_word) ? [found] : [];
        }
    }

    private sealed class AlongPrefix(string prefix) : TermWalk
    {
        private readonly BytesRef _prefix = new(prefix);

        public override IEnumerable<BlockTermsEnum> In(BlockTerms terms, CancellationToken cancellation)
        {
            var found = new BlockTermsEnum(terms);
            if (found.SeekCeil(_prefix) == TermsEnum.SeekStatus.END)
            {
                yield break;
            }

            do
            {
                cancellation.ThrowIfCancellationRequested();
                if (!found.Word.StartsWith(_prefix.Bytes.AsSpan(_prefix.Offset, _prefix.Length)))
                {
                    yield break;
                }

                yield return found;
            }
            while (found.MoveNext());
        }
    }

    private sealed class WithinEdits(WordMatcher.Fuzzy matcher) : TermWalk
    {
        private readonly EditedWords _words = new(matcher.Word, matcher.Edits);

        public override IEnumerable<BlockTermsEnum> In(BlockTerms terms, CancellationToken cancellation)
        {
            var found = new BlockTermsEnum(terms);
            foreach (BytesRef word in _words.In(terms, cancellation))
            {
                yield return found.SeekExact(word) ? found : throw new CorruptIndexException("a word of the dictionary is not where it was met");
            }
        }
    }
}
