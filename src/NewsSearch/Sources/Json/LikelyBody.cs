using System.Text.Json;
using NewsSearch.Sources.Fields;

namespace NewsSearch.Sources.Json;

/// <summary>Finds the member of a record that is likely its body.</summary>
internal static class LikelyBody
{
    /// <summary>Objects in each other that are looked into.</summary>
    private const int DeepestObject = 3;

    /// <summary>Its key, with dots where it stands in inner objects; null when none holds running text.</summary>
    /// <exception cref="InvalidOperationException">A string escapes half a surrogate pair, which is no text.</exception>
    public static string? In(JsonElement record)
    {
        var texts = new RunningText();
        Add(texts, record, "", 1);
        return texts.Longest;
    }

    private static void Add(RunningText texts, JsonElement container, string prefix, int depth)
    {
        foreach (JsonProperty property in container.EnumerateObject())
        {
            string key = prefix + property.Name;
            switch (property.Value.ValueKind)
            {
                case JsonValueKind.String:
                    texts.Add(key, property.Value.GetString());
                    break;
                case JsonValueKind.Array:
                    AddParagraphs(texts, property.Value, key);
                    break;
                case JsonValueKind.Object when depth < DeepestObject:
                    Add(texts, property.Value, key + ".", depth + 1);
                    break;
            }
        }
    }

    private static void AddParagraphs(RunningText texts, JsonElement array, string key)
    {
        foreach (JsonElement item in array.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.String)
            {
                texts.Add(key, item.GetString());
            }
        }
    }
}
