using System.CommandLine;
using NewsSearch.Cli.Printing;
using NewsSearch.Querying;

namespace NewsSearch.Cli.Commands;

/// <summary><c>show</c>: print whole articles by id.</summary>
internal static class ShowCommand
{
    public static Command Create(Shell shell)
    {
        var ids = new Argument<string[]>("id") { Description = "Ids as query prints them", Arity = ArgumentArity.OneOrMore };
        Option<string> format = Options.Format("text", "json");
        Option<string> color = Options.Color();
        var command = new Command("show", """
            Print whole articles.
            Exit code: 0 all found, 1 an id is unknown, 2 error.

            Examples:
              newssearch show 5f0c81d9ab34
              newssearch query "harbour strike" --format ids --limit all | xargs newssearch show
            """)
        {
            ids, format, color,
        };
        command.SetAction(parsed =>
        {
            using ArticleIndex articles = ArticleIndex.Open(shell.Home(parsed.GetValue(Options.Index)));
            var printer = new ArticlePrinter(shell, parsed.GetValue(format) == "json", shell.UseColor(parsed.GetValue(color)!));
            bool allFound = true;
            foreach (string id in parsed.GetValue(ids)!)
            {
                if (articles.Find(id) is { } article)
                {
                    printer.Print(article);
                }
                else
                {
                    shell.Error.WriteLine($"newssearch: no article has the id {id}");
                    allFound = false;
                }
            }

            return allFound ? ExitCode.Success : ExitCode.NoMatch;
        });
        return command;
    }
}
