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
        private PositionSpan[] _inAll = first.Units;
        private PositionSpan[] _inAny = first.Units;

        public List<PositionMatch> Kept { get; } = [first];

        public void Add(PositionMatch way)
        {
            foreach (PositionMatch known in Kept)
            {
                if (known.Units.AsSpan().SequenceEqual(way.Units))
                {
                    return;
                }
            }

            int common = _inAll.Length;
            int any = _inAny.Length;
            _inAll = Common(_inAll, way.Units);
            _inAny = PositionMatch.Merge(_inAny, way.Units);
            if (Kept.Count < FewWays || _inAll.Length < common || _inAny.Length > any)
            {
                Kept.Add(way);
            }
        }

        /// <summary>What is in both, which ascend.</summary>
        private static PositionSpan[] Common(PositionSpan[] a, PositionSpan[] b)
        {
            var common = new PositionSpan[a.Length];
            int count = 0;
            for (int i = 0, j = 0; i < a.Length && j < b.Length;)
            {
                int order = a[i].CompareTo(b[j]);
                if (order == 0)
                {
                    common[count++] = a[i];
                }

                i += order <= 0 ? 1 : 0;
                j += order >= 0 ? 1 : 0;
            }

            return count == a.Length ? a : common[..count];
        }
    }
}
