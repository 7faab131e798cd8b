using NewsSearch.Queries;

namespace NewsSearch.Matching;

/// <summary>Matches of two patterns in one sentence or one paragraph.</summary>
internal sealed class SameUnitPattern(PositionPattern left, PositionPattern right, TextUnit unit) : PositionPattern
{
    public PositionPattern Left => left;

    public PositionPattern Right => right;

    public TextUnit Unit => unit;

    public override IReadOnlyList<IReadOnlyList<WordMatcher>> Required { get; } = [.. left.Required, .. right.Required];

    public override bool UsesUnits => true;

    public override IEnumerable<double> Frequencies(Func<WordMatcher, double> documents) => left.Frequencies(documents).Concat(right.Frequencies(documents));

    public override int LeastPlaces => left.LeastPlaces + right.LeastPlaces;

    public override void AddPlaces(IPositionSource source, PlaceSet places)
    {
        left.AddPlaces(source, places);
        right.AddPlaces(source, places);
    }

    /// <summary>One match a unit, from the first to the last that takes part: ATLEAST3(a W/S b) wants three sentences.</summary>
    public override List<PositionMatch> Find(IPositionSource source)
    {
        var matches = new List<PositionMatch>();
        foreach ((List<PositionMatch> firsts, List<PositionMatch> seconds) in ByUnit(source))
        {
            // The same word cannot stand on both sides: "a W/S a" wants two of them.
            List<PositionMatch> first = [.. firsts.Where(match => seconds.Exists(other => !other.SharesWords(match)))];
            List<PositionMatch> second = [.. seconds.Where(match => firsts.Exists(other => !other.SharesWords(match)))];
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

    /// <summary>Every pair of a unit is a way.</summary>
    public override List<PositionMatch> FindWays(IPositionSource source)
    {
        var ways = new PositionWaySet();
        int remaining = PositionWaySet.MostPairs;
        foreach ((List<PositionMatch> firsts, List<PositionMatch> seconds) in ByUnit(source))
        {
            foreach (PositionMatch first in firsts)
            {
                // However many pairs there are, each match of the left side has its first partner.
                foreach (PositionMatch second in seconds.Where(second => !second.SharesWords(first)).Take(Math.Max(1, remaining)))
                {
                    ways.Add(PositionMatch.Join(first, second));
                    remaining--;
                }
            }
        }

        return ways.Ascending();
    }

    /// <summary>The ways of both sides that lie within one unit, for each unit that has some of both.</summary>
    private IEnumerable<(List<PositionMatch> Firsts, List<PositionMatch> Seconds)> ByUnit(IPositionSource source)
    {
        IReadOnlyList<int> starts = source.UnitStarts(unit);
        ILookup<int, PositionMatch> seconds = ByUnit(right.FindWays(source), starts);
        return ByUnit(left.FindWays(source), starts).Where(firsts => seconds.Contains(firsts.Key)).Select(firsts => (firsts.ToList(), seconds[firsts.Key].ToList()));
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
