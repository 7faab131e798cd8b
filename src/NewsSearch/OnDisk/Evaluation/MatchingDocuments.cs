using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsSearch.OnDisk.Evaluation;

/// <summary>Collects which documents of each segment match, unranked.</summary>
internal sealed class MatchingDocuments : IWindowCollector
{
    private readonly List<(AtomicReader Segment, FixedBitSet Documents)> _segments = [];
    private long[] _current = [];

    public bool WantsScores => false;

    /// <summary>The segments in which anything may match.</summary>
    public IReadOnlyList<(AtomicReader Segment, FixedBitSet Documents)> Segments => _segments;

    public void Begin(SearchedSegment segment)
    {
        var documents = new FixedBitSet(segment.Reader.MaxDoc);
        _current = documents.GetBits();
        _segments.Add((segment.Reader, documents));
    }

    public void Collect(int first, Window found)
    {
        int group = first / Window.GroupSize;
        for (int i = 0; i < Window.Groups && group + i < _current.Length; i++)
        {
            _current[group + i] = (long)found.Bits[i];
        }
    }
}
