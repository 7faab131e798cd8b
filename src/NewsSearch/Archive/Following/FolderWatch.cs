using System.Collections.Concurrent;
using NewsSearch.Sources.Streams;

namespace NewsSearch.Archive.Following;

/// <summary>
/// Notes what changes below a folder, or of one file, from the notices of the system (inotify, FSEvents, ReadDirectoryChanges). A
/// source that goes and comes back is watched again.
/// </summary>
internal sealed class FolderWatch : IDisposable
{
    private readonly string _source;
    private readonly ConcurrentQueue<string> _changed = new();
    private FileSystemWatcher? _watcher;
    private int _missed;

    /// <param name="source">Absolute; it need not exist.</param>
    public FolderWatch(string source)
    {
        _source = source;
        Begin();
    }

    /// <summary>The system gives no notices, for a reason that stays, such as its limit of watched folders; null when it does.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether notices were missed since the last call, so that all must be looked at again.</summary>
    public bool TakeMissed()
    {
        // A folder that is gone takes its watch along, without a notice on some systems.
        bool isThere = Path.Exists(_source);
        if (!isThere && _watcher is not null)
        {
            End();
        }
        else if (isThere && _watcher is null && Problem is null)
        {
            Begin();
            Interlocked.Exchange(ref _missed, 1);
        }

        return Interlocked.Exchange(ref _missed, 0) != 0;
    }

    /// <summary>The next path that has changed, come or gone.</summary>
    public bool TryTake(out string path) => _changed.TryDequeue(out path!);

    public void Dispose() => End();

    private void Begin()
    {
        bool isFolder = Directory.Exists(_source);
        if (!isFolder && !File.Exists(_source))
        {
            return;
        }

        var watcher = new FileSystemWatcher(isFolder ? _source : Path.GetDirectoryName(_source)!)
        {
            IncludeSubdirectories = isFolder,
            InternalBufferSize = 64 * 1024,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Created += (_, change) => Note(change.FullPath);
        watcher.Changed += (_, change) => Note(change.FullPath);
        watcher.Deleted += (_, change) => Note(change.FullPath);
        watcher.Renamed += (_, change) =>
        {
            Note(change.OldFullPath);
            Note(change.FullPath);
        };
        watcher.Error += (_, error) => Miss(error.GetException());
        _watcher = watcher;
        try
        {
            watcher.EnableRaisingEvents = true;
        }
        catch (Exception exception) when (SourceStream.IsInputFailure(exception))
        {
            Miss(exception);
        }
    }

    private void Note(string path)
    {
        if (new Indexing.IndexingInput { Paths = [_source] }.Covers(path))
        {
            _changed.Enqueue(path);
        }
    }

    private void Miss(Exception reason)
    {
        Problem = reason is InternalBufferOverflowException ? Problem : reason.Message;
        Interlocked.Exchange(ref _missed, 1);
    }

    private void End()
    {
        _watcher?.Dispose();
        _watcher = null;
    }
}
