using System.Globalization;
using NewsSearch.Output;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Printing;

/// <summary>What <c>timeline</c> prints, described in docs/output-format.md.</summary>
internal static class TimelinePrinter
{
    public static void Print(Shell shell, Timeline timeline, string format)
    {
        switch (format)
        {
            case "json":
                var lines = new JsonLines(shell);
                foreach (TimePeriod period in timeline.Periods)
                {
                    lines.Write(json => TimelineJson.Write(json, period));
                }

                break;
            case "csv":
                shell.Text.WriteLine(TimelineCsv.Header);
                foreach (TimePeriod period in timeline.Periods)
                {
                    shell.Text.WriteLine(TimelineCsv.Row(period));
                }

                break;
            default:
                PrintBars(shell, timeline.Periods);
                break;
        }

        shell.Flush();
        TellUndated(shell, timeline);
    }

    public static void TellUndated(Shell shell, Timeline timeline)
    {
        if (timeline.Undated > 0)
        {
            shell.Tell(timeline.Undated == 1 ? "1 article has no date" : $"{Number(timeline.Undated)} articles have no date");
        }
        else if (timeline.Periods.Count == 0)
        {
            shell.Tell("no article matches");
        }
    }

    private static void PrintBars(Shell shell, IReadOnlyList<TimePeriod> periods)
    {
        int most = periods.Select(period => period.Count).DefaultIfEmpty(0).Max();
        int digits = Number(most).Length;
        foreach (TimePeriod period in periods)
        {
            int room = Math.Max(10, (shell.Columns == int.MaxValue ? 80 : shell.Columns) - period.Label.Length - digits - 5);
            shell.Text.WriteLine($"{period.Label}  {Number(period.Count).PadLeft(digits)}  {Bar.Of(most == 0 ? 0 : (double)period.Count / most, room)}".TrimEnd());
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
