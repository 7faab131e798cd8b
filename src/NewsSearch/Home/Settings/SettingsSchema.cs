using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsSearch.Home.Settings;

/// <summary>The JSON Schema of <c>newssearch.json</c>, by which editors complete and check it.</summary>
public static class SettingsSchema
{
    private static readonly JsonWriterOptions ForPeople = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A document of JSON Schema, draft 2020-12, made from <see cref="SettingTable"/>; a line feed ends it.</summary>
    public static string Text()
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, ForPeople))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("title", "newssearch.json");
            json.WriteString("description", "The settings of a NewsSearch index, in its folder. Options and variables of the environment come before them.");
            json.WriteString("type", "object");
            SettingTable.File.WriteMembersSchema(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length) + "\n";
    }
}
