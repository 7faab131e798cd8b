namespace NewsSearch.Entities.Gazetteer;

/// <summary>What the gazetteer says of two names.</summary>
internal static class KnownPlaces
{
    /// <summary>Whether both are names of one place, the largest that each may mean; null when it does not know both.</summary>
    public static bool? AreOne(string name, string other) => Largest(name) is { } one && Largest(other) is { } its ? one == its : null;

    /// <summary>The place's id: countries come before regions, those before towns.</summary>
    private static int? Largest(string name)
    {
        WorldGazetteer gazetteer = WorldGazetteer.Default;
        (int Id, PlaceKind Kind, int Population)? largest = null;
        for (int place = gazetteer.Find(name); place >= 0; place = gazetteer.Next(place))
        {
            (PlaceKind kind, int population) = (gazetteer.KindOf(place), gazetteer.PopulationOf(place));
            if (largest is not { } known || kind > known.Kind || (kind == known.Kind && population > known.Population))
            {
                largest = (gazetteer.IdOf(place), kind, population);
            }
        }

        return largest?.Id;
    }
}
