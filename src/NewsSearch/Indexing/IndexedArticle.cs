namespace NewsSearch.Indexing;

/// <summary>An article with all that the index holds about it.</summary>
public sealed record IndexedArticle
{
    public required Article Article { get; init; }

    /// <summary>12 hex digits, see <see cref="ArticleIdentity"/>.</summary>
    public required string Id { get; init; }

    /// <summary>What <see cref="Id"/> was made from: the source's own id, else the URL, else the path and record.</summary>
    public required string Key { get; init; }

    /// <summary>The path as the index keeps it, see <see cref="IndexHome.ToStoredPath"/>; null for standard input.</summary>
    public string? StoredPath { get; init; }

    /// <summary>Names of people, each once, in order of first mention.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>Names of places, each once, in order of first mention.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>The gazetteer's names for places that the article calls otherwise; searched, never shown.</summary>
    public IReadOnlyList<string> OtherPlaceNames { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-2 codes of the places' countries, each once, in order of first mention.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Codes of further countries, of which the article only names the people; searched, never shown.</summary>
    public IReadOnlyList<string> CountriesOfPeoples { get; init; } = [];

    /// <summary>Hash of the cleaned article, see <see cref="ArticleIdentity"/>.</summary>
    public long ContentHash { get; init; }

    /// <summary>When it was added or last replaced, in seconds since 1970-01-01T00:00:00Z.</summary>
    public long IndexedAt { get; init; }

    /// <summary>The article with the names of <paramref name="entities"/>.</summary>
    public IndexedArticle With(ArticleEntities entities) => this with
    {
        People = [.. entities.People.Select(person => person.Name).Distinct(StringComparer.Ordinal)],
        Places = [.. entities.Places.Select(place => place.Name).Distinct(StringComparer.Ordinal)],
        OtherPlaceNames = [.. entities.Places.Select(place => place.AlsoKnownAs).OfType<string>().Distinct(StringComparer.Ordinal)],
        Countries = [.. entities.Places.Select(place => place.Country).OfType<string>().Distinct(StringComparer.Ordinal)],
        CountriesOfPeoples = entities.CountriesOfPeoples,
    };
}
