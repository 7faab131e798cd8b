using NewsSearch.Highlighting;
using NewsSearch.Searching;

namespace NewsSearch.Cluster.Asking;

/// <summary>Finds passages in the stored texts of hits.</summary>
internal sealed class Marking
{
    private readonly Highlighter _highlighter;
    private readonly (ClusterBranch Branch, Func<IndexedArticle, bool> Matches)[] _branches;

    public Marking(ClusterSnapshot snapshot, ClusterQuery query, SearchRequest request, CancellationToken cancellation)
    {
        _highlighter = new Highlighter(Rarities.Of(query.Leaves, snapshot, cancellation), request.Snippets, request.Context);
        _branches = [.. query.Branches.Select(branch => (branch, snapshot.ConditionOf(branch.Query)))];
    }

    /// <summary>The passages of an article that show why it was found.</summary>
    public IReadOnlyList<Snippet> Passages(IndexedArticle article)
    {
        HashSet<int> silent = [.. _branches.Where(branch => !branch.Matches(article)).SelectMany(branch => Enumerable.Range(branch.Branch.FirstLeaf, branch.Branch.LeafCount))];
        return _highlighter.Highlight(article, silent);
    }
}
