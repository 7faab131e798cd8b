namespace NewsSearch.Matching;

/// <summary>
/// Ways to match, each once, for an operator over them: it needs to know which words are left over. A span that can be met in very many
/// ways keeps a few, and each further one that leaves out a word which all of those have, or takes in one which none of them has. So no
/// word is lost to the next side, and none to the marks.
/// </summary>
internal sealed class PositionWaySet
{
    /// <summary>
    /// Pairs of two sides that are looked at in one text: a chain of operators over a common word would multiply its matches without end.
    /// </summary>
    public const int MostPairs = 4096;

    private const int FewWays = 8;

    private readonly Dictionary<PositionSpan, Ways> _spans = [];

    public void Add(PositionMatch way)
    {
        if (!_spans.TryGetValue(way.Span, out Ways? ways))
        {
            _spans[way.Span] = ways = new Ways(way);
        }
        else
        {
            ways.Add(way);
        }
    }

    /// <summary>By span; those of one span in the order in which they came.</summary>
    public List<PositionMatch> Ascending() => [.. _spans.OrderBy(ways => ways.Key).SelectMany(ways => ways.Value.Kept)];

    private sealed class Ways(PositionMatch first)
    {
        private HashSet<PositionSpan>? _inAll;
        private HashSet<PositionSpan>? _inAny;

        public List<PositionMatch> Kept { get; } = [first];

        public void Add(PositionMatch way)
        {
            if (Kept.Exists(known => known.Units.SequenceEqual(way.Units)))
            {
                return;
            }

            _inAll ??= [.. first.Units];
            _inAny ??= [.. first.Units];
            int common = _inAll.Count;
            int any = _inAny.Count;
            _inAll.IntersectWith(way.Units);
            _inAny.UnionWith(way.Units);
            if (Kept.Count < FewWays || _inAll.Count < common || _inAny.Count > any)
            {
                Kept.Add(way);
            }
        }
    }
}
