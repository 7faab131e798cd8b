namespace NewsSearch.Matching;

/// <summary>A place where a pattern matches.</summary>
/// <param name="Span">From its first to its last word.</param>
/// <param name="Units">What takes part in it, ascending: single words, and rows of words as one.</param>
internal sealed record PositionMatch(PositionSpan Span, IReadOnlyList<PositionSpan> Units)
{
    public static PositionMatch Of(PositionSpan unit) => new(unit, [unit]);

    /// <summary>Whether a word takes part in both: then they cannot be the two sides of an operator.</summary>
    public bool SharesWords(PositionMatch other) =>
        Span.Start <= other.Span.End && other.Span.Start <= Span.End
        && Units.Any(unit => other.Units.Any(theirs => unit.Start <= theirs.End && theirs.Start <= unit.End));

    /// <summary>Both matches as one.</summary>
    public static PositionMatch Join(PositionMatch a, PositionMatch b) => new(PositionSpan.Join(a.Span, b.Span), Merge(a.Units, b.Units));

    /// <summary>The units of both, ascending, each once.</summary>
    private static PositionSpan[] Merge(IReadOnlyList<PositionSpan> a, IReadOnlyList<PositionSpan> b)
    {
        var merged = new PositionSpan[a.Count + b.Count];
        int count = 0;
        for (int i = 0, j = 0; i < a.Count || j < b.Count;)
        {
            int order = i == a.Count ? 1 : j == b.Count ? -1 : a[i].CompareTo(b[j]);
            merged[count++] = order <= 0 ? a[i] : b[j];
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return count == merged.Length ? merged : merged[..count];
    }
}
