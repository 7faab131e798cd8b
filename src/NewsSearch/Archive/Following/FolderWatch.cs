using System.Collections.Concurrent;
using NewsSearch.Indexing;
using NewsSearch.Sources.Streams;

namespace NewsSearch.Archive.Following;

/// <summary>
/// Notes what changes below a folder, or of one file, from the notices of the system (inotify, FSEvents, ReadDirectoryChanges). A
/// source that goes and comes back is watched again.
/// </summary>
internal sealed class FolderWatch : IDisposable
{
    private readonly string _source;

    /// <summary>A set, so that a file which is written for hours takes one place.</summary>
    private readonly ConcurrentDictionary<string, byte> _changed = new(StringComparer.Ordinal);
    private FileSystemWatcher? _watcher;
    private int _missed;
    private volatile string? _problem;

    /// <param name="source">Absolute; it need not exist.</param>
    public FolderWatch(string source)
    {
        _source = source;
        Begin();
    }

    /// <summary>The system gives no notices, for a reason that stays, such as its limit of watched folders; null when it does.</summary>
    public string? Problem => _problem;

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

    /// <summary>The paths that have changed, come or gone since the last call.</summary>
    public IReadOnlyList<string> TakeChanged() => [.. _changed.Keys.Where(path => _changed.TryRemove(path, out _))];

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
        if (new IndexingInput { Paths = [_source] }.Covers(path))
        {
            _changed[path] = 0;
        }
    }

    private void Miss(Exception reason)
    {
        if (reason is not InternalBufferOverflowException)
        {
            _problem = reason.Message;
        }

        Interlocked.Exchange(ref _missed, 1);
    }

    private void End()
    {
        _watcher?.Dispose();
        _watcher = null;
    }
}
