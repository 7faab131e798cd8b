using System.CommandLine;
using NewsSearch.Querying;

namespace NewsSearch.Cli.Commands;

/// <summary><c>similar</c>: more like one article.</summary>
internal static class SimilarCommand
{
    public static Command Create(Shell shell)
    {
        var id = new Argument<string>("id") { Description = "An id as query prints it" };
        Option<string> limit = Options.Limit("Hits", 10);
        Option<int> offset = Options.Number("--offset", "Hits to leave out at the beginning", 0, 0);
        Option<int> snippets = Options.Number("--snippets", "Passages a hit at most", 2, 0);
        Option<int> context = Options.Number("--context", "Characters a passage at most", 240, 20);
        Option<string> format = Options.Format(HitPrinters.Formats);
        Option<string> color = Options.Color();
        var command = new Command("similar", """
            Print the articles most like one, by the words, people and places that tell most about it.
            Exit code: 0 hits, 1 none or an unknown id, 2 error.

            Examples:
              newssearch similar 5f0c81d9ab34
              newssearch query "harbour strike" --format ids -n 1 | xargs newssearch similar --format json
            """)
        {
            id, limit, offset, snippets, context, format, color,
        };
        command.SetAction(parsed =>
        {
            using ArticleIndex articles = ArticleIndex.Open(shell.Home(parsed.GetValue(Options.Index)));
            string wanted = parsed.GetValue(id)!;
            if (articles.Find(wanted) is not { } article)
            {
                shell.Error.WriteLine($"newssearch: no article has the id {wanted}");
                return ExitCode.NoMatch;
            }

            if (articles.QueryForLike(article) is not { } query)
            {
                shell.Error.WriteLine("newssearch: no other article has any of its words");
                return ExitCode.NoMatch;
            }

            string form = parsed.GetValue(format)!;
            var request = new SearchRequest(query)
            {
                Limit = Options.LimitOf(parsed.GetValue(limit)!),
                Offset = parsed.GetValue(offset),
                Snippets = HitPrinters.ShowPassages(form) ? parsed.GetValue(snippets) : 0,
                Context = parsed.GetValue(context),
            };
            return HitPrinters.Print(articles.Search(request), HitPrinters.Create(shell, form, parsed.GetValue(color)!));
        });
        return command;
    }
}
