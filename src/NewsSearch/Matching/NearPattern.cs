namespace NewsSearch.Matching;

/// <summary>Matches of two patterns with at most so many words between them, in any order or in theirs.</summary>
internal sealed class NearPattern(PositionPattern left, PositionPattern right, int distance, bool ordered) : PositionPattern
{
    public PositionPattern Left => left;

    public PositionPattern Right => right;

    /// <summary>The words between the two at most.</summary>
    public int Distance => distance;

    /// <summary>Whether the left one must stand first.</summary>
    public bool Ordered => ordered;

    public override IReadOnlyList<IReadOnlyList<WordMatcher>> Required { get; } = [.. left.Required, .. right.Required];

    public override bool UsesUnits => left.UsesUnits || right.UsesUnits;

    public override IEnumerable<double> Frequencies(Func<WordMatcher, double> documents) => left.Frequencies(documents).Concat(right.Frequencies(documents));

    public override List<PositionMatch> Find(IPositionSource source)
    {
        var matches = new PositionMatchSet();
        Pair(source, matches.Add);
        return matches.Ascending();
    }

    /// <remarks>Without the words that take part, which cost the most where common words meet.</remarks>
    public override int Count(IPositionSource source)
    {
        var spans = new HashSet<PositionSpan>();
        Pair(source, (first, second) => spans.Add(PositionSpan.Join(first.Span, second.Span)));
        return spans.Count;
    }

    public override List<PositionMatch> FindWays(IPositionSource source)
    {
        var ways = new PositionWaySet();
        Pair(source, (first, second) => ways.Add(PositionMatch.Join(first, second)));
        return ways.Ascending();
    }

    /// <remarks>A side may be as long as a sentence or paragraph; then only the words that stand nearest to each other are marked.</remarks>
    public override IEnumerable<PositionSpan> FindUnits(IPositionSource source)
    {
        List<PositionMatch> matches = Find(source);
        return (UsesUnits ? Innermost(matches) : matches).SelectMany(match => match.Units).Distinct().Order();
    }

    /// <summary>The matches without another one in them.</summary>
    private static List<PositionMatch> Innermost(List<PositionMatch> ascending)
    {
        var innermost = new List<PositionMatch>();
        foreach (PositionMatch match in ascending)
        {
            while (innermost is [.., var last] && last.Span.End >= match.Span.End)
            {
                innermost.RemoveAt(innermost.Count - 1);
            }

            if (innermost is not [.., var before] || before.Span.Start < match.Span.Start)
            {
                innermost.Add(match);
            }
        }

        return innermost;
    }

    private void Pair(IPositionSource source, Action<PositionMatch, PositionMatch> found)
    {
        List<PositionMatch> firsts = left.FindWays(source);
        List<PositionMatch> seconds = right.FindWays(source);
        if (firsts.Count == 0 || seconds.Count == 0)
        {
            return;
        }

        // Ways are ascending by start alone; one that began earlier may reach near if it is as long as the longest.
        int longest = seconds.Max(match => match.Span.End - match.Span.Start);
        // However often the left side matches, each has its first partner.
        int mostPartners = Math.Max(1, PositionWaySet.MostPairs / firsts.Count);
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
                    found(first, seconds[i]);
                    partners++;
                }
            }
        }
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
