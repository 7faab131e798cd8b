namespace NewsSearch.Searching;

/// <summary>The answer to a search.</summary>
/// <param name="Total">Articles that match, returned or not.</param>
/// <param name="Hits">Best first, or as the request orders them.</param>
public sealed record SearchPage(int Total, IReadOnlyList<SearchHit> Hits);
