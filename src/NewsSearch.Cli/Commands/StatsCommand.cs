using System.CommandLine;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Settings;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Commands;

/// <summary><c>stats</c>: what the index holds.</summary>
internal static class StatsCommand
{
    public static Command Create(Shell shell)
    {
        Option<string> format = Options.Format("text", "json");
        var command = new Command("stats", """
            Print what the index holds.
            That is how many articles, words, people, places and organizations, which dates and how large it is.

            Examples:
              newssearch stats
              newssearch stats --format json | jq .articles
            """)
        {
            format,
        };
        command.SetAction(parsed =>
        {
            CurrentSettings settings = CurrentSettings.ToAsk(shell, parsed);
            using IArticleIndexSource source = settings.Engine.OpenSource();
            using IArticleIndex articles = source.Acquire();
            StatsPrinter.Print(shell, settings.Engine.Place, articles.Statistics(), parsed.GetValue(format) == "json");
            return ExitCode.Success;
        });
        return command;
    }
}
