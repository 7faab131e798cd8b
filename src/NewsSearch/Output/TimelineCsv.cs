using System.Globalization;
using NewsSearch.Searching;

namespace NewsSearch.Output;

/// <summary>Periods with their counts as comma-separated values.</summary>
public static class TimelineCsv
{
    /// <summary>The row of names.</summary>
    public const string Header = "period,first,last,count";

    /// <summary>A period under <see cref="Header"/>.</summary>
    public static string Row(TimePeriod period) => string.Create(
        CultureInfo.InvariantCulture, $"{period.Label},{period.First:yyyy-MM-dd},{period.Last:yyyy-MM-dd},{period.Count}");
}
