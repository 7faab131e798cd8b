using System.Text;

namespace NewsSearch.Sources;

/// <summary>
/// The content of a source: inflated where it is gzip, in UTF-8 where a byte order mark says UTF-16, and ending
/// quietly at an I/O error, which <see cref="Failure"/> then tells. So readers of records need no exception handling
/// around their yields; they ask for the failure once at the end.
/// </summary>
internal sealed class SourceStream : ReadOnlyStream
{
    private const int HeadLength = 4096;
    private readonly CountingStream _raw;
    private readonly PeekableStream? _content;
    private readonly Stream? _decoded;

    public SourceStream(Stream stream, Action<long>? advanced = null)
    {
        _raw = new CountingStream(stream, advanced);
        try
        {
            PeekableStream raw = new(_raw);
            bool compressed = raw.Peek(2) is [0x1F, 0x8B];
            _content = new PeekableStream(compressed ? new SealedGzipStream(raw) : raw);
            ReadOnlySpan<byte> head = _content.Peek(HeadLength);
            Encoding? wide = head switch
            {
                [0xFF, 0xFE, ..] => Encoding.Unicode,
                [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
                _ => null,
            };
            IsBinary = wide is null && LooksBinary(head);
            _decoded = wide is null ? _content : Encoding.CreateTranscodingStream(_content, wide, Encoding.UTF8);
        }
        catch (Exception exception) when (IsInputFailure(exception))
        {
            Fail(exception);
        }
    }

    /// <summary>Why the content ended early, or null; certain only after it was read to its end.</summary>
    public SourceFailure? Failure { get; private set; }

    /// <summary>Whether the first bytes are not of any text.</summary>
    public bool IsBinary { get; }

    public static bool IsInputFailure(Exception exception) =>
        exception is IOException or InvalidDataException or UnauthorizedAccessException;

    public override int Read(Span<byte> buffer)
    {
        if (Failure is not null || _decoded is null)
        {
            return 0;
        }

        try
        {
            return _decoded.Read(buffer);
        }
        catch (Exception exception) when (IsInputFailure(exception))
        {
            Fail(exception);
            return 0;
        }
    }

    private void Fail(Exception exception) => Failure = exception switch
    {
        InvalidDataException => new(_raw.Ended ? "truncated gzip" : "damaged gzip", null),
        _ => SourceFailure.Of(exception),
    };

    /// <summary>A NUL, or one control character in ten: text has line breaks, tabs and the odd stray one.</summary>
    private static bool LooksBinary(ReadOnlySpan<byte> head)
    {
        int controls = 0;
        foreach (byte b in head)
        {
            if (b == 0)
            {
                return true;
            }

            bool layout = b is (byte)'\t' or (byte)'\n' or (byte)'\v' or (byte)'\f' or (byte)'\r';
            controls += b < 0x20 && !layout ? 1 : 0;
        }

        return controls * 10 > head.Length;
    }
}
