namespace NewsSearch.Searching;

/// <summary>How many articles of a search were published when.</summary>
/// <param name="Periods">From the first with an article to the last, those without included; empty when no article has a date.</param>
/// <param name="Undated">Matching articles without a date.</param>
public sealed record Timeline(IReadOnlyList<TimePeriod> Periods, int Undated)
{
    /// <summary>A timeline of counted days.</summary>
    /// <param name="days">Articles by <see cref="DateOnly.DayNumber"/>.</param>
    internal static Timeline Of(IReadOnlyDictionary<int, int> days, int undated, TimeUnit unit) =>
        new(Cut([.. days.OrderBy(day => day.Key)], unit), undated);

    /// <summary>A timeline of counted days by the shortest unit of which it has no more periods than <paramref name="most"/>; by year where every one has more.</summary>
    /// <inheritdoc cref="Of"/>
    internal static Timeline Fitting(IReadOnlyDictionary<int, int> days, int undated, int most)
    {
        const int Week = 7, Month = 30;
        int span = days.Count == 0 ? 0 : days.Keys.Max() - days.Keys.Min() + 1;
        TimeUnit unit = span <= most ? TimeUnit.Day : span <= (most - 1) * Week ? TimeUnit.Week : span <= (most - 1) * Month ? TimeUnit.Month : TimeUnit.Year;
        return Of(days, undated, unit);
    }

    private static List<TimePeriod> Cut(List<KeyValuePair<int, int>> days, TimeUnit unit)
    {
        var periods = new List<TimePeriod>();
        int next = 0;
        while (next < days.Count)
        {
            var period = TimePeriod.Of(periods.Count == 0 ? DateOnly.FromDayNumber(days[0].Key) : periods[^1].Last.AddDays(1), unit);
            int count = 0;
            for (; next < days.Count && days[next].Key <= period.Last.DayNumber; next++)
            {
                count += days[next].Value;
            }

            periods.Add(period with { Count = count });
        }

        return periods;
    }
}
