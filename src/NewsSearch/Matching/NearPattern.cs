namespace NewsSearch.Matching;

/// <summary>Matches of two patterns with at most so many words between them, in any order or in theirs.</summary>
internal sealed class NearPattern(PositionPattern left, PositionPattern right, int distance, bool ordered) : PositionPattern
{
    /// <summary>Chains as long as anybody writes keep all ways to match that <see cref="PositionWaySet"/> keeps; longer ones, of one word again and again, some.</summary>
    private const int FewLinks = 4;

    private const int ManyWays = 64;

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

    public override int Count(IPositionSource source)
    {
        if (left.IsOneUnit && right.IsOneUnit)
        {
            List<PositionSpan> lefts = left.FindSpans(source);
            List<PositionSpan> rights = right.FindSpans(source);
            if (lefts.TrueForAll(static span => span.Start == span.End) && rights.TrueForAll(static span => span.Start == span.End))
            {
                return Spans(mayOverlap: false).CountOfWords(lefts, rights);
            }
        }

        using SpanSet spans = JoinedSpans(source);
        return spans.Count;
    }

    public override List<PositionSpan> FindSpans(IPositionSource source)
    {
        using SpanSet spans = JoinedSpans(source);
        return spans.Widest();
    }

    public override int LeastPlaces => left.LeastPlaces + right.LeastPlaces;

    public override void AddPlaces(IPositionSource source, PlaceSet places)
    {
        left.AddPlaces(source, places);
        right.AddPlaces(source, places);
    }

    public override List<PositionMatch> FindWays(IPositionSource source)
    {
        var ways = new PositionWaySet();
        Pair(source, (first, second) => ways.Add(PositionMatch.Join(first, second)));
        List<PositionMatch> ascending = ways.Ascending();
        return Links > FewLinks && ascending.Count > ManyWays ? Spread(ascending, ManyWays) : ascending;
    }

    /// <remarks>A side may be as long as a sentence or paragraph; then only the words that stand nearest to each other are marked.</remarks>
    public override IEnumerable<PositionSpan> FindUnits(IPositionSource source)
    {
        List<PositionMatch> matches = Find(source);
        return (UsesUnits ? Innermost(matches) : matches).SelectMany(match => match.Units).Distinct().Order();
    }

    /// <summary>So many of some matches, from all over the text.</summary>
    private static List<PositionMatch> Spread(List<PositionMatch> matches, int count) =>
        [.. Enumerable.Range(0, count).Select(i => matches[(int)((long)i * matches.Count / count)])];

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

    private NearSpans Spans(bool mayOverlap) => new(distance, ordered, mayOverlap);

    /// <remarks>Without the words that take part where these cannot matter: with them each pair costs some hundred times as much.</remarks>
    private SpanSet JoinedSpans(IPositionSource source)
    {
        var spans = new SpanSet();
        if (left.IsOneUnit && right.IsOneUnit)
        {
            Spans(mayOverlap: false).Join(left.FindSpans(source), right.FindSpans(source), spans);
            return spans;
        }

        var (lefts, rights) = (new PlaceSet(), new PlaceSet());
        left.AddPlaces(source, lefts);
        right.AddPlaces(source, rights);
        if (!lefts.Overlaps(rights))
        {
            Spans(mayOverlap: true).Join(left.FindSpans(source), right.FindSpans(source), spans);
        }
        else if (lefts.CountWith(rights) >= LeastPlaces)
        {
            Pair(source, (first, second) => spans.Add(PositionSpan.Join(first.Span, second.Span)));
        }

        return spans;
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
        int mostPairs = Links > FewLinks ? PositionWaySet.MostPairs / Links : PositionWaySet.MostPairs;
        int mostPartners = Math.Max(1, mostPairs / firsts.Count);
        NearSpans near = Spans(mayOverlap: true);
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
                if (near.AreNear(first.Span, seconds[i].Span) && !first.SharesWords(seconds[i]))
                {
                    found(first, seconds[i]);
                    partners++;
                }
            }
        }
    }

    /// <summary>Near operators in a chain down to here.</summary>
    public int Links { get; } = 1 + LinksOf(left) + LinksOf(right);

    private static int LinksOf(PositionPattern side) => side switch
    {
        NearPattern near => near.Links,
        ChainPattern chain => chain.Links,
        _ => 0,
    };
}
