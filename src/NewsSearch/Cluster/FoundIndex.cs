namespace NewsSearch.Cluster;

/// <summary>What stands behind an alias.</summary>
/// <param name="Names">The names of the indexes, those of its parts by dates apart; one, unless somebody has put several behind it.</param>
/// <param name="Identity">The same text as long as it is the same index, another one when it was made anew.</param>
internal sealed record FoundIndex(IReadOnlyList<string> Names, string Identity)
{
    /// <summary>Whether it keeps nothing from which a copy on another node could be made while it is written.</summary>
    public bool IsForOneNode { get; init; }

    /// <summary>By which dates it has parts.</summary>
    public ClusterPartition Partition { get; init; }

    /// <summary>The names of its parts by dates, which come and go while it stays the same index.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>The names of all that belongs to it.</summary>
    public IEnumerable<string> All => Names.Concat(Parts);

    /// <summary>Whether another one is this one, or a part of it.</summary>
    public bool Holds(FoundIndex other) => other.Identity.Split(',').All(Identity.Split(',').Contains);
}
