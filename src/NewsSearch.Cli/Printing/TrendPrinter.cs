using System.Globalization;
using NewsSearch.Output;
using NewsSearch.Searching.Counting;

namespace NewsSearch.Cli.Printing;

/// <summary>What <c>trends</c> prints, described in docs/output-format.md.</summary>
internal static class TrendPrinter
{
    public static void Print(Shell shell, TrendTable found, string format, int limit, bool csvIsSafe)
    {
        IEnumerable<Trend> trends = found.Trends.Take(limit);
        switch (format)
        {
            case "json":
                var lines = new JsonLines(shell);
                foreach (Trend trend in trends)
                {
                    lines.Write(json => TrendJson.Write(json, trend));
                }

                break;
            case "csv":
                var rows = new CsvLines(shell, csvIsSafe);
                rows.Write(TrendCsv.Header);
                foreach (Trend trend in trends)
                {
                    rows.Write(TrendCsv.Row(trend));
                }

                break;
            case "text" when found.Trends.Count > 0:
                var table = new Table(0, 1, 2, 3, 4, 5);
                table.Add("score", "before", "after", "% before", "% after", "times", "name");
                foreach (Trend trend in trends)
                {
                    table.Add(
                        Text(trend.Score, "F1"), shell.Number(trend.Before), shell.Number(trend.After), Text(100 * trend.ShareBefore, "F2"), Text(100 * trend.ShareAfter, "F2"), Text(trend.Growth, "F1"),
                        trend.Name);
                }

                table.Print(shell.Text, shell.Columns);
                break;
        }

        shell.Flush();
        if (format == "text" || found.Trends.Count == 0)
        {
            string counted = $"{shell.ToldNumber(found.Before)} {(found.Before == 1 ? "article" : "articles")} before, {shell.ToldNumber(found.After)} after";
            shell.Tell(found.Trends.Count > 0 ? counted : found.Before == 0 || found.After == 0 ? $"{counted}: nothing to compare" : $"{counted}: no share rose more than chance has it");
        }
    }

    private static string Text(double number, string form) => number.ToString(form, CultureInfo.InvariantCulture);
}
