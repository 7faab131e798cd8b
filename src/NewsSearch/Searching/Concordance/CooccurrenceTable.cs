namespace NewsSearch.Searching.Concordance;

/// <summary>The words near a query's matches, and what they were counted among.</summary>
/// <param name="Words">The highest score first; of equal scores in the order of the alphabet.</param>
/// <param name="Near">Words that stand near matches, each occurrence counted.</param>
/// <param name="Elsewhere">The other words of the same bodies. Matches themselves are in neither.</param>
/// <param name="Matches">Matches in bodies.</param>
/// <param name="Articles">Articles that have them.</param>
public sealed record CooccurrenceTable(IReadOnlyList<Cooccurrence> Words, long Near, long Elsewhere, int Matches, int Articles);
