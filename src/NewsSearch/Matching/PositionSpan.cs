namespace NewsSearch.Matching;

/// <summary>A stretch of word positions; both ends are inclusive.</summary>
internal readonly record struct PositionSpan(int Start, int End) : IComparable<PositionSpan>
{
    /// <summary>Orders by start, then by end.</summary>
    public int CompareTo(PositionSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <summary>From the first word of both to the last.</summary>
    public static PositionSpan Join(PositionSpan a, PositionSpan b) => new(Math.Min(a.Start, b.Start), Math.Max(a.End, b.End));
}
