namespace NewsSearch;

/// <summary>An article with all that the index holds about it.</summary>
public sealed record IndexedArticle
{
    /// <summary>
    /// Of longer lists of people, places and organisations the first are kept. No story has as many; a directory of names would take 100 times
    /// its length in memory.
    /// </summary>
    public const int MostNames = 10_000;

    /// <summary>
    /// UTF-16 units of the longest name that is kept. The longest official ones have some 200; what is longer is a list of names or a slip of
    /// the recogniser, and beyond 32,766 bytes no index takes it.
    /// </summary>
    public const int LongestName = 500;

    /// <summary>What is shown and searched.</summary>
    public required Article Article { get; init; }

    /// <summary>12 hex digits made from <see cref="Key"/> and the source, equal on every machine.</summary>
    public required string Id { get; init; }

    /// <summary>What <see cref="Id"/> was made from: the source's own id, else the URL, else the path and record.</summary>
    public required string Key { get; init; }

    /// <summary>What the archive that it was found in is called, where several were asked as one; null for the only one.</summary>
    public string? Archive { get; init; }

    /// <summary>The path as the index keeps it, relative to the index home or absolute; null for standard input.</summary>
    public string? StoredPath { get; init; }

    /// <summary>Names of people, each once, in order of first mention.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>Names of places, each once, in order of first mention.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Where each of <see cref="Places"/> lies, in their order; empty for an article that was read from an index.</summary>
    public IReadOnlyList<PlaceLocation> PlaceLocations { get; init; } = [];

    /// <summary>The gazetteer's further names of the places; searched, and shown only where the article was found by one.</summary>
    public IReadOnlyList<string> OtherPlaceNames { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-2 codes of the places' countries, each once, in order of first mention.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Names of organisations, each once, in order of first mention.</summary>
    public IReadOnlyList<string> Organisations { get; init; } = [];

    /// <summary>Acronyms and other usual names of these; searched, and shown only where the article was found by one.</summary>
    public IReadOnlyList<string> OtherOrganisationNames { get; init; } = [];

    /// <summary>Codes of further countries, of which the article only names the people; searched, never shown.</summary>
    public IReadOnlyList<string> CountriesOfPeoples { get; init; } = [];

    /// <summary>64 bits of a hash of the cleaned article, which tells a changed one from an unchanged one.</summary>
    public long ContentHash { get; init; }

    /// <summary>When it was added or last replaced, in seconds since 1970-01-01T00:00:00Z.</summary>
    public long IndexedAt { get; init; }

    /// <summary>
    /// The article with the names of <paramref name="entities"/>, up to <see cref="MostNames"/> of a kind and without those that are longer than
    /// <see cref="LongestName"/>.
    /// </summary>
    public IndexedArticle With(ArticleEntities entities)
    {
        PlaceEntity[] places = [.. entities.Places.Where(place => IsKept(place.Name)).DistinctBy(place => place.Name, StringComparer.Ordinal).Take(MostNames)];
        return this with
        {
            People = First(entities.People.Select(person => person.Name)),
            Places = [.. places.Select(place => place.Name)],
            PlaceLocations = [.. places.Select(place => place.Location)],
            OtherPlaceNames = First(places.SelectMany(OtherNames)),
            Organisations = First(entities.Organisations.Select(organisation => organisation.Name)),
            OtherOrganisationNames = First(entities.Organisations.SelectMany(organisation => organisation.OtherNames)),
            Countries = [.. entities.Places.Select(place => place.Country).OfType<string>().Distinct(StringComparer.Ordinal)],
            CountriesOfPeoples = entities.CountriesOfPeoples,
        };
    }

    /// <summary>How many of the names <see cref="With"/> leaves out for their length.</summary>
    public static int CountTooLong(ArticleEntities entities) => entities.People.Select(person => person.Name)
        .Concat(entities.Places.Select(place => place.Name)).Concat(entities.Organisations.Select(organisation => organisation.Name)).Count(name => !IsKept(name));

    private static IEnumerable<string> OtherNames(PlaceEntity place) =>
        place.OtherNames.Where(name => name != place.Name).Concat(place.AlsoKnownAs is { } main ? [main] : []);

    private static string[] First(IEnumerable<string> names) => [.. names.Where(IsKept).Distinct(StringComparer.Ordinal).Take(MostNames)];

    private static bool IsKept(string name) => name.Length <= LongestName;
}
