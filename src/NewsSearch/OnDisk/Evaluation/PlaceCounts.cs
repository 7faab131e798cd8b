using System.Numerics;

namespace NewsSearch.OnDisk.Evaluation;

/// <summary>How often something matches whose words must stand in certain places: these are read only of documents that have all the words.</summary>
/// <param name="clauses">All must stand in a document; the rarest first.</param>
/// <param name="weight">What one match counts.</param>
/// <param name="unused">Clauses tell only which documents; see <see cref="WindowBuffers.Unused"/>.</param>
/// <param name="cancellation">Looked at before every document whose positions are read, which may cost much where nothing matches.</param>
internal abstract class PlaceCounts(MatchCounts[] clauses, float weight, float[] unused, CancellationToken cancellation) : MatchCounts
{
    private readonly ulong[] _candidates = new ulong[Window.Groups];
    private readonly ulong[] _clause = new ulong[Window.Groups];

    public sealed override long Cost => clauses[0].Cost;

    public sealed override int Next(int target) => clauses[0].Next(target);

    public sealed override void Add(int first, ulong[]? among, float[] frequencies, ulong[] bits)
    {
        if (!FindCandidates(first, among))
        {
            return;
        }

        for (int group = 0; group < _candidates.Length; group++)
        {
            for (ulong left = _candidates[group]; left != 0; left &= left - 1)
            {
                cancellation.ThrowIfCancellationRequested();
                int place = (group * Window.GroupSize) + BitOperations.TrailingZeroCount(left);
                if (CountIn(first + place) is > 0 and var count)
                {
                    frequencies[place] += weight * count;
                    bits[group] |= 1UL << place;
                }
            }
        }
    }

    /// <summary>The matches in a document that has all the words; documents ascend.</summary>
    protected abstract int CountIn(int document);

    private bool FindCandidates(int first, ulong[]? among)
    {
        ulong[]? asked = among;
        foreach (MatchCounts clause in clauses)
        {
            Array.Clear(_clause);
            clause.Add(first, asked, unused, _clause);
            bool any = false;
            for (int i = 0; i < _clause.Length; i++)
            {
                _candidates[i] = asked is null ? _clause[i] : _clause[i] & asked[i];
                any |= _candidates[i] != 0;
            }

            if (!any)
            {
                return false;
            }

            asked = _candidates;
        }

        return true;
    }
}
