using System.Text;
using System.Text.RegularExpressions;

namespace NewsSearch.Sources.Mime;

/// <summary>
/// The line that begins a message in a mailbox: <c>From ida@x.example Mon Jul  1 10:00:00 2019</c>. Whether a body's line that begins
/// with the word was quoted depends on the writer, so the date and the header below are asked for, too.
/// </summary>
internal static partial class FromLine
{
    /// <summary>No line of it is longer.</summary>
    public const int MaxLength = 1000;

    public static bool Begins(ReadOnlySpan<byte> text)
    {
        int end = text.StartsWith("From "u8) ? text[..Math.Min(text.Length, MaxLength)].IndexOf((byte)'\n') : -1;
        return end > 0 && HasDate(text[..end]) && BeginsHeader(text[(end + 1)..]);
    }

    private static bool HasDate(ReadOnlySpan<byte> line) => Date().IsMatch(Encoding.Latin1.GetString(line));

    /// <summary>Some servers of old put a quoted line of the kind first.</summary>
    private static bool BeginsHeader(ReadOnlySpan<byte> text) => MailSyntax.BeginsField(text) || text.StartsWith(">From "u8);

    /// <summary>As asctime writes it: weekday, month and day in either order, time, and the year before or behind a zone.</summary>
    [GeneratedRegex(@" (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +(?:[A-Z][a-z]{2} +[0-9]{1,2}|[0-9]{1,2} [A-Z][a-z]{2})\b.*[0-9]{1,2}:[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
