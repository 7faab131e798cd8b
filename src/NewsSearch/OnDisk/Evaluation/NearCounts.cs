using NewsSearch.Matching;
using NewsSearch.OnDisk.Postings;

namespace NewsSearch.OnDisk.Evaluation;

/// <summary>How often two words stand near each other: <see cref="NearPattern"/> of two words, without an object a match.</summary>
/// <param name="spellings">Of either with a hyphen in it, which few documents have.</param>
/// <param name="positions">
/// For documents that have one of those, or both words at one position, where a match can be met from both sides.
/// </param>
internal sealed class NearCounts(
    MatchCounts[] clauses,
    NearPattern pattern,
    WordPositionReader left,
    WordPositionReader right,
    WordPositionReader[] spellings,
    SegmentPositions positions,
    float weight,
    float[] unused,
    CancellationToken cancellation)
    : PlaceCounts(clauses, weight, unused, cancellation)
{
    protected override int CountIn(int document)
    {
        foreach (WordPositionReader spelling in spellings)
        {
            if (spelling.MostIn(document) > 0)
            {
                return CountOfPattern(document);
            }
        }

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
                    return CountOfPattern(document);
                }

                partners++;
            }

            count += partners;
        }

        return count;
    }

    private int CountOfPattern(int document)
    {
        positions.MoveTo(document);
        return pattern.Count(positions);
    }
}
