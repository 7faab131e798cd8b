using System.Globalization;

namespace NewsSearch.Queries;

/// <summary>
/// Reads the date math of Solr (<c>NOW-7DAYS</c>, <c>NOW/MONTH</c>) and Elasticsearch (<c>now-7d</c>, <c>now/M</c>): from now so many units
/// back or forth, and down to the beginning of one.
/// </summary>
/// <remarks>
/// News is dated by days, so <c>now</c> is today, and only hours and less are counted from the minute. A lower-case <c>m</c> is refused:
/// Elasticsearch's minutes would be taken for months.
/// </remarks>
internal static class DateMath
{
    private const string Now = "NOW";
    private const int MostUnits = 99_999;

    /// <summary>The period that the text names, or null.</summary>
    /// <param name="now">UTC.</param>
    public static DatePeriod? Read(string text, DateTime now)
    {
        if (!text.StartsWith(Now, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        DateTime time = now;
        CalendarUnit unit = CalendarUnit.Day;
        bool counts = false;
        for (int at = Now.Length; at < text.Length;)
        {
            char operation = text[at++];
            int count = operation is '+' or '-' ? TakeNumber(text, ref at) : 0;
            if (TakeUnit(text, ref at) is not { } next || (operation is '+' or '-' && count == 0) || operation is not ('+' or '-' or '/'))
            {
                return null;
            }

            time = operation == '/' ? next.Floor(time) : next.Add(time, operation == '-' ? -count : count);
            unit = operation == '/' || next < CalendarUnit.Day ? next : unit;
            counts |= operation == '-';
        }

        return DatePeriod.Of(unit.Floor(time), unit) with { IsSince = counts };
    }

    /// <summary>0 for none, or one too large.</summary>
    private static int TakeNumber(string text, ref int at)
    {
        int start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return int.TryParse(text.AsSpan(start, at - start), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= MostUnits ? number : 0;
    }

    private static CalendarUnit? TakeUnit(string text, ref int at)
    {
        int start = at;
        while (at < text.Length && char.IsAsciiLetter(text[at]))
        {
            at++;
        }

        string name = text[start..at];
        return name switch
        {
            "y" => CalendarUnit.Year,
            "M" => CalendarUnit.Month,
            "w" => CalendarUnit.Week,
            "d" => CalendarUnit.Day,
            "h" or "H" => CalendarUnit.Hour,
            "s" => CalendarUnit.Second,
            _ => name.ToUpperInvariant() switch
            {
                "YEAR" or "YEARS" => CalendarUnit.Year,
                "MONTH" or "MONTHS" => CalendarUnit.Month,
                "WEEK" or "WEEKS" => CalendarUnit.Week,
                "DAY" or "DAYS" or "DATE" => CalendarUnit.Day,
                "HOUR" or "HOURS" => CalendarUnit.Hour,
                "MINUTE" or "MINUTES" => CalendarUnit.Minute,
                "SECOND" or "SECONDS" => CalendarUnit.Second,
                _ => null,
            },
        };
    }
}
