using SharpCompress.Common;
using ZstdSharp;

namespace NewsSearch.Sources.Containers;

/// <summary>What a library's decompressor yields: opened on the first read, for some read at once, and with the usual exceptions.</summary>
internal sealed class UnpackedStream(Func<Stream> open) : ReadOnlyStream
{
    private Stream? _inner;

    /// <exception cref="InvalidDataException">The packed data is damaged.</exception>
    public override int Read(Span<byte> buffer)
    {
        try
        {
            _inner ??= open();
            return _inner.Read(buffer);
        }
        catch (Exception exception) when (exception is SharpCompressException or ZstdException or IndexOutOfRangeException
            or InvalidOperationException or ArgumentException or NotSupportedException or ArithmeticException or NullReferenceException)
        {
            throw new InvalidDataException(exception.Message, exception);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner?.Dispose();
        }

        base.Dispose(disposing);
    }
}
