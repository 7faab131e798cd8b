using System.Runtime.InteropServices;
using NewsSearch.Highlighting;
using NewsSearch.OnDisk.Evaluation;
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

        // Neither costs anything where nobody sees the order by score.
        bool raises = request is { Sort: SortOrder.Relevance, Limit: > 0 };
        _compiled = snapshot.Compile(request.Query, raises ? [.. AdjacentWords.Of(request)] : [], raises ? request.Boosts : [], cancellation);
        Freshness? freshness = request.Sort == SortOrder.Relevance ? request.Freshness : null;
        UnseenFilter? filter = request.Seen is { } seen ? new UnseenFilter(seen) : null;
        int wanted = request.Limit == 0 ? 0 : (int)Math.Min((long)request.Offset + request.Limit, snapshot.Reader.MaxDoc);
        _ranked = new RankedDocuments(
            snapshot, found => snapshot.Evaluate(_compiled.Query, freshness, filter, found, cancellation), _compiled.Boosts, freshness, request.Sort, wanted, cancellation);
    }

    /// <summary>Articles that match.</summary>
    public int Total => _ranked.Total;

    /// <summary>The hits asked for, read one by one; to be enumerated once.</summary>
    public IEnumerable<SearchHit> Hits() => _request.KeysOnly ? Named() : Whole();

    private IEnumerable<SearchHit> Named()
    {
        var keys = new ArticleKeys(_snapshot.Segments);
        int rank = _request.Offset;
        foreach (RankedDocument found in MemoryMarshal.ToEnumerable(_ranked.From(_request.Offset, _request.Limit)))
        {
            _cancellation.ThrowIfCancellationRequested();
            yield return new SearchHit(++rank, found.Score, keys.Read(found.Document, _snapshot.ArchiveOf(found.Document)) ?? _snapshot.Load(found.Document), []);
        }
    }

    private IEnumerable<SearchHit> Whole()
    {
        var highlighter = new Highlighter(_compiled.Leaves, _request.Snippets, _request.Context);
        for (int first = _request.Offset; first - _request.Offset < _request.Limit; first += HitsMarkedTogether)
        {
            int wanted = Math.Min(HitsMarkedTogether, _request.Limit - (first - _request.Offset));
            ReadOnlyMemory<RankedDocument> page = _ranked.From(first, wanted);
            Dictionary<int, HashSet<int>>? silent = _request.Snippets == 0
                ? null
                : QueryBranch.Silent(_compiled.Branches, _snapshot, MemoryMarshal.ToEnumerable(page).Select(found => found.Document), _cancellation);
            for (int i = 0; i < page.Length; i++)
            {
                _cancellation.ThrowIfCancellationRequested();
                RankedDocument found = page.Span[i];
                IndexedArticle indexed = _snapshot.Load(found.Document);
                yield return new SearchHit(first + i + 1, found.Score, indexed, silent is null ? [] : highlighter.Highlight(indexed, silent[found.Document]));
            }

            if (page.Length < wanted)
            {
                yield break;
            }
        }
    }
}
