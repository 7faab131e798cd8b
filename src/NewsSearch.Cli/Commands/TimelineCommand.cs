using System.CommandLine;
using NewsSearch.Cli.Printing;
using NewsSearch.Searching;
using NewsSearch.Searching.Counting;

namespace NewsSearch.Cli.Commands;

/// <summary><c>timeline</c>: how many of the matching articles were published when.</summary>
internal static class TimelineCommand
{
    private const int UsualTop = 10;

    public static Command Create(Shell shell)
    {
        var filters = new Filters();
        Option<string> by = Options.OneOf("--by", "UNIT", "The length of a period; weeks are those of ISO 8601", "month", "day", "week", "year");
        Option<string?> of = DimensionOption.CreateOf("Count each of the commonest of these over time, instead of all articles", preset: null);
        Option<int?> top = TopOption();
        Option<bool> csvSafe = Options.CsvSafe();
        Option<bool> header = Options.Header();
        Option<string> format = Options.Format(shell.OutputIsTerminal ? ["text", "csv", "json"] : ["csv", "text", "json"]);
        var command = new Command("timeline", """
            Count articles by day, week, month or year.
            Those that match are counted, or all: bars on a terminal, CSV elsewhere. With --of,
            count each of the people, places, outlets, … that stand in most of them: a line each on a terminal, all on one scale.
            Articles without a date are counted on standard error.
            Exit code: 0 counts, 1 nothing that matches has a date, 2 error.

            Examples:
              newssearch timeline 'ukrain* AND troops' --by week
              newssearch timeline --person "Barack Obama" --by month --format csv > obama.csv
              newssearch timeline sanctions --by month --of person --top 5 --format text
            """);
        filters.AddTo(command);
        command.Add(by);
        command.Add(of);
        command.Add(top);
        command.Add(format);
        command.Add(csvSafe);
        command.Add(header);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(of) is null && parsed.GetValue(top) is not null)
            {
                throw new UsageException("--top goes with --of");
            }

            return filters.Ask(shell, parsed, isRequired: false, (settings, archive, articles, query, cancellation) =>
            {
                bool head = Options.HeaderOf(shell, parsed, header);
                var unit = Enum.Parse<TimeUnit>(parsed.GetValue(by)!, ignoreCase: true);
                Timeline timeline;
                if (parsed.GetValue(of) is { } dimension)
                {
                    var request = new CountRequest(query, DimensionOption.ReadOf(dimension, articles.KeptNames)) { AsWritten = filters.AsWritten(parsed) };
                    SeriesTable table = SeriesTable.Of(articles, request, unit, parsed.GetValue(top) ?? UsualTop, cancellation);
                    timeline = table.All;
                    SeriesPrinter.Print(shell, table, parsed.GetValue(format)!, parsed.GetValue(csvSafe), head);
                    TimelinePrinter.TellUndated(shell, timeline);
                }
                else
                {
                    timeline = articles.CountDates(query, unit, cancellation);
                    TimelinePrinter.Print(shell, timeline, parsed.GetValue(format)!, head);
                }

                filters.Conclude(shell, parsed, archive, articles, query, timeline.Periods.Count == 0 && timeline.Undated == 0 ? 0 : null, cancellation);

                return timeline.Periods.Count > 0 ? ExitCode.Success : ExitCode.NoMatch;
            });
        });
        return command;
    }

    private static Option<int?> TopOption()
    {
        var option = new Option<int?>("--top") { Description = $"With --of, how many of them ({UsualTop})", HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(int.TryParse(result.Tokens[0].Value, out int number) && number > 0))
            {
                result.AddError($"--top takes a whole number from 1 on, not '{result.Tokens[0].Value}'");
            }
        });
        return option;
    }
}
