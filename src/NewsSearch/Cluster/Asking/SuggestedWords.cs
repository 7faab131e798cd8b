using System.Text.Json;
using NewsSearch.Searching;
using NewsSearch.Words;

namespace NewsSearch.Cluster.Asking;

/// <summary>The words of a cluster's index that are spelled nearly like one, as its suggester tells them.</summary>
internal static class SuggestedWords
{
    /// <summary>Words of a field at most, the nearest first.</summary>
    private const int Most = 500;

    public static IReadOnlyList<WordFrequency> Near(ClusterSearches searches, IReadOnlyList<string> fields, string word, int edits, CancellationToken cancellation)
    {
        using JsonDocument answer = searches.Ask(
            json =>
            {
                json.WriteNumber("size", 0);
                json.WriteBoolean("track_total_hits", false);
                json.WriteStartObject("suggest");
                json.WriteString("text", word);
                foreach (string field in fields)
                {
                    Write(json, field, edits);
                }

                json.WriteEndObject();
            },
            cancellation);
        var frequencies = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (JsonProperty field in answer.RootElement.GetProperty("suggest").EnumerateObject())
        {
            foreach (JsonElement option in field.Value.EnumerateArray().SelectMany(entry => entry.GetProperty("options").EnumerateArray()))
            {
                string text = option.GetProperty("text").GetString()!;
                if (text is [> PreparedWords.FormSign, ..] and not [.., WordReader.AcronymEnd or WordReader.JoinedEnd])
                {
                    frequencies[text] = frequencies.GetValueOrDefault(text) + option.GetProperty("freq").GetInt32();
                }
            }
        }

        return [.. frequencies.Select(found => new WordFrequency(found.Key, found.Value))];
    }

    private static void Write(Utf8JsonWriter json, string field, int edits)
    {
        json.WriteStartObject(field);
        json.WriteStartObject("term");
        json.WriteString("field", field);
        json.WriteString("analyzer", "keyword");
        json.WriteString("suggest_mode", "always");
        json.WriteNumber("max_edits", edits);
        json.WriteNumber("prefix_length", 0);
        json.WriteNumber("min_word_length", 1);
        json.WriteNumber("size", Most);
        json.WriteNumber("shard_size", Most);
        json.WriteString("string_distance", "damerau_levenshtein");
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
