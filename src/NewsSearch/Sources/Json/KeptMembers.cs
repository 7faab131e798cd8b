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
            Find(record, key, values);
            if (values.Count > 0)
            {
                kept.Add(new(key, new(values)));
            }
        }

        return kept;
    }

    /// <summary>A key of that name or, where its parts name objects in each other, the member in the innermost; in lists, of every item.</summary>
    private static void Find(JsonElement element, ReadOnlySpan<char> key, List<string> values)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
            {
                Find(item, key, values);
            }
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        if (element.TryGetProperty(key, out JsonElement whole))
        {
            Add(whole, values);
            return;
        }

        for (int dot = key.IndexOf('.'); dot >= 0; dot = NextDot(key, dot))
        {
            if (element.TryGetProperty(key[..dot], out JsonElement outer))
            {
                Find(outer, key[(dot + 1)..], values);
                return;
            }
        }
    }

    private static int NextDot(ReadOnlySpan<char> key, int dot) => key[(dot + 1)..].IndexOf('.') is int next and >= 0 ? dot + 1 + next : -1;

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
