using NewsSearch.Home;

namespace NewsSearch.Tests.Durability;

/// <summary>A disk with room for so many bytes; removing files gives none back.</summary>
internal sealed class FullDisk(long room) : IHomeFiles
{
    /// <summary>ENOSPC.</summary>
    private const int NoSpace = 28;

    private long _left = room;

    public bool IsFull => Volatile.Read(ref _left) < 0;

    public Stream Create(string path) => new WrittenStream(DiskFiles.Instance.Create(path), bytes =>
    {
        if (Interlocked.Add(ref _left, -bytes.Length) < 0)
        {
            throw new IOException($"No space left on device : '{path}'", NoSpace);
        }
    });

    public void Sync(string path)
    {
    }

    public void Move(string from, string to) => DiskFiles.Instance.Move(from, to);

    public void Delete(string path) => DiskFiles.Instance.Delete(path);

    public void SyncFolder(string path)
    {
    }

    public void CreateFolder(string path) => DiskFiles.Instance.CreateFolder(path);
}
