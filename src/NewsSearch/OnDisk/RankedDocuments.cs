using Lucene.Net.Search;
using NewsSearch.OnDisk.Evaluation;
using NewsSearch.Searching;

namespace NewsSearch.OnDisk;

/// <summary>The first documents of a search in their order.</summary>
internal sealed class RankedDocuments
{
    private readonly RankedDocument[] _documents;

    /// <param name="filter">Lets only some articles through; null for all.</param>
    /// <param name="wanted">How many will be asked for at most, from the first of all.</param>
    /// <exception cref="OperationCanceledException">The search was given up.</exception>
    public RankedDocuments(IndexSnapshot snapshot, Query query, UnseenFilter? filter, SortOrder order, long wanted, CancellationToken cancellation)
    {
        if (wanted == 0)
        {
            var total = new TotalCollector();
            snapshot.Evaluate(query, filter, total, cancellation);
            (Total, _documents) = (total.Total, []);
            return;
        }

        var best = new BestDocuments(new DocumentOrder(order, snapshot.Segments), (int)Math.Min(wanted, int.MaxValue));
        snapshot.Evaluate(query, filter, best, cancellation);
        (Total, _documents) = (best.Total, best.InOrder());
    }

    /// <summary>How many match.</summary>
    public int Total { get; }

    /// <summary>Some of the documents in their order; fewer where there are no more.</summary>
    /// <param name="first">A place in the order, from 0.</param>
    public ReadOnlyMemory<RankedDocument> From(int first, int count) =>
        first >= _documents.Length ? default : _documents.AsMemory(first, Math.Min(count, _documents.Length - first));
}
