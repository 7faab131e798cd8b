using NewsSearch.Queries;

namespace NewsSearch.Matching;

/// <summary>Knows where words stand in one field of one article: from the index's postings, or from the text itself.</summary>
internal interface IPositionSource
{
    /// <summary>The positions of all words that <paramref name="matcher"/> stands for, ascending, each once.</summary>
    IReadOnlyList<int> Positions(WordMatcher matcher);

    /// <summary>Whether any word stands at a position: not outside the text, nor between two values of the field.</summary>
    bool HasWord(int position);

    /// <summary>The positions of the first words of all units, ascending; empty when the whole field is one.</summary>
    IReadOnlyList<int> UnitStarts(TextUnit unit);
}
