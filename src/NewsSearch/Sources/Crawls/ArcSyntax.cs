using System.Globalization;
using System.Text;

namespace NewsSearch.Sources.Crawls;

/// <summary>
/// ARC (Burner and Kahle 1996): one line <c>URL IP date type length</c>, or in version 2
/// <c>URL IP date type status checksum location offset file length</c>. The URL may hold spaces, so the line is read from
/// its end; which version it is shows in what stands third: the 14-digit date.
/// </summary>
internal sealed class ArcSyntax : ICrawlSyntax
{
    /// <summary>Longer lines are no headers.</summary>
    private const int MaxLine = 16 * 1024;

    private const int MaxScheme = 12;

    private static ReadOnlySpan<byte> VersionBlock => "filedesc:"u8;

    public string Name => "ARC";

    public string Extension => ".arc";

    public bool Begins(ReadOnlySpan<byte> head) => head.StartsWith("filedesc://"u8);

    public CrawlRecord? TryReadHeader(ReadOnlySpan<byte> bytes)
    {
        int end = FindHeaderEnd(bytes);
        if (end is <= 0 or > MaxLine)
        {
            return null;
        }

        string[] fields = Encoding.UTF8.GetString(bytes[..end]).TrimEnd('\r', '\n').Split(' ');
        foreach (int fieldsAfterUrl in (ReadOnlySpan<int>)[4, 9])
        {
            int ip = fields.Length - fieldsAfterUrl;
            if (ip >= 1 && IsDate(fields[ip + 1]) && long.TryParse(fields[^1], NumberStyles.None, CultureInfo.InvariantCulture, out long length))
            {
                string url = string.Join(' ', fields[..ip]);
                string type = bytes.StartsWith(VersionBlock) ? "filedesc" : "response";
                return url.Contains(':', StringComparison.Ordinal) ? new(end, length, type, url, fields[ip + 2]) : null;
            }
        }

        return null;
    }

    public int FindHeaderEnd(ReadOnlySpan<byte> bytes) => bytes.IndexOf((byte)'\n') + 1 is int end and > 0 ? end : -1;

    public int FindHeader(ReadOnlySpan<byte> bytes, int from)
    {
        // A record's line begins with a scheme; the few bytes before "://" are cheap to look for.
        int first = from;
        for (; bytes[from..].IndexOf("://"u8) is int found and >= 0; from += 3)
        {
            from += found;
            int windowStart = Math.Max(first, from - MaxScheme);
            int lineEnd = bytes[windowStart..from].LastIndexOf((byte)'\n');
            int start = windowStart + lineEnd + 1;
            bool lineStart = start == 0 || bytes[start - 1] == '\n';
            if (lineStart && from > start && TryReadHeader(bytes[start..Math.Min(bytes.Length, start + MaxLine)]) is not null)
            {
                return start;
            }
        }

        return -1;
    }

    private static bool IsDate(string text) => text.Length == 14 && !text.AsSpan().ContainsAnyExceptInRange('0', '9');
}
