using System.Text.Json;

namespace NewsSearch.Sources.Json;

/// <summary>Finds the keys of a JSON object that are to be kept. Numbers and truth values are kept as JSON writes them.</summary>
/// <param name="keys">See <see cref="SourceOptions.Keep"/>.</param>
internal sealed class KeptMembers(IReadOnlyList<string> keys)
{
    /// <summary>What the record has of the keys.</summary>
    /// <exception cref="InvalidOperationException">A string escapes half a surrogate pair, which is no text.</exception>
    public IReadOnlyList<KeptField> In(JsonElement record)
    {
        List<KeptField> kept = [];
        foreach (string key in keys)
        {
            List<string> values = [];
            Find(record, key, values, level: 0);
            if (values.Count > 0)
            {
                kept.Add(new(key, new(values)));
            }
        }

        return kept;
    }

    /// <summary>Takes what the object has under the key or, where that is nothing, the first object that carries its members.</summary>
    private static void Find(JsonElement value, string key, List<string> values, int level)
    {
        foreach (JsonElement found in JsonPaths.Find(value, key))
        {
            Add(found, values);
        }

        if (values.Count > 0 || level == JsonCarriers.MaxLevel)
        {
            return;
        }

        foreach (JsonProperty carrier in value.EnumerateObject().Where(JsonCarriers.Is).TakeWhile(_ => values.Count == 0))
        {
            Find(carrier.Value, key, values, level + 1);
        }
    }

    private static void Add(JsonElement value, List<string> values)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                values.Add(value.GetString()!);
                break;
            case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                values.Add(value.GetRawText());
                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in value.EnumerateArray())
                {
                    Add(item, values);
                }

                break;
            case JsonValueKind.Object when value.TryGetProperty("name", out JsonElement name) && name.ValueKind == JsonValueKind.String:
                values.Add(name.GetString()!);
                break;
        }
    }
}
