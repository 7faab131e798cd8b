using NewsSearch.Sources.Containers;

namespace NewsSearch.Sources.Streams;

/// <summary>The rest of a window as a stream, for readers that want one; a failure ends it quietly and stays with the window.</summary>
internal sealed class ByteWindowStream(ByteWindow window) : ReadOnlyStream
{
    public override int Read(Span<byte> buffer)
    {
        if (window.Unread.IsEmpty && !window.Fill())
        {
            return 0;
        }

        int length = Math.Min(buffer.Length, window.Unread.Length);
        window.Unread[..length].CopyTo(buffer);
        window.Advance(length);
        return length;
    }
}
