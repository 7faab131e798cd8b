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
    private readonly Dictionary<string, FolderWatch> _watches = new(StringComparer.Ordinal);
    private readonly FolderWatch? _settings;
    private readonly SettlingFiles _files;
    private bool _anyGone;
    private long _lastRound;

    /// <param name="sources">Absolute paths.</param>
    /// <param name="ignored">A folder whose changes mean nothing: that of the index.</param>
    /// <param name="tellsGone">A file that goes is a change, too.</param>
    /// <param name="settings">The file that says what the sources are: when it changes, everything is to be looked at. Null for none.</param>
    public SourceFollower(IEnumerable<string> sources, string ignored, bool tellsGone, TimeProvider clock, string? settings = null)
    {
        (_clock, _tellsGone) = (clock, tellsGone);
        _ignored = new IndexingInput { Paths = [ignored] };
        _files = new SettlingFiles(clock);
        _lastRound = clock.GetTimestamp();
        _settings = settings is null ? null : new FolderWatch(settings);
        Follow(sources);
    }

    /// <summary>Why the system gives no notices of a source, so that it is looked at every minute; null when it gives them of all.</summary>
    public string? Problem => _watches.Values.Select(watch => watch.Problem).FirstOrDefault(problem => problem is not null);

    /// <summary>From now on follows these sources, and no others. What has changed in new ones before is not told.</summary>
    /// <param name="sources">Absolute paths.</param>
    public void Follow(IEnumerable<string> sources)
    {
        HashSet<string> wanted = new(sources.Select(Path.TrimEndingDirectorySeparator), StringComparer.Ordinal);
        foreach (string gone in _watches.Keys.Where(source => !wanted.Contains(source)).ToList())
        {
            _watches[gone].Dispose();
            _watches.Remove(gone);
        }

        foreach (string source in wanted.Where(source => !_watches.ContainsKey(source)))
        {
            _watches[source] = new FolderWatch(source);
        }
    }

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
        _settings?.Dispose();
        Follow([]);
    }

    /// <summary>The batch that is ready now; null for none.</summary>
    internal ChangeBatch? TakeNext()
    {
        bool isMissed = _settings is not null && (_settings.TakeMissed() | _settings.TakeChanged().Count > 0);
        foreach (FolderWatch watch in _watches.Values)
        {
            // All are asked, so that none tells the same later.
            isMissed |= watch.TakeMissed();
        }

        bool isRound = Problem is not null && _clock.GetElapsedTime(_lastRound) >= Round;
        TakeChanges();
        if (isMissed || isRound || (_tellsGone && _anyGone && _files.IsEmpty))
        {
            // What is still being written stays noted: whoever looks at everything now may find half of it.
            _anyGone = false;
            _lastRound = _clock.GetTimestamp();
            return new ChangeBatch([], IsEverything: true);
        }

        return _files.Take() is { Count: > 0 } ready ? new ChangeBatch(ready, IsEverything: false) : null;
    }

    private void TakeChanges()
    {
        foreach (string path in _watches.Values.SelectMany(watch => watch.TakeChanged()).Where(path => !_ignored.Covers(path)))
        {
            Note(path);
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
