namespace NewsSearch.Cluster;

/// <summary>How an index is spread over a cluster; it cannot be changed without making the index anew, but for the replicas.</summary>
internal sealed record ClusterShape
{
    /// <summary>Parts that are searched side by side.</summary>
    public int Shards { get; init; } = 1;

    /// <summary>Further copies of each part; a single node has room for none.</summary>
    public int Replicas { get; init; } = 1;

    /// <summary>Whether the cluster may do without a second copy of what it was sent, which OpenSearch alone can.</summary>
    public bool KeepsNoSourceForRecovery { get; init; }
}
