using System.Globalization;
using System.Text.Json;
using NewsSearch.Searching.Concordance;
using NewsSearch.Searching.Threads;

namespace NewsSearch.Output;

/// <summary>Articles about one event: the objects of <c>threads</c>.</summary>
public static class ThreadJson
{
    /// <summary>Writes a thread as an object.</summary>
    public static void Write(Utf8JsonWriter json, NewsThread thread) => OutputJson.WriteObject(json, members =>
    {
        members.WriteString("headline", thread.Headline.Title);
        members.WriteString("id", thread.Headline.Id);
        members.WriteString("first", DayOf(thread.First));
        members.WriteString("last", DayOf(thread.Last));
        members.WriteNumber("count", thread.Articles.Count);
        members.WriteTexts("words", thread.Words);
        members.WriteTexts("people", thread.People);
        members.WriteTexts("places", thread.Places);
        members.WriteStartArray("articles");
        foreach (ArticleHead article in thread.Articles)
        {
            members.WriteStartObject();
            members.WriteString("id", article.Id);
            members.WriteArchive(article.Archive);
            members.WriteString("title", article.Title);
            members.WriteText("source", article.Source);
            members.WriteText("published", article.Published?.ToString());
            members.WriteEndObject();
        }

        members.WriteEndArray();
    });

    private static string DayOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
