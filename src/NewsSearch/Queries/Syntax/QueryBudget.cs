namespace NewsSearch.Queries.Syntax;

/// <summary>What a query may cost in all, with the saved queries that it names.</summary>
internal sealed class QueryBudget
{
    /// <summary>Each link of a chain reads the matches of those before it: over a common word, about a second for a hundred in 10,000 articles.</summary>
    public const int MostLinks = 32;

    /// <summary>Patterns that begin with a wildcard, regular expressions and fuzzy words; some hundred take seconds.</summary>
    private const int MostWalks = 200;

    /// <summary>Each takes some milliseconds, between the commonest words a hundred in 10,000 articles.</summary>
    private const int MostProximities = 500;

    private int _walks;
    private int _proximities;

    /// <summary>Counts a pattern that looks at every word of the index, some milliseconds each.</summary>
    public QueryError? AddWalk(int column) => ++_walks > MostWalks
        ? new QueryError($"more than {MostWalks} patterns that look at every word of the index", column, "patterns that begin with a letter are not counted, regular expressions and ~ are")
        : null;

    /// <summary>Counts a near operator, whose sides may be saved queries.</summary>
    public QueryError? AddProximity(NewsQuery near, int column) => Links(near) > MostLinks ? TooManyLinks(column)
        : ++_proximities > MostProximities ? new QueryError($"more than {MostProximities} near operators", column, "ask in several queries, for example with --batch")
        : null;

    public static QueryError TooManyLinks(int column) => new(
        $"more than {MostLinks} near operators in one chain", column, "join parts of it with AND, or use W/S or W/P between fewer words");

    private static int Links(NewsQuery query) => query switch
    {
        NewsQuery.Near near => 1 + Links(near.Left) + Links(near.Right),
        NewsQuery.Within within => 1 + Links(within.Left) + Links(within.Right),
        NewsQuery.Or or => or.Operands.Max(Links),
        _ => 0,
    };
}
