using System.Globalization;
using System.Text.Json;
using NewsSearch.Searching;
using NewsSearch.Searching.Counting;

namespace NewsSearch.Output;

/// <summary>Values over time: the objects of <c>timeline --of</c>.</summary>
public static class SeriesJson
{
    /// <summary>Writes one period of one value as an object.</summary>
    public static void Write(Utf8JsonWriter json, ValueSeries series, TimePeriod period) => OutputJson.WriteObject(json, members =>
    {
        members.WriteText("name", series.Name);
        members.WriteString("period", period.Label);
        members.WriteString("first", period.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        members.WriteString("last", period.Last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        members.WriteNumber("count", period.Count);
    });
}
