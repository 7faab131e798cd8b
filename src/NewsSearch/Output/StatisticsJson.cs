using System.Globalization;
using System.Text.Json;
using NewsSearch.Searching;

namespace NewsSearch.Output;

/// <summary>What an index holds: the object of <c>stats</c>.</summary>
public static class StatisticsJson
{
    /// <param name="index">The folder or address of the index.</param>
    public static void Write(Utf8JsonWriter json, string index, IndexStatistics statistics) => OutputJson.WriteObject(json, members =>
    {
        members.WriteString("index", index);
        members.WriteNumber("articles", statistics.Articles);
        members.WriteNumber("undated", statistics.Undated);
        members.WriteText("oldest", Day(statistics.Oldest));
        members.WriteText("newest", Day(statistics.Newest));
        members.WriteNumber("people", statistics.People);
        members.WriteNumber("places", statistics.Places);
        members.WriteNumber("organizations", statistics.Organisations);
        members.WriteStartArray("languages");
        foreach (LanguageCount language in statistics.Languages)
        {
            members.WriteStartObject();
            members.WriteString("name", language.Language);
            members.WriteNumber("count", language.Count);
            members.WriteEndObject();
        }

        members.WriteEndArray();
        if (statistics.Words is { } words)
        {
            members.WriteNumber("words", words);
        }
        else
        {
            members.WriteNull("words");
        }

        members.WriteNumber("bytes", statistics.Bytes);
        members.WriteNumber("segments", statistics.Segments);
    });

    private static string? Day(DateTime? time) => time?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
