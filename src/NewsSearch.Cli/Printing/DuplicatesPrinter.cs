using System.Globalization;
using NewsSearch.Output;
using NewsSearch.Searching;
using NewsSearch.Searching.Stories;

namespace NewsSearch.Cli.Printing;

/// <summary>What <c>duplicates</c> prints, described in docs/output-format.md.</summary>
/// <param name="style">Null for JSON.</param>
internal sealed class DuplicatesPrinter(Shell shell, IArticleIndex articles, Style? style)
{
    private const string Indent = "   ";

    /// <param name="most">Stories to print at most.</param>
    public void Print(IReadOnlyList<StoryGroup> groups, int most)
    {
        var lines = new JsonLines(shell);
        int printed = 0;
        foreach (StoryGroup group in groups.Take(most))
        {
            IndexedArticle[] same = [.. group.Ids.Select(articles.Find).OfType<IndexedArticle>()];
            if (style is null)
            {
                lines.Write(json => StoryJson.Write(json, group.Story, same, shell.DisplayPath));
            }
            else
            {
                Print(++printed, same);
            }
        }

        shell.Flush();
        int found = groups.Sum(group => group.Ids.Count);
        shell.Tell(groups.Count == 0 ? "no two articles are alike"
            : string.Create(CultureInfo.InvariantCulture, $"{found} articles, {groups.Count} {(groups.Count == 1 ? "story" : "stories")}{(groups.Count > most ? $"; {most} shown" : "")}"));
    }

    private void Print(int number, IndexedArticle[] same)
    {
        if (number > 1)
        {
            shell.Text.WriteLine();
        }

        shell.Text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{number}. {Style.Escaped(Headline.Of(same[0].Article))} ({same.Length} alike)"));
        foreach (IndexedArticle indexed in same)
        {
            string?[] parts =
            [
                indexed.Archive,
                indexed.Id,
                indexed.Article.Published?.ToString(),
                indexed.Article.Source,
                indexed.Article.Url ?? (indexed.Article.Origin.Path is { } path ? shell.DisplayPath(path) : null),
            ];
            string title = indexed.Article.Title == same[0].Article.Title ? "" : $" · {Headline.Of(indexed.Article)}";
            shell.Text.WriteLine($"{Indent}{style!.Faint(Style.Escaped(string.Join(" · ", parts.OfType<string>()) + title))}");
        }
    }
}
