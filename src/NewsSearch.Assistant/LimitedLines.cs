namespace NewsSearch.Assistant;

/// <summary>
/// Lines of which none is longer than anybody has reason to send: of one that is, the rest is passed over, so that it is no message any more, and
/// what comes behind it is read as ever.
/// </summary>
internal sealed class LimitedLines(Stream source) : Stream
{
    /// <summary>Bytes of a line.</summary>
    public const int Longest = 4 << 20;

    private int _length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        while (true)
        {
            int read = source.Read(buffer);
            int kept = read <= 0 ? read : Kept(buffer[..read]);
            if (read <= 0 || kept > 0)
            {
                return kept;
            }
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            int read = await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            int kept = read <= 0 ? read : Kept(buffer.Span[..read]);
            if (read <= 0 || kept > 0)
            {
                return kept;
            }
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            source.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Moves what is kept of the bytes to their beginning.</summary>
    /// <returns>How many they are.</returns>
    private int Kept(Span<byte> bytes)
    {
        int kept = 0;
        foreach (byte each in bytes)
        {
            _length = each == (byte)'\n' ? 0 : Math.Min(_length + 1, Longest + 1);
            if (_length <= Longest)
            {
                bytes[kept++] = each;
            }
        }

        return kept;
    }
}
