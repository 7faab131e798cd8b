namespace NewsSearch;

/// <summary>The people, places and organisations that an article's body names, each in order of first mention.</summary>
public sealed record ArticleEntities(IReadOnlyList<PersonEntity> People, IReadOnlyList<PlaceEntity> Places)
{
    /// <summary>The organisations.</summary>
    public IReadOnlyList<OrganisationEntity> Organisations { get; init; } = [];

    /// <summary>
    /// ISO 3166-1 alpha-2 codes of countries that the body only names by a word for their people (<c>Ukrainian</c>), each once, in
    /// order of first mention.
    /// </summary>
    public IReadOnlyList<string> CountriesOfPeoples { get; init; } = [];

    /// <summary>No names.</summary>
    public static ArticleEntities None { get; } = new([], []);
}
