namespace NewsSearch.Cli.Commands;

/// <summary>
/// A stream whose reads end when the work is to stop, also in a read of a pipe that gives nothing, so that what came before can be kept. That read goes on
/// by itself until the process ends. Not thread-safe.
/// </summary>
internal sealed class InterruptibleInput(Stream inner, CancellationToken interrupted) : Stream
{
    private readonly byte[] _buffer = new byte[1 << 17];
    private int _start;
    private int _end;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    /// <exception cref="OperationCanceledException">The work is to stop.</exception>
    public override int Read(Span<byte> buffer)
    {
        interrupted.ThrowIfCancellationRequested();
        if (_start == _end)
        {
            Task<int> reading = Task.Run(() => inner.Read(_buffer), CancellationToken.None);
            (_start, _end) = (0, reading.WaitAsync(interrupted).GetAwaiter().GetResult());
        }

        int taken = Math.Min(buffer.Length, _end - _start);
        _buffer.AsSpan(_start, taken).CopyTo(buffer);
        _start += taken;
        return taken;
    }

    /// <inheritdoc cref="Read(Span{byte})"/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !interrupted.IsCancellationRequested)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
