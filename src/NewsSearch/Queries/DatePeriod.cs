using System.Globalization;
using NewsSearch.Dates;

namespace NewsSearch.Queries;

/// <summary>A year, month, week, day, hour, minute or second that one word of a date names.</summary>
/// <param name="From">Inclusive, UTC.</param>
/// <param name="Until">Exclusive; the greatest time there is for what ends with the year 9999.</param>
/// <param name="IsSince">Whether it means everything from then on where nothing else is said, as in <c>7d</c>.</param>
internal readonly record struct DatePeriod(DateTime From, DateTime Until, bool IsSince = false)
{
    /// <summary>What the text names, or null.</summary>
    /// <param name="now">What days are counted back from, UTC.</param>
    public static DatePeriod? Read(string text, DateTime now) =>
        Numeric(text) ?? Written(text) ?? Relative(text, now) ?? Ago(text, now) ?? DateMath.Read(text, now);

    /// <summary>From a time that a unit begins with to the end of that unit.</summary>
    public static DatePeriod Of(DateTime start, CalendarUnit unit) => new(start, unit.Add(start, 1));

    /// <summary>ISO 8601, whose zeros may be left out and whose dashes may be slashes: <c>2014</c>, <c>2014-3</c>, <c>2014/03/29</c>.</summary>
    private static DatePeriod? Numeric(string text)
    {
        string iso = text.Length > 4 && text[4] == '/' ? text.Replace('/', '-') : text;
        return TryExact(iso, "yyyy", out DateTime start) ? Of(start, CalendarUnit.Year)
            : TryExact(iso, "yyyy-M", out start) ? Of(start, CalendarUnit.Month)
            : TryExact(iso, "yyyy-M-d", out start) || TryExact(iso, "yyyyMMdd", out start) ? Of(start, CalendarUnit.Day)
            : TryExact(iso, "yyyy-MM-dd'T'HH:mm", out start) || TryExact(iso, "yyyy-MM-dd'T'HH:mm'Z'", out start) ? Of(start, CalendarUnit.Minute)
            : TryExact(iso, "yyyy-MM-dd'T'HH:mm:ss", out start) || TryExact(iso, "yyyy-MM-dd'T'HH:mm:ss'Z'", out start) ? Of(start, CalendarUnit.Second)
            : null;
    }

    /// <summary>With the month as a word: <c>29 March 2014</c>, <c>Mar. 29, 2014</c>, <c>March 2014</c>.</summary>
    private static DatePeriod? Written(string text)
    {
        // March 14 is a day of no year rather than a month.
        if (!Array.Exists(text.Split(' ', ','), static part => part.Length == 4 && !part.AsSpan().ContainsAnyExceptInRange('0', '9')) || text.Contains(':', StringComparison.Ordinal))
        {
            return null;
        }

        return PublicationDates.TryParse(text, out PublicationDate day) ? Of(day.Start.Date, CalendarUnit.Day)
            : PublicationDates.TryParse($"1 {text}", out PublicationDate first) ? Of(first.Start.Date, CalendarUnit.Month)
            : null;
    }

    /// <summary>Named from today, in one word or several: <c>yesterday</c>, <c>thisweek</c>, <c>last month</c>. A week begins on Monday (ISO 8601).</summary>
    private static DatePeriod? Relative(string text, DateTime now) =>
        text.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant() switch
        {
            "today" => Around(now, CalendarUnit.Day, 0),
            "yesterday" => Around(now, CalendarUnit.Day, -1),
            "thisweek" => Around(now, CalendarUnit.Week, 0),
            "lastweek" => Around(now, CalendarUnit.Week, -1),
            "thismonth" => Around(now, CalendarUnit.Month, 0),
            "lastmonth" => Around(now, CalendarUnit.Month, -1),
            "thisyear" => Around(now, CalendarUnit.Year, 0),
            "lastyear" => Around(now, CalendarUnit.Year, -1),
            _ => null,
        };

    /// <summary>From the start of the day so many days, weeks, months or years before today.</summary>
    private static DatePeriod? Ago(string text, DateTime now)
    {
        if (text.Length < 2 || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int count) || count is < 1 or > 9999)
        {
            return null;
        }

        CalendarUnit? unit = char.ToLowerInvariant(text[^1]) switch
        {
            'd' => CalendarUnit.Day,
            'w' => CalendarUnit.Week,
            'm' => CalendarUnit.Month,
            'y' => CalendarUnit.Year,
            _ => null,
        };
        return unit is { } known ? Of(known.Add(now.Date, -count), CalendarUnit.Day) with { IsSince = true } : null;
    }

    private static DatePeriod Around(DateTime now, CalendarUnit unit, int count) => Of(unit.Add(unit.Floor(now), count), unit);

    private static bool TryExact(string text, string format, out DateTime time) => DateTime.TryParseExact(
        text, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time);
}
