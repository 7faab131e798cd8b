using System.CommandLine;
using System.Globalization;
using NewsSearch.Archive;
using NewsSearch.Cli.Settings;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Commands;

/// <summary><c>count</c>: how many articles match.</summary>
internal static class CountCommand
{
    public static Command Create(Shell shell)
    {
        var filters = new Filters();
        var command = new Command("count", """
            Print how many articles match.
            Exit code: 0 hits, 1 none, 2 error.

            Examples:
              newssearch count 'troops AND border'
              for y in 2012 2013 2014; do echo "$y $(newssearch count "sanctions date:$y")"; done
            """);
        filters.AddTo(command);
        command.SetAction(parsed =>
        {
            var settings = new CurrentSettings(shell, parsed);
            using NewsArchive archive = settings.Archive();
            if (filters.ReadRequired(shell, archive, parsed) is not { } query)
            {
                return ExitCode.Error;
            }

            return filters.Search(shell, parsed, cancellation =>
            {
                using IArticleIndex articles = archive.Acquire();
                int count = articles.Count(query, cancellation);
                shell.Text.WriteLine(count.ToString(CultureInfo.InvariantCulture));
                if (count == 0)
                {
                    shell.Flush();
                    filters.Advise(shell, parsed, archive, articles, query, cancellation);
                }

                return count > 0 ? ExitCode.Success : ExitCode.NoMatch;
            });
        });
        return command;
    }
}
