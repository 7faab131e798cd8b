namespace NewsSearch.Cluster;

/// <summary>How an index on a cluster is written to.</summary>
public sealed record ClusterWriting
{
    /// <summary>Make it anew; until it is whole the old one answers.</summary>
    public bool Rebuild { get; init; }

    /// <summary>How an index that does not exist yet, or is made anew, is spread.</summary>
    public ClusterShape Shape { get; init; } = new();

    /// <summary>Processors of this machine.</summary>
    public int Processors { get; init; } = 1;

    /// <summary>Told to others who find the home locked.</summary>
    public int ProcessId { get; init; }

    /// <summary>Whether the home, alone in its folder, was made for this run and goes with its folder when the writer is disposed of.</summary>
    public bool ForgetsHome { get; init; }

    /// <summary>Told of the names of old indexes that could not be removed once the new one stood in their place, and why; null when nobody listens.</summary>
    public Action<IReadOnlyList<string>, IndexException>? Left { get; init; }

    /// <summary>
    /// Told at a commit how many articles were not written, since the cluster has them with a time that is yet to come here; null when nobody listens.
    /// </summary>
    public Action<int>? Outdated { get; init; }

    /// <summary>Told of articles that the cluster does not take, from any thread; null when nobody listens.</summary>
    public Action<RefusedArticle>? Refused { get; init; }
}
