using NewsSearch.Sources;

namespace NewsSearch.Indexing;

/// <summary>How far a run is. Written by the run's threads; every property may be read at any time.</summary>
public sealed class IndexingProgress
{
    private readonly Dictionary<SkipCause, long> _skipped = [];
    private readonly SortedDictionary<string, long> _passedOver = new(StringComparer.Ordinal);
    private readonly long[] _changes = new long[Enum.GetValues<IndexChange>().Length];
    private long _bytesRead;
    private long _filesDone;
    private long _filesUnchanged;
    private long _bytesUnchanged;
    private long _removed;
    private string? _file;

    public int FilesTotal { get; private set; }

    public long BytesTotal { get; private set; }

    /// <summary>Bytes of the files as stored, compressed or not; unchanged files count as read.</summary>
    public long BytesRead => Interlocked.Read(ref _bytesRead);

    public long FilesDone => Interlocked.Read(ref _filesDone);

    /// <summary>Articles worked on, unchanged ones included.</summary>
    public long Articles => _changes.Sum();

    /// <summary>The file in hand, or null.</summary>
    public string? File => Volatile.Read(ref _file);

    internal void Plan(int files, long bytes) => (FilesTotal, BytesTotal) = (files, bytes);

    internal void Begin(string file) => Volatile.Write(ref _file, file);

    internal void AddBytes(long bytes) => Interlocked.Add(ref _bytesRead, bytes);

    internal void FinishFile() => Interlocked.Increment(ref _filesDone);

    internal void PassOver(long bytes, int articles)
    {
        AddBytes(bytes);
        FinishFile();
        _filesUnchanged++;
        _bytesUnchanged += bytes;
        Interlocked.Add(ref _changes[(int)IndexChange.Unchanged], articles);
    }

    internal void Count(IndexChange change) => Interlocked.Increment(ref _changes[(int)change]);

    internal void Remove(int articles) => _removed += articles;

    /// <remarks>The caller holds the lock under which skips are reported.</remarks>
    internal void CountSkipped(SkipCause cause) => _skipped[cause] = _skipped.GetValueOrDefault(cause) + 1;

    /// <summary>Called by the one thread that reads.</summary>
    internal void CountPassedOver(PassedOver passedOver)
    {
        foreach ((string kind, long count) in passedOver.Counts)
        {
            _passedOver[kind] = _passedOver.GetValueOrDefault(kind) + count;
        }
    }

    internal IndexingSummary Summarize(TimeSpan elapsed, int total) => new()
    {
        Files = FilesTotal,
        FilesUnchanged = _filesUnchanged,
        Bytes = BytesRead - _bytesUnchanged,
        Added = _changes[(int)IndexChange.Added],
        Changed = _changes[(int)IndexChange.Changed],
        Unchanged = _changes[(int)IndexChange.Unchanged],
        Duplicates = _changes[(int)IndexChange.Duplicate],
        Removed = _removed,
        SkippedByCause = _skipped,
        PassedOverByKind = _passedOver,
        Elapsed = elapsed,
        Total = total,
    };
}
