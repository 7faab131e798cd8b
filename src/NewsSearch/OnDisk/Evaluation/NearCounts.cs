using NewsSearch.Matching;
using NewsSearch.OnDisk.Postings;

namespace NewsSearch.OnDisk.Evaluation;

/// <summary>How often two words stand near each other: <see cref="NearPattern"/> of two words, without an object a match.</summary>
/// <param name="positions">For documents in which both words stand at one position, where a match can be met from both sides.</param>
internal sealed class NearCounts(
    MatchCounts[] clauses, NearPattern pattern, WordPositionReader left, WordPositionReader right, SegmentPositions positions, float weight, float[] unused, CancellationToken cancellation)
    : PlaceCounts(clauses, weight, unused, cancellation)
{
    protected override int CountIn(int document)
    {
        ReadOnlySpan<int> firsts = left.In(document);
        ReadOnlySpan<int> seconds = right.In(document);
        int mostPartners = Math.Max(1, PositionWaySet.MostPairs / Math.Max(1, firsts.Length));
        int reach = pattern.Distance + 1;
        int low = 0;
        int count = 0;
        foreach (int first in firsts)
        {
            int earliest = pattern.Ordered ? first : first - reach;
            while (low < seconds.Length && seconds[low] < earliest)
            {
                low++;
            }

            int partners = 0;
            for (int i = low; i < seconds.Length && seconds[i] <= first + reach && partners < mostPartners; i++)
            {
                if (seconds[i] == first)
                {
                    positions.MoveTo(document);
                    return pattern.Count(positions);
                }

                partners++;
            }

            count += partners;
        }

        return count;
    }
}
