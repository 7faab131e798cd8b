using System.CommandLine;
using System.Globalization;
using NewsSearch.Archive;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Settings;
using NewsSearch.Searching;
using NewsSearch.Searching.Names;

namespace NewsSearch.Cli.Commands;

/// <summary><c>count</c>: how many articles match, in all or by the names in them.</summary>
internal static class CountCommand
{
    private static readonly (string Name, NameField Field)[] Fields =
        [("person", NameField.People), ("place", NameField.Places), ("org", NameField.Organisations), ("country", NameField.Countries)];

    /// <summary>What articles are counted by beside the names in them.</summary>
    private const string Language = "language";

    public static Command Create(Shell shell)
    {
        var filters = new Filters();
        var by = new Option<string?>("--by") { Description = "Count by what the articles name or by their language, instead of all together", HelpName = "FIELD" };
        by.AcceptOnlyFromAmong([.. Fields.Select(field => field.Name), Language]);
        Option<string> format = Options.Format("text", "json", "csv");
        Option<bool> csvSafe = Options.CsvSafe();
        var command = new Command("count", """
            Print how many articles match, or with --by, in how many each person, place, organization or country stands,
            or how many are in each language.
            Without a query, --by counts over all articles.
            Exit code: 0 hits, 1 none, 2 error.

            Examples:
              newssearch count 'troops AND border'
              newssearch count --by org --since 2014 --format csv > organizations.csv
              newssearch count --by language
              for y in 2012 2013 2014; do echo "$y $(newssearch count "sanctions date:$y")"; done
            """);
        filters.AddTo(command);
        command.Add(by);
        command.Add(format);
        command.Add(csvSafe);
        command.SetAction(parsed =>
        {
            var settings = new CurrentSettings(shell, parsed);
            using NewsArchive archive = settings.Archive();
            string? field = parsed.GetValue(by);
            if ((field is null ? filters.ReadRequired(shell, archive, parsed) : filters.Read(shell, archive, parsed)) is not { } query)
            {
                return ExitCode.Error;
            }

            if (field is null && parsed.GetValue(format) != "text")
            {
                return shell.Fail("--format goes with --by");
            }

            return filters.Search(shell, parsed, settings, cancellation =>
            {
                using IArticleIndex articles = archive.Acquire();
                if (field is not null)
                {
                    int exitCode = field == Language
                        ? new LanguagePrinter(shell, parsed.GetValue(format)!, parsed.GetValue(csvSafe)).Print(articles.CountLanguages(query, cancellation))
                        : new NamePrinter(shell, FieldOf(field), parsed.GetValue(format)!, parsed.GetValue(csvSafe))
                            .Print(NameCount.InOrder(articles.CountNames(query, FieldOf(field), [], filters.AsWritten(parsed), cancellation), NameOrder.Count), int.MaxValue);
                    if (exitCode == ExitCode.NoMatch)
                    {
                        filters.Advise(shell, parsed, archive, articles, query, found: 0, cancellation);
                    }

                    return exitCode;
                }

                int count = articles.Count(query, cancellation);
                shell.Text.WriteLine(count.ToString(CultureInfo.InvariantCulture));
                filters.Advise(shell, parsed, archive, articles, query, count, cancellation);
                return count > 0 ? ExitCode.Success : ExitCode.NoMatch;
            });
        });
        return command;
    }

    private static NameField FieldOf(string name) => Array.Find(Fields, field => field.Name == name).Field;
}
