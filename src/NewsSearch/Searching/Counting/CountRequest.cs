using NewsSearch.Queries;

namespace NewsSearch.Searching.Counting;

/// <summary>Which articles are to be counted, and by what.</summary>
/// <param name="Query">The articles that count.</param>
/// <param name="First">What they are counted by.</param>
public sealed record CountRequest(NewsQuery Query, Dimension First)
{
    /// <summary>What they are counted by at the same time; null for nothing.</summary>
    public Dimension? Second { get; init; }

    /// <summary>Whether short forms of people's names are names of their own.</summary>
    public bool AsWritten { get; init; }

    /// <summary>One or two.</summary>
    internal IReadOnlyList<Dimension> Dimensions => Second is { } second ? [First, second] : [First];
}
