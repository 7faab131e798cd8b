using System.Globalization;
using System.Text.Json;
using NewsSearch.Searching.Names;

namespace NewsSearch.Output;

/// <summary>Counted names: the objects of <c>people</c>, <c>places</c>, <c>orgs</c> and <c>countries</c>.</summary>
public static class NameJson
{
    /// <param name="field">What is counted; it decides what the country is called.</param>
    public static void Write(Utf8JsonWriter json, NameCount name, NameField field) =>
        OutputJson.WriteObject(json, members => WriteMembers(members, name, field));

    /// <summary>A name like another one.</summary>
    public static void Write(Utf8JsonWriter json, SimilarName name, NameField field) => OutputJson.WriteObject(json, members =>
    {
        WriteNamed(members, name.Found, field);
        members.WriteString("like", Word(name.Likeness));
        members.WriteNumber("distance", name.Distance);
        members.WriteNumber("context", Math.Round(name.Context, 2));
        members.WriteNumber("together", name.Together);
    });

    /// <summary>How formats write a likeness: <c>spelling</c>, <c>initial</c>, <c>part</c>, <c>short</c>, <c>alias</c>.</summary>
    public static string Word(NameLikeness likeness) => likeness switch
    {
        NameLikeness.Spelling => "spelling",
        NameLikeness.Initial => "initial",
        NameLikeness.Part => "part",
        NameLikeness.ShortForm => "short",
        NameLikeness.Alias => "alias",
        _ => throw new ArgumentOutOfRangeException(nameof(likeness)),
    };

    /// <summary>All members of a counted name but the version.</summary>
    internal static void WriteMembers(Utf8JsonWriter json, NameCount name, NameField field)
    {
        WriteNamed(json, name, field);
        if (field == NameField.Places)
        {
            json.WriteText("region", name.Region);
            json.WriteDegrees("latitude", name.Latitude);
            json.WriteDegrees("longitude", name.Longitude);
        }
    }

    private static void WriteNamed(Utf8JsonWriter json, NameCount name, NameField field)
    {
        json.WriteString("name", name.Name);
        json.WriteNumber("count", name.Count);
        json.WriteText("latest", name.Latest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (field is NameField.Places or NameField.Countries)
        {
            json.WriteText(field == NameField.Places ? "country" : "code", name.Country);
        }

        if (field != NameField.Countries)
        {
            json.WriteTexts("forms", name.Forms);
        }
    }
}
