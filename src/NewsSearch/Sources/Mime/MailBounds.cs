using System.Text;

namespace NewsSearch.Sources.Mime;

/// <summary>
/// What a mail may have of parts and of header, far above what any honest one has: the parser makes an object of each part, and its time
/// is quadratic in the length of a header.
/// </summary>
internal static class MailBounds
{
    private const int MaxParts = 10_000;
    private const int MaxHeaderLength = 256 * 1024;
    private const int MaxHeaderLines = 5_000;
    private const int MaxLinesOfAllHeaders = 50_000;

    /// <summary>Why the mail is not parsed, or null.</summary>
    public static SourceFailure? Check(ReadOnlySpan<byte> mail)
    {
        MailBoundaries boundaries = MailBoundaries.Find(mail);
        int lines = 0;
        int parts = 0;
        bool fits = TryPassHeaders(ref mail, ref lines);
        while (fits && mail.IndexOf("\n--"u8) is int found and >= 0)
        {
            mail = mail[(found + 3)..];
            int end = mail.IndexOf((byte)'\n');
            if (end < 0 || !boundaries.Contains(mail[..end]))
            {
                continue;
            }

            if (++parts > MaxParts)
            {
                return new(SkipReason.TooManyMembers, $"more than {MaxParts} parts");
            }

            mail = mail[(end + 1)..];
            fits = TryPassHeaders(ref mail, ref lines);
        }

        return fits ? null : new(SkipCause.Invalid("mail"), "header too long");
    }

    /// <summary>Goes behind a header and, where it is that of an attached mail, behind the headers of this one.</summary>
    private static bool TryPassHeaders(ref ReadOnlySpan<byte> mail, ref int lines)
    {
        bool attached = true;
        while (attached)
        {
            if (!TryPassHeader(ref mail, ref lines, out attached))
            {
                return false;
            }

            mail = attached ? mail.TrimStart("\r\n"u8) : mail;
        }

        return true;
    }

    private static bool TryPassHeader(ref ReadOnlySpan<byte> mail, ref int lines, out bool attached)
    {
        int length = 0;
        attached = false;
        for (int count = 0; length < mail.Length; count++)
        {
            int end = mail[length..].IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = end < 0 ? mail[length..] : mail.Slice(length, end);
            if (line.TrimEnd((byte)'\r').IsEmpty)
            {
                break;
            }

            attached |= StatesAttachedMail(line);
            length += line.Length + (end < 0 ? 0 : 1);
            if (count == MaxHeaderLines || length > MaxHeaderLength || ++lines > MaxLinesOfAllHeaders)
            {
                return false;
            }
        }

        mail = mail[length..];
        return true;
    }

    private static bool StatesAttachedMail(ReadOnlySpan<byte> line) =>
        line.Length < 1000 && Encoding.Latin1.GetString(line).Contains("message/", StringComparison.OrdinalIgnoreCase);
}
