namespace NewsSearch.Querying;

/// <summary>Knows where words stand in one field of one article: from the index's postings, or from the text itself.</summary>
internal interface IPositionSource
{
    /// <summary>The positions of all words that <paramref name="matcher"/> stands for, ascending, each once.</summary>
    List<int> Positions(WordMatcher matcher);
}
