using System.IO.Hashing;

namespace NewsSearch.Sources.Containers;

/// <summary>An unpacked member, whose length and checksum have to be those that the archive states.</summary>
internal sealed class ChecksummedStream(Stream inner, long length, uint checksum) : ReadOnlyStream
{
    private readonly Crc32 _actual = new();
    private long _read;

    /// <exception cref="InvalidDataException">At the end: the content is another one.</exception>
    public override int Read(Span<byte> buffer)
    {
        int read = inner.Read(buffer);
        _actual.Append(buffer[..read]);
        _read += read;
        if (read == 0 && !buffer.IsEmpty && (_read != length || _actual.GetCurrentHashAsUInt32() != checksum))
        {
            throw new InvalidDataException("The content is not the one that was stored.");
        }

        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
