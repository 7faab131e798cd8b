using System.Globalization;
using NewsSearch.Sources.Fields;

namespace NewsSearch.Sources.Crawls;

/// <summary>WARC 0.17 to 1.1 (ISO 28500:2017): a version line, named fields, an empty line.</summary>
internal sealed class WarcSyntax : ICrawlSyntax
{
    private static ReadOnlySpan<byte> Magic => "WARC/"u8;

    public string Name => "WARC";

    public string Extension => ".warc";

    public bool Begins(ReadOnlySpan<byte> head) => head.StartsWith(Magic);

    public CrawlRecord? TryReadHeader(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Magic))
        {
            return null;
        }

        HeaderFields fields = HeaderFields.Parse(bytes, hasFirstLine: true);
        return long.TryParse(fields["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out long length)
            && fields["WARC-Type"] is { Length: > 0 } type
            // Wget 1.14 to 1.19 put the address in angle brackets, as a misprint of the standard's grammar had it.
            ? new(fields.Length, length, type.ToLowerInvariant(), fields["WARC-Target-URI"]?.Trim('<', '>'), fields["Content-Type"])
            : null;
    }

    public int FindHeaderEnd(ReadOnlySpan<byte> bytes) => HeaderFields.FindEnd(bytes);

    public int FindHeader(ReadOnlySpan<byte> bytes, int from)
    {
        for (; bytes[from..].IndexOf(Magic) is int found and >= 0; from++)
        {
            from += found;
            bool lineStart = from == 0 || bytes[from - 1] == '\n';
            if (lineStart && bytes[(from + Magic.Length)..] is [(byte)'0' or (byte)'1', (byte)'.', ..])
            {
                return from;
            }
        }

        return -1;
    }
}
