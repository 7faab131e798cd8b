using Lucene.Net.Search;
using NewsSearch.Matching;

namespace NewsSearch.OnDisk;

/// <summary>A query made ready for one index.</summary>
/// <param name="Query">For finding and ranking articles.</param>
/// <param name="Boosts">What raises the score of what it finds.</param>
/// <param name="Leaves">What to mark: the parts that look for words, without those under a NOT.</param>
/// <param name="Branches">Which of the leaves mark only under a condition.</param>
internal sealed record CompiledQuery(Query Query, RankedBoosts Boosts, IReadOnlyList<QueryLeaf> Leaves, IReadOnlyList<QueryBranch> Branches);
