using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace NewsSearch.Sources.Streams;

/// <summary>
/// Decodes text files, which are UTF-8, and pages and feeds, whose encoding is found as browsers do (WHATWG HTML, "determining the
/// character encoding"), except that a statement which the bytes belie is not believed.
/// </summary>
internal static class TextEncodings
{
    /// <summary>The specification's limit for looking for a meta element.</summary>
    private const int PrescanLength = 1024;

    /// <summary>Browsers start anew at one further down; it stands in the head.</summary>
    private const int LatePrescanLength = 256 * 1024;

    private static readonly SearchValues<char> LabelEnds = SearchValues.Create(" \t\r\n\"'/;>?");

    private static readonly Lazy<Encoding> LenientUtf8 = new(() => Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new StrayByteFallback()));

    /// <summary>The text without a byte order mark, in UTF-8 or else in the encoding given.</summary>
    public static Result<string, SourceFailure> DecodeText(ReadOnlySpan<byte> bytes, Encoding? undeclared = null)
    {
        if (Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(WithoutByteOrderMark(bytes));
        }

        Result<string, SourceFailure> decoded = DecodeLegacy(bytes, undeclared);
        return decoded.Succeeded || EncodingGuess.ShowsText(bytes) ? decoded : new SourceFailure(SkipReason.Binary);
    }

    /// <summary>The bytes in UTF-8: as they are or, where they are not, from the encoding given.</summary>
    public static Result<ReadOnlyMemory<byte>, SourceFailure> ToUtf8(ReadOnlyMemory<byte> bytes, Encoding? undeclared)
    {
        if (Utf8.IsValid(bytes.Span))
        {
            return bytes;
        }

        return DecodeLegacy(bytes.Span, undeclared).TryGet(out string? text, out SourceFailure? failure)
            ? (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(text)
            : failure;
    }

    /// <summary>The bytes without the last character, which may be cut.</summary>
    public static ReadOnlyMemory<byte> WithoutCutCharacter(ReadOnlyMemory<byte> bytes) => bytes[..LengthOfWhole(bytes.Span)];

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

    /// <summary>Decodes a page, without the NULs that browsers pass over. Bytes that its encoding does not know become U+FFFD.</summary>
    /// <param name="bytes">The page.</param>
    /// <param name="charset">What the server said, which counts more than the page's own statement but less than a byte order mark.</param>
    /// <param name="undeclared">The encoding of pages that state none; null to guess it.</param>
    public static string DecodeHtml(ReadOnlySpan<byte> bytes, string? charset = null, Encoding? undeclared = null)
    {
        ReadOnlySpan<byte> content = WithoutByteOrderMark(bytes);
        Encoding encoding = content.Length < bytes.Length ? LenientUtf8.Value : HtmlEncoding(bytes, charset, undeclared);
        string text = encoding.GetString(content);
        return text.Contains('\0', StringComparison.Ordinal) ? text.Replace("\0", "", StringComparison.Ordinal) : text;
    }

    /// <summary>As <see cref="DecodeHtml"/>; fails where the encoding that was given for pages that state none is not that of this one.</summary>
    public static Result<string, SourceFailure> DecodePage(ReadOnlySpan<byte> bytes, string? charset, Encoding? given)
    {
        if (given is not null && Misfit(bytes, HtmlEncoding(bytes, charset, given), given) is { } failure)
        {
            return failure;
        }

        return DecodeHtml(bytes, charset, given);
    }

    /// <summary>
    /// Why the encoding found is not that of a page or feed; null where it may be, and where it is not the one that was given. Stray bytes and cut
    /// characters, which many pages have, are no sign.
    /// </summary>
    public static SourceFailure? Misfit(ReadOnlySpan<byte> bytes, Encoding found, Encoding? given)
    {
        const int FewestForEachBroken = 20;
        if (!ReferenceEquals(found, given))
        {
            return null;
        }

        string name = found is UTF8Encoding ? "UTF-8" : found.WebName;
        string text = found.GetString(bytes);
        int broken = text.AsSpan().Count('\uFFFD');
        return found is UnicodeEncoding ? Undecodable(bytes, name, line: 1)
            : broken > 0 && (broken * FewestForEachBroken) > text.Count(c => c > 0x7F)
                ? Undecodable(bytes, name, text.AsSpan(0, text.IndexOf('\uFFFD', StringComparison.Ordinal)).Count('\n') + 1)
            : null;
    }

    /// <summary>The encoding that an XML declaration names, else UTF-8 (XML 1.0 section 4.3.3), else what the bytes show.</summary>
    /// <param name="head">The first bytes, as many as are at hand.</param>
    /// <param name="undeclared">The encoding of documents that state none; null to guess it.</param>
    public static Encoding XmlEncoding(ReadOnlySpan<byte> head, Encoding? undeclared = null)
    {
        int end = LengthOfWhole(head);
        ReadOnlySpan<byte> trimmed = head.TrimStart(" \t\r\n"u8);
        return Believed(head[..end], null, DeclaredEncoding(trimmed[..Math.Min(trimmed.Length, PrescanLength)]), undeclared);
    }

    public static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> bytes) =>
        bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;

    /// <summary>In a wrong encoding bytes are missing from its tables, or the text is of none: UTF-16 was decoded before, by its NULs.</summary>
    private static Result<string, SourceFailure> DecodeLegacy(ReadOnlySpan<byte> bytes, Encoding? given)
    {
        if (given is null or UTF8Encoding)
        {
            return Undecodable(bytes, "UTF-8", InvalidLine(bytes));
        }

        if (given is UnicodeEncoding)
        {
            return Undecodable(bytes, given.WebName, line: 1);
        }

        Encoding strict = (Encoding)given.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        try
        {
            return strict.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            return Undecodable(bytes, given.WebName, bytes[..Math.Clamp(exception.Index, 0, bytes.Length)].Count((byte)'\n') + 1);
        }
    }

    private static SourceFailure Undecodable(ReadOnlySpan<byte> bytes, string encoding, int line)
    {
        // What is whole of a text that is cut off or damaged is in no other encoding by chance.
        string? likely = encoding == "UTF-8" && IsMostlyUtf8(bytes) ? null : EncodingGuess.OfText(bytes).WebName;
        return new(SkipCause.Invalid(encoding), $"line {line}") { LikelyEncoding = likely == encoding ? null : likely };
    }

    private static int LengthOfWhole(ReadOnlySpan<byte> bytes)
    {
        int end = bytes.Length;
        while (end > 0 && bytes.Length - end < 4 && bytes[end - 1] > 0x7F)
        {
            end--;
        }

        return end;
    }

    private static Encoding HtmlEncoding(ReadOnlySpan<byte> bytes, string? charset, Encoding? undeclared)
    {
        Encoding? server = charset is null ? null : FromLabel(charset);
        Encoding? page = DeclaredEncoding(bytes[..Math.Min(bytes.Length, PrescanLength)]);
        bool late = page is null && server is null && bytes.Length > PrescanLength && !Utf8.IsValid(bytes);
        return Believed(bytes, server, late ? DeclaredEncoding(bytes[..Math.Min(bytes.Length, LatePrescanLength)]) : page, undeclared);
    }

    /// <summary>
    /// Bytes above 127 that are UTF-8 throughout are so by no accident, whatever is stated; bytes that are not, are not UTF-8 but for strays.
    /// </summary>
    private static Encoding Believed(ReadOnlySpan<byte> bytes, Encoding? first, Encoding? second, Encoding? undeclared)
    {
        if (Utf8.IsValid(bytes))
        {
            return bytes.ContainsAnyExceptInRange((byte)0, (byte)0x7F) ? LenientUtf8.Value : first ?? second ?? LenientUtf8.Value;
        }

        Encoding? legacy = first is not null and not UTF8Encoding ? first : second is not null and not UTF8Encoding ? second : null;
        return legacy ?? (IsMostlyUtf8(bytes) ? LenientUtf8.Value : undeclared ?? EncodingGuess.OfText(bytes));
    }

    /// <summary>More of its characters are whole than broken.</summary>
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int whole = 0;
        int broken = 0;
        while (bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is int next and >= 0)
        {
            bytes = bytes[next..];
            bool valid = Rune.DecodeFromUtf8(bytes, out _, out int consumed) == OperationStatus.Done;
            (whole, broken) = (whole + (valid ? 1 : 0), broken + (valid ? 0 : 1));
            bytes = bytes[consumed..];
        }

        return whole > broken;
    }

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

    /// <summary>A page whose ASCII "meta" could be read is not UTF-16, whatever it says.</summary>
    private static Encoding? FromLabel(string label) =>
        LegacyEncodings.Find(label) is { } found ? found is UnicodeEncoding ? Encoding.UTF8 : found : null;
}
