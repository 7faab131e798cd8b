namespace NewsSearch.Searching.Counting;

/// <summary>The commonest values of a dimension over time.</summary>
/// <param name="All">All matching articles over the same periods.</param>
/// <param name="Series">Those of most articles with a date first, equal ones by name.</param>
/// <param name="Values">How many values there are, those that are not among the series included.</param>
public sealed record SeriesTable(Timeline All, IReadOnlyList<ValueSeries> Series, int Values)
{
    /// <summary>Counts the matching articles by period and value.</summary>
    /// <param name="request">What the values are of in <see cref="CountRequest.First"/>; its second dimension is the time, whatever it says.</param>
    /// <param name="most">Series at most.</param>
    public static SeriesTable Of(IArticleIndex index, CountRequest request, TimeUnit unit, int most, CancellationToken cancellation = default)
    {
        Timeline all = index.CountDates(request.Query, unit, cancellation);
        CountTable counts = index.CountBy(request with { Second = Dimension.Of(unit) }, cancellation);
        IGrouping<string, CountRow>[] values = [.. counts.Rows.Where(row => row.Second is not null).GroupBy(row => row.Value!, StringComparer.Ordinal)];
        return new(
            all,
            [
                .. values.OrderByDescending(value => value.Sum(row => row.Count)).ThenBy(value => value.Key, StringComparer.OrdinalIgnoreCase).ThenBy(value => value.Key, StringComparer.Ordinal)
                    .Take(most).Select(value =>
                    {
                        ILookup<string, int> byPeriod = value.ToLookup(row => row.Second!, row => row.Count, StringComparer.Ordinal);
                        return new ValueSeries(value.Key, value.Sum(row => row.Count), [.. all.Periods.Select(period => period with { Count = byPeriod[period.Label].Sum() })]);
                    }),
            ],
            values.Length);
    }
}
