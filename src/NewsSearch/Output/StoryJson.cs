using System.Text.Json;

namespace NewsSearch.Output;

/// <summary>Articles that are one story: the objects of <c>duplicates</c>.</summary>
public static class StoryJson
{
    /// <param name="story">The id of the article that stands for it.</param>
    /// <param name="articles">The best first.</param>
    /// <param name="shownPath">How the reader is to see the absolute path of a file.</param>
    public static void Write(Utf8JsonWriter json, string story, IReadOnlyList<IndexedArticle> articles, Func<string, string> shownPath) => OutputJson.WriteObject(json, members =>
    {
        members.WriteString("story", story);
        members.WriteStartArray("articles");
        foreach (IndexedArticle indexed in articles)
        {
            Article article = indexed.Article;
            members.WriteStartObject();
            members.WriteString("id", indexed.Id);
            members.WriteArchive(indexed.Archive);
            members.WriteString("title", article.Title);
            members.WriteText("url", article.Url);
            members.WriteText("path", article.Origin.Path is { } path ? shownPath(path) : null);
            members.WriteText("source", article.Source);
            members.WriteText("published", article.Published?.ToString());
            members.WriteNumber("length", article.Body.Length);
            members.WriteEndObject();
        }

        members.WriteEndArray();
    });
}
