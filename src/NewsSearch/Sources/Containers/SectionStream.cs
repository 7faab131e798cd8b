namespace NewsSearch.Sources.Containers;

/// <summary>A part of a stream that can seek.</summary>
/// <param name="start">Where it begins, from the stream's beginning.</param>
/// <param name="length">Its length, in bytes.</param>
internal sealed class SectionStream(Stream whole, long start, long length) : ReadOnlyStream
{
    private long _taken;

    public override long Length => length;

    /// <summary>Some decompressors ask how far they are.</summary>
    public override long Position
    {
        get => _taken;
        set => throw new NotSupportedException();
    }

    /// <exception cref="EndOfStreamException">The stream ends before the part does.</exception>
    public override int Read(Span<byte> buffer)
    {
        int wanted = (int)Math.Min(buffer.Length, length - _taken);
        if (wanted == 0)
        {
            return 0;
        }

        whole.Position = start + _taken;
        int read = whole.Read(buffer[..wanted]);
        _taken += read;
        return read > 0 ? read : throw new EndOfStreamException("The archive ends before its time.");
    }
}
