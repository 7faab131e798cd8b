using Lucene.Net.Search;

namespace NewsSearch.OnDisk;

/// <summary>
/// The documents of a search in their order, a page at a time: however far into them one reads, no more than a page is in memory.
/// </summary>
/// <remarks>Each page is a search of its own, so reading all costs time in proportion to pages; loading the articles costs more.</remarks>
internal sealed class RankedDocuments(IndexSearcher searcher, Query query, Filter? filter, Sort sort)
{
    private const int PageSize = 16 * 1024;

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
        TopFieldDocs top = searcher.Search(query, filter, SizeAt(0), sort, doDocScores: true, doMaxScore: false);
        (_page, _total) = (top.ScoreDocs, top.TotalHits);
        return _total;
    }

    /// <summary>The document at a place in the order, from 0; null behind the last. Places must not descend.</summary>
    public ScoreDoc? At(int place)
    {
        while (place < _total && place < _wanted && place >= _first + _page.Length && _page.Length > 0)
        {
            _first += _page.Length;
            _page = searcher.SearchAfter(_page[^1], query, filter, SizeAt(_first), sort, doDocScores: true, doMaxScore: false).ScoreDocs;
        }

        return place < _first + _page.Length ? _page[place - _first] : null;
    }

    private int SizeAt(int first) => (int)Math.Clamp(Math.Min(_wanted - first, searcher.IndexReader.MaxDoc - first), 1, PageSize);
}
