using NewsSearch.OnDisk.Evaluation;
using NewsSearch.Searching;

namespace NewsSearch.OnDisk;

/// <summary>
/// The documents of a search that may be among the best, with raised scores. What raises costs a look at positions, which documents are
/// spared that could not be among the best even with the most of it.
/// </summary>
internal sealed class RaisedDocuments
{
    private readonly IReadOnlyList<SearchedSegment> _segments;
    private readonly List<ScoredDocument> _raised = [];

    /// <param name="search">Gives a collector the documents with their scores by the words of the query alone.</param>
    /// <param name="buffers">Not those of the search.</param>
    /// <param name="freshness">What those scores are lowered by; null for nothing.</param>
    /// <param name="wanted">How many of the best will be asked for.</param>
    public RaisedDocuments(
        IReadOnlyList<SearchedSegment> segments,
        Action<IWindowCollector> search,
        RankedBoosts boosts,
        WindowBuffers buffers,
        Freshness? freshness,
        int wanted,
        CancellationToken cancellation)
    {
        _segments = segments;
        var raisable = new RaisableDocuments(boosts, wanted);
        search(raisable);
        Total = raisable.Total;
        var best = new BestScores(wanted);
        SegmentBoosts? inSegment = null;
        int segment = -1;
        foreach (ScoredDocument found in raisable.Ascending)
        {
            cancellation.ThrowIfCancellationRequested();
            float least = Math.Max(raisable.Least, best.Least);
            if (boosts.Most(found.Score) < least)
            {
                continue;
            }

            if (inSegment is null || !IsIn(segments[segment], found))
            {
                segment = SearchedSegment.IndexOf(segments, found.Document);
                inSegment = new SegmentBoosts(boosts, freshness, segments[segment], buffers);
            }

            if (inSegment.Raise(found, least) is { } score)
            {
                best.Add(score);
                _raised.Add(found with { Score = score });
            }
        }
    }

    /// <summary>All documents of the search.</summary>
    public int Total { get; }

    /// <summary>Gives the documents to what keeps the best.</summary>
    public void Offer(BestDocuments best)
    {
        SearchedSegment? segment = null;
        foreach (ScoredDocument found in _raised)
        {
            if (segment is null || !IsIn(segment, found))
            {
                segment = _segments[SearchedSegment.IndexOf(_segments, found.Document)];
                best.Begin(segment);
            }

            best.Offer(found.Document - segment.Context.DocBase, found.Score);
        }
    }

    private static bool IsIn(SearchedSegment segment, ScoredDocument found) => found.Document - segment.Context.DocBase < segment.Reader.MaxDoc;
}
