using Lucene.Net.Index;
using NewsSearch.OnDisk.Evaluation;
using NewsSearch.Searching;

namespace NewsSearch.OnDisk;

/// <summary>How much the articles of one segment count for their age.</summary>
internal sealed class SegmentFreshness(AtomicReader segment, Freshness freshness)
{
    private readonly PublishedColumn _published = new(segment);

    public double FactorOf(int document) => freshness.FactorOf(_published[document]);
}
