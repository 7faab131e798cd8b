using NewsSearch.Queries;

namespace NewsSearch.Matching;

/// <summary>Matches of two patterns in one sentence or one paragraph.</summary>
internal sealed class SameUnitPattern(PositionPattern left, PositionPattern right, TextUnit unit) : PositionPattern
{
    public override IReadOnlyList<IReadOnlyList<WordMatcher>> Required { get; } = [.. left.Required, .. right.Required];

    public override bool UsesUnits => true;

    /// <summary>One match a unit, from the first to the last that takes part.</summary>
    public override List<PositionMatch> Find(IPositionSource source)
    {
        IReadOnlyList<int> starts = source.UnitStarts(unit);
        ILookup<int, PositionMatch> seconds = ByUnit(right.Find(source), starts);
        var matches = new List<PositionMatch>();
        foreach (IGrouping<int, PositionMatch> firsts in ByUnit(left.Find(source), starts))
        {
            // The same word cannot stand on both sides: "a W/S a" wants two of them.
            List<PositionMatch> first = [.. firsts.Where(match => seconds[firsts.Key].Any(other => !other.SharesWords(match)))];
            List<PositionMatch> second = [.. seconds[firsts.Key].Where(match => firsts.Any(other => !other.SharesWords(match)))];
            if (first.Count > 0 && second.Count > 0)
            {
                List<PositionMatch> all = [.. first, .. second];
                matches.Add(new PositionMatch(
                    new PositionSpan(all.Min(match => match.Span.Start), all.Max(match => match.Span.End)),
                    [.. all.SelectMany(match => match.Units).Distinct().Order()]));
            }
        }

        return matches;
    }

    /// <summary>The matches that lie within one unit, by its number.</summary>
    private static ILookup<int, PositionMatch> ByUnit(List<PositionMatch> matches, IReadOnlyList<int> starts) => matches
        .Where(match => UnitOf(match.Span.Start, starts) == UnitOf(match.Span.End, starts))
        .ToLookup(match => UnitOf(match.Span.Start, starts));

    /// <summary>How many units begin at or before <paramref name="position"/>.</summary>
    private static int UnitOf(int position, IReadOnlyList<int> starts)
    {
        int low = 0;
        int high = starts.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (starts[middle] <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
