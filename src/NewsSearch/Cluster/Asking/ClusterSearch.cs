using System.Text;
using System.Text.Json;
using NewsSearch.Searching;

namespace NewsSearch.Cluster.Asking;

/// <summary>A search for hits under way.</summary>
internal sealed class ClusterSearch
{
    private static readonly string[] KeyValues = [ClusterSchema.Id, ClusterSchema.ContentHash];

    private readonly ClusterSnapshot _snapshot;
    private readonly SearchRequest _request;
    private readonly CancellationToken _cancellation;
    private readonly ClusterQuery _compiled;
    private readonly Clause _articles;
    private readonly Clause _asked;
    private readonly List<string>? _unseen;

    public ClusterSearch(ClusterSnapshot snapshot, SearchRequest request, CancellationToken cancellation)
    {
        (_snapshot, _request, _cancellation) = (snapshot, request, cancellation);
        bool isRanked = request is { Sort: SortOrder.Relevance, Limit: > 0 };
        _compiled = snapshot.Compile(request.Query, isRanked ? request.Boosts : []);
        _articles = snapshot.ArticlesOf(request.Query, _compiled, cancellation);
        _asked = isRanked ? Ranked() : Clause.And(_articles);
        if (request.Seen is { } seen)
        {
            // Which versions were seen is known here alone.
            _unseen = [.. Versions(_asked, WriteOrder).Where(article => !seen.Contains(article.Version)).Select(article => article.Id)];
        }

        Total = _unseen?.Count ?? snapshot.Count(_articles, cancellation);
    }

    /// <summary>Articles that match.</summary>
    public int Total { get; }

    /// <summary>The hits asked for, read one by one; to be enumerated once.</summary>
    public IEnumerable<SearchHit> Hits()
    {
        if (_request.Limit == 0)
        {
            yield break;
        }

        Marking? marking = _request.KeysOnly || _request.Snippets == 0 ? null : new Marking(_snapshot, _compiled, _request, _cancellation);
        int rank = _request.Offset;
        foreach ((IndexedArticle article, float score) in InOrder())
        {
            _cancellation.ThrowIfCancellationRequested();
            yield return new SearchHit(
                ++rank,
                score,
                _request.KeysOnly ? Named(article) : article,
                marking?.Passages(article) ?? []);
        }
    }

    /// <summary>The articles that a clause finds, each in its version.</summary>
    public static IEnumerable<ArticleVersion> Versions(ClusterSnapshot snapshot, Clause articles, CancellationToken cancellation, Action<Utf8JsonWriter>? writeOrder = null)
    {
        var found = new FoundArticles(snapshot.Searches, articles, cancellation) { Values = KeyValues };
        foreach (JsonElement hit in (writeOrder is null ? found : found.In(writeOrder)).Hits())
        {
            JsonElement fields = hit.GetProperty("fields");
            string id = fields.GetProperty(ClusterSchema.Id)[0].GetString()!;
            yield return new ArticleVersion(id, ArticleVersions.VersionOf(Encoding.ASCII.GetBytes(id), fields.GetProperty(ClusterSchema.ContentHash)[0].GetInt64()));
        }
    }

    private static IndexedArticle Named(IndexedArticle article) => new()
    {
        Id = article.Id,
        Key = article.Key,
        Article = new Article { Origin = new ArticleOrigin(null), Key = article.Key, Title = "", Body = "" },
    };

    private IEnumerable<ArticleVersion> Versions(Clause articles, Action<Utf8JsonWriter> writeOrder) => Versions(_snapshot, articles, _cancellation, writeOrder);

    /// <summary>The articles asked for: the first in the order of <see cref="Rescoring"/>, where they are ranked, and the others in that of the cluster.</summary>
    private IEnumerable<(IndexedArticle Article, float Score)> InOrder()
    {
        int first = _request.Offset, left = _request.Limit;
        return !AreScored ? Hits(first, left)
            : _request.Sort != SortOrder.Relevance ? Scored(Hits(first, left))
            : first < Rescoring.Window ? Rescored(first, left) : Hits(first, left);
    }

    /// <summary>Hits in the order of their dates, with scores; those of which only keys are read have none.</summary>
    private IEnumerable<(IndexedArticle Article, float Score)> Scored(IEnumerable<(IndexedArticle Article, float Score)> hits)
    {
        if (_request.KeysOnly)
        {
            return hits;
        }

        var rescoring = new Rescoring(_snapshot, _compiled, _request, _cancellation);
        return hits.Select(hit => (hit.Article, rescoring.ScoreOf(hit.Article)));
    }

