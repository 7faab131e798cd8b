namespace NewsSearch.Searching;

/// <summary>The answer to a search without end.</summary>
/// <param name="Total">Articles that match, returned or not.</param>
/// <param name="Hits">Read from the index one by one as they are enumerated; to be enumerated once, before the index is disposed of.</param>
public sealed record SearchStream(int Total, IEnumerable<SearchHit> Hits);
