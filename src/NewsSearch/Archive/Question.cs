using NewsSearch.Searching;

namespace NewsSearch.Archive;

/// <summary>What somebody asks: a text in the query language, and filters beside it.</summary>
public sealed record Question
{
    /// <summary>In the query language; null for every article.</summary>
    public string? Text { get; init; }

    /// <summary>Words side by side are alternatives instead of all being required.</summary>
    public bool Any { get; init; }

    /// <summary>What narrows the answer beside the text.</summary>
    public SearchFilters Filters { get; init; } = SearchFilters.None;
}
