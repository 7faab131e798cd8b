namespace NewsSearch.Sources;

/// <summary>Tells how many bytes each read took from the stream below and whether its end was reached.</summary>
internal sealed class CountingStream(Stream inner, Action<long>? advanced) : ReadOnlyStream
{
    public bool Ended { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        int read = inner.Read(buffer);
        Ended |= read == 0 && buffer.Length > 0;
        if (read > 0)
        {
            advanced?.Invoke(read);
        }

        return read;
    }
}
