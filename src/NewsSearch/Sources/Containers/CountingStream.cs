namespace NewsSearch.Sources.Containers;

/// <summary>Tells how many bytes each read took from the stream below and keeps their sum.</summary>
internal sealed class CountingStream(Stream inner, Action<long>? advanced) : ReadOnlyStream
{
    public long Count { get; private set; }

    /// <summary>Some decompressors ask how far they are.</summary>
    public override long Position
    {
        get => Count;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        int read = inner.Read(buffer);
        if (read > 0)
        {
            Count += read;
            advanced?.Invoke(read);
        }

        return read;
    }

    /// <summary>The stream below, which can seek, for a reader that jumps about in it. What it reads twice is told once.</summary>
    public Stream Lend() => new LentStream(inner, Advance);

    /// <summary>Tells that the stream below, which can seek, is done with.</summary>
    public void Finish() => Advance(long.MaxValue);

    /// <summary>Never tells of more than the file has; a device has a length of 0.</summary>
    private void Advance(long bytes)
    {
        long remaining = Math.Clamp(bytes, 0, Math.Max(0, inner.Length - Count));
        Count += remaining;
        advanced?.Invoke(remaining);
    }
}
