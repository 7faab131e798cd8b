using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Matching;
using NewsSearch.OnDisk.Store.Blocks;

namespace NewsSearch.OnDisk.Postings;

/// <summary>The words of one field that a <see cref="WordMatcher"/> stands for in one index, ready to be read segment by segment.</summary>
internal sealed class TermSet
{
    /// <summary>Open postings cost some kilobytes each; beyond this many words they are read one by one into an array.</summary>
    public const int MostOpenPostings = 64;

    private readonly List<TermState>?[] _states;

    private TermSet(string field, int leaves) => (Field, _states) = (field, new List<TermState>?[leaves]);

    public string Field { get; }

    /// <summary>Articles with any of the words, estimated as if each word chose its articles by chance: reading them would cost as much as the search.</summary>
    public double DocumentFrequency { get; private set; }

    /// <exception cref="OperationCanceledException">Walking the dictionary was given up.</exception>
    public static TermSet Find(string field, WordMatcher matcher, IndexReaderContext top, CancellationToken cancellation) =>
        Find(field, matcher, TermWalk.Of(matcher), top, cancellation);

    /// <param name="walk">That of the matcher, which costs much to make for some and serves all fields.</param>
    /// <inheritdoc cref="Find(string, WordMatcher, IndexReaderContext, CancellationToken)"/>
    public static TermSet Find(string field, WordMatcher matcher, TermWalk walk, IndexReaderContext top, CancellationToken cancellation)
    {
        var set = new TermSet(field, top.Leaves.Count);
        var frequencies = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (AtomicReaderContext leaf in top.Leaves)
        {
            if (leaf.AtomicReader.GetTerms(field) is { } terms && walk.Begin(terms) is { } found)
            {
                set.Collect(leaf.Ord, found, matcher, walk, frequencies, cancellation);
            }
        }

        double all = top.Reader.MaxDoc;
        double without = 1;
        foreach (long documents in frequencies.Values)
        {
            without *= 1 - (documents / all);
        }

        // One word's own frequency is exact; rounding must not make it less.
        set.DocumentFrequency = frequencies.Count == 0 ? 0 : Math.Max(frequencies.Values.Max(), all * (1 - without));
        return set;
    }

    /// <summary>The postings of each word in one segment, by blocks.</summary>
    public IEnumerable<WordPostings> Blocks(AtomicReaderContext leaf) => Postings(leaf, terms => BlocksOf(terms, null).Blocks);

    /// <summary>The same, each to be read before the next one is asked for.</summary>
    public IEnumerable<WordPostings> BlocksInTurn(AtomicReaderContext leaf)
    {
        BlockPostingsEnum? reused = null;
        return Postings(leaf, terms => (reused = BlocksOf(terms, reused)).Blocks);
    }

    /// <summary>The postings of the word that an enumeration stands on.</summary>
    public static WordPostings BlocksOf(TermsEnum terms) => BlocksOf(terms, null).Blocks;

    private static BlockPostingsEnum BlocksOf(TermsEnum terms, DocsEnum? reused) => (BlockPostingsEnum)terms.Docs(null, reused, DocsFlags.FREQS);

    /// <summary>How many of the words stand in one segment.</summary>
    public int CountIn(AtomicReaderContext leaf) => _states[leaf.Ord]?.Count ?? 0;

    /// <summary>The postings of each word in one segment.</summary>
    public IEnumerable<TPostings> Postings<TPostings>(AtomicReaderContext leaf, Func<TermsEnum, TPostings> open)
    {
        if (_states[leaf.Ord] is not { } states)
        {
            yield break;
        }

        TermsEnum terms = leaf.AtomicReader.GetTerms(Field).GetEnumerator();
        foreach (TermState state in states)
        {
            // With its state at hand the enumeration needs no look-up, so the bytes may be any.
            terms.SeekExact(new BytesRef(), state);
            yield return open(terms);
        }
    }

    private void Collect(
        int leaf, TermsEnum found, WordMatcher matcher, TermWalk walk, Dictionary<string, long> frequencies, CancellationToken cancellation)
    {
        var word = new CharsRef(32);
        do
        {
            cancellation.ThrowIfCancellationRequested();
            BytesRef term = found.Term;
            if (walk.IsPast(term))
            {
                break;
            }

            if (term.Length == 0 || (term.Bytes[term.Offset] < ' ' && matcher is not WordMatcher.Exact))
            {
                // The analyzer's marks are no words, whatever pattern they fit.
                continue;
            }

            UnicodeUtil.UTF8toUTF16(term, word);
            if (matcher.Matches(word.Chars.AsSpan(word.Offset, word.Length)))
            {
                (_states[leaf] ??= []).Add(found.GetTermState());
                string text = word.ToString();
                frequencies[text] = frequencies.GetValueOrDefault(text) + found.DocFreq;
            }
        }
        while (found.MoveNext());
    }
}
