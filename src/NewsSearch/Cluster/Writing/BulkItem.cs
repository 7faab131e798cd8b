namespace NewsSearch.Cluster.Writing;

/// <summary>One article in a <see cref="BulkBody"/>.</summary>
/// <param name="Start">Where its lines begin.</param>
/// <param name="Length">Their bytes.</param>
internal readonly record struct BulkItem(string Id, bool IsDeletion, int Start, int Length);
