namespace NewsSearch.Cluster;

/// <summary>By which dates an index on a cluster is kept apart, so that a search for some dates looks at few parts, and old ones can be frozen or removed whole.</summary>
public enum ClusterPartition
{
    /// <summary>All articles in one index.</summary>
    None,

    /// <summary>An index for each year.</summary>
    Year,

    /// <summary>An index for each month.</summary>
    Month,
}
