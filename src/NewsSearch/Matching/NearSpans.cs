namespace NewsSearch.Matching;

/// <summary>Which spans stand near which: what <see cref="NearPattern"/> asks where the words that take part need not be known.</summary>
/// <param name="Distance">The words between two at most.</param>
/// <param name="Ordered">Whether the left one must stand first.</param>
/// <param name="MayOverlap">Whether one may reach into the other: they share no words by that.</param>
internal readonly record struct NearSpans(int Distance, bool Ordered, bool MayOverlap)
{
    /// <remarks>Inside a pair of words nothing stands between it and them.</remarks>
    public bool AreNear(PositionSpan left, PositionSpan right)
    {
        int behind = right.Start - left.End - 1;
        int before = left.Start - right.End - 1;
        return Ordered ? behind >= 0 && behind <= Distance : Math.Max(behind, before) <= Distance && (MayOverlap || behind >= 0 || before >= 0);
    }

    /// <summary>How many different spans pairs of single words make, without looking at each pair.</summary>
    /// <param name="lefts">Ascending, each once, like <paramref name="rights"/>; some may stand on both sides.</param>
    public int CountOfWords(List<PositionSpan> lefts, List<PositionSpan> rights)
    {
        long pairs = Behind(lefts, rights);
        if (!Ordered)
        {
            // Two words that stand on both sides meet twice.
            List<PositionSpan> shared = Shared(lefts, rights);
            pairs += Behind(rights, lefts) - Behind(shared, shared);
        }

        return (int)Math.Min(pairs, int.MaxValue);
    }

    /// <summary>Adds the spans that pairs make.</summary>
    /// <param name="lefts">Ascending by start, like <paramref name="rights"/>.</param>
    /// <remarks>
    /// Of too many pairs each of both sides keeps its first partners and its last. Among these are the widest spans, near which everything stands
    /// that stands near a narrower one, and of each word at which a span may end one that does.
    /// </remarks>
    public void Join(List<PositionSpan> lefts, List<PositionSpan> rights, SpanSet into)
    {
        if (Join(lefts, rights, mirrored: false, into))
        {
            Join(rights, lefts, mirrored: true, into);
        }
    }

    /// <returns>Whether any pair was left out.</returns>
    private bool Join(List<PositionSpan> ones, List<PositionSpan> others, bool mirrored, SpanSet into)
    {
        if (ones.Count == 0 || others.Count == 0)
        {
            return false;
        }

        // They ascend by start alone; one that began earlier may reach near if it is as long as the longest.
        int longest = others.Max(static span => span.End - span.Start);
        int most = Math.Max(2, PositionWaySet.MostPairs / ones.Count);
        int low = 0;
        bool anyLeft = false;
        foreach (PositionSpan one in ones)
        {
            while (low < others.Count && others[low].Start < one.Start - Distance - 1 - longest)
            {
                low++;
            }

            int partners = 0;
            PositionSpan? last = null;
            for (int i = low; i < others.Count && others[i].Start <= one.End + Distance + 1; i++)
            {
                if (!(mirrored ? AreNear(others[i], one) : AreNear(one, others[i])))
                {
                    continue;
                }

                if (++partners < most)
                {
                    into.Add(PositionSpan.Join(one, others[i]));
                }
                else
                {
                    last = others[i];
                }
            }

            if (last is { } kept)
            {
                into.Add(PositionSpan.Join(one, kept));
                anyLeft |= partners > most;
            }
        }

        return anyLeft;
    }

    /// <summary>How many pairs there are of a first word and a second one behind it that is near.</summary>
    private long Behind(List<PositionSpan> firsts, List<PositionSpan> seconds)
    {
        long pairs = 0;
        int low = 0;
        int high = 0;
        foreach (PositionSpan first in firsts)
        {
            while (low < seconds.Count && seconds[low].Start <= first.Start)
            {
                low++;
            }

            while (high < seconds.Count && seconds[high].Start <= first.Start + Distance + 1)
            {
                high++;
            }

            pairs += high - low;
        }

        return pairs;
    }

    /// <summary>The words that stand on both sides.</summary>
    private static List<PositionSpan> Shared(List<PositionSpan> lefts, List<PositionSpan> rights)
    {
        var shared = new List<PositionSpan>();
        for (int i = 0, j = 0; i < lefts.Count && j < rights.Count;)
        {
            int order = lefts[i].CompareTo(rights[j]);
            if (order == 0)
            {
                shared.Add(lefts[i]);
            }

            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared;
    }
}
