using System.CommandLine;
using NewsSearch.Archive;
using NewsSearch.Cli.Settings;
using NewsSearch.Output;
using NewsSearch.Queries;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Commands;

/// <summary><c>similar</c>: more like one article.</summary>
internal static class SimilarCommand
{
    public static Command Create(Shell shell)
    {
        var id = new Argument<string>("id") { Description = "An id as query prints it" };
        var hits = new HitOptions();
        var meaning = new Option<bool>(MeaningOption.Name) { Description = "By what they mean instead of their words. Needs: newssearch index --meaning" };
        Option<double?> timeout = Timeout.Option();
        var command = new Command("similar", """
            Print the articles most like one.
            They are those with the words, people and places that tell most about it.
            Exit code: 0 hits, 1 none or an unknown id, 2 error.

            Examples:
              newssearch similar 5f0c81d9ab34
              newssearch similar 5f0c81d9ab34 --meaning
              newssearch query "dock strike" --format ids -n 1 | xargs newssearch similar --format json
            """)
        {
            id, meaning, timeout,
        };
        hits.AddTo(command);
        command.SetAction(parsed =>
        {
            CurrentSettings settings = CurrentSettings.ToAsk(shell, parsed);
            using NewsArchive archive = settings.Archive();
            return Timeout.Run(shell, Timeout.Seconds(shell, parsed.GetValue(timeout), settings), settings, cancellation =>
            {
                using IArticleIndex articles = archive.Acquire();
                string wanted = parsed.GetValue(id)!;
                if (ArticleIds.Find(shell, articles, wanted) is not { } article)
                {
                    return ExitCode.NoMatch;
                }

                if (parsed.GetValue(meaning))
                {
                    SearchStream nearest = articles.Stream(archive.LikeInMeaning(hits.Request(parsed, settings, new NewsQuery.Everything()), article), cancellation);
                    return HitPrinting.Print(
                        hits.WithStories(parsed, articles, nearest, cancellation),
                        hits.Printer(shell, parsed, settings, articles, $"Articles like {Headline.Of(article.Article)}"));
                }

                if (NewsArchive.Like(articles, article) is not { } query)
                {
                    shell.Warn("no other article has any of its words");
                    return ExitCode.NoMatch;
                }

                SearchStream found = articles.Stream(hits.Request(parsed, settings, query), cancellation);
                return HitPrinting.Print(
                    hits.WithStories(parsed, articles, found, cancellation),
                    hits.Printer(shell, parsed, settings, articles, $"Articles like {Headline.Of(article.Article)}"));
            });
        });
        return command;
    }
}
