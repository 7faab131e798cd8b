using NewsSearch.Queries;

namespace NewsSearch.Searching;

/// <summary>The parts of a query that can add to a score, in its order.</summary>
internal sealed class RankedParts : INewsQueryVisitor<IEnumerable<NewsQuery>>
{
    private readonly Predicate<NewsQuery> _counts;

    private RankedParts(Predicate<NewsQuery> counts) => _counts = counts;

    public static IEnumerable<NewsQuery> Of(NewsQuery query) => Of(query, static _ => true);

    /// <param name="counts">Which alternatives of several parts to look into: one of which a part is missing adds nothing of the others.</param>
    public static IEnumerable<NewsQuery> Of(NewsQuery query, Predicate<NewsQuery> counts) => query.Accept(new RankedParts(counts));

    public IEnumerable<NewsQuery> Visit(NewsQuery.Everything everything) => [];

    public IEnumerable<NewsQuery> Visit(NewsQuery.And and) => and.Operands.SelectMany(part => part.Accept(this));

    public IEnumerable<NewsQuery> Visit(NewsQuery.Or or) => Among(or.Operands);

    public IEnumerable<NewsQuery> Visit(NewsQuery.Some some) => Among(some.Operands);

    public IEnumerable<NewsQuery> Visit(NewsQuery.Not not) => [];

    public IEnumerable<NewsQuery> Visit(NewsQuery.Named named) => [named];

    public IEnumerable<NewsQuery> Visit(NewsQuery.Published published) => [];

    public IEnumerable<NewsQuery> Visit(NewsQuery.Positional part) => [part];

    private IEnumerable<NewsQuery> Among(IEnumerable<NewsQuery> alternatives) =>
        alternatives.Where(part => part is not (NewsQuery.And or NewsQuery.Some) || _counts(part)).SelectMany(part => part.Accept(this));
}
