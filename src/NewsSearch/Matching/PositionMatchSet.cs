namespace NewsSearch.Matching;

/// <summary>
/// Matches joined of two sides, one for each span: <c>the W/9 the</c> meets every pair from both sides, and a chain of operators
/// meets one span in many ways. What takes part in any of them takes part in the one.
/// </summary>
internal sealed class PositionMatchSet
{
    private readonly Dictionary<PositionSpan, SortedSet<PositionSpan>> _units = [];

    public void Add(PositionMatch a, PositionMatch b)
    {
        var span = PositionSpan.Join(a.Span, b.Span);
        if (!_units.TryGetValue(span, out SortedSet<PositionSpan>? units))
        {
            _units[span] = units = [];
        }

        units.UnionWith(a.Units);
        units.UnionWith(b.Units);
    }

    public List<PositionMatch> Ascending() =>
        [.. _units.OrderBy(match => match.Key).Select(match => new PositionMatch(match.Key, [.. match.Value]))];
}
