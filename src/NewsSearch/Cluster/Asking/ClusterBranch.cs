using NewsSearch.Queries;

namespace NewsSearch.Cluster.Asking;

/// <summary>
/// An alternative of an OR that may fail though some of its leaves match: <c>troops AND border</c> in <c>(troops AND border) OR strike</c>. In an article
/// that it fails, its leaves mark nothing.
/// </summary>
/// <param name="FirstLeaf">Index of its first leaf; the others follow it.</param>
internal sealed record ClusterBranch(NewsQuery Query, int FirstLeaf, int LeafCount);
