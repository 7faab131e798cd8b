namespace NewsSearch.Indexing;

/// <summary>How far a run is. Written by the run's threads; every property may be read at any time.</summary>
public sealed class IndexingProgress
{
    private long _bytesTotal;
    private long _bytesRead;
    private long _articles;
    private string? _file;

    /// <summary>Bytes of the files that were found, as stored; 0 for streams, whose length nobody knows.</summary>
    public long BytesTotal => Interlocked.Read(ref _bytesTotal);

    /// <summary>Bytes of the files as stored, compressed or not; unchanged files count as read.</summary>
    public long BytesRead => Interlocked.Read(ref _bytesRead);

    /// <summary>Articles worked on, unchanged ones included.</summary>
    public long Articles => Interlocked.Read(ref _articles);

    /// <summary>The file in hand, or null.</summary>
    public string? File => Volatile.Read(ref _file);

    /// <summary>A run begins: what an earlier one left is forgotten.</summary>
    internal void Begin(long bytes)
    {
        Interlocked.Exchange(ref _bytesTotal, bytes);
        Interlocked.Exchange(ref _bytesRead, 0);
        Interlocked.Exchange(ref _articles, 0);
        Volatile.Write(ref _file, null);
    }

    internal void BeginFile(string path) => Volatile.Write(ref _file, path);

    internal void AddBytes(long bytes) => Interlocked.Add(ref _bytesRead, bytes);

    internal void AddArticles(int articles) => Interlocked.Add(ref _articles, articles);
}
