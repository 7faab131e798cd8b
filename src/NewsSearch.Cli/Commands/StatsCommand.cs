using System.CommandLine;
using NewsSearch.Cli.Printing;
using NewsSearch.Home;
using NewsSearch.OnDisk;

namespace NewsSearch.Cli.Commands;

/// <summary><c>stats</c>: what the index holds.</summary>
internal static class StatsCommand
{
    public static Command Create(Shell shell)
    {
        Option<string> format = Options.Format("text", "json");
        var command = new Command("stats", """
            Print what the index holds: articles, words, people, places, organizations, dates and size.

            Examples:
              newssearch stats
              newssearch stats --format json | jq .articles
            """)
        {
            format,
        };
        command.SetAction(parsed =>
        {
            IndexHome home = shell.Home(Options.IndexOf(parsed));
            using ArticleIndex articles = ArticleIndex.Open(home, new IndexRemarks(shell).Tell);
            StatsPrinter.Print(shell, home, articles.Statistics(), parsed.GetValue(format) == "json");
            return ExitCode.Success;
        });
        return command;
    }
}
