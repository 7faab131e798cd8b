using System.CommandLine;
using NewsSearch.Archive;
using NewsSearch.Archive.Marks;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Settings;
using NewsSearch.Home.Settings;
using NewsSearch.Queries;
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
        var query = new Option<string?>("--query") { Description = "Mark what this query matches; without it, on a terminal, what the last one that was asked there does; '' for nothing", HelpName = "QUERY" };
        var original = new Option<bool>("--original") { Description = "Print where the original is instead, a line each: the page's address, else the file" };
        var open = new Option<bool>("--open") { Description = "Open the original instead: the page in the browser, else the file" };
        var command = new Command("show", """
            Print whole articles.
            On a terminal what the last query matched is marked in them; it is kept in $XDG_STATE_HOME/newssearch/last-query,
            or below ~/.local/state where that is not set.
            Exit code: 0 all found, 1 an id is unknown, 2 error.

            Examples:
              newssearch show 5f0c81d9ab34
              newssearch query "dock strike" --format ids --limit all | newssearch show -
              newssearch show 5f0c --query 'strike W/5 dock*'
              newssearch show 5f0c81d9ab34 --original
              newssearch show 5f0c81d9ab34 --format markdown > ferry.markdown
            """)
        {
            ids, query, original, open, format, color, noPager,
        };
        command.SetAction(parsed =>
        {
            CurrentSettings settings = CurrentSettings.ToAsk(shell, parsed);
            using NewsArchive archive = settings.Archive();
            using IArticleIndex articles = archive.Acquire();
            string form = parsed.GetValue(format)!;
            string? instead = parsed.GetValue(original) ? "--original" : parsed.GetValue(open) ? "--open" : null;
            string? asked = parsed.GetValue(query);
            Options.RefuseTogether(instead, form == "text" ? asked is null ? null : "--query" : $"--format {form}");
            Options.RefuseTogether(asked is null ? null : "--query", form == "text" ? null : $"--format {form}");
            bool allOpened = true;
            Action<IndexedArticle> print;
            if (instead is not null)
            {
                print = article => allOpened &= TellOriginal(shell, article, parsed.GetValue(original), parsed.GetValue(open));
            }
            else
            {
                NewsQuery? marked = form != "text" || asked is { Length: 0 } ? null
                    : asked is null ? new LastQuery(shell, settings).Recall()
                    : QuestionReader.Read(shell, archive, new Question { Text = asked });
                if (asked is { Length: > 0 } && marked is null)
                {
                    return ExitCode.Error;
                }

                IReadOnlyDictionary<string, ArticleMarks> marks = form == "text" ? archive.Markings.All() : new Dictionary<string, ArticleMarks>();
                var printer = new ArticlePrinter(
                    shell, form, form == "text" ? settings.Style() : new Style(null), id => marked is null ? [] : Passages(articles, marked, id), id => marks.GetValueOrDefault(id));
                if (form == "text")
                {
                    shell.Page(settings.Text(SettingTable.Pager));
                }

                print = printer.Print;
            }

            IReadOnlyList<string> given = ArticleIds.Of(shell, parsed.GetValue(ids)!);
            if (given.Count == 0)
            {
                shell.Warn("no id was given");
                return ExitCode.NoMatch;
            }

            bool allFound = true;
            foreach (string id in given)
            {
                if (ArticleIds.Find(shell, articles, id) is not { } article)
                {
                    allFound = false;
                }
                else if (instead is not null && OriginalPlace.Of(article.Article) is null)
                {
                    shell.Warn($"the article {article.Id} came by standard input and states no address");
                    allFound = false;
                }
                else
                {
                    print(article);
                }
            }

            return !allOpened ? ExitCode.Error : allFound ? ExitCode.Success : ExitCode.NoMatch;
        });
        return command;
    }

    /// <summary>Title and body with all that the query matches in them; nothing of an article that it does not find.</summary>
    private static IReadOnlyList<Snippet> Passages(IArticleIndex articles, NewsQuery query, string id)
    {
        var request = new SearchRequest(new NewsQuery.And(new([query, NewsQuery.WithIds([id])]))) { Limit = 1, Snippets = int.MaxValue, Context = SearchRequest.WholeText };
        return articles.Search(request).Hits is [var hit] ? hit.Snippets : [];
    }

    /// <returns>Whether what was to be opened is.</returns>
    private static bool TellOriginal(Shell shell, IndexedArticle indexed, bool prints, bool opens)
    {
        string? page = OriginalPlace.PageOf(indexed.Article), path = indexed.Article.Origin.Path;
        string place = page ?? shell.DisplayPath(path!);
        if (prints)
        {
            shell.Text.WriteLine(shell.OutputIsTerminal ? Style.Escaped(place) : Style.Line(place));
        }

        if (!opens)
        {
            return true;
        }

        shell.Flush();
        string opened = page ?? OriginalPlace.FileOf(indexed.Article)!;
        if (page is null && !Path.Exists(opened))
        {
            shell.Warn($"the original is not there any more: {place}");
            return false;
        }

        if (!shell.OpenAddress(opened))
        {
            shell.Warn($"no program could be started for it; the original is {place}");
            return false;
        }

        return true;
    }
}
