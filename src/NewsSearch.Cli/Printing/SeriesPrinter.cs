using NewsSearch.Output;
using NewsSearch.Searching;
using NewsSearch.Searching.Counting;

namespace NewsSearch.Cli.Printing;

/// <summary>What <c>timeline --of</c> prints, described in docs/output-format.md.</summary>
internal static class SeriesPrinter
{
    private const string Heights = " ▁▂▃▄▅▆▇█";
    private const int WidestName = 30;
    private const int FewestColumns = 10;
    private const int UsualWidth = 80;
    private const string Gap = "  ";

    /// <param name="head">Whether the columns of text have a head.</param>
    public static void Print(Shell shell, SeriesTable table, string format, bool csvIsSafe, bool head)
    {
        switch (format)
        {
            case "json":
                var lines = new JsonLines(shell);
                foreach ((ValueSeries series, TimePeriod period) in Points(table))
                {
                    lines.Write(json => SeriesJson.Write(json, series, period));
                }

                break;
            case "csv":
                var rows = new CsvLines(shell, csvIsSafe);
                rows.Write(SeriesCsv.Header);
                foreach ((ValueSeries series, TimePeriod period) in Points(table))
                {
                    rows.Write(SeriesCsv.Row(series, period));
                }

                break;
            default:
                PrintMultiples(shell, table, head);
                break;
        }

        shell.Flush();
    }

    private static IEnumerable<(ValueSeries Series, TimePeriod Period)> Points(SeriesTable table) =>
        table.Series.SelectMany(series => series.Periods, static (series, period) => (series, period));

    /// <summary>A line for each value, all on one scale; where there are more periods than columns, neighbours share one.</summary>
    private static void PrintMultiples(Shell shell, SeriesTable table, bool head)
    {
        if (table.Series.Count == 0)
        {
            return;
        }

        const string Articles = "articles", Name = "name";
        int names = Math.Max(head ? Name.Length : 0, Math.Min(WidestName, table.Series.Max(series => TextWidth.Of(Style.Escaped(series.Name)))));
        int digits = Math.Max(head ? Articles.Length : 0, shell.Number(table.Series[0].Count).Length), periods = table.All.Periods.Count;
        int room = Math.Max(FewestColumns, (shell.Columns == int.MaxValue ? UsualWidth : shell.Columns) - names - digits - (2 * Gap.Length));
        int shared = (periods + room - 1) / room;
        int[][] columns = [.. table.Series.Select(series => series.Periods.Chunk(shared).Select(some => some.Sum(period => period.Count)).ToArray())];
        int highest = Math.Max(1, columns.Max(series => series.Max()));
        if (head)
        {
            shell.Text.WriteLine($"{Articles.PadLeft(digits)}{Gap}{Name}");
        }

        foreach ((ValueSeries series, int[] counts) in table.Series.Zip(columns))
        {
            string name = TextWidth.Fit(Style.Escaped(series.Name), names);
            string bars = string.Concat(counts.Select(count => Heights[(int)Math.Ceiling((double)count * (Heights.Length - 1) / highest)]));
            shell.Text.WriteLine($"{shell.Number(series.Count).PadLeft(digits)}{Gap}{name}{new string(' ', names - TextWidth.Of(name))}{Gap}{bars}".TrimEnd());
        }

        string first = table.All.Periods[0].Label, last = table.All.Periods[^1].Label;
        string axis = periods == 1 ? first : first + new string(' ', Math.Max(1, columns[0].Length - first.Length - last.Length)) + last;
        shell.Text.WriteLine(new string(' ', digits + names + (2 * Gap.Length)) + axis);
    }
}
