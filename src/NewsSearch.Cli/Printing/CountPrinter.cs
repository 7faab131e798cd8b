using NewsSearch.Output;
using NewsSearch.Searching.Counting;

namespace NewsSearch.Cli.Printing;

/// <summary>What <c>count --by</c> prints of dimensions that have no command of their own, described in docs/output-format.md.</summary>
/// <param name="csvIsSafe">Whether no cell of CSV may be taken for a formula.</param>
/// <param name="head">Whether the columns of text have a head.</param>
internal sealed class CountPrinter(Shell shell, string format, bool csvIsSafe, bool head)
{
    private const string Undated = "undated";

    /// <param name="second">Null for one dimension.</param>
    /// <returns>The exit code.</returns>
    public int Print(CountTable counts, Dimension first, Dimension? second)
    {
        switch (format)
        {
            case "json":
                var lines = new JsonLines(shell);
                foreach (CountRow row in counts.Rows)
                {
                    lines.Write(json =>
                    {
                        if (second is null)
                        {
                            CountJson.Write(json, row);
                        }
                        else
                        {
                            CountJson.Write(json, row, first, second);
                        }
                    });
                }

                break;
            case "csv":
                var rows = new CsvLines(shell, csvIsSafe);
                rows.Write(CountCsv.Header(first, second));
                foreach (CountRow row in counts.Rows)
                {
                    rows.Write(CountCsv.Row(row, second));
                }

                break;
            default:
                var table = new Table(0) { Head = head ? ["articles", $"{first}", .. second is null ? Array.Empty<string>() : [$"{second}"]] : null };
                foreach (CountRow row in counts.Rows)
                {
                    table.Add([shell.Number(row.Count), row.Value ?? Undated, .. second is null ? Array.Empty<string>() : [row.Second ?? Undated]]);
                }

                table.Print(shell.Text, shell.Columns);
                break;
        }

        shell.Flush();
        TellWithout(counts, second is { } other ? [first, other] : [first]);
        return counts.Rows.Count > 0 ? ExitCode.Success : ExitCode.NoMatch;
    }

    private void TellWithout(CountTable counts, IEnumerable<Dimension> dimensions)
    {
        foreach ((Dimension dimension, int articles) in dimensions.Zip(counts.Without))
        {
            if (articles > 0)
            {
                shell.Tell(articles == 1 ? $"1 article has no {dimension} and is in no row" : $"{shell.ToldNumber(articles)} articles have no {dimension} and are in no row");
            }
        }
    }
}
