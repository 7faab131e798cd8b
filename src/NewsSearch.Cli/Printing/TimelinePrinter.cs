using NewsSearch.Output;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Printing;

/// <summary>What <c>timeline</c> prints, described in docs/output-format.md.</summary>
internal static class TimelinePrinter
{
    /// <param name="head">Whether the columns of text have a head.</param>
    public static void Print(Shell shell, Timeline timeline, string format, bool head)
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
                PrintBars(shell, timeline.Periods, head);
                break;
        }

        shell.Flush();
        TellUndated(shell, timeline);
    }

    public static void TellUndated(Shell shell, Timeline timeline)
    {
        if (timeline.Undated > 0)
        {
            shell.Tell(timeline.Undated == 1 ? "1 article has no date" : $"{shell.ToldNumber(timeline.Undated)} articles have no date");
        }
        else if (timeline.Periods.Count == 0)
        {
            shell.Tell("no article matches");
        }
    }

    private static void PrintBars(Shell shell, IReadOnlyList<TimePeriod> periods, bool head)
    {
        if (periods.Count == 0)
        {
            return;
        }

        const string Period = "period", Articles = "articles";
        int most = periods.Max(period => period.Count);
        int labels = Math.Max(periods[0].Label.Length, head ? Period.Length : 0);
        int digits = Math.Max(shell.Number(most).Length, head ? Articles.Length : 0);
        if (head)
        {
            shell.Text.WriteLine($"{Period.PadRight(labels)}  {Articles.PadLeft(digits)}");
        }

        foreach (TimePeriod period in periods)
        {
            int room = Math.Max(10, (shell.Columns == int.MaxValue ? 80 : shell.Columns) - labels - digits - 5);
            shell.Text.WriteLine($"{period.Label.PadRight(labels)}  {shell.Number(period.Count).PadLeft(digits)}  {Bar.Of(most == 0 ? 0 : (double)period.Count / most, room)}".TrimEnd());
        }
    }
}
