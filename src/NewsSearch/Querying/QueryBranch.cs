using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsSearch.Querying;

/// <summary>
/// An alternative of an OR that may fail though some of its leaves match: <c>troops AND border</c> in
/// <c>(troops AND border) OR strike</c>. In an article that it fails, its leaves mark nothing.
/// </summary>
/// <param name="FirstLeaf">Index of its first leaf; the others follow it.</param>
internal sealed record QueryBranch(Query Query, int FirstLeaf, int LeafCount)
{
    /// <summary>The leaves that have no part in why an article was found.</summary>
    /// <param name="segment">The article's segment.</param>
    /// <param name="document">Its number there.</param>
    /// <param name="weights">One for each branch.</param>
    public static HashSet<int> Silent(IReadOnlyList<QueryBranch> branches, IReadOnlyList<Weight> weights, AtomicReaderContext segment, int document)
    {
        var silent = new HashSet<int>();
        for (int i = 0; i < branches.Count; i++)
        {
            if (weights[i].GetScorer(segment, null)?.Advance(document) != document)
            {
                silent.UnionWith(Enumerable.Range(branches[i].FirstLeaf, branches[i].LeafCount));
            }
        }

        return silent;
    }
}
