using NewsSearch.Matching;
using NewsSearch.Queries;

namespace NewsSearch.Searching;

/// <summary>Tells how a query was read, what each part finds, and what each adds to an article's score.</summary>
public sealed class QueryExplanation(IArticleIndex index)
{
    /// <summary>The query in words, part by part, and how many articles each part finds by itself.</summary>
    public ExplainedPart Explain(NewsQuery query, CancellationToken cancellation = default) =>
        new(QueryWords.Of(query), index.Count(query, cancellation), [.. QueryWords.Parts(query).Select(part => Explain(part, cancellation))]);

    /// <summary>The leaves of the query that match the article and count for its rank, in the order of the query, and what each adds to its score.</summary>
    public IReadOnlyList<ScorePart> ExplainScore(NewsQuery query, IndexedArticle article, CancellationToken cancellation = default)
    {
        var parts = new List<ScorePart>();
        Add(query, article, parts, cancellation);
        return parts;
    }

    private void Add(NewsQuery query, IndexedArticle article, List<ScorePart> parts, CancellationToken cancellation)
    {
        if (query is NewsQuery.And or NewsQuery.Or or NewsQuery.Some)
        {
            foreach (NewsQuery part in QueryWords.Parts(query))
            {
                Add(part, article, parts, cancellation);
            }
        }
        else if (query is not NewsQuery.Not && ScoreOf(query, article.Id, cancellation) is > 0 and var score)
        {
            parts.Add(new ScorePart(QueryWords.Of(query), score, Matches(query, article.Article.Title, SearchField.Title), Matches(query, article.Article.Body, SearchField.Body)));
        }
    }

    /// <summary>The score that the query by itself gives the article; 0 when it does not match or only filters.</summary>
    private float ScoreOf(NewsQuery query, string id, CancellationToken cancellation)
    {
        // Fields of values filter and score nothing, so the sum is the query's own.
        var thisArticle = new NewsQuery.And(new([query, new NewsQuery.Words(SearchField.Id, id, Exact: true)]));
        return index.Search(new SearchRequest(thisArticle) { Limit = 1, Snippets = 0 }, cancellation).Hits is [var hit] ? hit.Score : 0;
    }

    private static int Matches(NewsQuery query, string text, SearchField field) =>
        PositionalPart.Problem(query, "") is null ? new MatchFinder([new QueryLeaf(PositionalPart.FieldOf(query), PositionalPart.PatternOf(query), 0)]).Count(0, text, field) : 0;
}
