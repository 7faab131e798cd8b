using NewsSearch.Matching;
using NewsSearch.OnDisk.Postings;

namespace NewsSearch.OnDisk;

/// <summary>What raises scores, made ready for one index.</summary>
/// <param name="Terms">The words of the pattern in each of the fields.</param>
/// <param name="Factor">The score of the most matches possible: how rare it is, times its weight.</param>
/// <param name="MeanLength">See <see cref="RankedQuery"/>.</param>
internal sealed record RankedBoost(
    PositionPattern Pattern, IReadOnlyList<string> Fields, IReadOnlyList<IReadOnlyDictionary<WordMatcher, TermSet>> Terms, float Factor, float MeanLength);
