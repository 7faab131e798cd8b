using Lucene.Net.Search;

namespace NewsSearch.OnDisk;

/// <summary>
/// An alternative of an OR that may fail though some of its leaves match: <c>troops AND border</c> in
/// <c>(troops AND border) OR strike</c>. In an article that it fails, its leaves mark nothing.
/// </summary>
/// <param name="FirstLeaf">Index of its first leaf; the others follow it.</param>
internal sealed record QueryBranch(Query Query, int FirstLeaf, int LeafCount)
{
    /// <summary>For each of some articles the leaves that have no part in why it was found.</summary>
    /// <param name="documents">The articles' numbers in the whole index, each once; in any order.</param>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public static Dictionary<int, HashSet<int>> Silent(
        IReadOnlyList<QueryBranch> branches, IndexSnapshot snapshot, IEnumerable<int> documents, CancellationToken cancellation)
    {
        Dictionary<int, HashSet<int>> silent = documents.ToDictionary(document => document, _ => new HashSet<int>());
        int[] ascending = [.. silent.Keys.Order()];
        foreach (QueryBranch branch in branches)
        {
            foreach (int document in ascending.Except(snapshot.FindAmong(branch.Query, ascending, cancellation)))
            {
                silent[document].UnionWith(Enumerable.Range(branch.FirstLeaf, branch.LeafCount));
            }
        }

        return silent;
    }
}
