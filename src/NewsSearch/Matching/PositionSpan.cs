namespace NewsSearch.Matching;

/// <summary>A stretch of word positions; both ends are inclusive.</summary>
internal readonly record struct PositionSpan(int Start, int End) : IComparable<PositionSpan>
{
    /// <summary>Orders by start, then by end.</summary>
    public int CompareTo(PositionSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);
}
