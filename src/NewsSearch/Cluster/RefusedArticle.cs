namespace NewsSearch.Cluster;

/// <summary>An article that a cluster did not take, while it takes others.</summary>
/// <param name="Reason">In the cluster's words.</param>
public sealed record RefusedArticle(string Id, string Reason);
