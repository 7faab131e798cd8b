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

    private readonly ArticleStories _stories = new(articles, cancellation);
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private bool _isAtEnd;

    /// <summary>The hits, read one by one.</summary>
    public SearchStream Stream()
    {
        SearchRequest first = request.Offset > 0 ? KeysOf(request.Offset) : request;
        SearchStream stream = articles.Stream(first, cancellation);
        return new SearchStream(stream.Total, Hits(stream)) { CountStories = () => Count(stream.Total) };
    }

    private IEnumerable<SearchHit> Hits(SearchStream first)
    {
        int read = 0;
        SearchStream? next = first;
        if (request.Offset > 0)
        {
            // Of what is left out no more than the ids is read.
            foreach ((_, string story) in Read(KeysOf, 0, request.Offset, first))
            {
                _told.Add(story);
                read++;
            }

            next = null;
        }

        foreach ((SearchHit hit, string story) in _isAtEnd ? [] : Read(left => request with { Limit = left }, read, (long)request.Offset + request.Limit, next))
        {
            if (_told.Add(story))
            {
                yield return Folded(hit, story);
            }
        }
    }

    private SearchRequest KeysOf(int limit) => request with { KeysOnly = true, Snippets = 0, Offset = 0, Limit = limit };

    /// <summary>Reads hits until so many stories are told, each time as many as are missing: none that is read comes behind the last story.</summary>
    /// <param name="next">The first page, if it was asked for already.</param>
    private IEnumerable<(SearchHit Hit, string Story)> Read(Func<int, SearchRequest> form, int read, long wanted, SearchStream? next)
    {
        while (_told.Count < wanted)
        {
            SearchStream page = next ?? articles.Stream(form((int)Math.Min(wanted - _told.Count, int.MaxValue)) with { Offset = read }, cancellation);
            next = null;
            int before = read;
            foreach ((SearchHit Hit, string Story) hit in _stories.Of(page.Hits))
            {
                read++;
                yield return hit;
            }

            if (read == before || read >= page.Total)
            {
                _isAtEnd = true;
                yield break;
            }
        }
    }

    private SearchHit Folded(SearchHit hit, string story)
    {
        SearchHit told = hit with { Rank = _told.Count, Story = story };
        IReadOnlyList<string> ids = _stories.ArticlesOf(story);
        if (ids.Count == 1)
        {
            return told;
        }

        var any = new NewsQuery.Or(new([.. ids.Select(id => new NewsQuery.Words(SearchField.Id, id, Exact: true))]));
        Dictionary<string, SearchHit> matching = articles.Search(request with { Query = new NewsQuery.And(new([request.Query, any])), Offset = 0, Limit = ids.Count }, cancellation).Hits
            .ToDictionary(each => each.Indexed.Id, StringComparer.Ordinal);
        SearchHit[] same = [.. ids.Select(matching.GetValueOrDefault).OfType<SearchHit>()];
        return same.Length == 0 ? told : told with { Indexed = same[0].Indexed, Snippets = same[0].Snippets, Alike = same[1..] };
    }

    private int? Count(int total) => _isAtEnd ? _told.Count
        : total > MostCounted || request.Seen is not null ? null
        : _stories.Of(articles.FindIds(request.Query, cancellation)).Distinct(StringComparer.Ordinal).Count();
}
