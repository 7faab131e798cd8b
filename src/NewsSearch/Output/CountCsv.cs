using System.Globalization;
using NewsSearch.Searching.Counting;

namespace NewsSearch.Output;

/// <summary>Articles counted by one or two dimensions as comma-separated values.</summary>
public static class CountCsv
{
    /// <summary>The row of names: <c>name</c>, or those of both dimensions.</summary>
    public static string Header(Dimension first, Dimension? second) => Csv.Row([.. second is { } other ? [first.Name, other.Name] : new[] { "name" }, "count", "latest"]);

    /// <summary>A row under <see cref="Header"/>; the value of articles without a date is empty.</summary>
    public static string Row(CountRow row, Dimension? second) => Csv.Row(
        [row.Value, .. second is null ? Array.Empty<string?>() : [row.Second], row.Count.ToString(CultureInfo.InvariantCulture), row.Latest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]);
}
