using NewsSearch.Searching;
using NewsSearch.Searching.Counting;

namespace NewsSearch.Output;

/// <summary>Values over time as comma-separated values.</summary>
public static class SeriesCsv
{
    /// <summary>The row of names.</summary>
    public const string Header = $"name,{TimelineCsv.Header}";

    /// <summary>One period of one value under <see cref="Header"/>.</summary>
    public static string Row(ValueSeries series, TimePeriod period) => $"{Csv.Row(series.Name)},{TimelineCsv.Row(period)}";
}
