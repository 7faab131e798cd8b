using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsSearch.OnDisk;

/// <summary>Collects which documents of each segment match, unranked.</summary>
internal sealed class MatchingDocuments : ICollector
{
    private readonly List<(AtomicReader Segment, FixedBitSet Documents)> _segments = [];
    private FixedBitSet? _current;

    /// <summary>The segments that were searched.</summary>
    public IReadOnlyList<(AtomicReader Segment, FixedBitSet Documents)> Segments => _segments;

    bool ICollector.AcceptsDocsOutOfOrder => true;

    void ICollector.SetScorer(Scorer scorer)
    {
    }

    void ICollector.SetNextReader(AtomicReaderContext context)
    {
        _current = new FixedBitSet(context.AtomicReader.MaxDoc);
        _segments.Add((context.AtomicReader, _current));
    }

    void ICollector.Collect(int doc) => _current!.Set(doc);
}
