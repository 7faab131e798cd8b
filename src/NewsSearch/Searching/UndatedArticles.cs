using NewsSearch.Queries;

namespace NewsSearch.Searching;

/// <summary>The articles that a query leaves out for want of a date alone.</summary>
public static class UndatedArticles
{
    private static readonly NewsQuery Undated = new NewsQuery.Not(new NewsQuery.Published(DateTime.MinValue, null));

    /// <summary>How many articles without a date the query would find if it did not ask when they were published; 0 for a query that does not.</summary>
    public static int LeftOut(IArticleIndex index, NewsQuery query, CancellationToken cancellation = default) =>
        Dateless(query) is var dateless && dateless != query && index.Count(Undated, cancellation) > 0
            ? index.Count(new NewsQuery.And(new([dateless, Undated, new NewsQuery.Not(query)])), cancellation)
            : 0;

    /// <summary>The query without its dates, but for those under NOT, which let articles without a date through.</summary>
    private static NewsQuery Dateless(NewsQuery query) => query switch
    {
        NewsQuery.Published => new NewsQuery.Everything(),
        NewsQuery.And and => new NewsQuery.And(new(and.Operands.Select(Dateless))),
        NewsQuery.Or or => new NewsQuery.Or(new(or.Operands.Select(Dateless))),
        NewsQuery.Some some => new NewsQuery.Some(some.Least, new(some.Operands.Select(Dateless))),
        _ => query,
    };
}
