namespace NewsSearch.Querying;

/// <summary>A stretch of word positions; both ends are inclusive.</summary>
internal readonly record struct PositionSpan(int Start, int End);
