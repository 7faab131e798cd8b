using NewsSearch.Matching;
using NewsSearch.Queries;

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
        IEnumerable<(NewsQuery Part, float Weight)> leaves = RankedParts.Of(request.Query).Select(part => (part, 1f));
        IEnumerable<(NewsQuery Part, float Weight)> boosts = AdjacentWords.Of(request).Concat(request.Boosts).Select(boost => ((NewsQuery)boost.Part, boost.Weight));
        var parts = new List<ScorePart>();
        foreach ((NewsQuery part, float weight) in leaves.Concat(boosts))
        {
            if (ScoreOf(part, article.Id, cancellation) is > 0 and var score)
            {
                int inTitle = Matches(part, article.Article.Title, SearchField.Title);
                parts.Add(new ScorePart(QueryWords.Of(part), score * weight, inTitle, Matches(part, article.Article.Body, SearchField.Body)) { Weight = weight });
            }
        }

        return parts;
    }

    /// <summary>The score that the query by itself gives the article; 0 when it does not match or only filters.</summary>
    private float ScoreOf(NewsQuery query, string id, CancellationToken cancellation)
    {
        // Fields of values filter and score nothing, so the sum is the query's own.
        var thisArticle = new NewsQuery.And(new([query, new NewsQuery.Words(SearchField.Id, id, Exact: true)]));
        return index.Search(new SearchRequest(thisArticle) { Limit = 1, Snippets = 0 }, cancellation).Hits is [var hit] ? hit.Score : 0;
    }

    private static int Matches(NewsQuery query, string text, SearchField field) => query is NewsQuery.Positional part && !QueryFields.HoldsValues(part.Field)
        ? new MatchFinder([new QueryLeaf(part.Field, PositionalPart.PatternOf(part), 0)]).Count(0, text, field)
        : 0;
}
