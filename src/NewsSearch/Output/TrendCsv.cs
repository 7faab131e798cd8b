using System.Globalization;
using NewsSearch.Searching.Counting;

namespace NewsSearch.Output;

/// <summary>Values whose share rose as comma-separated values.</summary>
public static class TrendCsv
{
    /// <summary>The row of names.</summary>
    public const string Header = "name,before,after,shareBefore,shareAfter,growth,score";

    /// <summary>One under <see cref="Header"/>.</summary>
    public static string Row(Trend trend) => Csv.Row(
        trend.Name, Text(trend.Before), Text(trend.After), Text(Math.Round(trend.ShareBefore, 6)), Text(Math.Round(trend.ShareAfter, 6)), Text(Math.Round(trend.Growth, 2)),
        Text(Math.Round(trend.Score, 2)));

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}
