namespace NewsSearch.Matching;

/// <summary>
/// The same word so many times, each near the next: <c>the W/9 the W/9 the</c>, whose sides <see cref="NearPattern"/> would pair in every way. Here a place from
/// one of its positions to another is a match if so many steps, none of them too long, lead from the one to the other.
/// </summary>
/// <param name="near">The operators as they are written.</param>
internal sealed class ChainPattern(NearPattern near) : PositionPattern
{
    /// <summary>From how many operators on there is more than a pair.</summary>
    public const int FewestLinks = 2;

    /// <summary>More spans than these are told by the widest, see <see cref="SpanSet.Widest"/>.</summary>
    private const int ManySpans = 256;

    /// <summary>What each of the operators has on its sides: the first of them, which stands for all.</summary>
    private readonly PositionPattern _word = near.Left switch
    {
        ChainPattern chain => chain._word,
        NearPattern pair => pair.Left,
        var word => word,
    };

    /// <summary>The operators as they are written.</summary>
    public NearPattern Near => near;

    /// <summary>How many operators there are.</summary>
    public int Links => near.Links;

    public override IReadOnlyList<IReadOnlyList<WordMatcher>> Required => near.Required;

    public override bool UsesUnits => near.UsesUnits;

    public override int LeastPlaces => near.LeastPlaces;

    public override IEnumerable<double> Frequencies(Func<WordMatcher, double> documents) => near.Frequencies(documents);

    public override List<PositionMatch> Find(IPositionSource source) => near.Find(source);

    public override List<PositionMatch> FindWays(IPositionSource source) => near.FindWays(source);

    public override IEnumerable<PositionSpan> FindUnits(IPositionSource source) => near.FindUnits(source);

    public override void AddPlaces(IPositionSource source, PlaceSet places) => near.AddPlaces(source, places);

    public override int Count(IPositionSource source)
    {
        List<PositionSpan> words = _word.FindSpans(source);
        return AreWords(words) ? (int)Math.Min(CountOf(Farthest(words)), int.MaxValue) : near.Count(source);
    }

    public override List<PositionSpan> FindSpans(IPositionSource source)
    {
        List<PositionSpan> words = _word.FindSpans(source);
        if (!AreWords(words))
        {
            return near.FindSpans(source);
        }

        int[] farthest = Farthest(words);
        bool isAll = CountOf(farthest) <= ManySpans;
        using var spans = new SpanSet();
        int earliest = 0;
        for (int i = 0; i < words.Count; i++)
        {
            for (int end = isAll ? i + Links : farthest[i]; end <= farthest[i] && end >= i + Links; end++)
            {
                spans.Add(PositionSpan.Join(words[i], words[end]));
            }

            while (farthest[earliest] < i)
            {
                earliest++;
            }

            if (earliest + Links <= i)
            {
                spans.Add(PositionSpan.Join(words[earliest], words[i]));
            }
        }

        return spans.Ascending();
    }

    /// <summary>Whether each is one word: with a hyphen in it, it would be two.</summary>
    private static bool AreWords(List<PositionSpan> spans) => spans.TrueForAll(static span => span.Start == span.End);

    private long CountOf(int[] farthest)
    {
        long count = 0;
        for (int i = 0; i < farthest.Length; i++)
        {
            count += Math.Max(0, farthest[i] - (i + Links) + 1);
        }

        return count;
    }

    /// <summary>Of each word, the last one that so many steps lead to.</summary>
    private int[] Farthest(List<PositionSpan> words)
    {
        int[] next = new int[words.Count];
        for (int i = 0, last = 0; i < next.Length; i++)
        {
            while (last + 1 < words.Count && words[last + 1].Start <= words[i].Start + near.Distance + 1)
            {
                last++;
            }

            next[i] = last;
        }

        int[] farthest = [.. next];
        for (int link = 1; link < Links; link++)
        {
            for (int i = 0; i < farthest.Length; i++)
            {
                farthest[i] = next[farthest[i]];
            }
        }

        return farthest;
    }
}
