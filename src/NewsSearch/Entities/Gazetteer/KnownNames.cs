namespace NewsSearch.Entities.Gazetteer;

/// <summary>What the lists of places and bodies know of the name that covers a token, packed into a byte.</summary>
internal static class KnownNames
{
    public const byte Kind = 7;
    public const byte Country = 1;
    public const byte Region = 2;
    public const byte Other = 3;
    public const byte LargeCity = 4;
    public const byte City = 5;
    public const byte Town = 6;

    /// <summary>Not the name's first word.</summary>
    public const byte Further = 8;
    public const byte SeveralWords = 16;
    public const byte Body = 32;

    /// <summary>Of the highest kind and the largest population among the places of the name.</summary>
    public static byte KindOf(WorldGazetteer gazetteer, int first, int words)
    {
        PlaceKind kind = PlaceKind.City;
        int population = 0;
        for (int place = first; place >= 0; place = gazetteer.Next(place))
        {
            kind = (PlaceKind)Math.Max((byte)kind, (byte)gazetteer.KindOf(place));
            population = Math.Max(population, gazetteer.PopulationOf(place));
        }

        byte packed = kind switch
        {
            PlaceKind.Country => Country,
            PlaceKind.Region => Region,
            PlaceKind.Other => Other,
            _ => population > 1_000_000 ? LargeCity : population > 100_000 ? City : Town,
        };
        return words > 1 ? (byte)(packed | SeveralWords) : packed;
    }
}
