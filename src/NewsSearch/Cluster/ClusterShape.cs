namespace NewsSearch.Cluster;

/// <summary>How an index is spread over a cluster; it cannot be changed without making the index anew, but for the replicas.</summary>
public sealed record ClusterShape
{
    /// <summary>Parts that are searched side by side.</summary>
    public int Shards { get; init; } = 1;

    /// <summary>Further copies of each part; null for one where there are several nodes, and none on a single one.</summary>
    public int? Replicas { get; init; }

    /// <summary>By which dates it is kept in several indexes.</summary>
    public ClusterPartition Partition { get; init; }

    /// <summary>
    /// Whether the cluster may do without a second copy of what it was sent, which OpenSearch alone can, and which is right only where no copy of the index is ever made on another node.
    /// </summary>
    internal bool KeepsNoSourceForRecovery { get; init; }

    /// <summary>The part by dates that is made, see <see cref="DatedParts.Of"/>; null for the index itself.</summary>
    internal string? Part { get; init; }
}
