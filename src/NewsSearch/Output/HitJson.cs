using System.Text.Json;
using NewsSearch.Searching;
using NewsSearch.Words;

namespace NewsSearch.Output;

/// <summary>Hits of a search: the objects of <c>query</c> and <c>similar</c>.</summary>
public static class HitJson
{
    /// <param name="shownPath">How the reader is to see the absolute path of a file.</param>
    public static void Write(Utf8JsonWriter json, SearchHit hit, Func<string, string> shownPath) => OutputJson.WriteObject(json, members =>
    {
        Article article = hit.Indexed.Article;
        members.WriteNumber("rank", hit.Rank);
        members.WriteNumber("score", Math.Round(hit.Score, 4));
        if (hit.Meaning?.Cosine is { } cosine)
        {
            members.WriteNumber("meaning", Math.Round(cosine, 4));
        }

        members.WriteString("id", hit.Indexed.Id);
        members.WriteString("key", hit.Indexed.Key);
        members.WriteString("story", hit.Story ?? hit.Indexed.Id);
        members.WriteArchive(hit.Indexed.Archive);
        members.WriteString("title", article.Title);
        members.WriteText("url", article.Url);
        members.WriteOrigin(article.Origin, shownPath);
        members.WriteText("source", article.Source);
        members.WriteTexts("authors", article.Authors);
        members.WriteText("published", article.Published?.ToString());
        members.WriteText("language", article.Language);
        members.WriteNumber("words", WordScanner.Count(article.Body));
        members.WriteTexts("people", hit.Indexed.People);
        members.WriteTexts("places", hit.Indexed.Places);
        members.WriteTexts("organizations", hit.Indexed.Organisations);
        members.WriteTexts("countries", hit.Indexed.Countries);
        members.WriteStartArray("snippets");
        foreach (Snippet snippet in hit.Snippets)
        {
            WriteSnippet(members, snippet);
        }

        members.WriteEndArray();
        members.WriteKept(article.Kept);
    });

    private static void WriteSnippet(Utf8JsonWriter json, Snippet snippet)
    {
        json.WriteStartObject();
        json.WriteString("field", snippet.Field);
        json.WriteSpan(snippet.Span);
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
