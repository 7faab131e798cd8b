using System.Globalization;
using NewsSearch.Highlighting;
using NewsSearch.Indexing;
using NewsSearch.Querying;

namespace NewsSearch.Cli.Printing;

/// <summary><c>query --format text</c>: title, where and when, and the passages with the matches marked.</summary>
internal sealed class TextHitPrinter(Shell shell, bool color) : IHitPrinter
{
    private readonly Style _style = new(color);
    private int _printed;

    public void Print(SearchHit hit)
    {
        if (_printed++ > 0)
        {
            shell.Text.WriteLine();
        }

        Snippet? title = hit.Snippets.FirstOrDefault(snippet => snippet.Field == "title");
        string shown = hit.Indexed.Article.Title.Length == 0
            ? "(no title)"
            : _style.MarkedTitle(hit.Indexed.Article.Title, title?.Highlights ?? []);
        shell.Text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{hit.Rank}. {shown}"));
        shell.Text.WriteLine($"   {_style.Faint(Style.Safe(Origin(hit.Indexed)))}");
        foreach (Snippet snippet in hit.Snippets.Where(snippet => snippet.Field == "body"))
        {
            string before = snippet.Span.Start > 0 ? "… " : "";
            string after = snippet.Span.End < hit.Indexed.Article.Body.Length ? " …" : "";
            shell.Text.WriteLine($"   {before}{_style.Marked(snippet.Text, snippet.Highlights)}{after}");
        }
    }

    public void End(int total)
    {
        shell.Text.Flush();
        shell.Output.Flush();
        string articles = total == 1 ? "1 article matches" : string.Create(CultureInfo.InvariantCulture, $"{total} articles match");
        shell.Error.WriteLine(total == 0 ? "no article matches"
            : _printed == total ? articles
            : string.Create(CultureInfo.InvariantCulture, $"{articles}; {_printed} shown"));
    }

    private string Origin(IndexedArticle indexed)
    {
        Article article = indexed.Article;
        string?[] parts =
        [
            article.Published?.ToString(),
            article.Source,
            article.Url ?? (article.Origin.Path is { } path ? shell.DisplayPath(path) : null),
            indexed.Id,
        ];
        return string.Join(" · ", parts.OfType<string>());
    }
}
