using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Matching;
using NewsSearch.Words.Lemmas;

namespace NewsSearch.OnDisk.Postings;

/// <summary>In which languages the articles of an index are. Safe to use from many threads at once.</summary>
internal sealed class LanguageDocuments
{
    private readonly ConcurrentDictionary<(int Segment, FormLanguages Among, ulong Languages), ulong[]> _known = new();

    /// <summary>The languages of an index that make up a hundredth of it, the most common first; English where no language is known.</summary>
    public static FormLanguages Of(IndexReader reader)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (AtomicReaderContext leaf in reader.Leaves)
        {
            for (TermsEnum? each = leaf.AtomicReader.GetTerms(IndexSchema.Language)?.GetEnumerator(); each?.MoveNext() == true;)
            {
                string language = each.Term.Utf8ToString();
                counts[language] = counts.GetValueOrDefault(language) + (IsOwn(language) ? each.DocFreq : 0);
            }
        }

        return FormLanguages.Common(counts, reader.MaxDoc);
    }

    /// <summary>The documents of a segment that are in any of some languages or in one that is not known, each a bit, the first the lowest.</summary>
    /// <param name="among">What the bits of <paramref name="languages"/> stand for.</param>
    public ulong[] In(AtomicReaderContext segment, FormLanguages among, ulong languages) =>
        _known.TryGetValue((segment.Ord, among, languages), out ulong[]? known) ? known
        : _known[(segment.Ord, among, languages)] = Read(segment.AtomicReader, among, languages);

    /// <summary>The documents of a segment in which the words of a matcher count that it stands for in some languages.</summary>
    public ulong[] In(AtomicReaderContext segment, WordMatcher matcher, ulong languages) => In(segment, matcher switch
    {
        WordMatcher.Forms forms => forms.Languages,
        WordMatcher.Hyphenated { Joined: WordMatcher.Forms forms } => forms.Languages,
        WordMatcher.OtherForms forms => forms.Languages,
        _ => FormLanguages.None,
    }, languages);

    /// <summary>Forgets what was read.</summary>
    public void Clear() => _known.Clear();

    private static ulong[] Read(AtomicReader segment, FormLanguages among, ulong languages)
    {
        ulong[] bits = new ulong[(segment.MaxDoc + 63) / 64];
        Array.Fill(bits, ulong.MaxValue);
        for (TermsEnum? each = segment.GetTerms(IndexSchema.Language)?.GetEnumerator(); each?.MoveNext() == true;)
        {
            string language = each.Term.Utf8ToString();
            if (!IsOwn(language) || (among.BitsOf(language) & languages) != 0)
            {
                continue;
            }

            DocsEnum documents = each.Docs(null, null, DocsFlags.NONE);
            for (int document = documents.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.NextDoc())
            {
                bits[document >> 6] &= ~(1UL << document);
            }
        }

        return bits;
    }

    /// <summary>Whether an article has the code beside no other: not with a script, nor the code that Norwegian's two share.</summary>
    private static bool IsOwn(string language) => language != "no" && !language.Contains('-', StringComparison.Ordinal);
}
