using NewsSearch.Searching.Names;
using NewsSearch.Web.Asking;

namespace NewsSearch.Web.Pages;

/// <summary>Places on the outlines of the world, a circle each, sized by its articles. A click narrows to a place.</summary>
internal static class WorldMap
{
    // As tools/worldmap/extract.mjs draws the outlines: two units a degree, from 180° west and 84° north.
    private const double UnitsADegree = 2;
    private const double North = 84;
    private const int Width = 720;
    private const int Height = 282;
    private const double LargestRadius = 16;

    /// <param name="places">The most common first, so that small circles lie on large ones.</param>
    /// <param name="address">What a place narrows.</param>
    public static Html Of(IReadOnlyList<NameCount> places, SearchAddress address) => Html.Of(html =>
    {
        html.Add($"""<svg class="map" viewBox="0 0 {Width} {Height}" aria-hidden="true"><image href="{Assets.World}" width="{Width}" height="{Height}"/>""");
        foreach (NameCount place in places)
        {
            if (place is { Latitude: { } latitude, Longitude: { } longitude })
            {
                double radius = Math.Max(1.5, LargestRadius * Math.Sqrt((double)place.Count / places[0].Count));
                html.Add($"""<a href="{address.With(Parameters.Place, place.Name).Search}" tabindex="-1"><title>{place.Name}: {place.Count:N0}</title><circle cx="{(longitude + 180) * UnitsADegree}" cy="{(North - latitude) * UnitsADegree}" r="{radius}"/></a>""");
                html.Add($"\n");
            }
        }

        html.Add($"</svg>");
    });
}
