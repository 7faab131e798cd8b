using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Languages;
using NewsSearch.Searching;
using NewsSearch.Searching.Counting;

namespace NewsSearch.OnDisk.Counting;

/// <summary>The languages of articles, from postings.</summary>
internal sealed class LanguageValues : ArticleValues
{
    private readonly TextNumbers _numbers = new();
    private readonly int[] _one = new int[1];
    private string?[] _languages = [];

    public override ValueNumbers Numbers => _numbers;

    /// <summary>What was counted, the most common first.</summary>
    public IReadOnlyList<LanguageCount> Counts(ValueTally tally) =>
    [
        .. tally.Rows(_numbers).OrderByDescending(row => row.Count).ThenBy(row => row.Value, StringComparer.OrdinalIgnoreCase).ThenBy(row => row.Value, StringComparer.Ordinal)
            .Select(row => new LanguageCount(row.Value!, row.Count, row.Latest)),
    ];

    protected override void Begin(AtomicReader segment, FixedBitSet documents, CancellationToken cancellation)
    {
        _languages = new string?[segment.MaxDoc];
        for (TermsEnum? each = segment.GetTerms(IndexSchema.Language)?.GetEnumerator(); each?.MoveNext() == true;)
        {
            cancellation.ThrowIfCancellationRequested();
            string language = each.Term.Utf8ToString();
            DocsEnum found = each.Docs(documents, null, DocsFlags.NONE);
            for (int document = found.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = found.NextDoc())
            {
                // An article has also the codes that its own is found by: zh of zh-Hant, no of nb.
                if (_languages[document] is not { } known || LanguageTag.Terms(language).Contains(known))
                {
                    _languages[document] = language;
                }
            }
        }
    }

    protected override ReadOnlySpan<int> Of(int document)
    {
        if (_languages[document] is not { } language)
        {
            return [];
        }

        _one[0] = _numbers.Of(LanguageTag.Of(language) ?? language);
        return _one;
    }

    protected override void End() => _languages = [];
}
