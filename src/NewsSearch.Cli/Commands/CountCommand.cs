using System.CommandLine;
using NewsSearch.Archive;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Settings;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Searching.Counting;
using NewsSearch.Searching.Names;

namespace NewsSearch.Cli.Commands;

/// <summary><c>count</c>: how many articles match, in all or by what they have.</summary>
internal static class CountCommand
{
    public static Command Create(Shell shell)
    {
        var filters = new Filters();
        Option<string?> by = DimensionOption.Create();
        Option<string> format = Options.Format("text", "json", "csv");
        Option<bool> csvSafe = Options.CsvSafe();
        Option<bool> header = Options.Header();
        var command = new Command("count", """
            Count the articles that match, or the values in them.
            Print how many match, or with --by, in how many each person, place, organization or country stands,
            how many each outlet or author has, how many are in each language, from each year, month, week or day, or
            have each value of a key that was kept (index --keep); with two of them, how many have both.
            Articles without a date have a row of their own. Without a query, --by counts over all articles.
            Exit code: 0 hits, 1 none, 2 error.

            Examples:
              newssearch count 'troops AND border'
              newssearch count --by org --since 2014 --format csv > organizations.csv
              newssearch count sanctions --by source,year --format csv
              newssearch count --by language
              for y in 2012 2013 2014; do echo "$y $(newssearch count "sanctions date:$y")"; done
            """);
        filters.AddTo(command);
        command.Add(by);
        command.Add(format);
        command.Add(csvSafe);
        command.Add(header);
        command.SetAction(parsed =>
        {
            CurrentSettings settings = CurrentSettings.ToAsk(shell, parsed);
            using NewsArchive archive = settings.Archive();
            string? fields = parsed.GetValue(by);
            if ((fields is null ? filters.ReadRequired(shell, archive, parsed) : filters.Read(shell, archive, parsed)) is not { } query)
            {
                return ExitCode.Error;
            }

            if (fields is null && parsed.GetValue(format) != "text")
            {
                return shell.Fail("--format goes with --by");
            }

            return filters.Search(shell, parsed, settings, cancellation =>
            {
                using IArticleIndex articles = archive.Acquire();
                if (fields is not null)
                {
                    int exitCode = PrintBy(articles, query, DimensionOption.Read(fields, articles.KeptNames));
                    filters.Conclude(shell, parsed, archive, articles, query, exitCode == ExitCode.NoMatch ? 0 : null, cancellation);
                    return exitCode;
                }

                int count = articles.Count(query, cancellation);
                shell.Text.WriteLine(shell.Number(count));
                filters.Conclude(shell, parsed, archive, articles, query, count, cancellation);
                return count > 0 ? ExitCode.Success : ExitCode.NoMatch;

                int PrintBy(IArticleIndex articles, NewsQuery query, (Dimension First, Dimension? Second) dimensions)
                {
                    string form = parsed.GetValue(format)!;
                    bool isSafe = parsed.GetValue(csvSafe), asWritten = filters.AsWritten(parsed), head = Options.HeaderOf(shell, parsed, header);
                    return dimensions switch
                    {
                        (_, not null) or ({ Unit: not null } or { Key: not null }, _) => new CountPrinter(shell, form, isSafe, head).Print(
                            articles.CountBy(new CountRequest(query, dimensions.First) { Second = dimensions.Second, AsWritten = asWritten }, cancellation), dimensions.First, dimensions.Second),
                        ({ Kind: DimensionKind.Language }, _) => new LanguagePrinter(shell, form, isSafe, head).Print(articles.CountLanguages(query, cancellation)),
                        var (names, _) => new NamePrinter(shell, names.Named ?? NameField.People, form, isSafe, head)
                            .Print(NameCount.InOrder(NamesCommand.Count(articles, query, names, [], asWritten, cancellation), NameOrder.Count), int.MaxValue),
                    };
                }
            });
        });
        return command;
    }
}
