using NewsSearch.Countries;

namespace NewsSearch.Entities.Gazetteer;

/// <summary>A place as one of its names in the gazetteer shows it.</summary>
/// <param name="Id">The same for all names of one place.</param>
/// <param name="Name">The place's main name.</param>
/// <param name="IsAbbreviation">Whether the name it was found by is short for <paramref name="Name"/>.</param>
/// <param name="Kind">What it is; a city's region is another place.</param>
/// <param name="Country">The country that it is or lies in, or null.</param>
/// <param name="Region">The name of the first-level region that it is or lies in, or null.</param>
/// <param name="Population">0 when unknown; of regions and countries, the sum of their towns.</param>
/// <param name="Latitude">Degrees, or NaN.</param>
/// <param name="Longitude">Degrees, or NaN.</param>
internal readonly record struct GazetteerPlace(
    int Id, string Name, bool IsAbbreviation, PlaceKind Kind, CountryCode? Country, string? Region, int Population, float Latitude, float Longitude);
