using System.Text.Json;

namespace NewsSearch.Output;

/// <summary>The people, places and organisations of an article with every mention: the objects of <c>entities</c>.</summary>
public static class EntitiesJson
{
    /// <param name="shownPath">How the reader is to see the absolute path of a file.</param>
    public static void Write(Utf8JsonWriter json, Article article, ArticleEntities entities, Func<string, string> shownPath) => OutputJson.WriteObject(json, members =>
    {
        members.WriteText("path", article.Origin.Path is { } path ? shownPath(path) : null);
        members.WriteString("title", article.Title);
        members.WriteStartArray("people");
        foreach (PersonEntity person in entities.People)
        {
            members.WriteStartObject();
            members.WriteString("name", person.Name);
            WriteMentions(members, article.Body, person.Mentions);
            members.WriteEndObject();
        }

        members.WriteEndArray();
        members.WriteStartArray("places");
        foreach (PlaceEntity place in entities.Places)
        {
            members.WriteStartObject();
            members.WriteString("name", place.Name);
            members.WriteText("country", place.Country);
            WriteMentions(members, article.Body, place.Mentions);
            members.WriteText("region", place.Region);
            members.WriteDegrees("latitude", place.Latitude);
            members.WriteDegrees("longitude", place.Longitude);
            members.WriteEndObject();
        }

        members.WriteEndArray();
        members.WriteStartArray("organizations");
        foreach (OrganisationEntity organisation in entities.Organisations)
        {
            members.WriteStartObject();
            members.WriteString("name", organisation.Name);
            WriteMentions(members, article.Body, organisation.Mentions);
            members.WriteEndObject();
        }

        members.WriteEndArray();
    });

    private static void WriteMentions(Utf8JsonWriter json, string body, IReadOnlyList<TextSpan> mentions)
    {
        json.WriteNumber("count", mentions.Count);
        json.WriteStartArray("mentions");
        foreach (TextSpan mention in mentions)
        {
            json.WriteStartObject();
            json.WriteSpan(mention);
            json.WriteString("text", body.AsSpan(mention.Start, mention.Length));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
