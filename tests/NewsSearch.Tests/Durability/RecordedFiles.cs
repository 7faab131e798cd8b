using NewsSearch.Home;

namespace NewsSearch.Tests.Durability;

/// <summary>Writes to the disk and remembers everything in its order.</summary>
internal sealed class RecordedFiles : IHomeFiles
{
    private readonly List<DiskOperation> _operations = [];

    public IReadOnlyList<DiskOperation> Operations => _operations;

    public Stream Create(string path)
    {
        Stream file = DiskFiles.Instance.Create(path);
        Add(DiskOperationKind.Create, path);
        return new WrittenStream(file, bytes => Add(DiskOperationKind.Write, path, bytes));
    }

    public void Sync(string path)
    {
        // What the disk does in its time does not matter here, and takes long.
        Assert.True(File.Exists(path), $"{path} is synced and not there");
        Add(DiskOperationKind.Sync, path);
    }

    public void Move(string from, string to)
    {
        DiskFiles.Instance.Move(from, to);
        Add(DiskOperationKind.Move, from, target: to);
    }

    public void Delete(string path)
    {
        if (File.Exists(path))
        {
            DiskFiles.Instance.Delete(path);
            Add(DiskOperationKind.Delete, path);
        }
    }

    public void SyncFolder(string path) => Add(DiskOperationKind.SyncFolder, path);

    public void CreateFolder(string path) => DiskFiles.Instance.CreateFolder(path);

    private void Add(DiskOperationKind kind, string path, byte[]? content = null, string target = "")
    {
        lock (_operations)
        {
            _operations.Add(new(kind, path, content ?? [], target));
        }
    }
}
