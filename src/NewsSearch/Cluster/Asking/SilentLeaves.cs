using System.Collections.Frozen;

namespace NewsSearch.Cluster.Asking;

/// <summary>Tells which leaves of a query have no part in why an article was found: those of alternatives that fail in it. Not thread-safe.</summary>
internal sealed class SilentLeaves(ClusterSnapshot snapshot, ClusterQuery query)
{
    private readonly (ClusterBranch Branch, Func<IndexedArticle, bool> Matches)[] _branches = [.. query.Branches.Select(branch => (branch, snapshot.ConditionOf(branch.Query)))];

    /// <summary>Indices of leaves.</summary>
    public IReadOnlySet<int> In(IndexedArticle article) => _branches.Length == 0 ? FrozenSet<int>.Empty
        : _branches.Where(branch => !branch.Matches(article)).SelectMany(branch => Enumerable.Range(branch.Branch.FirstLeaf, branch.Branch.LeafCount)).ToHashSet();
}
