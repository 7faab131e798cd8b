namespace NewsSearch.OnDisk;

/// <summary>One of several commits that are asked as one.</summary>
/// <param name="Name">What its archive is called.</param>
/// <param name="First">The number that its first document has among all.</param>
internal sealed record JoinedSnapshot(string Name, IndexSnapshot Snapshot, int First);
