using System.Globalization;

namespace NewsSearch.Queries;

/// <summary>Reads what stands after <c>date:</c>. All times are UTC; nothing depends on culture or time zone.</summary>
public static class DateExpression
{
    /// <summary>Examples to show beside an error.</summary>
    public const string Forms = "2014, 2014-03, 2014-03-29, 2014-03-20..2014-03-29, >=2014, <2014-04, 7d, 4w, 6m, 1y";

    /// <summary>Reads <paramref name="text"/>, e.g. <c>2014-03</c>, <c>&gt;=2014</c>, <c>2014..2016</c> or <c>7d</c>.</summary>
    /// <param name="now">What a number of days counts back from, UTC.</param>
    public static Result<NewsQuery.Published, DateFault> Parse(string text, DateTime now)
    {
        int dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots >= 0)
        {
            return Range(text[..dots], text[(dots + 2)..]);
        }

        ReadOnlySpan<char> sign = text.AsSpan(0, text.AsSpan().IndexOfAnyExcept('<', '>', '=') is var length and > 0 ? length : 0);
        string rest = text[sign.Length..];
        if ((Period(rest) ?? Ago(rest, now)) is not { } period)
        {
            return DateFault.NotADate;
        }

        if (sign.Length > 0 && period.Until is null)
        {
            // A sign before a number of days compares with that day.
            period.Until = period.From?.AddDays(1);
        }

        return sign switch
        {
            "" or "=" => Between(period.From, period.Until),
            ">=" => Between(period.From, null),
            ">" => Between(period.Until, null),
            "<" => Between(null, period.From),
            "<=" => Between(null, period.Until),
            _ => DateFault.NotADate,
        };
    }

    /// <summary>From one day, month or year to another; an empty end or <c>*</c> is open, but not both.</summary>
    /// <param name="withFirst">Whether the range takes <paramref name="from"/> in, or begins when that is over.</param>
    /// <param name="withLast">Whether the range takes <paramref name="until"/> in, or ends when that begins.</param>
    public static Result<NewsQuery.Published, DateFault> Range(string from, string until, bool withFirst = true, bool withLast = true)
    {
        bool openStart = from is "" or "*";
        bool openEnd = until is "" or "*";
        (DateTime? From, DateTime? Until)? first = openStart ? null : Period(from);
        (DateTime? From, DateTime? Until)? last = openEnd ? null : Period(until);
        if ((openStart && openEnd) || (!openStart && first is null) || (!openEnd && last is null))
        {
            return DateFault.NotADate;
        }

        DateTime? start = withFirst ? first?.From : first?.Until;
        DateTime? end = withLast ? last?.Until : last?.From;
        return start == end && !(withFirst && withLast) ? DateFault.Empty : Between(start, end);
    }

    private static Result<NewsQuery.Published, DateFault> Between(DateTime? from, DateTime? until) =>
        from >= until ? DateFault.Reversed : new NewsQuery.Published(from, until);

    /// <summary>A year, month, day, minute or second as the time from its start, inclusive, to its end, exclusive.</summary>
    private static (DateTime? From, DateTime? Until)? Period(string text)
    {
        if (TryExact(text, "yyyy", out DateTime start))
        {
            return (start, start.Year == 9999 ? DateTime.MaxValue : start.AddYears(1));
        }

        if (TryExact(text, "yyyy-MM", out start))
        {
            return (start, Later(start, static time => time.AddMonths(1)));
        }

        if (TryExact(text, "yyyy-MM-dd", out start) || TryExact(text, "yyyyMMdd", out start))
        {
            return (start, Later(start, static time => time.AddDays(1)));
        }

        if (TryExact(text, "yyyy-MM-dd'T'HH:mm", out start) || TryExact(text, "yyyy-MM-dd'T'HH:mm'Z'", out start))
        {
            return (start, Later(start, static time => time.AddMinutes(1)));
        }

        return TryExact(text, "yyyy-MM-dd'T'HH:mm:ss", out start) || TryExact(text, "yyyy-MM-dd'T'HH:mm:ss'Z'", out start)
            ? (start, Later(start, static time => time.AddSeconds(1)))
            : null;
    }

    private static DateTime Later(DateTime start, Func<DateTime, DateTime> add) => start.Year == 9999 && start.Month == 12 ? DateTime.MaxValue : add(start);

    private static bool TryExact(string text, string format, out DateTime time) => DateTime.TryParseExact(
        text, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time);

    /// <summary>From the start of the day so many days, weeks, months or years before today; open at the end.</summary>
    private static (DateTime? From, DateTime? Until)? Ago(string text, DateTime now)
    {
        if (text.Length < 2 || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int count) || count is < 1 or > 9999)
        {
            return null;
        }

        try
        {
            DateTime? start = char.ToLowerInvariant(text[^1]) switch
            {
                'd' => now.Date.AddDays(-count),
                'w' => now.Date.AddDays(-7 * count),
                'm' => now.Date.AddMonths(-count),
                'y' => now.Date.AddYears(-count),
                _ => null,
            };
            return start is null ? null : (start, null);
        }
        catch (ArgumentOutOfRangeException)
        {
            return (DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc), null);
        }
    }
}
