using NewsSearch.OnDisk.Evaluation;
using NewsSearch.Searching;

namespace NewsSearch.OnDisk;

/// <summary>
/// The documents of a search that may be among the best, with raised scores. What raises costs a look at positions, which documents are
/// spared that could not be among the best even with the most of it.
/// </summary>
/// <param name="buffers">Not those of the search.</param>
/// <param name="freshness">What the scores of the query alone are lowered by; null for nothing.</param>
/// <param name="wanted">How many of the best will be asked for.</param>
internal sealed class RaisedDocuments(IReadOnlyList<SearchedSegment> segments, RankedBoosts boosts, WindowBuffers buffers, Freshness? freshness, int wanted)
{
    /// <summary>Gives the documents to what keeps the best.</summary>
    /// <param name="search">Gives a collector the documents with their scores by the words of the query alone.</param>
    /// <returns>How many documents the search has.</returns>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public int Offer(BestDocuments into, Action<IWindowCollector> search, CancellationToken cancellation)
    {
        buffers.Documents.Clear();
        var raisable = new RaisableDocuments(boosts, buffers.Documents, wanted);
        search(raisable);
        var best = new BestScores(wanted);
        SegmentBoosts? inSegment = null;
        foreach (ScoredDocument found in buffers.Documents)
        {
            cancellation.ThrowIfCancellationRequested();
            float least = Math.Max(raisable.Least, best.Least);
            if (boosts.Most(found.Score) < least)
            {
                continue;
            }

            if (inSegment is null || !inSegment.Has(found.Document))
            {
                SearchedSegment segment = segments[SearchedSegment.IndexOf(segments, found.Document)];
                inSegment = new SegmentBoosts(boosts, freshness, segment, buffers);
                into.Begin(segment);
            }

            if (inSegment.Raise(found, least) is { } score)
            {
                best.Add(score);
                into.Offer(found.Document - inSegment.Segment.Context.DocBase, score);
            }
        }

        return raisable.Total;
    }
}
