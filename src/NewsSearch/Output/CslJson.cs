using System.Text.Json;

namespace NewsSearch.Output;

/// <summary>An article as an item of CSL-JSON, what Zotero, Pandoc and citeproc take; docs/schemas/csl.schema.json describes it.</summary>
public static class CslJson
{
    /// <summary>Writes the item; what the article does not have is left out.</summary>
    public static void Write(Utf8JsonWriter json, IndexedArticle indexed)
    {
        Article article = indexed.Article;
        json.WriteStartObject();
        json.WriteString("id", $"newssearch-{indexed.Id}");
        json.WriteString("type", "article-newspaper");
        Text("title", article.Title);
        AuthorName[] authors = [.. article.Authors.Where(author => !string.IsNullOrWhiteSpace(author)).Select(AuthorName.Of)];
        if (authors.Length > 0)
        {
            json.WriteStartArray("author");
            foreach (AuthorName author in authors)
            {
                WriteAuthor(json, author);
            }

            json.WriteEndArray();
        }

        Text("container-title", article.Source);
        if (article.Published is { } published)
        {
            json.WriteStartObject("issued");
            json.WriteStartArray("date-parts");
            json.WriteStartArray();
            json.WriteNumberValue(published.Start.Year);
            json.WriteNumberValue(published.Start.Month);
            json.WriteNumberValue(published.Start.Day);
            json.WriteEndArray();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        Text("URL", WebAddress.Of(article.Url));
        Text("language", article.Language);
        json.WriteEndObject();

        void Text(string name, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                json.WriteString(name, Citation.OneLine(value));
            }
        }
    }

    private static void WriteAuthor(Utf8JsonWriter json, AuthorName author)
    {
        json.WriteStartObject();
        if (author.Family is null)
        {
            json.WriteString("literal", author.Literal);
        }
        else
        {
            json.WriteString("family", author.Family);
            json.WriteString("given", author.Given);
            if (author.Suffix is not null)
            {
                json.WriteString("suffix", author.Suffix);
            }
        }

        json.WriteEndObject();
    }
}
