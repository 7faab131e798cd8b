namespace NewsSearch.Searching;

/// <summary>The answer to a search.</summary>
/// <param name="Total">Articles that match, returned or not.</param>
/// <param name="Hits">Read from the index one by one as they are enumerated; the index must stay open until then.</param>
public sealed record SearchResult(int Total, IEnumerable<SearchHit> Hits);
