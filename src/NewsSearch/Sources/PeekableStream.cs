namespace NewsSearch.Sources;

/// <summary>Shows the first bytes of a stream that cannot seek before they are read.</summary>
internal sealed class PeekableStream(Stream inner) : ReadOnlyStream
{
    private byte[] _head = [];
    private int _taken;

    /// <summary>The first <paramref name="count"/> bytes, or fewer where the stream is shorter. Called once, before reading.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        byte[] head = new byte[count];
        int length = inner.ReadAtLeast(head, count, throwOnEndOfStream: false);
        _head = head[..length];
        return _head;
    }

    public override int Read(Span<byte> buffer)
    {
        if (_taken == _head.Length)
        {
            return inner.Read(buffer);
        }

        int length = Math.Min(buffer.Length, _head.Length - _taken);
        _head.AsSpan(_taken, length).CopyTo(buffer);
        _taken += length;
        return length;
    }
}
