using Lucene.Net.Index;
using NewsSearch.Matching;
using NewsSearch.OnDisk.Store.Blocks;
using NewsSearch.Words.Lemmas;

namespace NewsSearch.OnDisk.Postings;

/// <summary>The words of one field that a <see cref="WordMatcher"/> stands for in one index, ready to be read segment by segment.</summary>
/// <param name="states">Those of the words in each segment; null where there are none.</param>
/// <param name="frequency">See <see cref="DocumentFrequency"/>.</param>
internal sealed class TermSet(string field, IReadOnlyList<WordState>?[] states, double frequency)
{
    /// <summary>Open postings cost some kilobytes each; beyond this many words they are read one by one into an array.</summary>
    public const int MostOpenPostings = 64;

    public string Field { get; } = field;

    /// <summary>Articles with any of the words, estimated as if each word chose its articles by chance: reading them would cost as much as the search.</summary>
    public double DocumentFrequency => frequency;

    /// <exception cref="OperationCanceledException">Walking the dictionary was given up.</exception>
    public static TermSet Find(string field, WordMatcher matcher, IndexReaderContext top, CancellationToken cancellation) =>
        Find(field, matcher, TermWalk.Of(matcher), top, languages: null, cancellation);

    /// <param name="walk">That of the matcher, which serves all fields.</param>
    /// <param name="languages">In which languages the articles are; null for a matcher that makes no difference between them.</param>
    /// <inheritdoc cref="Find(string, WordMatcher, IndexReaderContext, CancellationToken)"/>
    public static TermSet Find(string field, WordMatcher matcher, TermWalk walk, IndexReaderContext top, LanguageDocuments? languages, CancellationToken cancellation)
    {
        var set = new TermSetBuilder(field, top);
        Walk(field, walk, top, languages, cancellation, (matcher, set));
        return set.Build();
    }

    /// <summary>The forms of a word, and those of its with a hyphen in them, which stand among them in the dictionary.</summary>
    /// <inheritdoc cref="Find(string, WordMatcher, IndexReaderContext, CancellationToken)"/>
    /// <param name="languages">In which languages the articles are.</param>
    public static FormSets FindForms(
        string field, WordMatcher.Forms forms, IndexReaderContext top, LanguageDocuments languages, CancellationToken cancellation)
    {
        var set = new TermSetBuilder(field, top);
        var joined = new TermSetBuilder(field, top);
        var hyphenated = new WordMatcher.Hyphenated(forms) { Written = forms.Written, SpellingOf = forms };
        Walk(field, TermWalk.Of(forms), top, languages, cancellation, (forms, set), (hyphenated, joined));
        return new FormSets(set.Build(), joined.Build());
    }

    /// <summary>How many of the words stand in one segment.</summary>
    public int CountIn(AtomicReaderContext leaf) => states[leaf.Ord]?.Count ?? 0;

    /// <summary>What the dictionary of one segment says of each word.</summary>
    public IReadOnlyList<WordState> In(AtomicReaderContext leaf) => states[leaf.Ord] ?? [];

    /// <summary>The postings of each word in one segment.</summary>
    public IEnumerable<TPostings> Postings<TPostings>(AtomicReaderContext leaf, Func<TermsEnum, TPostings> open)
    {
        if (states[leaf.Ord] is not { } words)
        {
            yield break;
        }

        TermsEnum terms = leaf.AtomicReader.GetTerms(Field).GetEnumerator();
        foreach (WordState state in words)
        {
            // With its state at hand the enumeration needs no look-up, so the bytes may be any.
            terms.SeekExact(new Lucene.Net.Util.BytesRef(), state);
            yield return open(terms);
        }
    }

    /// <param name="sets">Those to be filled, of which no two have a word in common.</param>
    private static void Walk(
        string field,
        TermWalk walk,
        IndexReaderContext top,
        LanguageDocuments? languages,
        CancellationToken cancellation,
        params ReadOnlySpan<(WordMatcher Matcher, TermSetBuilder Set)> sets)
    {
        var word = new WordDecoder();
        foreach (AtomicReaderContext leaf in top.Leaves)
        {
            if (leaf.AtomicReader.GetTerms(field) is not BlockTerms terms)
            {
                continue;
            }

            foreach (BlockTermsEnum found in walk.In(terms, cancellation))
            {
                ReadOnlySpan<char> text = word.Read(found.Word);
                foreach ((WordMatcher matcher, TermSetBuilder set) in sets)
                {
                    // The analyzer's marks are no words, whatever pattern they fit.
                    if (text.Length > 0 && (text[0] >= ' ' || matcher is WordMatcher.Exact) && matcher.LanguagesOf(text) is not 0 and var among)
                    {
                        set.Add(leaf, text, found, among == FormLanguages.All ? null : languages!.In(leaf, matcher, among));
                        break;
                    }
                }
            }
        }
    }
}
