using System.CommandLine;
using NewsSearch.Archive;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Settings;
using NewsSearch.Indexing;

namespace NewsSearch.Cli.Commands;

/// <summary><c>restore</c>: let articles come back that were deleted forever.</summary>
internal static class RestoreCommand
{
    public static Command Create(Shell shell)
    {
        var ids = new Argument<string[]>("id") { Description = "Ids as newssearch sources --deleted prints them; - reads them from standard input, a line each", Arity = ArgumentArity.OneOrMore };
        Option<bool> quiet = Options.Quiet("Do not tell what comes back");
        var command = new Command("restore", """
            Let articles come back that were deleted forever.
            The next newssearch index reads them again.
            Exit code: 0 all restored, 1 no article was deleted forever that has one of the ids, 2 error.

            Examples:
              newssearch restore 5f0c81d9ab34 && newssearch index
              newssearch sources --deleted --format json | jq -r .id | newssearch restore -
            """)
        {
            ids, quiet,
        };
        command.SetAction(parsed =>
        {
            var settings = new CurrentSettings(shell, parsed);
            settings.RequireHome();
            using NewsArchive archive = settings.Archive();
            RestoredArticles restored = archive.Restore(ArticleIds.Of(shell, parsed.GetValue(ids)!));
            foreach (string id in restored.Unknown)
            {
                shell.Warn($"no article with the id {id} was deleted forever; list those that were with: newssearch sources --deleted");
            }

            if (!parsed.GetValue(quiet))
            {
                Tell(shell, archive, restored);
            }

            return restored.Unknown.Count == 0 ? ExitCode.Success : ExitCode.NoMatch;
        });
        return command;
    }

    private static void Tell(Shell shell, NewsArchive archive, RestoredArticles restored)
    {
        if (restored.ReadAgain.Count > 0)
        {
            shell.Tell($"{DeletedPrinter.Count(restored.ReadAgain.Count)} restored; newssearch index reads {(restored.ReadAgain.Count == 1 ? "it" : "them")} again");
        }

        foreach (IGrouping<string?, DeletedArticle> given in restored.ToGive.GroupBy(article => article.Path))
        {
            string source = given.Key is null ? "its input" : shell.DisplayPath(archive.Home.FromStoredPath(given.Key));
            shell.Tell($"{DeletedPrinter.Count(given.Count())} restored, and read again when {source} is given to newssearch index again");
        }
    }
}
