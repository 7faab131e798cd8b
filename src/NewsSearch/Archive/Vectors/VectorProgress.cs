namespace NewsSearch.Archive.Vectors;

/// <summary>Shows from another thread how far the computing of vectors is.</summary>
public sealed class VectorProgress
{
    private long _articles;
    private long _passages;
    private long _total;

    /// <summary>Articles that are behind.</summary>
    public long Articles => Interlocked.Read(ref _articles);

    /// <summary>Passages of these.</summary>
    public long Passages => Interlocked.Read(ref _passages);

    /// <summary>Articles to compute.</summary>
    public long Total => Interlocked.Read(ref _total);

    internal void Begin(long total) => Interlocked.Exchange(ref _total, total);

    internal void Add(int passages)
    {
        Interlocked.Add(ref _passages, passages);
        Interlocked.Increment(ref _articles);
    }
}
