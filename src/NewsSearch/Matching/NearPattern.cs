namespace NewsSearch.Matching;

/// <summary>Matches of two patterns with at most so many words between them, in any order or in theirs.</summary>
internal sealed class NearPattern(PositionPattern left, PositionPattern right, int distance, bool ordered) : PositionPattern
{
    /// <summary>One match of the left side pairs with so many of the right at most: a text of one word repeated has no end of pairs.</summary>
    private const int MostPartners = 64;

    /// <summary>
    /// Where the left side matches very often, fewer partners, yet always the first: a chain of operators over a common word
    /// would multiply its matches otherwise.
    /// </summary>
    private const int MostPairs = 16_384;

    public override IReadOnlyList<IReadOnlyList<WordMatcher>> Required { get; } = [.. left.Required, .. right.Required];

    public override bool UsesUnits => left.UsesUnits || right.UsesUnits;

    public override List<PositionMatch> Find(IPositionSource source)
    {
        List<PositionMatch> firsts = left.Find(source);
        List<PositionMatch> seconds = right.Find(source);
        var matches = new PositionMatchSet();
        if (firsts.Count == 0 || seconds.Count == 0)
        {
            return [];
        }

        // Matches are ascending by start alone; one that began earlier may reach near if it is as long as the longest.
        int longest = seconds.Max(match => match.Span.End - match.Span.Start);
        int mostPartners = Math.Clamp(MostPairs / firsts.Count, 1, MostPartners);
        int low = 0;
        foreach (PositionMatch first in firsts)
        {
            int earliest = (ordered ? first.Span.End + 1 : first.Span.Start - distance - 1) - (ordered ? 0 : longest);
            while (low < seconds.Count && seconds[low].Span.Start < Math.Min(earliest, first.Span.Start))
            {
                low++;
            }

            int partners = 0;
            for (int i = low; i < seconds.Count && seconds[i].Span.Start <= first.Span.End + distance + 1 && partners < mostPartners; i++)
            {
                if (IsNear(first, seconds[i]))
                {
                    matches.Add(first, seconds[i]);
                    partners++;
                }
            }
        }

        return matches.Ascending();
    }

    private bool IsNear(PositionMatch a, PositionMatch b)
    {
        int between = b.Span.Start - a.Span.End - 1;
        if (between < 0 && !ordered)
        {
            between = a.Span.Start - b.Span.End - 1;

            // Inside a pair of words nothing stands between it and them.
            return between < 0 ? !a.SharesWords(b) : between <= distance;
        }

        return between >= 0 && between <= distance;
    }
}
