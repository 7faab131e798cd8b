using System.Text.Json;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Printing;

/// <summary><c>query --format json</c>, described in docs/output-format.md.</summary>
internal sealed class JsonHitPrinter(Shell shell) : IHitPrinter
{
    private readonly JsonLines _lines = new(shell);

    public void Print(SearchHit hit) => _lines.WriteObject(json =>
    {
        Article article = hit.Indexed.Article;
        json.WriteNumber("rank", hit.Rank);
        json.WriteNumber("score", Math.Round(hit.Score, 4));
        json.WriteString("id", hit.Indexed.Id);
        json.WriteString("title", article.Title);
        JsonLines.WriteText(json, "url", article.Url);
        JsonLines.WriteText(json, "path", article.Origin.Path is { } path ? shell.DisplayPath(path) : null);
        JsonLines.WriteText(json, "source", article.Source);
        JsonLines.WriteText(json, "published", article.Published?.ToString());
        JsonLines.WriteTexts(json, "people", hit.Indexed.People);
        JsonLines.WriteTexts(json, "places", hit.Indexed.Places);
        JsonLines.WriteTexts(json, "countries", hit.Indexed.Countries);
        json.WriteStartArray("snippets");
        foreach (Snippet snippet in hit.Snippets)
        {
            WriteSnippet(json, snippet);
        }

        json.WriteEndArray();
    });

    public void End(int total)
    {
    }

    private static void WriteSnippet(Utf8JsonWriter json, Snippet snippet)
    {
        json.WriteStartObject();
        json.WriteString("field", snippet.Field);
        JsonLines.WriteSpan(json, snippet.Span);
        json.WriteString("text", snippet.Text);
        json.WriteStartArray("highlights");
        foreach (TextSpan mark in snippet.Highlights)
        {
            json.WriteStartArray();
            json.WriteNumberValue(mark.Start);
            json.WriteNumberValue(mark.End);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
