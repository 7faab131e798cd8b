using System.Text.Json;
using NewsSearch.Output;

namespace NewsSearch.Archive.Marks;

/// <summary>Marks as JSON: the lines of the home's file, and what is exported.</summary>
public static class MarkJson
{
    /// <summary>Writes the marks of one article as an object.</summary>
    public static void Write(Utf8JsonWriter json, ArticleMarks marks) => OutputJson.WriteObject(json, members =>
    {
        members.WriteString("id", marks.Id);
        members.WriteTexts("tags", marks.Tags);
        members.WriteText("note", marks.Note);
    });

    /// <summary>Writes a tag and how many articles have it as an object.</summary>
    public static void Write(Utf8JsonWriter json, string tag, int count) => OutputJson.WriteObject(json, members =>
    {
        members.WriteString("tag", tag);
        members.WriteNumber("count", count);
    });

    /// <summary>What <see cref="Write(Utf8JsonWriter, ArticleMarks)"/> wrote; null for anything else.</summary>
    public static ArticleMarks? Read(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return Read(document.RootElement);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // The latter is thrown for half a character pair.
            return null;
        }
    }

    private static ArticleMarks? Read(JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object || !line.TryGetProperty("v", out JsonElement version) || version.ValueKind != JsonValueKind.Number || version.GetDouble() != OutputJson.Version
            || !line.TryGetProperty("id", out JsonElement id) || id.ValueKind != JsonValueKind.String || !IsId(id.GetString()!)
            || !line.TryGetProperty("tags", out JsonElement tags) || tags.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        string?[] names = [.. tags.EnumerateArray().Select(tag => tag.ValueKind == JsonValueKind.String ? Tag.Of(tag.GetString()!) : null)];
        bool hasNote = line.TryGetProperty("note", out JsonElement note) && note.ValueKind != JsonValueKind.Null;
        return names.Contains(null) || (hasNote && note.ValueKind != JsonValueKind.String)
            ? null
            : new ArticleMarks(id.GetString()!, new([]), hasNote ? note.GetString() : null).With(names!, []);
    }

    private static bool IsId(string text) => text.Length == 12 && text.All(char.IsAsciiHexDigitLower);
}
