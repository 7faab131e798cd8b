using System.Globalization;
using System.Text.Json;
using NewsSearch.Searching;

namespace NewsSearch.Output;

/// <summary>Periods with their counts: the objects of <c>timeline</c>.</summary>
public static class TimelineJson
{
    /// <summary>Writes one period as an object.</summary>
    public static void Write(Utf8JsonWriter json, TimePeriod period) => OutputJson.WriteObject(json, members =>
    {
        members.WriteString("period", period.Label);
        members.WriteString("first", period.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        members.WriteString("last", period.Last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        members.WriteNumber("count", period.Count);
    });
}
