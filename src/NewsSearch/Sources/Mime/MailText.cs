using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using MimeKit;
using MimeKit.Text;
using NewsSearch.Sources.Streams;

namespace NewsSearch.Sources.Mime;

/// <summary>Decodes the text of a mail's part.</summary>
internal static partial class MailText
{
    /// <summary>Base64 and quoted-printable lengthen a text, by three times at most.</summary>
    private const int MaxCodedExpansion = 3;

    /// <summary>A longer one below the dashes is text (RFC 3676 section 4.3 says what they mean).</summary>
    private const int MaxSignatureLines = 15;

    /// <summary>The text, or null when it is longer than <paramref name="limit"/> bytes.</summary>
    public static string? Decode(MimePart part, int limit)
    {
        if (part.Content?.Stream is not { } coded)
        {
            return "";
        }

        if (coded.Length > (long)limit * MaxCodedExpansion)
        {
            return null;
        }

        using MemoryStream decoded = new();
        part.Content.DecodeTo(decoded);
        ReadOnlySpan<byte> bytes = decoded.GetBuffer().AsSpan(0, (int)decoded.Length);
        return bytes.Length > limit ? null : TextEncodings.DecodeHtml(bytes, Charset(bytes, part.ContentType.Charset));
    }

    /// <summary>Plain text without the marks of its line wrapping, of an inline signature, and without the sender's signature.</summary>
    public static string? DecodePlain(TextPart part, int limit)
    {
        if (Decode(part, limit) is not { } text)
        {
            return null;
        }

        text = WithoutSignature(WithoutArmor(text.ReplaceLineEndings("\n")));
        if (!part.IsFlowed)
        {
            return text;
        }

        FlowedToText flowed = new() { DeleteSpace = string.Equals(part.ContentType.Parameters["delsp"], "yes", StringComparison.OrdinalIgnoreCase) };
        using StringReader reader = new(text);
        using StringWriter writer = new();
        flowed.Convert(reader, writer);
        return writer.ToString();
    }

    /// <summary>OpenPGP's inline form (RFC 9580 section 6), whose text nobody can read here.</summary>
    public static bool IsArmored(string text) => text.AsSpan().TrimStart().StartsWith("-----BEGIN PGP MESSAGE-----", StringComparison.Ordinal);

    /// <summary>Whether a page shows any letter: some hold but pictures, and the plain text says it all.</summary>
    public static bool ShowsText(string html) => Markup().Replace(html, " ").Any(char.IsLetter);

    /// <summary>
    /// What is valid UTF-8 beyond ASCII is no text of another charset but by a rare accident; senders that state one thing and write
    /// another are common.
    /// </summary>
    private static string? Charset(ReadOnlySpan<byte> bytes, string? stated)
    {
        bool statesUtf8 = stated is null || stated.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || stated.Equals("us-ascii", StringComparison.OrdinalIgnoreCase);
        return Ascii.IsValid(bytes) ? stated : Utf8.IsValid(bytes) ? "utf-8" : statesUtf8 ? null : stated;
    }

    private static string WithoutSignature(string text)
    {
        int dashes = text.LastIndexOf("\n-- \n", StringComparison.Ordinal);
        return dashes >= 0 && text.AsSpan(dashes + 5).Count('\n') <= MaxSignatureLines ? text[..dashes] : text;
    }

    private static string WithoutArmor(string text)
    {
        if (!text.AsSpan().TrimStart().StartsWith("-----BEGIN PGP SIGNED MESSAGE-----", StringComparison.Ordinal))
        {
            return text;
        }

        int start = text.IndexOf("\n\n", StringComparison.Ordinal);
        int end = text.IndexOf("\n-----BEGIN PGP SIGNATURE-----", StringComparison.Ordinal);
        return start < 0 || end < start ? text : text[start..end].Replace("\n- ", "\n", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"<(?:head|style|script)\b(?:[^<]|<(?!/(?:head|style|script)))*|<[^>]*>?|&[a-z#0-9]+;", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Markup();
}
