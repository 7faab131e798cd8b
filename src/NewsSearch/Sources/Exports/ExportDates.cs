using System.Globalization;
using System.Text.RegularExpressions;
using NewsSearch.Dates;

namespace NewsSearch.Sources.Exports;

/// <summary>The dates of exports, whose months follow the language of the database's own pages.</summary>
internal static partial class ExportDates
{
    private const int MaxLineLength = 70;

    private static readonly string[][] Months =
    [
        ["january", "januar", "jänner", "januari", "janvier", "enero", "gennaio", "janeiro"],
        ["february", "februar", "feber", "februari", "février", "febrero", "febbraio", "fevereiro"],
        ["march", "märz", "maart", "mars", "marzo", "março"],
        ["april", "avril", "abril", "aprile"],
        ["may", "mai", "mei", "mayo", "maggio", "maio"],
        ["june", "juni", "juin", "junio", "giugno", "junho"],
        ["july", "juli", "juillet", "julio", "luglio", "julho"],
        ["august", "augustus", "août", "agosto"],
        ["september", "septembre", "septiembre", "settembre", "setembro"],
        ["october", "oktober", "octobre", "octubre", "ottobre", "outubro"],
        ["november", "novembre", "noviembre", "novembro"],
        ["december", "dezember", "décembre", "diciembre", "dicembre", "dezembro"],
    ];

    /// <summary>Whether a line holds a date and little else; <paramref name="date"/> is null where only month and year are stated.</summary>
    public static bool TryReadLine(string line, out PublicationDate? date)
    {
        date = null;
        if (line.Length > MaxLineLength)
        {
            return false;
        }

        if (PublicationDates.TryParse(line, out PublicationDate whole))
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

    private static int Month(string name) => 1 + Array.FindIndex(Months, names => Array.Exists(
        names, full => full.Equals(name, StringComparison.OrdinalIgnoreCase)
            || (name.Length is 3 or 4 && full.StartsWith(name, StringComparison.OrdinalIgnoreCase))));

    [GeneratedRegex(@"\b(?<day>\d{1,2})(?:\.|er|º|st|nd|rd|th)? +(?:de +)?(?<month>\p{L}{3,10})\.?,? +(?:de +)?(?<year>\d{4})\b|\b(?<month>\p{L}{3,10})\.? +(?<day>\d{1,2})(?:st|nd|rd|th)?,? +(?<year>\d{4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex WrittenDay();

    [GeneratedRegex(@"^(\p{L}{3,10})(?: de)? \d{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthOfYear();

    [GeneratedRegex(@"\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
