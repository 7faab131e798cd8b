namespace NewsSearch.Queries;

/// <summary>Counts times in units of the calendar, UTC.</summary>
internal static class CalendarArithmetic
{
    /// <summary>The time so many units later, or earlier; the first or last time there is instead of one beyond it.</summary>
    public static DateTime Add(this CalendarUnit unit, DateTime time, int count)
    {
        try
        {
            return unit switch
            {
                CalendarUnit.Second => time.AddSeconds(count),
                CalendarUnit.Minute => time.AddMinutes(count),
                CalendarUnit.Hour => time.AddHours(count),
                CalendarUnit.Day => time.AddDays(count),
                CalendarUnit.Week => time.AddDays(7.0 * count),
                CalendarUnit.Month => time.AddMonths(count),
                _ => time.AddYears(count),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return count < 0 ? DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc) : DateTime.MaxValue;
        }
    }

    /// <summary>The beginning of the unit that a time lies in.</summary>
    public static DateTime Floor(this CalendarUnit unit, DateTime time) => unit switch
    {
        CalendarUnit.Second => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond)),
        CalendarUnit.Minute => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMinute)),
        CalendarUnit.Hour => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerHour)),
        CalendarUnit.Day => time.Date,
        CalendarUnit.Week => CalendarUnit.Day.Add(time.Date, -(((int)time.DayOfWeek + 6) % 7)),
        CalendarUnit.Month => time.Date.AddDays(1 - time.Day),
        _ => time.Date.AddDays(1 - time.DayOfYear),
    };
}
