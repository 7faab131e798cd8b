namespace NewsSearch.Queries;

/// <summary>Has an answer for every kind of query. A new kind is a new method here, which each visitor must then have.</summary>
/// <remarks>What looks for words has kinds of its own, see <see cref="IPositionalVisitor{TResult}"/>.</remarks>
public interface INewsQueryVisitor<TResult>
{
    TResult Visit(NewsQuery.Everything everything);

    TResult Visit(NewsQuery.And and);

    TResult Visit(NewsQuery.Or or);

    TResult Visit(NewsQuery.Some some);

    TResult Visit(NewsQuery.Not not);

    TResult Visit(NewsQuery.Named named);

    TResult Visit(NewsQuery.Published published);

    TResult Visit(NewsQuery.Positional part);
}
