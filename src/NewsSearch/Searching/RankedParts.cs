using NewsSearch.Queries;

namespace NewsSearch.Searching;

/// <summary>The parts of a query that can add to a score, in its order.</summary>
internal sealed class RankedParts : INewsQueryVisitor<IEnumerable<NewsQuery>>
{
    private static readonly RankedParts Kinds = new();

    private RankedParts()
    {
    }

    public static IEnumerable<NewsQuery> Of(NewsQuery query) => query.Accept(Kinds);

    public IEnumerable<NewsQuery> Visit(NewsQuery.Everything everything) => [];

    public IEnumerable<NewsQuery> Visit(NewsQuery.And and) => and.Operands.SelectMany(Of);

    public IEnumerable<NewsQuery> Visit(NewsQuery.Or or) => or.Operands.SelectMany(Of);

    public IEnumerable<NewsQuery> Visit(NewsQuery.Some some) => some.Operands.SelectMany(Of);

    public IEnumerable<NewsQuery> Visit(NewsQuery.Not not) => [];

    public IEnumerable<NewsQuery> Visit(NewsQuery.Named named) => [named];

    public IEnumerable<NewsQuery> Visit(NewsQuery.Published published) => [];

    public IEnumerable<NewsQuery> Visit(NewsQuery.Positional part) => [part];
}
