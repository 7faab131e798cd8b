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
}
