using Microsoft.Win32.SafeHandles;

namespace NewsSearch.Home;

/// <summary>The files as the operating system keeps them.</summary>
internal sealed class DiskFiles : IHomeFiles
{
    public static readonly DiskFiles Instance = new();

    private DiskFiles()
    {
    }

    public Stream Create(string path) => new GrowingFile(path);

    public void Sync(string path)
    {
        using SafeFileHandle file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        RandomAccess.FlushToDisk(file);
    }

    public void Move(string from, string to) => File.Move(from, to, overwrite: true);

    public void Delete(string path) => File.Delete(path);

    public void SyncFolder(string path) => PosixCalls.SyncFolder(path);

    public void CreateFolder(string path)
    {
        if (Directory.Exists(path))
        {
            return;
        }

        string? above = Path.GetDirectoryName(path);
        if (above is not null)
        {
            CreateFolder(above);
        }

        Directory.CreateDirectory(path);
        if (above is not null)
        {
            SyncFolder(above);
        }
    }
}
