using NewsSearch.Queries;

namespace NewsSearch.Searching;

/// <summary>A word of a query that no article has.</summary>
/// <param name="Word">As the index would hold it.</param>
/// <param name="Field">Where it was looked for.</param>
/// <param name="Proposals">Words of the index that may have been meant, the likeliest first.</param>
public sealed record MissingWord(string Word, SearchField Field, IReadOnlyList<string> Proposals)
{
    /// <summary>As the query has it, by which an acronym is told from a word: <c>IT</c>.</summary>
    public string Written { get; init; } = Word;

    /// <summary>Of an address that was looked for in the texts, the query for the article that is to be found there; null for all else.</summary>
    public string? OwnAddress { get; init; }
}
