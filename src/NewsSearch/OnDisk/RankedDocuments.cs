using NewsSearch.OnDisk.Evaluation;
using NewsSearch.Searching;

namespace NewsSearch.OnDisk;

/// <summary>The first documents of a search in their order.</summary>
internal sealed class RankedDocuments
{
    private readonly RankedDocument[] _documents;

    /// <param name="search">Gives a collector the documents with their scores by the query alone.</param>
    /// <param name="boosts">What raises these.</param>
    /// <param name="freshness">What these are lowered by; null for nothing.</param>
    /// <param name="wanted">How many will be asked for at most, from the first of all.</param>
    /// <exception cref="OperationCanceledException">The search was given up.</exception>
    public RankedDocuments(
        IndexSnapshot snapshot, Action<IWindowCollector> search, RankedBoosts boosts, Freshness? freshness, SortOrder order, int wanted, CancellationToken cancellation)
    {
        if (wanted == 0)
        {
            var all = new TotalCollector();
            search(all);
            (Total, _documents) = (all.Total, []);
            return;
        }

        var best = new BestDocuments(new DocumentOrder(order, snapshot.Segments), wanted);
        if (boosts.IsEmpty)
        {
            search(best);
            Total = best.Total;
        }
        else
        {
            Total = snapshot.WithBuffers(buffers => new RaisedDocuments(snapshot.Segments, boosts, buffers, freshness, wanted).Offer(best, search, cancellation));
        }

        _documents = best.InOrder();
    }

    /// <summary>How many match.</summary>
    public int Total { get; }

    /// <summary>Some of the documents in their order; fewer where there are no more.</summary>
    /// <param name="first">A place in the order, from 0.</param>
    public ReadOnlyMemory<RankedDocument> From(int first, int count) =>
        first >= _documents.Length ? default : _documents.AsMemory(first, Math.Min(count, _documents.Length - first));
}
