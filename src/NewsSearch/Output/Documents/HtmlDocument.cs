using System.Globalization;
using System.Text;
using NewsSearch.Searching;

namespace NewsSearch.Output.Documents;

/// <summary>
/// Hits as one page of HTML: their passages with the matches in <c>mark</c>, no script, nothing that is loaded, and a form for print. What is shown
/// of articles is text; links lead to addresses of the web alone.
/// </summary>
/// <param name="heading">What the page is about.</param>
/// <param name="shownPath">How the reader is to see the absolute path of a file.</param>
public sealed class HtmlDocument(string heading, Func<string, string> shownPath) : IHitDocument
{
    private const string Style = """
        :root { color-scheme: light dark; }
        body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 Georgia, serif; }
        h1 { font-size: 1.6rem; }
        h2 { font-size: 1.15rem; margin: 1.8rem 0 0; }
        .origin, .count { margin: 0; font: 0.85rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; opacity: 0.8; }
        .count { margin-top: 2rem; }
        .passage { margin: 0.4rem 0; }
        @media print {
          body { max-width: none; margin: 0; font-size: 10.5pt; }
          article { break-inside: avoid; }
          a { color: inherit; text-decoration: none; }
          mark { background: none; color: inherit; font-weight: bold; text-decoration: underline; }
        }
        """;

    private int _shown;

    /// <inheritdoc/>
    public string Begin() => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="referrer" content="no-referrer">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{HtmlText.Of(heading)}</title>
        <style>
        {Style}
        </style>
        </head>
        <body>
        <h1 dir="auto">{HtmlText.Of(heading)}</h1>

        """.ReplaceLineEndings("\n");

    /// <inheritdoc/>
    public string Of(SearchHit hit)
    {
        _shown++;
        Article article = hit.Indexed.Article;
        string? url = WebAddress.Of(article.Url);
        string title = hit.Snippets.FirstOrDefault(snippet => snippet.Field == Snippet.Title) is { Text.Length: > 0 } matched ? Marked(matched) : HtmlText.Of(Headline.Of(article));
        var html = new StringBuilder();
        html.Append("<article id=\"a-").Append(hit.Indexed.Id).Append('"');
        if (article.Language is { } language)
        {
            html.Append(" lang=\"").Append(HtmlText.Of(language)).Append('"');
        }

        html.Append(">\n<h2 dir=\"auto\">").Append(CultureInfo.InvariantCulture, $"{hit.Rank}. ");
        html.Append(url is null ? title : $"<a href=\"{HtmlText.Of(url)}\">{title}</a>").Append("</h2>\n");
        html.Append("<p class=\"origin\" lang=\"en\">").AppendJoin(" · ", Origin(hit, url)).Append("</p>\n");
        foreach (Snippet snippet in hit.Snippets.Where(snippet => snippet.Field == Snippet.Body))
        {
            string before = snippet.Span.Start > 0 ? "… " : "", after = snippet.Span.End < article.Body.Length ? " …" : "";
            html.Append("<p class=\"passage\" dir=\"auto\">").Append(before).Append(Marked(snippet)).Append(after).Append("</p>\n");
        }

        return html.Append("</article>\n").ToString();
    }

    /// <inheritdoc/>
    public string End(int total) => $"<p class=\"count\">{FoundPhrase.Of(total, _shown)}</p>\n</body>\n</html>\n";

    private IEnumerable<string> Origin(SearchHit hit, string? url)
    {
        Article article = hit.Indexed.Article;
        if (article.Published?.ToString() is { } published)
        {
            yield return $"<time datetime=\"{published}\">{published}</time>";
        }

        string[] texts = [hit.Indexed.Archive ?? "", article.Source ?? "", .. article.Authors, url ?? (article.Origin.Path is { } path ? shownPath(path) : "")];
        foreach (string text in texts.Where(text => text.Length > 0))
        {
            yield return $"<bdi>{HtmlText.Of(text)}</bdi>";
        }

        yield return $"<code>{hit.Indexed.Id}</code>";
        if (hit.Alike.Count > 0)
        {
            yield return FoundPhrase.Alike(hit.Alike.Count);
        }
    }

    private static string Marked(Snippet snippet)
    {
        var html = new StringBuilder();
        int at = 0;
        foreach (TextSpan mark in snippet.Highlights)
        {
            HtmlText.Append(html, snippet.Text[at..mark.Start]);
            html.Append("<mark>");
            HtmlText.Append(html, snippet.Text[mark.Start..mark.End]);
            html.Append("</mark>");
            at = mark.End;
        }

        HtmlText.Append(html, snippet.Text[at..]);
        return html.ToString();
    }
}
