using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Matching;
using NewsSearch.OnDisk.Store.Blocks;
using NewsSearch.Words;

namespace NewsSearch.OnDisk.Postings;

/// <summary>How to meet in a dictionary all words that a <see cref="WordMatcher"/> may stand for, and few others.</summary>
internal abstract class TermWalk
{
    public static TermWalk Of(WordMatcher matcher) => matcher switch
    {
        WordMatcher.Exact exact => new ToOneWord(exact.Word),
        WordMatcher.Forms { Beginnings.Count: > 0 } forms => new ToRelated(forms),
        WordMatcher.Forms forms => ToForms.Of([.. forms.Words.Keys], forms.MayBeJoined),
        WordMatcher.OtherForms forms => ToForms.Of(forms.Words, mayBeJoined: false),
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

    /// <summary>To each form of a word, and to it with a hyphen in it where that is looked for.</summary>
    private sealed class ToForms(BytesRef[] ascending) : TermWalk
    {
        /// <summary>Beyond so many words it costs less to pass all that begin like them.</summary>
        private const int Most = 512;

        public static TermWalk Of(IReadOnlyCollection<string> words, bool mayBeJoined)
        {
            if (words.Count > Most && CommonPrefix(words) is { Length: > 2 } prefix)
            {
                return new AlongPrefix(prefix);
            }

            return Seeking(words, mayBeJoined);
        }

        public static ToForms Seeking(IReadOnlyCollection<string> words, bool mayBeJoined)
        {
            IEnumerable<string> hyphenated = mayBeJoined ? words.Select(static word => word + WordReader.JoinedEnd) : [];
            BytesRef[] ascending = [.. words.Concat(hyphenated).Select(static word => new BytesRef(word))];
            Array.Sort(ascending);
            return new ToForms(ascending);
        }

        public override IEnumerable<BlockTermsEnum> In(BlockTerms terms, CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            var found = new BlockTermsEnum(terms);
            foreach (BytesRef word in ascending)
            {
                if (found.SeekExact(word))
                {
                    yield return found;
                }
            }
        }

        private static string CommonPrefix(IEnumerable<string> words) =>
            words.Aggregate(static (common, word) => common[..common.AsSpan().CommonPrefixLength(word)]);
    }

    /// <summary>Along what the words of a stem begin with, and to the forms that begin otherwise.</summary>
    private sealed class ToRelated : TermWalk
    {
        private readonly TermWalk[] _walks;

        public ToRelated(WordMatcher.Forms forms)
        {
            IReadOnlyList<string> beginnings = forms.Beginnings;
            string[] others = [.. forms.Words.Keys.Where(word => !beginnings.Any(beginning => word.StartsWith(beginning, StringComparison.Ordinal)))];
            _walks = [.. beginnings.Select(static beginning => new AlongPrefix(beginning)), ToForms.Seeking(others, forms.MayBeJoined)];
        }

        public override IEnumerable<BlockTermsEnum> In(BlockTerms terms, CancellationToken cancellation) => _walks.SelectMany(walk => walk.In(terms, cancellation));
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
