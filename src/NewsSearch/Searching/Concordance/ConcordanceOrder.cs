namespace NewsSearch.Searching.Concordance;

/// <summary>Which lines come first.</summary>
public enum ConcordanceOrder
{
    /// <summary>Those of the best hits, in the order of the text.</summary>
    Relevance,

    /// <summary>By the words before the match, the nearest first.</summary>
    Left,

    /// <summary>By the words behind the match.</summary>
    Right,

    /// <summary>Those of the oldest articles; undated ones come last.</summary>
    Date,
}
