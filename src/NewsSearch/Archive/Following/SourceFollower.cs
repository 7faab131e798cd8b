using NewsSearch.Indexing;
using NewsSearch.Sources.Files;

namespace NewsSearch.Archive.Following;

/// <summary>Waits for changes in files and folders, and hands them out in batches of files that are written to their end.</summary>
/// <remarks>Notices are taken from its creation on. One thread at a time may call it.</remarks>
public sealed class SourceFollower : IDisposable
{
    /// <summary>How often the files that changed are looked at.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    /// <summary>How often everything is looked at where the system gives no notices.</summary>
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(1);

    private readonly TimeProvider _clock;
    private readonly IndexingInput _ignored;
    private readonly bool _tellsGone;
    private readonly FolderWatch[] _watches;
    private readonly SettlingFiles _files;
    private bool _anyGone;
    private long _lastRound;

    /// <param name="sources">Absolute paths.</param>
    /// <param name="ignored">A folder whose changes mean nothing: that of the index.</param>
    /// <param name="tellsGone">A file that goes is a change, too.</param>
    public SourceFollower(IEnumerable<string> sources, string ignored, bool tellsGone, TimeProvider clock)
    {
        (_clock, _tellsGone) = (clock, tellsGone);
        _ignored = new IndexingInput { Paths = [ignored] };
        _watches = [.. sources.Select(source => new FolderWatch(Path.TrimEndingDirectorySeparator(source)))];
        _files = new SettlingFiles(clock);
        _lastRound = clock.GetTimestamp();
    }

    /// <summary>Why the system gives no notices of a source, so that it is looked at every minute; null when it gives them of all.</summary>
    public string? Problem => _watches.Select(watch => watch.Problem).FirstOrDefault(problem => problem is not null);

    /// <summary>The next batch, as soon as there is one.</summary>
    /// <exception cref="OperationCanceledException">Nobody wants it any more.</exception>
    public ChangeBatch Next(CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            if (TakeNext() is { } batch)
            {
                return batch;
            }

            Task.Delay(Interval, _clock, cancellation).GetAwaiter().GetResult();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (FolderWatch watch in _watches)
        {
            watch.Dispose();
        }
    }

    /// <summary>The batch that is ready now; null for none.</summary>
    internal ChangeBatch? TakeNext()
    {
        bool isMissed = false;
        foreach (FolderWatch watch in _watches)
        {
            // All are asked, so that none tells the same later.
            isMissed |= watch.TakeMissed();
        }

        bool isRound = Problem is not null && _clock.GetElapsedTime(_lastRound) >= Round;
        TakeChanges();
        if (isMissed || isRound || (_tellsGone && _anyGone && _files.IsEmpty))
        {
            _files.Clear();
            _anyGone = false;
            _lastRound = _clock.GetTimestamp();
            return new ChangeBatch([], IsEverything: true);
        }

        return _files.Take() is { Count: > 0 } ready ? new ChangeBatch(ready, IsEverything: false) : null;
    }

    private void TakeChanges()
    {
        foreach (FolderWatch watch in _watches)
        {
            while (watch.TryTake(out string path))
            {
                if (!_ignored.Covers(path))
                {
                    Note(path);
                }
            }
        }
    }

    private void Note(string path)
    {
        if (Directory.Exists(path))
        {
            // What came with it, or before it was watched, gave no notice.
            foreach (SourceFile file in SourceFiles.Enumerate([path], _ => { }).Where(file => !_ignored.Covers(file.Path)))
            {
                _files.Add(file.Path);
            }
        }
        else if (File.Exists(path))
        {
            _files.Add(path);
        }
        else
        {
            _anyGone = true;
        }
    }
}
