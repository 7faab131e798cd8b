using System.Globalization;
using System.Text.Json;

namespace NewsSearch.Cli.Printing;

/// <summary>What <c>entities</c> prints: an article's people and places, with every mention in JSON.</summary>
internal sealed class EntitiesPrinter(Shell shell, bool asJson)
{
    private readonly JsonLines _lines = new(shell);
    private bool _any;

    public void Print(Article article, ArticleEntities entities)
    {
        if (asJson)
        {
            PrintJson(article, entities);
        }
        else
        {
            PrintText(article, entities);
        }
    }

    private void PrintJson(Article article, ArticleEntities entities) => _lines.WriteObject(json =>
    {
        JsonLines.WriteText(json, "path", article.Origin.Path is { } path ? shell.DisplayPath(path) : null);
        json.WriteString("title", article.Title);
        json.WriteStartArray("people");
        foreach (PersonEntity person in entities.People)
        {
            json.WriteStartObject();
            json.WriteString("name", person.Name);
            WriteMentions(json, article.Body, person.Mentions);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("places");
        foreach (PlaceEntity place in entities.Places)
        {
            json.WriteStartObject();
            json.WriteString("name", place.Name);
            JsonLines.WriteText(json, "country", place.Country);
            WriteMentions(json, article.Body, place.Mentions);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private void PrintText(Article article, ArticleEntities entities)
    {
        if (_any)
        {
            shell.Text.WriteLine();
        }

        _any = true;
        string heading = article.Title.Length > 0 ? article.Title : article.Origin.ToString();
        string title = Style.Safe(heading);
        foreach (TextSpan line in TextWidth.Lines(title, shell.Columns))
        {
            shell.Text.WriteLine(title[line.Start..line.End]);
        }

        foreach (PersonEntity person in entities.People)
        {
            Line("person", person.Name, person.Mentions.Count);
        }

        foreach (PlaceEntity place in entities.Places)
        {
            Line("place", place.Country is null ? place.Name : $"{place.Name} ({place.Country})", place.Mentions.Count);
        }
    }

    private void Line(string kind, string name, int count) =>
        shell.Text.WriteLine(TextWidth.Fit(string.Create(CultureInfo.InvariantCulture, $"  {kind,-6} {count,4}  {Style.Safe(name)}"), shell.Columns));

    private static void WriteMentions(Utf8JsonWriter json, string body, IReadOnlyList<TextSpan> mentions)
    {
        json.WriteNumber("count", mentions.Count);
        json.WriteStartArray("mentions");
        foreach (TextSpan mention in mentions)
        {
            json.WriteStartObject();
            JsonLines.WriteSpan(json, mention);
            json.WriteString("text", body.AsSpan(mention.Start, mention.Length));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
