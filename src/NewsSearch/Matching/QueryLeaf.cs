using NewsSearch.Queries;
using NewsSearch.Words;

namespace NewsSearch.Matching;

/// <summary>One part of a query that looks for words: where it looks, what it looks for, and how telling a match is.</summary>
/// <param name="Rarity">The inverse document frequency of its words, added.</param>
internal sealed record QueryLeaf(SearchField Field, PositionPattern Pattern, float Rarity)
{
    /// <summary>How many different words a match shows, without function words (Lucene's English stop words).</summary>
    public int Words { get; } = Pattern.Required.Count(alternatives => !alternatives.All(word => FunctionWords.Contains(word.Written)));
}
