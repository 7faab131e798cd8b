namespace NewsSearch.Queries.Syntax;

/// <summary>What may stand beside or under an operator that looks for words near each other or counts them.</summary>
internal static class OperatorSide
{
    /// <summary>Why these cannot be the sides of one operator, or null when they can.</summary>
    public static QueryFaultKind? Fault(IReadOnlyList<NewsQuery> sides) =>
        sides.Any(side => side is NewsQuery.Everything) ? QueryFaultKind.SideOfEverything
        : !sides.All(IsPositional) ? QueryFaultKind.SideNotOfWords
        : sides.SelectMany(Fields).Distinct().Count() > 1 ? QueryFaultKind.SidesInTwoFields
        : sides.SelectMany(Fields).Any(QueryFields.HoldsValues) ? QueryFaultKind.SidesOfValues
        : null;

    /// <summary>The side as a part that looks for words: OR becomes alternatives.</summary>
    public static NewsQuery.Positional Of(NewsQuery side) => side is NewsQuery.Or or
        ? new NewsQuery.Alternatives(new(or.Operands.Select(Of)))
        : (NewsQuery.Positional)side;

    private static bool IsPositional(NewsQuery query) => query is NewsQuery.Positional || (query is NewsQuery.Or or && or.Operands.All(IsPositional));

    private static IEnumerable<SearchField> Fields(NewsQuery query) => query is NewsQuery.Positional part ? [part.Field] : query.Children.SelectMany(Fields);
}