    private IEnumerable<(IndexedArticle Article, float Score)> Rescored(int first, int left)
    {
        using IEnumerator<(IndexedArticle Article, float Score)> hits = Hits(0, (int)Math.Min(int.MaxValue, Math.Max(Rescoring.Window, (long)first + left))).GetEnumerator();
        var rescoring = new Rescoring(_snapshot, _compiled, _request, _cancellation);
        List<(IndexedArticle Article, float Score)> window = [];
        while (window.Count < Rescoring.Window && hits.MoveNext())
        {
            _cancellation.ThrowIfCancellationRequested();
            window.Add((hits.Current.Article, rescoring.ScoreOf(hits.Current.Article)));
        }

        (IndexedArticle Article, float Score)[] best =
        [
            .. window.OrderByDescending(hit => hit.Score).ThenByDescending(hit => hit.Article.Article.Published?.UnixSeconds ?? long.MinValue).ThenBy(hit => hit.Article.Id, StringComparer.Ordinal),
        ];
        foreach ((IndexedArticle Article, float Score) hit in best.Skip(first).Take(left))
        {
            yield return hit;
        }

        for (int rest = left - Math.Max(0, best.Length - first); rest > 0 && hits.MoveNext(); rest--)
        {
            yield return (hits.Current.Article, Math.Min(best[^1].Score, hits.Current.Score));
        }
    }

    /// <summary>Whether scores are more than the same of all.</summary>
    private bool AreScored => _compiled.Scores.Count > 0;

    private bool IsRescored => AreScored && _request.Sort == SortOrder.Relevance;

    private IEnumerable<(IndexedArticle Article, float Score)> Hits(int offset, int limit) => (_unseen is null ? Found(_asked, offset, limit) : Unseen(_unseen.Skip(offset).Take(limit)))
        .Select(hit => (_snapshot.Searches.ArticleOf(hit), hit.TryGetProperty("_score", out JsonElement told) && told.ValueKind == JsonValueKind.Number ? told.GetSingle() : 0));

    private IEnumerable<JsonElement> Found(Clause articles, int offset, int limit) =>
        new FoundArticles(_snapshot.Searches, articles, _cancellation) { Offset = offset, Most = limit, Members = _request.KeysOnly && !IsRescored ? StoredArticle.Identity : null }.In(WriteOrder).Hits();

    /// <summary>Articles that are known by their ids.</summary>
    private IEnumerable<JsonElement> Unseen(IEnumerable<string> ids)
    {
        const int AtOnce = 1000;
        foreach (string[] some in ids.Chunk(AtOnce))
        {
            foreach (JsonElement hit in Found(Among(some), 0, AtOnce))
            {
                yield return hit;
            }
        }
    }

    /// <summary>What is asked for, among some articles.</summary>
    private Clause Among(string[] ids)
    {
        var among = Clause.AnyOf(ClusterSchema.Id, ids);
        return _asked switch
        {
            Clause.Bool asked => With(asked, among),
            Clause.Aged { Operand: Clause.Bool asked } aged => aged with { Operand = With(asked, among) },
            _ => Clause.And(_asked, among),
        };
    }

    private static Clause.Bool With(Clause.Bool asked, Clause filter) => asked with { Filter = new([.. asked.Filter, filter]) };

    /// <summary>The articles with their scores, without what goes beyond the parts that a question may have: <see cref="Rescoring"/> has all.</summary>
    private Clause Ranked()
    {
        int parts = _articles.Parts;
        var ranked = new Clause.Bool { Filter = new([_articles]), Should = new([.. _compiled.Scores.TakeWhile(score => (parts += score.Parts) <= Clause.MostParts)]) };
        return _request.Freshness is { } freshness ? new Clause.Aged(ranked, freshness) : ranked;
    }

    /// <summary>Equal ones come newest first, then by id.</summary>
    private void WriteOrder(Utf8JsonWriter json)
    {
        if (_request is { Sort: SortOrder.Relevance, Limit: > 0 })
        {
            FoundArticles.WriteSort(json, "_score", isDescending: true);
        }

        FoundArticles.WriteSort(json, ClusterSchema.Published, isDescending: _request.Sort != SortOrder.Oldest);
        FoundArticles.WriteSort(json, ClusterSchema.Id, isDescending: false);
    }
}
