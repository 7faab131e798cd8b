using Lucene.Net.Index;
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
    /// <param name="weights">One for each branch.</param>
    /// <param name="segments">Those of the whole index, in order.</param>
    /// <param name="documents">The articles' numbers in the whole index, each once; in any order.</param>
    /// <remarks>Making a scorer may cost as much as the search, so each serves all the articles of a segment.</remarks>
    public static Dictionary<int, HashSet<int>> Silent(
        IReadOnlyList<QueryBranch> branches, IReadOnlyList<Weight> weights, IList<AtomicReaderContext> segments, IEnumerable<int> documents)
    {
        Dictionary<int, HashSet<int>> silent = documents.ToDictionary(document => document, _ => new HashSet<int>());
        foreach (IGrouping<int, int> group in silent.Keys.Order().GroupBy(document => ReaderUtil.SubIndex(document, segments)))
        {
            AtomicReaderContext segment = segments[group.Key];
            for (int i = 0; i < branches.Count; i++)
            {
                Scorer? scorer = weights[i].GetScorer(segment, null);
                foreach (int document in group)
                {
                    int wanted = document - segment.DocBase;
                    int reached = scorer is null ? DocIdSetIterator.NO_MORE_DOCS : scorer.DocID < wanted ? scorer.Advance(wanted) : scorer.DocID;
                    if (reached != wanted)
                    {
                        silent[document].UnionWith(Enumerable.Range(branches[i].FirstLeaf, branches[i].LeafCount));
                    }
                }
            }
        }

        return silent;
    }
}
