using System.CommandLine;
using NewsSearch.Cli.Printing;
using NewsSearch.Searching.Threads;

namespace NewsSearch.Cli.Commands;

/// <summary><c>threads</c>: which of the matching articles are about one event.</summary>
internal static class ThreadsCommand
{
    private const string Size = "size", Recent = "recent";

    public static Command Create(Shell shell)
    {
        var filters = new Filters();
        Option<int> least = Options.Number("--least", "Threads of so many articles or more", 2, 2);
        Option<string> sort = Options.OneOf("--sort", "ORDER", "Which come first", Size, Recent);
        Option<string> limit = Options.Limit("Threads", 20);
        Option<string> format = Options.Format("text", "csv", "json");
        Option<bool> csvSafe = Options.CsvSafe();
        Option<string> color = Options.Color();
        var command = new Command("threads", """
            List the events that articles are about.
            Those of the articles that match are listed, or of all: articles whose titles and leads share rare words and that are published
            within days of each other, with the first and last date, the words that tell most, and the headline most like all of them.
            Exit code: 0 threads, 1 none, 2 error.

            Examples:
              newssearch threads
              newssearch threads 'ukraine date:2014-03' --sort recent -n 5
              newssearch threads --source 'Harbour Post' --format json | jq -r '[.first, .count, .headline] | @tsv'
            """);
        filters.AddTo(command);
        foreach (Option option in new Option[] { least, sort, limit, format, csvSafe, color })
        {
            command.Add(option);
        }

        command.SetAction(parsed =>
        {
            return filters.Ask(shell, parsed, isRequired: false, (settings, archive, articles, query, cancellation) =>
            {
                ThreadTable found = new ThreadSearch(articles, query, cancellation).Find();
                IEnumerable<NewsThread> large = found.Threads.Where(thread => thread.Articles.Count >= parsed.GetValue(least));
                NewsThread[] threads =
                [
                    .. (parsed.GetValue(sort) == Recent ? large.OrderByDescending(thread => thread.Last).ThenByDescending(thread => thread.Articles.Count)
                        : large.OrderByDescending(thread => thread.Articles.Count).ThenByDescending(thread => thread.Last)).ThenBy(thread => thread.Headline.Id, StringComparer.Ordinal),
                ];
                string form = parsed.GetValue(format)!;
                new ThreadPrinter(shell, form == "text" ? settings.Style() : new Style(null), form, parsed.GetValue(csvSafe)).Print(threads, found, Options.LimitOf(parsed.GetValue(limit)!));
                filters.Conclude(shell, parsed, archive, articles, query, found.Articles > 0 ? null : 0, cancellation);
                return threads.Length > 0 ? ExitCode.Success : ExitCode.NoMatch;
            });
        });
        return command;
    }
}
