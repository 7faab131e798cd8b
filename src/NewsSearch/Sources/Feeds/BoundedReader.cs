using NewsSearch.Sources.Containers;

namespace NewsSearch.Sources.Feeds;

/// <summary>Refuses more than so many characters between two resets, so that no element outgrows the memory.</summary>
internal sealed class BoundedReader(TextReader inner, long limit) : TextReader
{
    private long _read;

    public void Reset() => _read = 0;

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    /// <exception cref="InputRefusedException">The limit is passed.</exception>
    public override int Read(Span<char> buffer)
    {
        int read = inner.Read(buffer);
        _read += read;
        return _read <= limit ? read : throw new InputRefusedException(SkipReason.TooLong, $"{limit} characters");
    }
}
