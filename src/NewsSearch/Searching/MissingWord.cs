using NewsSearch.Queries;

namespace NewsSearch.Searching;

/// <summary>A word of a query that no article has.</summary>
/// <param name="Word">As the index would hold it.</param>
/// <param name="Field">Where it was looked for.</param>
/// <param name="Proposals">Words of the index that may have been meant, the likeliest first.</param>
public sealed record MissingWord(string Word, SearchField Field, IReadOnlyList<string> Proposals);
