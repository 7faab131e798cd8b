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
    public static PositionMatch Join(PositionMatch a, PositionMatch b) => new(
        new PositionSpan(Math.Min(a.Span.Start, b.Span.Start), Math.Max(a.Span.End, b.Span.End)),
        [.. a.Units.Concat(b.Units).Distinct().Order()]);
}
