using System.Globalization;
using System.Text.Json;
using NewsSearch.Searching.Counting;

namespace NewsSearch.Output;

/// <summary>Articles counted by one or two dimensions: the objects of <c>count --by</c>.</summary>
public static class CountJson
{
    /// <summary>A row of one dimension, whose value is <c>name</c>.</summary>
    public static void Write(Utf8JsonWriter json, CountRow row) => OutputJson.WriteObject(json, members =>
    {
        members.WriteText("name", row.Value);
        WriteCount(members, row);
    });

    /// <summary>A row of one or two dimensions, with <c>by</c>: an object that has the value of each.</summary>
    /// <param name="second">Null for one dimension.</param>
    public static void Write(Utf8JsonWriter json, CountRow row, Dimension first, Dimension? second) => OutputJson.WriteObject(json, members =>
    {
        members.WriteStartObject("by");
        members.WriteText(first.Name, row.Value);
        if (second is { } other)
        {
            members.WriteText(other.Name, row.Second);
        }

        members.WriteEndObject();
        WriteCount(members, row);
    });

    private static void WriteCount(Utf8JsonWriter json, CountRow row)
    {
        json.WriteNumber("count", row.Count);
        json.WriteText("latest", row.Latest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
