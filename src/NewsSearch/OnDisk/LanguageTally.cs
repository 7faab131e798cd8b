using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Languages;
using NewsSearch.Searching;

namespace NewsSearch.OnDisk;

/// <summary>Counts the languages of articles, segment by segment, from postings.</summary>
internal sealed class LanguageTally
{
    private readonly Dictionary<string, (int Count, long Latest)> _languages = new(StringComparer.Ordinal);

    /// <summary>The most common first.</summary>
    public IReadOnlyList<LanguageCount> Counts => [.. _languages.OrderByDescending(language => language.Value.Count).ThenBy(language => language.Key, StringComparer.Ordinal)
        .Select(language => new LanguageCount(LanguageTag.Of(language.Key) ?? language.Key, language.Value.Count, language.Value.Latest == long.MinValue ? null : DayOf(language.Value.Latest)))];

    /// <summary>Adds the languages of these documents.</summary>
    public void Add(AtomicReader segment, FixedBitSet documents)
    {
        var languages = new string?[segment.MaxDoc];
        for (TermsEnum? each = segment.GetTerms(IndexSchema.Language)?.GetEnumerator(); each?.MoveNext() == true;)
        {
            string language = each.Term.Utf8ToString();
            DocsEnum found = each.Docs(documents, null, DocsFlags.NONE);
            for (int document = found.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = found.NextDoc())
            {
                // An article has also the codes that its own is found by: zh of zh-Hant, no of nb.
                if (languages[document] is not { } known || LanguageTag.Terms(language).Contains(known))
                {
                    languages[document] = language;
                }
            }
        }

        NumericDocValues? published = segment.GetNumericDocValues(IndexSchema.Published);
        IBits? dated = segment.GetDocsWithField(IndexSchema.Published);
        foreach (int document in documents.Ascending())
        {
            if (languages[document] is { } language)
            {
                (int count, long latest) = _languages.GetValueOrDefault(language, (0, long.MinValue));
                _languages[language] = (count + 1, published is not null && dated?.Get(document) == true ? Math.Max(latest, published.Get(document)) : latest);
            }
        }
    }

    private static DateOnly DayOf(long seconds) => DateOnly.FromDateTime(DateTime.UnixEpoch.AddSeconds(seconds));
}
