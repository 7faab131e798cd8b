using System.Globalization;
using System.Text.Json;
using NewsSearch.Searching.Names;

namespace NewsSearch.Output;

/// <summary>Counted places as a map: a FeatureCollection of points (RFC 7946), for QGIS and others.</summary>
public static class PlacesGeoJson
{
    /// <summary>Writes the places whose coordinates are known.</summary>
    /// <returns>How many were left out.</returns>
    public static int Write(Utf8JsonWriter json, IEnumerable<NameCount> places)
    {
        int left = 0;
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (NameCount place in places)
        {
            if (place is { Latitude: { } latitude, Longitude: { } longitude })
            {
                WriteFeature(json, place, latitude, longitude);
            }
            else
            {
                left++;
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        return left;
    }

    private static void WriteFeature(Utf8JsonWriter json, NameCount place, double latitude, double longitude)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("geometry");
        json.WriteString("type", "Point");
        json.WriteStartArray("coordinates");
        json.WriteNumberValue(longitude);
        json.WriteNumberValue(latitude);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("name", place.Name);
        json.WriteText("country", place.Country);
        json.WriteText("region", place.Region);
        json.WriteNumber("count", place.Count);
        json.WriteText("latest", place.Latest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
