using System.CommandLine;
using NewsSearch.Cli.Printing;
using NewsSearch.Searching.Stories;

namespace NewsSearch.Cli.Commands;

/// <summary><c>duplicates</c>: which of the matching articles say nearly the same.</summary>
internal static class DuplicatesCommand
{
    public static Command Create(Shell shell)
    {
        var filters = new Filters();
        Option<string> limit = Options.Limit("Stories", 100);
        Option<string> format = Options.Format("text", "json");
        Option<string> color = Options.Color();
        var command = new Command("duplicates", """
            List the stories that stand in several articles.
            They are those of which several articles match, or of which the index has several: articles that have four fifths of
            their runs of five words in common. The one that stands for the story comes first, the longest, then the earliest.
            Exit code: 0 stories, 1 none, 2 error.

            Examples:
              newssearch duplicates
              newssearch duplicates 'earthquake date:2014-03' -n all
              newssearch duplicates --source 'Harbour Post' -n all --format json | jq -r '.articles[1:][].id' > copies.txt
            """);
        filters.AddTo(command);
        foreach (Option option in new Option[] { limit, format, color })
        {
            command.Add(option);
        }

        command.SetAction(parsed =>
        {
            return filters.Ask(shell, parsed, isRequired: false, (settings, archive, articles, query, cancellation) =>
            {
                IReadOnlyList<StoryGroup> groups = new ArticleStories(articles, cancellation).Groups(query);
                new DuplicatesPrinter(shell, articles, parsed.GetValue(format) == "json" ? null : settings.Style()).Print(groups, Options.LimitOf(parsed.GetValue(limit)!));
                filters.Conclude(shell, parsed, archive, articles, query, groups.Count > 0 ? null : articles.Count(query, cancellation), cancellation);
                return groups.Count > 0 ? ExitCode.Success : ExitCode.NoMatch;
            });
        });
        return command;
    }
}
