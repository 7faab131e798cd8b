using NewsSearch.Sources.Containers;

namespace NewsSearch.Sources.Streams;

/// <summary>
/// A stream whose reads end when the work is to stop, also in a read of a pipe that gives nothing, so that what came before can be kept. That read goes on
/// by itself until the process ends. Leaves the inner stream open.
/// </summary>
internal sealed class InterruptibleStream(Stream inner, CancellationToken interrupted) : ReadOnlyStream
{
    private readonly byte[] _buffer = new byte[1 << 17];
    private int _start;
    private int _end;

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
}
