using System.Globalization;
using System.Text;
using NewsSearch.Searching;

namespace NewsSearch.Output.Documents;

/// <summary>Hits as a document of Markdown: a heading each, where and when, and the passages as quotations with the matches in bold.</summary>
/// <param name="heading">What the document is about.</param>
/// <param name="shownPath">How the reader is to see the absolute path of a file.</param>
public sealed class MarkdownDocument(string heading, Func<string, string> shownPath) : IHitDocument
{
    private int _shown;

    /// <inheritdoc/>
    public string Begin() => $"# {MarkdownText.Of(heading)}\n\n";

    /// <inheritdoc/>
    public string Of(SearchHit hit)
    {
        _shown++;
        Article article = hit.Indexed.Article;
        Snippet? title = hit.Snippets.FirstOrDefault(snippet => snippet.Field == Snippet.Title);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"## {hit.Rank}. {ArticleMarkdown.Title(article, title?.Highlights ?? [])}\n\n");
        text.Append(ArticleMarkdown.Origin(hit.Indexed, shownPath));
        text.Append(hit.Alike.Count == 0 ? "" : $" · {FoundPhrase.Alike(hit.Alike.Count)}").Append("\n\n");
        text.AppendJoin(">\n", hit.Snippets.Where(snippet => snippet.Field == Snippet.Body && snippet.Text.Length > 0).Select(Passage));
        return text.Append(hit.Snippets.Any(snippet => snippet.Field == Snippet.Body) ? "\n" : "").ToString();

        string Passage(Snippet snippet)
        {
            string before = snippet.Span.Start > 0 ? "… " : "", after = snippet.Span.End < article.Body.Length ? " …" : "";
            return $"> {before}{MarkdownText.Of(snippet.Text, snippet.Highlights)}{after}\n";
        }
    }

    /// <inheritdoc/>
    public string End(int total) => $"{FoundPhrase.Of(total, _shown)}\n";
}
