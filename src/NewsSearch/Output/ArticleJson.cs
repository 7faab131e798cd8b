using System.Text.Json;
using NewsSearch.Words;

namespace NewsSearch.Output;

/// <summary>Whole articles: the objects of <c>clean</c> and <c>show</c>.</summary>
public static class ArticleJson
{
    /// <summary>An article as cleaning leaves it.</summary>
    /// <param name="shownPath">How the reader is to see the absolute path of a file.</param>
    public static void Write(Utf8JsonWriter json, Article article, Func<string, string> shownPath) =>
        OutputJson.WriteObject(json, members =>
    {
        WriteMembers(members, article, shownPath);
        members.WriteKept(article.Kept);
    });

    /// <summary>An article with what the index holds about it.</summary>
    /// <param name="shownPath">How the reader is to see the absolute path of a file.</param>
    public static void Write(Utf8JsonWriter json, IndexedArticle indexed, Func<string, string> shownPath) => OutputJson.WriteObject(json, members =>
    {
        members.WriteString("id", indexed.Id);
        members.WriteString("key", indexed.Key);
        members.WriteArchive(indexed.Archive);
        WriteMembers(members, indexed.Article, shownPath);
        members.WriteTexts("people", indexed.People);
        members.WriteTexts("places", indexed.Places);
        members.WriteTexts("organizations", indexed.Organisations);
        members.WriteTexts("countries", indexed.Countries);
        members.WriteString("indexed", DateTime.UnixEpoch.AddSeconds(indexed.IndexedAt));
        members.WriteKept(indexed.Article.Kept);
    });

    private static void WriteMembers(Utf8JsonWriter json, Article article, Func<string, string> shownPath)
    {
        json.WriteOrigin(article.Origin, shownPath);
        json.WriteText("url", article.Url);
        json.WriteString("title", article.Title);
        json.WriteText("published", article.Published?.ToLocalString());
        json.WriteTexts("authors", article.Authors);
        json.WriteText("source", article.Source);
        json.WriteText("language", article.Language);
        json.WriteNumber("words", WordScanner.Count(article.Body));
        json.WriteString("body", article.Body);
    }
}
