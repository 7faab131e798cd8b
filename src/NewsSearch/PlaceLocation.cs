namespace NewsSearch;

/// <summary>Where a place lies, as it was resolved in an article.</summary>
/// <param name="Name">The gazetteer's main name of it, or null for a place that the gazetteer lacks.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code, or null.</param>
/// <param name="Region">The first-level region, or null.</param>
/// <param name="Latitude">Degrees north, or null.</param>
/// <param name="Longitude">Degrees east, or null.</param>
public readonly record struct PlaceLocation(string? Name, string? Country, string? Region, double? Latitude, double? Longitude);
