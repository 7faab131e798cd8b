using NewsSearch.Matching;
using NewsSearch.OnDisk.Postings;

namespace NewsSearch.OnDisk.Evaluation;

/// <summary>How often a pattern of any kind matches.</summary>
internal sealed class PatternCounts(MatchCounts[] clauses, PositionPattern pattern, SegmentPositions positions, float weight, float[] unused, CancellationToken cancellation)
    : PlaceCounts(clauses, weight, unused, cancellation)
{
    protected override int CountIn(int document)
    {
        positions.MoveTo(document);
        return pattern.Count(positions);
    }
}
