using System.Globalization;
using System.Text.Json;

namespace NewsSearch.Sources.Json;

/// <summary>
/// Finds what a key that is mapped or kept names: a member of the object or, with dots as Parquet's columns have, one further down
/// (<c>_source.body</c>). Of an array a number takes one element, from 0, and a name that of each.
/// </summary>
internal static class JsonPaths
{
    /// <summary>A member whose own name has dots comes first.</summary>
    public static List<JsonElement> Find(JsonElement value, string path)
    {
        List<JsonElement> found = [];
        Collect(value, path, found);
        return found;
    }

    private static void Collect(JsonElement value, string path, List<JsonElement> found)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            CollectOfArray(value, path, found);
            return;
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        if (value.TryGetProperty(path, out JsonElement whole))
        {
            found.Add(whole);
            return;
        }

        int dot = path.IndexOf('.', StringComparison.Ordinal);
        while (dot > 0)
        {
            if (value.TryGetProperty(path[..dot], out JsonElement inner))
            {
                Collect(inner, path[(dot + 1)..], found);
                return;
            }

            dot = path.IndexOf('.', dot + 1);
        }
    }

    private static void CollectOfArray(JsonElement array, string path, List<JsonElement> found)
    {
        int dot = path.IndexOf('.', StringComparison.Ordinal);
        if (int.TryParse(dot < 0 ? path : path[..dot], NumberStyles.None, CultureInfo.InvariantCulture, out int index))
        {
            if (index < array.GetArrayLength() && dot < 0)
            {
                found.Add(array[index]);
            }
            else if (index < array.GetArrayLength())
            {
                Collect(array[index], path[(dot + 1)..], found);
            }

            return;
        }

        foreach (JsonElement element in array.EnumerateArray())
        {
            Collect(element, path, found);
        }
    }
}
