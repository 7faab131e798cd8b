using System.CommandLine;
using NewsSearch.Archive;
using NewsSearch.Archive.Marks;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Settings;
using NewsSearch.Home.Settings;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Commands;

/// <summary><c>show</c>: print whole articles by id.</summary>
internal static class ShowCommand
{
    public static Command Create(Shell shell)
    {
        var ids = new Argument<string[]>("id") { Description = "Ids as query prints them, or the beginning of one that no other has; - reads them from standard input, a line each", Arity = ArgumentArity.OneOrMore };
        Option<string> format = Options.Format("text", "json", "markdown");
        Option<string> color = Options.Color();
        Option<bool> noPager = Options.NoPager();
        var command = new Command("show", """
            Print whole articles.
            Exit code: 0 all found, 1 an id is unknown, 2 error.

            Examples:
              newssearch show 5f0c81d9ab34
              newssearch query "dock strike" --format ids --limit all | newssearch show -
              newssearch show 5f0c81d9ab34 --format markdown > ferry.markdown
            """)
        {
            ids, format, color, noPager,
        };
        command.SetAction(parsed =>
        {
            CurrentSettings settings = CurrentSettings.ToAsk(shell, parsed);
            using NewsArchive archive = settings.Archive();
            using IArticleIndex articles = archive.Acquire();
            string form = parsed.GetValue(format)!;
            IReadOnlyDictionary<string, ArticleMarks> marks = form == "text" ? archive.Markings.All() : new Dictionary<string, ArticleMarks>();
            var printer = new ArticlePrinter(shell, form, form == "text" ? settings.Style() : new Style(null), id => marks.GetValueOrDefault(id));
            if (form == "text")
            {
                shell.Page(settings.Text(SettingTable.Pager));
            }

            bool allFound = true;
            foreach (string id in ArticleIds.Of(shell, parsed.GetValue(ids)!))
            {
                if (ArticleIds.Find(shell, articles, id) is { } article)
                {
                    printer.Print(article);
                }
                else
                {
                    allFound = false;
                }
            }

            return allFound ? ExitCode.Success : ExitCode.NoMatch;
        });
        return command;
    }
}
