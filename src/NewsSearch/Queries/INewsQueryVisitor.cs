namespace NewsSearch.Queries;

/// <summary>Has an answer for every kind of query. A new kind is a new method here, which each visitor must then have.</summary>
/// <remarks>What looks for words has kinds of its own, see <see cref="IPositionalVisitor{TResult}"/>.</remarks>
public interface INewsQueryVisitor<TResult>
{
    /// <summary>The answer for <see cref="NewsQuery.Everything"/>.</summary>
    TResult Visit(NewsQuery.Everything everything);

    /// <summary>The answer for <see cref="NewsQuery.And"/>.</summary>
    TResult Visit(NewsQuery.And and);

    /// <summary>The answer for <see cref="NewsQuery.Or"/>.</summary>
    TResult Visit(NewsQuery.Or or);

    /// <summary>The answer for <see cref="NewsQuery.Some"/>.</summary>
    TResult Visit(NewsQuery.Some some);

    /// <summary>The answer for <see cref="NewsQuery.Not"/>.</summary>
    TResult Visit(NewsQuery.Not not);

    /// <summary>The answer for <see cref="NewsQuery.Named"/>.</summary>
    TResult Visit(NewsQuery.Named named);

    /// <summary>The answer for <see cref="NewsQuery.Published"/>.</summary>
    TResult Visit(NewsQuery.Published published);

    /// <summary>The answer for <see cref="NewsQuery.Positional"/>.</summary>
    TResult Visit(NewsQuery.Positional part);
}
