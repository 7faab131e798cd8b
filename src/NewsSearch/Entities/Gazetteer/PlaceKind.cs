namespace NewsSearch.Entities.Gazetteer;

internal enum PlaceKind : byte
{
    City,

    /// <summary>A first-level division, or a part of a country that news names: Crimea, Scotland.</summary>
    Region,
    Country,

    /// <summary>Continents, seas, mountains, regions across borders, former states.</summary>
    Other,
}
