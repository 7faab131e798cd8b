using NewsSearch.Sources.Streams;

namespace NewsSearch.Archive.Following;

/// <summary>
/// Files that have changed and may still be written: one is ready when its size and time have stood still for a while. Nobody tells
/// when a writer has closed a file that another program wrote over a network, so this is what can be known everywhere.
/// </summary>
internal sealed class SettlingFiles(TimeProvider clock)
{
    /// <summary>A file that stands still for so long is taken for whole.</summary>
    public static readonly TimeSpan Stillness = TimeSpan.FromSeconds(2);

    /// <summary>A ready file waits no longer for others, so that a stream of files is read in batches.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, State> _files = new(StringComparer.Ordinal);

    public bool IsEmpty => _files.Count == 0;

    /// <summary>A file is new or has changed.</summary>
    public void Add(string path) => _files[path] = Look(path);

    /// <summary>The files that are ready, which are then no longer waited for; none as long as it pays to wait for the others.</summary>
    public IReadOnlyList<string> Take()
    {
        foreach ((string path, State before) in _files.ToList())
        {
            State now = Look(path);
            if (!now.Exists)
            {
                _files.Remove(path);
            }
            else if ((now.Length, now.Modified) != (before.Length, before.Modified))
            {
                _files[path] = now;
            }
        }

        List<string> ready = [.. _files.Where(file => Age(file.Value) >= Stillness).Select(file => file.Key)];
        bool isLate = _files.Values.Any(file => Age(file) >= Stillness + Patience);
        if (ready.Count < _files.Count && !isLate)
        {
            return [];
        }

        ready.ForEach(path => _files.Remove(path));
        ready.Sort(StringComparer.Ordinal);
        return ready;
    }

    private TimeSpan Age(State file) => clock.GetElapsedTime(file.Since);

    private State Look(string path)
    {
        try
        {
            FileInfo info = new(path);
            return new State(info.Exists, info.Exists ? info.Length : 0, info.LastWriteTimeUtc, clock.GetTimestamp());
        }
        catch (Exception exception) when (SourceStream.IsInputFailure(exception))
        {
            return new State(false, 0, default, clock.GetTimestamp());
        }
    }

    /// <param name="Since">The clock's timestamp at which the file was first seen so.</param>
    private readonly record struct State(bool Exists, long Length, DateTime Modified, long Since);
}
