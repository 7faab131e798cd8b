namespace NewsSearch.Queries.Syntax;

/// <summary>What may stand beside or under an operator that looks for words near each other or counts them.</summary>
internal static class OperatorSide
{
    /// <summary>Why these cannot be the sides of <paramref name="operation"/>, or null when they can.</summary>
    public static QueryError? Problem(IReadOnlyList<NewsQuery> sides, string operation, int column)
    {
        string? problem = !sides.All(IsPositional) ? $"{operation} cannot take AND, NOT or a date as a side"
            : sides.SelectMany(Fields).Distinct().Count() > 1 ? $"{operation} needs both sides in one field"
            : sides.SelectMany(Fields).Any(QueryFields.HoldsValues) ? $"{operation} needs the words of a text; this field holds single values"
            : null;
        return problem is null ? null : new QueryError(problem, column, "its sides are words, phrases, patterns, or these joined with OR, in one field");
    }

    /// <summary>The side as a part that looks for words: OR becomes alternatives.</summary>
    public static NewsQuery.Positional Of(NewsQuery side) => side is NewsQuery.Or or
        ? new NewsQuery.Alternatives(new(or.Operands.Select(Of)))
        : (NewsQuery.Positional)side;

    private static bool IsPositional(NewsQuery query) => query is NewsQuery.Positional || (query is NewsQuery.Or or && or.Operands.All(IsPositional));

    private static IEnumerable<SearchField> Fields(NewsQuery query) => query is NewsQuery.Positional part ? [part.Field] : query.Children.SelectMany(Fields);
}
