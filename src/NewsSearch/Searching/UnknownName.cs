using NewsSearch.Searching.Names;

namespace NewsSearch.Searching;

/// <summary>A person's, place's, organisation's, outlet's or author's name that a query or a user asks for, and that no article has, or few.</summary>
/// <param name="Proposals">Names of the index that may have been meant, the likeliest first, with their numbers of articles.</param>
public sealed record UnknownName(string Name, IReadOnlyList<NameCount> Proposals)
{
    /// <summary>How many articles have the name.</summary>
    public int Articles { get; init; }

    /// <summary>What one article has to do with it, then what several have: they name it, are from the outlet, or are by the author.</summary>
    public (string One, string Several) Verb { get; init; } = ("names", "name");
}
