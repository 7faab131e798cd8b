using System.Globalization;
using System.Text.RegularExpressions;
using NewsSearch.Dates;

namespace NewsSearch.Sources.Exports;

/// <summary>The dates of exports, whose months follow the language of the database's own pages.</summary>
internal static partial class ExportDates
{
    private const int MaxLineLength = 70;

    /// <summary>Whether a line holds a date and little else; <paramref name="date"/> is null where only month and year are stated.</summary>
    public static bool TryReadLine(string line, out PublicationDate? date)
    {
        date = null;
        if (line.Length > MaxLineLength)
        {
            return false;
        }

        if (PublicationDates.TryParse(line, out PublicationDate whole) || WrittenDateReader.TryRead(line, DateHints.None, DateReach.Line, out whole, out _))
        {
            date = whole;
            return true;
        }

        date = Find(line);
        return date is not null ? Words().Count(line) <= 7 : MonthOfYear().Match(line) is { Success: true } match && Month(match.Groups[1].Value) > 0;
    }

    /// <summary>The first day that a text names with its month in letters, or null.</summary>
    public static PublicationDate? Find(string text)
    {
        foreach (Match match in WrittenDay().Matches(text))
        {
            int month = Month(match.Groups["month"].Value);
            if (month > 0 && PublicationDates.TryParse(
                string.Create(CultureInfo.InvariantCulture, $"{match.Groups["year"].Value}-{month:00}-{match.Groups["day"].Value.PadLeft(2, '0')}"), out PublicationDate date))
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>0 for no month, and for a name that is another one elsewhere.</summary>
    private static int Month(string name) => PublicationDates.MonthOf(name);

    [GeneratedRegex(@"\b(?<day>\d{1,2})(?:\.|er|º|st|nd|rd|th)? +(?:de +)?(?<month>\p{L}{3,10})\.?,? +(?:de +)?(?<year>\d{4})\b|\b(?<month>\p{L}{3,10})\.? +(?<day>\d{1,2})(?:st|nd|rd|th)?,? +(?<year>\d{4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex WrittenDay();

    [GeneratedRegex(@"^(\p{L}{3,10})(?: de)? \d{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthOfYear();

    [GeneratedRegex(@"\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
