using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace NewsSearch.Sources.Streams;

/// <summary>
/// Decodes text files, which are UTF-8, and HTML pages, whose encoding is found as browsers do
/// (WHATWG HTML, "determining the character encoding"; WHATWG Encoding for the labels).
/// </summary>
internal static class TextEncodings
{
    /// <summary>The specification's limit for looking for a meta element.</summary>
    private const int PrescanLength = 1024;

    private static readonly SearchValues<char> LabelEnds = SearchValues.Create(" \t\r\n\"'/;>?");
    private static readonly Lazy<Encoding> Windows1252 = new(() => CodePagesEncodingProvider.Instance.GetEncoding(1252)!);

    /// <summary>The text without a byte order mark, or null where the bytes are not UTF-8.</summary>
    public static string? DecodeText(ReadOnlySpan<byte> bytes) =>
        Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(WithoutByteOrderMark(bytes)) : null;

    /// <summary>The 1-based line on which the first byte stands that is not UTF-8; 0 when there is none.</summary>
    public static int InvalidLine(ReadOnlySpan<byte> bytes)
    {
        int line = 1;
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out Rune rune, out int consumed) != OperationStatus.Done)
            {
                return line;
            }

            line += rune.Value == '\n' ? 1 : 0;
            bytes = bytes[consumed..];
        }

        return 0;
    }

    /// <summary>
    /// Decodes a page. Bytes that the page's encoding does not know become U+FFFD, as in a browser.
    /// </summary>
    /// <param name="bytes">The page.</param>
    /// <param name="charset">What the server said, which counts more than the page's own statement but less than a byte order mark.</param>
    public static string DecodeHtml(ReadOnlySpan<byte> bytes, string? charset = null)
    {
        ReadOnlySpan<byte> content = WithoutByteOrderMark(bytes);
        if (content.Length < bytes.Length)
        {
            return Encoding.UTF8.GetString(content);
        }

        Encoding encoding = (charset is null ? null : FromLabel(charset.Trim().ToLowerInvariant()))
            ?? DeclaredEncoding(bytes[..Math.Min(bytes.Length, PrescanLength)])
            ?? (Utf8.IsValid(bytes) ? Encoding.UTF8 : Windows1252.Value);
        return encoding.GetString(bytes);
    }

    /// <summary>The encoding that an XML declaration names, else UTF-8 (XML 1.0 section 4.3.3).</summary>
    public static Encoding XmlEncoding(ReadOnlySpan<byte> head) =>
        head.StartsWith("<?xml"u8) ? DeclaredEncoding(head[..Math.Min(head.Length, PrescanLength)]) ?? Encoding.UTF8 : Encoding.UTF8;

    public static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> bytes) =>
        bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;

    /// <summary>
    /// The first <c>charset=</c> inside a meta element or XML declaration; covers both <c>&lt;meta charset></c> and
    /// <c>http-equiv="Content-Type"</c>.
    /// </summary>
    private static Encoding? DeclaredEncoding(ReadOnlySpan<byte> head)
    {
        string text = Encoding.Latin1.GetString(head).ToLowerInvariant();
        if (text.StartsWith("<?xml", StringComparison.Ordinal))
        {
            int end = text.IndexOf("?>", StringComparison.Ordinal);
            int declared = text.IndexOf("encoding=", StringComparison.Ordinal);
            if (declared > 0 && declared < end && FromLabel(Label(text.AsSpan(declared + "encoding=".Length))) is { } fromXml)
            {
                return fromXml;
            }
        }

        int from = 0;
        while (text.IndexOf("<meta", from, StringComparison.Ordinal) is int meta and >= 0)
        {
            int close = text.IndexOf('>', meta);
            ReadOnlySpan<char> element = text.AsSpan(meta, (close < 0 ? text.Length : close) - meta);
            int charset = element.IndexOf("charset");
            if (charset >= 0)
            {
                ReadOnlySpan<char> value = element[(charset + "charset".Length)..].TrimStart();
                if (value is ['=', ..] && FromLabel(Label(value[1..])) is { } fromMeta)
                {
                    return fromMeta;
                }
            }

            from = meta + 1;
        }

        return null;
    }

    private static string Label(ReadOnlySpan<char> value)
    {
        value = value.TrimStart(" \t\r\n\"'");
        int end = value.IndexOfAny(LabelEnds);
        return (end < 0 ? value : value[..end]).ToString();
    }

    private static Encoding? FromLabel(string label)
    {
        switch (label)
        {
            // A page whose ASCII "meta" could be read is not UTF-16, whatever it says.
            case "utf-8" or "utf8" or "unicode-1-1-utf-8" or "utf-16" or "utf-16le" or "utf-16be":
                return Encoding.UTF8;
            case "iso-8859-1" or "iso8859-1" or "iso88591" or "iso_8859-1" or "latin1" or "latin-1" or "l1" or "ascii" or "us-ascii"
                or "windows-1252" or "cp1252" or "x-cp1252" or "cp819" or "ibm819":
                return Windows1252.Value;
            case "iso-8859-9" or "latin5":
                return CodePagesEncodingProvider.Instance.GetEncoding(1254);
            case "gb2312" or "gbk" or "x-gbk":
                return CodePagesEncodingProvider.Instance.GetEncoding("gb18030");
            case "tis-620" or "iso-8859-11":
                return CodePagesEncodingProvider.Instance.GetEncoding(874);
            case "x-sjis" or "shift-jis" or "sjis" or "ms_kanji":
                return CodePagesEncodingProvider.Instance.GetEncoding(932);
            default:
                return CodePagesEncodingProvider.Instance.GetEncoding(label);
        }
    }
}
