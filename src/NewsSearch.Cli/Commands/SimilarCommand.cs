using System.CommandLine;
using NewsSearch.Cli.Settings;
using NewsSearch.OnDisk;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Commands;

/// <summary><c>similar</c>: more like one article.</summary>
internal static class SimilarCommand
{
    public static Command Create(Shell shell)
    {
        var id = new Argument<string>("id") { Description = "An id as query prints it" };
        var hits = new HitOptions();
        var command = new Command("similar", """
            Print the articles most like one, by the words, people and places that tell most about it.
            Exit code: 0 hits, 1 none or an unknown id, 2 error.

            Examples:
              newssearch similar 5f0c81d9ab34
              newssearch query "dock strike" --format ids -n 1 | xargs newssearch similar --format json
            """)
        {
            id,
        };
        hits.AddTo(command);
        command.SetAction(parsed =>
        {
            var settings = new CurrentSettings(shell, parsed);
            using ArticleIndex articles = ArticleIndex.Open(settings.Home);
            string wanted = parsed.GetValue(id)!;
            if (articles.Find(wanted) is not { } article)
            {
                shell.Warn($"no article has the id {wanted}");
                return ExitCode.NoMatch;
            }

            if (new TellingWords(articles).QueryFor(article) is not { } query)
            {
                shell.Warn("no other article has any of its words");
                return ExitCode.NoMatch;
            }

            return HitPrinting.Print(articles.Stream(hits.Request(parsed, settings, query)), hits.Printer(shell, parsed, settings));
        });
        return command;
    }
}
