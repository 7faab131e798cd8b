using NewsSearch.Matching;

namespace NewsSearch.Cluster.Asking;

/// <summary>A query as it is asked of a cluster.</summary>
/// <param name="Articles">Which articles match.</param>
/// <param name="Scores">What adds to the score of one that does, where the best come first.</param>
/// <param name="Leaves">The parts that look for words and may be why an article is found, their rarities not yet known.</param>
/// <param name="Branches">Alternatives that may fail though some of their leaves match.</param>
/// <param name="Countries">The codes of those that may be why an article is found.</param>
internal sealed record ClusterQuery(
    Bounds Articles, IReadOnlyList<Clause> Scores, IReadOnlyList<QueryLeaf> Leaves, IReadOnlyList<ClusterBranch> Branches, IReadOnlyList<string> Countries);
