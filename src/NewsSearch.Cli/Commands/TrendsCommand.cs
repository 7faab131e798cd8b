using System.CommandLine;
using NewsSearch.Cli.Printing;
using NewsSearch.Queries;
using NewsSearch.Searching.Counting;

namespace NewsSearch.Cli.Commands;

/// <summary><c>trends</c>: whose share of the articles rose from one period to another.</summary>
internal static class TrendsCommand
{
    public static Command Create(Shell shell)
    {
        var filters = new Filters();
        Option<string?> of = DimensionOption.CreateOf("What is compared", "person");
        var from = new Option<string?>("--from") { Description = "The period before, as date: takes it, e.g. 2013 or 2014-01..2014-02", HelpName = "DATE" };
        var to = new Option<string?>("--to") { Description = "The period after, which is compared with it", HelpName = "DATE" };
        Option<string> limit = Options.Limit("Names", 20);
        Option<string> format = Options.Format("text", "csv", "json");
        Option<bool> csvSafe = Options.CsvSafe();
        var command = new Command("trends", """
            List the names that are on the rise.
            They are the people, or with --of the places, outlets, …, whose share of the matching articles, or of all, rose most from one period to another, by Dunning's
            log-likelihood ratio: what is least likely to be chance comes first, and what chance has once in twenty times is left out.
            Exit code: 0 names, 1 none, 2 error.

            Examples:
              newssearch trends --from 2013 --to 2014
              newssearch trends ukraine --of place --from 2014-01..2014-02 --to 2014-03 --format csv > places.csv
              newssearch trends --of source --from 2014-02 --to 2014-03 -n 5
            """);
        filters.AddTo(command);
        foreach (Option option in new Option[] { of, from, to, limit, format, csvSafe })
        {
            command.Add(option);
        }

        command.SetAction(parsed =>
        {
            DateTime now = shell.Clock.GetUtcNow().UtcDateTime;
            NewsQuery.Published before = PeriodOf("--from", parsed.GetValue(from), now), after = PeriodOf("--to", parsed.GetValue(to), now);
            if ((before.From ?? DateTime.MinValue) < (after.Until ?? DateTime.MaxValue) && (after.From ?? DateTime.MinValue) < (before.Until ?? DateTime.MaxValue))
            {
                throw new UsageException("--from and --to have days in common; name two periods apart, such as --from 2013 --to 2014");
            }

            return filters.Ask(shell, parsed, isRequired: false, (settings, archive, articles, query, cancellation) =>
            {
                Dimension dimension = DimensionOption.ReadOf(parsed.GetValue(of)!, articles.KeptNames);
                TrendTable found = TrendTable.Of(articles, new CountRequest(query, dimension) { AsWritten = filters.AsWritten(parsed) }, before, after, cancellation);
                TrendPrinter.Print(shell, found, parsed.GetValue(format)!, Options.LimitOf(parsed.GetValue(limit)!), parsed.GetValue(csvSafe));
                int? matching = found.Before + found.After > 0 ? null : articles.Count(query, cancellation);
                filters.Conclude(shell, parsed, archive, articles, new NewsQuery.And(new([query, new NewsQuery.Or(new([before, after]))])), matching is 0 ? 0 : null, cancellation);
                return found.Trends.Count > 0 ? ExitCode.Success : ExitCode.NoMatch;
            });
        });
        return command;
    }

    private static NewsQuery.Published PeriodOf(string option, string? given, DateTime now)
    {
        if (given is null)
        {
            throw new UsageException($"{option} is missing: trends compares two periods, such as --from 2013 --to 2014");
        }

        return DateExpression.Parse(given, now).TryGet(out NewsQuery.Published? period, out _) ? period
            : throw new UsageException($"{option} takes a date or a range of dates, not '{given}': {DateExpression.Forms}");
    }
}
