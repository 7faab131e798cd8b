using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsSearch.OnDisk;

/// <summary>Passes hits on to another collector until the search is given up.</summary>
internal sealed class CancellingCollector(ICollector inner, CancellationToken cancellation) : ICollector
{
    public bool AcceptsDocsOutOfOrder => inner.AcceptsDocsOutOfOrder;

    public void SetScorer(Scorer scorer) => inner.SetScorer(scorer);

    public void SetNextReader(AtomicReaderContext context)
    {
        cancellation.ThrowIfCancellationRequested();
        inner.SetNextReader(context);
    }

    public void Collect(int doc)
    {
        cancellation.ThrowIfCancellationRequested();
        inner.Collect(doc);
    }

    /// <summary>The collector itself where nobody can give up, so that a plain search pays nothing.</summary>
    public static ICollector Around(ICollector inner, CancellationToken cancellation) =>
        cancellation.CanBeCanceled ? new CancellingCollector(inner, cancellation) : inner;
}
