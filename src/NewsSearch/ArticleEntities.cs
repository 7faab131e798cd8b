namespace NewsSearch;

/// <summary>The people and places that an article's body names, each in order of first mention.</summary>
public sealed record ArticleEntities(IReadOnlyList<PersonEntity> People, IReadOnlyList<PlaceEntity> Places)
{
    public static ArticleEntities None { get; } = new([], []);
}
