using System.Runtime.ExceptionServices;
using NewsSearch.Sources.Streams;

namespace NewsSearch.Sources.Containers;

/// <summary>Shows the first bytes of a stream that cannot seek before they are read.</summary>
internal sealed class PeekableStream(Stream inner) : ReadOnlyStream
{
    private byte[] _head = [];
    private int _taken;
    private Exception? _failure;

    /// <summary>
    /// The first <paramref name="count"/> bytes, or fewer where the stream is shorter or fails; the failure is thrown when
    /// reading reaches it, so that what stands before it is not lost. Called once, before reading.
    /// </summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        byte[] head = new byte[count];
        int length = 0;
        try
        {
            int read;
            while (length < count && (read = inner.Read(head.AsSpan(length))) > 0)
            {
                length += read;
            }
        }
        catch (Exception exception) when (SourceStream.IsInputFailure(exception))
        {
            _failure = exception;
        }

        _head = head[..length];
        return _head;
    }

    public override int Read(Span<byte> buffer)
    {
        if (_taken < _head.Length)
        {
            int length = Math.Min(buffer.Length, _head.Length - _taken);
            _head.AsSpan(_taken, length).CopyTo(buffer);
            _taken += length;
            return length;
        }

        if (_failure is { } failure)
        {
            _failure = null;
            ExceptionDispatchInfo.Throw(failure);
        }

        return inner.Read(buffer);
    }
}
