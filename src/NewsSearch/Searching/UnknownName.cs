using NewsSearch.Searching.Names;

namespace NewsSearch.Searching;

/// <summary>A person's, place's or organisation's name that a query or a user asks for, and that no article has, or few.</summary>
/// <param name="Proposals">Names of the index that may have been meant, the likeliest first, with their numbers of articles.</param>
public sealed record UnknownName(string Name, IReadOnlyList<NameCount> Proposals)
{
    /// <summary>How many articles have the name.</summary>
    public int Articles { get; init; }
}
