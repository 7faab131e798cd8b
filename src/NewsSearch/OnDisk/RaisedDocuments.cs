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
    /// <param name="freshness">What those scores are lowered by; null for nothing.</param>
    /// <param name="wanted">How many of the best will be asked for.</param>
    public RaisedDocuments(
        IReadOnlyList<SearchedSegment> segments, Action<IWindowCollector> search, RankedBoosts boosts, Freshness? freshness, int wanted, CancellationToken cancellation)
    {
        _segments = segments;
        var raisable = new RaisableDocuments(boosts, wanted);
        search(raisable);
        Total = raisable.Total;
        var best = new BestScores(wanted);
        foreach ((SearchedSegment segment, IReadOnlyList<ScoredDocument> documents) in BySegment(raisable.Ascending))
        {
            SegmentBoosts? inSegment = null;
            foreach (ScoredDocument found in documents)
            {
                cancellation.ThrowIfCancellationRequested();
                float least = Math.Max(raisable.Least, best.Least);
                if (boosts.Most(found.Score) < least)
                {
                    continue;
                }

                inSegment ??= new SegmentBoosts(boosts, freshness, segment.Context);
                if (inSegment.Raise(found, least) is { } score)
                {
                    best.Add(score);
                    _raised.Add(found with { Score = score });
                }
            }
        }
    }

    /// <summary>All documents of the search.</summary>
    public int Total { get; }

    /// <summary>Gives the documents to what keeps the best.</summary>
    public void Offer(BestDocuments best)
    {
        foreach ((SearchedSegment segment, IReadOnlyList<ScoredDocument> documents) in BySegment(_raised))
        {
            best.Begin(segment);
            foreach (ScoredDocument found in documents)
            {
                best.Offer(found.Document - segment.Context.DocBase, found.Score);
            }
        }
    }

    /// <param name="ascending">Numbers in the whole index.</param>
    private IEnumerable<(SearchedSegment Segment, IReadOnlyList<ScoredDocument> Documents)> BySegment(IReadOnlyList<ScoredDocument> ascending)
    {
        int next = 0;
        foreach (SearchedSegment segment in _segments)
        {
            int first = next;
            while (next < ascending.Count && ascending[next].Document < segment.Context.DocBase + segment.Reader.MaxDoc)
            {
                next++;
            }

            if (next > first)
            {
                yield return (segment, [.. ascending.Skip(first).Take(next - first)]);
            }
        }
    }
}
