using Lucene.Net.Search;

namespace NewsSearch.OnDisk;

/// <summary>
/// The documents of a search in their order, a page at a time: however far into them one reads, no more than a page is in memory.
/// </summary>
/// <remarks>Each page is a search of its own, so reading all costs time in proportion to pages; loading the articles costs more.</remarks>
internal sealed class RankedDocuments(IndexSearcher searcher, Query query, Filter? filter, Sort sort, CancellationToken cancellation)
{
    /// <summary>Documents that are searched for at once.</summary>
    public const int PageSize = 16 * 1024;

    private ScoreDoc[] _page = [];

    /// <summary>The place in the order of the page's first document.</summary>
    private int _first;
    private int _total;
    private long _wanted;

    /// <summary>Searches for the first page.</summary>
    /// <param name="wanted">How many documents will be asked for at most, from the first of all.</param>
    /// <returns>How many match.</returns>
    public int Start(long wanted)
    {
        _wanted = wanted;
        TopDocs top = Search(null);
        (_page, _total) = (top.ScoreDocs, top.TotalHits);
        return _total;
    }

    /// <summary>The document at a place in the order, from 0; null behind the last. Places must not descend.</summary>
    public ScoreDoc? At(int place)
    {
        while (place < _total && place < _wanted && place >= _first + _page.Length && _page.Length > 0)
        {
            _first += _page.Length;
            _page = Search((FieldDoc)_page[^1]).ScoreDocs;
        }

        return place < _first + _page.Length ? _page[place - _first] : null;
    }

    private TopDocs Search(FieldDoc? after)
    {
        int size = (int)Math.Clamp(Math.Min(_wanted - _first, searcher.IndexReader.MaxDoc - _first), 1, PageSize);
        if (!cancellation.CanBeCanceled)
        {
            return after is null
                ? searcher.Search(query, filter, size, sort, doDocScores: true, doMaxScore: false)
                : searcher.SearchAfter(after, query, filter, size, sort, doDocScores: true, doMaxScore: false);
        }

        // As the searcher does it, with a way out.
        TopFieldCollector top = TopFieldCollector.Create(
            sort, size, after, fillFields: true, trackDocScores: true, trackMaxScore: false, docsScoredInOrder: false);
        searcher.Search(query, filter, new CancellingCollector(top, cancellation));
        return top.GetTopDocs();
    }
}
