namespace NewsSearch.Cluster.Writing;

/// <summary>One article in a <see cref="BulkBody"/>.</summary>
/// <param name="Version">Of two writes of an article, that of the higher one stays.</param>
/// <param name="Start">Where its lines begin.</param>
/// <param name="Length">Their bytes.</param>
internal readonly record struct BulkItem(string Id, bool IsDeletion, long Version, int Start, int Length);
