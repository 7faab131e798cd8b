namespace NewsSearch.Searching;

/// <summary>An article in the version that an index holds, see <see cref="ArticleVersions"/>.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Version">Another number for any other content.</param>
public readonly record struct ArticleVersion(string Id, ulong Version);
