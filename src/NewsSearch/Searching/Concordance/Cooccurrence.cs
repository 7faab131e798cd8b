namespace NewsSearch.Searching.Concordance;

/// <summary>A word that stands near the matches of a query more often than elsewhere in the same articles.</summary>
/// <param name="Word">Folded as the index has it.</param>
/// <param name="Near">How often it stands near a match.</param>
/// <param name="Elsewhere">How often it stands elsewhere in the bodies of the articles found.</param>
/// <param name="Articles">In how many articles it stands near a match.</param>
/// <param name="Expected">How often it would stand near if all of its occurrences were spread by chance.</param>
/// <param name="Score">Dunning's log-likelihood ratio, G².</param>
public sealed record Cooccurrence(string Word, long Near, long Elsewhere, int Articles, double Expected, double Score);
