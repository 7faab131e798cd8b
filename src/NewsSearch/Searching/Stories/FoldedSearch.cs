using NewsSearch.Queries;

namespace NewsSearch.Searching.Stories;

/// <summary>
/// A search of whose hits one of each story is shown, where the first of its hits would be: of those that match the one that comes first by
/// <see cref="FingerprintedArticle.BestFirst"/>. Limit and offset of the request count stories. To be used once, before the index is disposed of.
/// </summary>
public sealed class FoldedSearch(IArticleIndex articles, SearchRequest request, CancellationToken cancellation = default)
{
    /// <summary>Articles whose stories are counted though not all of them are shown: of 200 it takes a tenth of a search from a cold start.</summary>
    public const int MostCounted = 100;

    /// <summary>Ids that are asked for together.</summary>
    private const int AtOnce = 1000;

    private readonly ArticleStories _stories = new(articles, cancellation);
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private bool _isAtEnd;

    /// <summary>The hits, read one by one.</summary>
    public SearchStream Stream()
    {
        SearchRequest first = request.Offset > 0 ? KeysOf(request.Offset) : request;
        SearchStream stream = articles.Stream(first, cancellation);
        return stream with { Hits = Hits(stream), CountStories = () => Count(stream.Total) };
    }

    private IEnumerable<SearchHit> Hits(SearchStream first)
    {
        long wanted = (long)request.Offset + request.Limit;
        int read = 0;
        SearchStream page = first;
        bool isWhole = request.Offset == 0;
        while (true)
        {
            (int readBefore, int toldBefore) = (read, _told.Count);
            foreach ((SearchHit hit, string story) in _stories.Of(page.Hits))
            {
                int place = read++;
                if (_told.Add(story) && _told.Count > request.Offset)
                {
                    yield return Folded(isWhole ? hit : HitAt(place), story);
                    if (_told.Count == wanted)
                    {
                        break;
                    }
                }
            }

            _isAtEnd = read >= first.Total;
            if (_isAtEnd || read == readBefore || _told.Count >= wanted)
            {
                yield break;
            }

            // Where most hits are of stories that were told already no more than the ids is read, and ever more of them at once.
            long missing = wanted - _told.Count;
            isWhole = _told.Count >= request.Offset && (missing >= read || (_told.Count - toldBefore) * 2 >= read - readBefore);
            page = articles.Stream((isWhole ? request with { Limit = (int)Math.Min(missing, int.MaxValue) } : KeysOf(Math.Max(read, request.Offset - _told.Count))) with { Offset = read }, cancellation);
        }
    }

    private SearchHit HitAt(int place) => articles.Stream(request with { Offset = place, Limit = 1 }, cancellation).Hits.Single();

    private SearchRequest KeysOf(int limit) => request with { KeysOnly = true, Snippets = 0, Offset = 0, Limit = limit };

    private SearchHit Folded(SearchHit hit, string story)
    {
        SearchHit told = hit with { Rank = _told.Count, Story = story };
        string[] matching = Matching(_stories.ArticlesOf(story));
        if (matching.Length < 2)
        {
            return told;
        }

        SearchHit best = matching[0] == hit.Indexed.Id ? told : articles.Search(Among(matching[..1], request), cancellation).Hits[0];
        return told with { Indexed = best.Indexed, Snippets = best.Snippets, Alike = matching[1..] };
    }

    /// <summary>Those of some articles that the search finds, in their order.</summary>
    private string[] Matching(IReadOnlyList<string> ids)
    {
        if (ids.Count == 1)
        {
            return [.. ids];
        }

        SearchRequest keys = KeysOf(0) with { Sort = SortOrder.Newest, Boosts = new([]), Freshness = null };
        HashSet<string> found = [.. ids.Chunk(AtOnce).SelectMany(some => articles.Search(Among(some, keys), cancellation).Hits.Select(hit => hit.Indexed.Id))];
        return [.. ids.Where(found.Contains)];
    }

    /// <summary>The same search among some articles.</summary>
    private static SearchRequest Among(string[] ids, SearchRequest request)
    {
        return request with { Query = new NewsQuery.And(new([request.Query, NewsQuery.WithIds(ids)])), Offset = 0, Limit = ids.Length };
    }

    private int? Count(int total) => _isAtEnd ? _told.Count
        : total > MostCounted || request.Seen is not null || request.Meaning is not null ? null
        : _stories.Of(articles.FindIds(request.Query, cancellation)).Distinct(StringComparer.Ordinal).Count();
}
