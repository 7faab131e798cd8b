using System.Text;
using NewsSearch.Sources.Containers;

namespace NewsSearch.Sources.Streams;

/// <summary>
/// The content of a source: unpacked where it is gzip, in UTF-8 where a byte order mark says UTF-16, and ending
/// quietly at an I/O error, which <see cref="Failure"/> then tells. So readers of records need no exception handling
/// around their yields; they ask for the failure once at the end.
/// </summary>
internal sealed class SourceStream : ReadOnlyStream
{
    private const int HeadLength = 4096;
    private readonly List<Stream> _layers = [];
    private readonly PeekableStream _content;
    private readonly Stream _decoded;
    private readonly byte[] _head;
    private readonly string? _compression;

    /// <summary>Takes what <paramref name="stream"/> holds; it stays open.</summary>
    public SourceStream(Stream stream, SourceOptions options, InflationBudget budget, int nesting = 0)
    {
        _content = new PeekableStream(stream);
        ReadOnlySpan<byte> head = _content.Peek(HeadLength);
        Nesting = nesting;
        while (Compressions.Of(head) is { } compression)
        {
            if (++Nesting > options.Limits.MaxNesting)
            {
                Failure = new(SkipReason.NestedTooDeeply, $"more than {options.Limits.MaxNesting} levels");
                break;
            }

            _compression = compression;
            _layers.Add(new InflatedStream(Compressions.Open(compression, _content, options.Limits.MaxHeldBytes, out GzipMemberStream? gzip), budget));
            Gzip = gzip;
            _content = new PeekableStream(_layers[^1]);
            head = _content.Peek(HeadLength);
        }

        Encoding? wide = head switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,

            // Without a mark, two characters of ASCII (XML 1.0 appendix F.1 has "<?").
            [> 0x1F and < 0x7F, 0, > 0x1F and < 0x7F, 0, ..] => Encoding.Unicode,
            [0, > 0x1F and < 0x7F, 0, > 0x1F and < 0x7F, ..] => Encoding.BigEndianUnicode,
            _ => null,
        };

        // Given, it is for what is no UTF-8.
        wide ??= options.Encoding is UnicodeEncoding given && head.Contains((byte)0) ? given : null;
        int mark = head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? 2 : 0;
        IsBinary = wide is null && LooksBinary(head);
        _decoded = wide is null ? _content : Encoding.CreateTranscodingStream(_content, wide, Encoding.UTF8);
        _head = wide is not null ? Encoding.UTF8.GetBytes(wide.GetString(head[mark..])) : TextEncodings.WithoutByteOrderMark(head).ToArray();
    }

    /// <summary>The first bytes, unpacked, in UTF-8 where the content is UTF-16, without a byte order mark.</summary>
    public ReadOnlySpan<byte> Head => _head;

    /// <summary>How many compressions and archives the content stands in.</summary>
    public int Nesting { get; }

    public bool IsCompressed => _compression is not null;

    /// <summary>Why the content ended early, or null; certain only after it was read to its end.</summary>
    public SourceFailure? Failure { get; private set; }

    /// <summary>Whether the first bytes are not of any text.</summary>
    public bool IsBinary { get; }

    private GzipMemberStream? Gzip { get; }

    public static bool IsInputFailure(Exception exception) =>
        exception is IOException or InvalidDataException or UnauthorizedAccessException;

    public override int Read(Span<byte> buffer)
    {
        if (Failure is not null)
        {
            return 0;
        }

        try
        {
            return _decoded.Read(buffer);
        }
        catch (Exception exception) when (IsInputFailure(exception))
        {
            Failure = Describe(exception);
            return 0;
        }
    }

    /// <summary>After a failure in the compressed data goes on at the next intact member; false when that cannot be.</summary>
    public bool TryRecover()
    {
        if (Gzip is null || Failure is not { IsDamage: true })
        {
            return false;
        }

        try
        {
            if (!Gzip.TryResynchronize())
            {
                return false;
            }
        }
        catch (Exception exception) when (IsInputFailure(exception))
        {
            Failure = Describe(exception);
            return false;
        }

        Failure = null;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _layers.ForEach(layer => layer.Dispose());
        }

        base.Dispose(disposing);
    }

    private SourceFailure Describe(Exception exception) => exception switch
    {
        EndOfStreamException => new(SkipCause.Truncated(_compression ?? "archive")) { IsDamage = true },
        InvalidDataException => new(SkipCause.Damaged(_compression ?? "archive")) { IsDamage = true },
        _ => SourceFailure.Of(exception),
    };

    /// <summary>
    /// A NUL, or one control character in ten: text has line breaks, tabs and the odd stray one. NULs behind text fill a block, as at the
    /// end of a file that a crash cut or before the hole of a sparse one.
    /// </summary>
    private static bool LooksBinary(ReadOnlySpan<byte> head)
    {
        const int LeastText = 64;
        int controls = 0;
        ReadOnlySpan<byte> filled = head.TrimEnd((byte)0);
        head = filled.Length >= LeastText ? filled : head;
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
