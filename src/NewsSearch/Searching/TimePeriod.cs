using System.Globalization;

namespace NewsSearch.Searching;

/// <summary>A calendar day, ISO week, month or year, and the articles of a search in it.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day, inclusive.</param>
public sealed record TimePeriod(TimeUnit Unit, DateOnly First, DateOnly Last, int Count)
{
    /// <summary>As ISO 8601 writes it: <c>2014-03-29</c>, <c>2014-W13</c>, <c>2014-03</c>, <c>2014</c>.</summary>
    public string Label => Unit switch
    {
        TimeUnit.Day => First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeUnit.Week => string.Create(
            CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(Noon(First)):0000}-W{ISOWeek.GetWeekOfYear(Noon(First)):00}"),
        TimeUnit.Month => First.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => First.ToString("yyyy", CultureInfo.InvariantCulture),
    };

    /// <summary>The period of this unit that holds <paramref name="day"/>, with no articles in it.</summary>
    public static TimePeriod Of(DateOnly day, TimeUnit unit)
    {
        DateOnly first = unit switch
        {
            TimeUnit.Day => day,
            TimeUnit.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
            TimeUnit.Month => new DateOnly(day.Year, day.Month, 1),
            _ => new DateOnly(day.Year, 1, 1),
        };
        DateOnly last = unit switch
        {
            TimeUnit.Day => day,
            TimeUnit.Week => DateOnly.MaxValue.DayNumber - first.DayNumber < 6 ? DateOnly.MaxValue : first.AddDays(6),
            TimeUnit.Month => new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)),
            _ => new DateOnly(day.Year, 12, 31),
        };
        return new TimePeriod(unit, first, last, 0);
    }

    private static DateTime Noon(DateOnly day) => day.ToDateTime(new TimeOnly(12, 0));
}
