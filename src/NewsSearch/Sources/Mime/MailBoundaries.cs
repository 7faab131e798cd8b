using System.Text;

namespace NewsSearch.Sources.Mime;

/// <summary>
/// The boundaries that the headers of a mail declare, found without parsing it; a text may hold lines that look like one.
/// </summary>
internal sealed class MailBoundaries
{
    private const int MaxLength = 200;

    private readonly HashSet<string> _declared = [];

    /// <summary>One is written in a way that is not read here, so that any line may be one.</summary>
    private bool _isObscure;

    public static MailBoundaries Find(ReadOnlySpan<byte> mail)
    {
        MailBoundaries boundaries = new();
        int from = 0;
        while (mail[from..].IndexOf((byte)'=') is int found and >= 0)
        {
            int equals = from + found;
            ReadOnlySpan<byte> before = mail[Math.Max(0, equals - MaxLength)..equals].TrimEnd(" \t"u8);
            if (before is [.., (byte)'y' or (byte)'Y'] && before.Length >= 8 && Ascii.EqualsIgnoreCase(before[^8..], "boundary"))
            {
                boundaries.Add(mail[(equals + 1)..]);
            }
            else if (before is [.., (byte)'*' or (byte)')' or (>= (byte)'0' and <= (byte)'9')])
            {
                string parameter = Encoding.Latin1.GetString(before[(before.LastIndexOfAny(";\n"u8) + 1)..]);
                boundaries._isObscure |= parameter.TrimStart().StartsWith("boundary", StringComparison.OrdinalIgnoreCase);
            }

            from = equals + 1;
        }

        return boundaries;
    }

    /// <summary>Whether a line that begins with two dashes may be a boundary.</summary>
    /// <param name="line">What stands behind the dashes.</param>
    public bool Contains(ReadOnlySpan<byte> line) => _isObscure || _declared.Contains(Encoding.Latin1.GetString(line.TrimEnd(" \t\r"u8)));

    private void Add(ReadOnlySpan<byte> value)
    {
        value = value[..Math.Min(value.Length, MaxLength)].TrimStart(" \t\r\n"u8);
        bool quoted = value is [(byte)'"', ..];
        value = quoted ? value[1..] : value;
        int end = quoted ? value.IndexOf((byte)'"') : value.IndexOfAny("; \t\r\n"u8);
        value = end < 0 ? value : value[..end];
        _isObscure |= value.ContainsAny("\\("u8) || (end < 0 && value.Length > MaxLength - 3);
        _declared.Add(Encoding.Latin1.GetString(value.TrimEnd((byte)' ')));
    }
}
