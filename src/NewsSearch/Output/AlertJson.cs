using System.Text.Json;

namespace NewsSearch.Output;

/// <summary>New articles that match an alert: the objects of <c>index --alerts</c>.</summary>
public static class AlertJson
{
    /// <summary>One article of one alert.</summary>
    public static void Write(Utf8JsonWriter json, string alert, IndexedArticle article) => OutputJson.WriteObject(json, members =>
    {
        members.WriteString("alert", alert);
        members.WriteString("id", article.Id);
        members.WriteString("title", article.Article.Title);
        members.WriteText("source", article.Article.Source);
        members.WriteText("published", article.Article.Published?.ToString());
        members.WriteText("url", article.Article.Url);
        members.WriteText("path", article.Article.Origin.Path);
    });
}
