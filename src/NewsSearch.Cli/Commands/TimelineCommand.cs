using System.CommandLine;
using NewsSearch.Archive;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Settings;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Commands;

/// <summary><c>timeline</c>: how many of the matching articles were published when.</summary>
internal static class TimelineCommand
{
    public static Command Create(Shell shell)
    {
        var filters = new Filters();
        Option<string> by = Options.OneOf("--by", "UNIT", "The length of a period; weeks are those of ISO 8601", "month", "day", "week", "year");
        Option<string> format = Options.Format(shell.OutputIsTerminal ? ["text", "csv", "json"] : ["csv", "text", "json"]);
        var command = new Command("timeline", """
            Count the articles that match, or all articles, by day, week, month or year: bars on a terminal, CSV elsewhere.
            Articles without a date are counted on standard error.
            Exit code: 0 counts, 1 nothing that matches has a date, 2 error.

            Examples:
              newssearch timeline 'ukrain* AND troops' --by week
              newssearch timeline --person "Barack Obama" --by month --format csv > obama.csv
            """);
        filters.AddTo(command);
        command.Add(by);
        command.Add(format);
        command.SetAction(parsed =>
        {
            var settings = new CurrentSettings(shell, parsed);
            using NewsArchive archive = settings.Archive();
            if (filters.Read(shell, archive, parsed) is not { } query)
            {
                return ExitCode.Error;
            }

            return filters.Search(shell, parsed, settings, cancellation =>
            {
                using IArticleIndex articles = archive.Acquire();
                Timeline timeline = articles.CountDates(query, Enum.Parse<TimeUnit>(parsed.GetValue(by)!, ignoreCase: true), cancellation);
                TimelinePrinter.Print(shell, timeline, parsed.GetValue(format)!);
                filters.Conclude(shell, parsed, archive, articles, query, timeline.Periods.Count == 0 && timeline.Undated == 0 ? 0 : null, cancellation);

                return timeline.Periods.Count > 0 ? ExitCode.Success : ExitCode.NoMatch;
            });
        });
        return command;
    }
}
