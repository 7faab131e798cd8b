using System.Buffers;
using System.Text;
using NewsSearch.Sources.Fields;
using NewsSearch.Sources.Streams;

namespace NewsSearch.Sources.Mime;

/// <summary>
/// Reads a page that a browser saved with its pictures in one file (MHTML, RFC 2557): the first HTML part, or the one that
/// <c>start</c> names, decoded. The parts behind it are not read.
/// </summary>
internal sealed class SavedPage(SourceContent content)
{
    private const int MaxHeader = 64 * 1024;

    /// <summary>Base64 and quoted-printable lengthen a page, by three times at most.</summary>
    private const int MaxCodedExpansion = 3;

    private readonly ByteWindow _window = content.OpenWindow();
    private readonly List<byte[]> _boundaries = [];

    public IEnumerable<Result<RawArticle, SkippedInput>> Read()
    {
        ArticleOrigin origin = new(content.Path);
        HeaderFields? message = ReadHeader();
        if (message is null)
        {
            return [new SkippedInput(origin, SkipCause.Invalid("MHTML"), "no header")];
        }

        string? start = HeaderFields.Parameter(message["Content-Type"], "start");
        string? address = message["Snapshot-Content-Location"];
        HeaderFields? part = message;
        Result<RawArticle, SkippedInput>? first = null;
        while (part is not null)
        {
            string type = HeaderFields.MediaType(part["Content-Type"]);
            bool named = start is null || part["Content-ID"] == start;
            if (type.StartsWith("multipart/", StringComparison.Ordinal) && HeaderFields.Parameter(part["Content-Type"], "boundary") is { } boundary)
            {
                _boundaries.Add(Encoding.Latin1.GetBytes("--" + boundary));
            }
            else if (type is "text/html" or "application/xhtml+xml" && (named || first is null))
            {
                first = ReadPage(part, address, origin);
                if (named)
                {
                    break;
                }

                part = ReadHeader();
                continue;
            }

            part = TrySkipPart() ? ReadHeader() : null;
        }

        return _window.Failure is not null ? [] : [first ?? new SkippedInput(origin, SkipCause.Invalid("MHTML"), "no HTML part")];
    }

    private HeaderFields? ReadHeader()
    {
        int end;
        while ((end = HeaderFields.FindEnd(_window.Unread)) < 0)
        {
            if (_window.Unread.Length > MaxHeader || !_window.Fill())
            {
                return null;
            }
        }

        HeaderFields fields = HeaderFields.Parse(_window.Unread[..end], hasFirstLine: false);
        _window.Advance(end);
        return fields;
    }

    private Result<RawArticle, SkippedInput> ReadPage(HeaderFields part, string? address, ArticleOrigin origin)
    {
        ArrayBufferWriter<byte> coded = new(64 * 1024);
        while (TryReadLine(out ReadOnlySpan<byte> line) && !IsBoundary(line))
        {
            if (coded.WrittenCount + (long)line.Length > (long)content.Options.Limits.MaxRecordBytes * MaxCodedExpansion)
            {
                return new SkippedInput(origin, SkipCause.TooLong(content.Options.Limits.MaxRecordBytes));
            }

            coded.Write(line);
        }

        ReadOnlySpan<byte> page = TransferCoding.Decode(coded.WrittenSpan, part["Content-Transfer-Encoding"]);
        string? location = part["Content-Location"] ?? address;
        return page.Length > content.Options.Limits.MaxRecordBytes
            ? new SkippedInput(origin, SkipCause.TooLong(content.Options.Limits.MaxRecordBytes))
            : new RawArticle
            {
                Origin = origin,
                Kind = ContentKind.HtmlPage,
                Content = TextEncodings.DecodeHtml(page, HeaderFields.Parameter(part["Content-Type"], "charset")),
                Url = location is not null && location.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? location : null,
                Source = content.Options.SourceName,
            };
    }

    /// <summary>Goes behind the next boundary; false at the end.</summary>
    private bool TrySkipPart()
    {
        while (TryReadLine(out ReadOnlySpan<byte> line))
        {
            if (IsBoundary(line))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A line with its end; pieces of one that is longer than a mail's may be.</summary>
    private bool TryReadLine(out ReadOnlySpan<byte> line)
    {
        int end = _window.FindAfter(0, (byte)'\n', MaxHeader);
        int length = end < 0 ? _window.Unread.Length : end + 1;
        line = _window.Unread[..length];
        _window.Advance(length);
        return length > 0;
    }

    private bool IsBoundary(ReadOnlySpan<byte> line)
    {
        foreach (byte[] boundary in _boundaries)
        {
            if (line.StartsWith(boundary) && line[boundary.Length..].TrimEnd(" \t\r\n"u8) is [] or [(byte)'-', (byte)'-'])
            {
                return true;
            }
        }

        return false;
    }
}
