namespace NewsSearch.Sources.Containers;

/// <summary>Tells whether a stream that cannot seek holds anything, without losing what it holds.</summary>
public static class FirstBytes
{
    /// <summary>A stream of the same bytes; null when there are none.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static Stream? OfAny(Stream stream)
    {
        var peekable = new PeekableStream(stream);

        // Where nothing can be peeked at, reading tells an end from a failure.
        return peekable.Peek(1).IsEmpty && peekable.ReadByte() < 0 ? null : peekable;
    }
}
