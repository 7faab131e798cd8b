namespace NewsSearch.Tests.Durability;

internal enum DiskOperationKind
{
    Create,
    Write,
    Sync,
    Move,
    Delete,
    SyncFolder,
}
