using Lucene.Net.Search;
using NewsSearch.Highlighting;
using NewsSearch.Searching;

namespace NewsSearch.OnDisk;

/// <summary>A search for hits under way.</summary>
internal sealed class RequestedSearch
{
    /// <summary>How many hits are read ahead, so that what marks them is opened once for all.</summary>
    private const int HitsMarkedTogether = 100;

    private readonly IndexSnapshot _snapshot;
    private readonly SearchRequest _request;
    private readonly CancellationToken _cancellation;
    private readonly CompiledQuery _compiled;
    private readonly RankedDocuments _ranked;

    public RequestedSearch(IndexSnapshot snapshot, SearchRequest request, CancellationToken cancellation)
    {
        _snapshot = snapshot;
        _request = request;
        _cancellation = cancellation;
        _compiled = snapshot.Compile(request.Query, BoostsOf(request), cancellation);
        UnseenFilter? filter = request.Seen is { } seen ? new UnseenFilter(seen) : null;
        _ranked = new RankedDocuments(snapshot.Searcher, Scored(_compiled, request), filter, OrderOf(request.Sort), cancellation);
        Total = _ranked.Start((long)request.Offset + request.Limit);
    }

    /// <summary>Articles that match.</summary>
    public int Total { get; }

    /// <summary>The hits asked for, read one by one; to be enumerated once.</summary>
    public IEnumerable<SearchHit> Hits()
    {
        var highlighter = new Highlighter(_compiled.Leaves, _request.Snippets, _request.Context);
        Weight[] branches = [.. _compiled.Branches.Select(branch => _snapshot.Searcher.CreateNormalizedWeight(branch.Query))];
        for (int first = _request.Offset; first - _request.Offset < _request.Limit; first += HitsMarkedTogether)
        {
            int wanted = Math.Min(HitsMarkedTogether, _request.Limit - (first - _request.Offset));
            List<ScoreDoc> page = Page(first, wanted);
            Dictionary<int, HashSet<int>>? silent = _request.Snippets == 0
                ? null
                : QueryBranch.Silent(_compiled.Branches, branches, _snapshot.Reader.Leaves, page.Select(found => found.Doc));
            for (int i = 0; i < page.Count; i++)
            {
                _cancellation.ThrowIfCancellationRequested();
                ScoreDoc found = page[i];
                IndexedArticle indexed = _snapshot.Load(found.Doc);
                yield return new SearchHit(first + i + 1, found.Score, indexed, silent is null ? [] : highlighter.Highlight(indexed, silent[found.Doc]));
            }

            if (page.Count < wanted)
            {
                yield break;
            }
        }
    }

    private static Query Scored(CompiledQuery compiled, SearchRequest request)
    {
        Freshness? freshness = request.Sort == SortOrder.Relevance ? request.Freshness : null;
        long wanted = (long)request.Offset + request.Limit;
        bool byScore = request.Sort == SortOrder.Relevance && freshness is null && wanted <= RankedDocuments.PageSize;
        Query raised = compiled.Boosts.Count == 0 ? compiled.Query : new RaisedQuery(compiled.Query, compiled.Boosts, byScore ? (int)wanted : 0);
        return freshness is null ? raised : new FreshnessQuery(raised, freshness);
    }

    /// <summary>None where nobody sees the scores: pairs cost a look at positions.</summary>
    private static Boost[] BoostsOf(SearchRequest request) => request.Limit == 0 ? [] : [.. AdjacentWords.Of(request), .. request.Boosts];

    private List<ScoreDoc> Page(int first, int wanted)
    {
        var page = new List<ScoreDoc>();
        while (page.Count < wanted && _ranked.At(first + page.Count) is { } found)
        {
            page.Add(found);
        }

        return page;
    }

    private static Sort OrderOf(SortOrder order)
    {
        var newest = new SortField(IndexSchema.Published, SortFieldType.INT64, reverse: true);
        newest.SetMissingValue(long.MinValue);
        var oldest = new SortField(IndexSchema.Published, SortFieldType.INT64);
        oldest.SetMissingValue(long.MaxValue);
        var id = new SortField(IndexSchema.Id, SortFieldType.STRING);
        return order switch
        {
            SortOrder.Newest => new Sort(newest, SortField.FIELD_SCORE, id),
            SortOrder.Oldest => new Sort(oldest, SortField.FIELD_SCORE, id),
            _ => new Sort(SortField.FIELD_SCORE, newest, id),
        };
    }
}
