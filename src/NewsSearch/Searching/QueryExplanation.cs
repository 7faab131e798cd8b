using NewsSearch.Matching;
using NewsSearch.Queries;
using NewsSearch.Words.Lemmas;

namespace NewsSearch.Searching;

/// <summary>Tells how a query was read, what each part finds, and what each adds to an article's score.</summary>
public sealed class QueryExplanation(IArticleIndex index)
{
    /// <summary>The query in words, part by part, and how many articles each part finds by itself.</summary>
    public ExplainedPart Explain(NewsQuery query, CancellationToken cancellation = default) =>
        new(QueryWords.Of(query), index.Count(query, cancellation), [.. QueryWords.Parts(query).Select(part => Explain(part, cancellation))]);

    /// <summary>
    /// What matches the article and counts for its rank, and what each adds to its score: the leaves of the query in their order, then what
    /// raises the score.
    /// </summary>
    public IReadOnlyList<ScorePart> ExplainScore(SearchRequest request, IndexedArticle article, CancellationToken cancellation = default)
    {
        var languages = new FormLanguages(index.FormLanguages(request.Query));
        List<ScorePart> leaves = Parts(RankedParts.Of(request.Query, part => IsFound(part, article.Id, cancellation)).Select(part => (part, 1f)));
        if (request.Sort != SortOrder.Relevance)
        {
            return leaves;
        }

        Boost[] adjacent = [.. AdjacentWords.Of(request)];
        List<ScorePart> pairs = Parts(adjacent.Select(Weighted));
        float most = AdjacentWords.MostShare(adjacent.Length) * leaves.Sum(part => part.Score);
        float scale = Math.Min(1, most / Math.Max(float.Epsilon, pairs.Sum(part => part.Score)));
        return [.. leaves, .. pairs.Select(part => part with { Score = part.Score * scale }), .. Parts(request.Boosts.Select(Weighted))];

        List<ScorePart> Parts(IEnumerable<(NewsQuery Part, float Weight)> parts) =>
            [.. parts.Select(part => PartOf(part.Part, part.Weight, languages, article, cancellation)).OfType<ScorePart>()];

        static (NewsQuery, float) Weighted(Boost boost) => (boost.Part, boost.Weight);
    }

    /// <summary>Null when it adds nothing.</summary>
    private ScorePart? PartOf(NewsQuery part, float weight, FormLanguages languages, IndexedArticle article, CancellationToken cancellation)
    {
        float score = ScoreOf(part, article.Id, cancellation);
        int InField(string text, SearchField field) => Matches(part, languages, text, field, article.Article.Language);
        return score == 0 ? null
            : new ScorePart(QueryWords.Of(part), score * weight, InField(article.Article.Title, SearchField.Title), InField(article.Article.Body, SearchField.Body)) { Weight = weight };
    }

    /// <summary>The score that the query by itself gives the article; 0 when it does not match or only filters.</summary>
    private float ScoreOf(NewsQuery query, string id, CancellationToken cancellation) =>
        index.Search(new SearchRequest(InArticle(query, id)) { Limit = 1, Snippets = 0 }, cancellation).Hits is [var hit] ? hit.Score : 0;

    private bool IsFound(NewsQuery query, string id, CancellationToken cancellation) => index.Count(InArticle(query, id), cancellation) > 0;

    /// <remarks>Fields of values filter and score nothing, so the score is the query's own.</remarks>
    private static NewsQuery.And InArticle(NewsQuery query, string id) => new(new([query, new NewsQuery.Words(SearchField.Id, id, Exact: true)]));

    private static int Matches(NewsQuery query, FormLanguages languages, string text, SearchField field, string? language) => query is NewsQuery.Positional part && !QueryFields.HoldsValues(part.Field)
        ? new MatchFinder([new QueryLeaf(part.Field, PositionalPart.PatternOf(part, languages), 0)]).Counts(text, field, language, out _)[0]
        : 0;
}
