namespace NewsSearch.Sources.Containers;

/// <summary>Tells how many bytes each read took from the stream below and keeps their sum.</summary>
internal sealed class CountingStream(Stream inner, Action<long>? advanced) : ReadOnlyStream
{
    public long Count { get; private set; }

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

    /// <summary>Tells of bytes that were read past this stream, never of more than the file has; a device has a length of 0.</summary>
    public void Add(long bytes)
    {
        long remaining = Math.Clamp(bytes, 0, Math.Max(0, inner.Length - Count));
        Count += remaining;
        advanced?.Invoke(remaining);
    }
}
