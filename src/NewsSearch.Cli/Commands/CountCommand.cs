using System.CommandLine;
using System.Globalization;
using NewsSearch.Cli.Settings;
using NewsSearch.OnDisk;

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
            if (filters.ReadRequired(shell, settings, parsed) is not { } query)
            {
                return ExitCode.Error;
            }

            using ArticleIndex articles = ArticleIndex.Open(settings.Home);
            int count = articles.Count(query);
            shell.Text.WriteLine(count.ToString(CultureInfo.InvariantCulture));
            if (count == 0)
            {
                shell.Flush();
                filters.Advise(shell, parsed, articles, query);
            }

            return count > 0 ? ExitCode.Success : ExitCode.NoMatch;
        });
        return command;
    }
}
