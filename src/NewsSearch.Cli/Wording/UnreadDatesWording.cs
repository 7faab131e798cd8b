using System.Globalization;

namespace NewsSearch.Cli.Wording;

/// <summary>How many dates a run could not read, as a line on standard error.</summary>
internal static class UnreadDatesWording
{
    /// <summary><c>2 dates could not be read, such as '03/05/2020'; say how they are written with …</c></summary>
    public static string Line(long count, string example) => string.Create(
        CultureInfo.InvariantCulture,
        $"{count} {(count == 1 ? "date" : "dates")} could not be read, such as '{example}'; say how the source writes them with --date-language, e.g. en-GB or en-US, or with --date-format");
}
