namespace NewsSearch.Tests.Searching.Naive;

/// <summary>A place where a part of a query matches, by the numbers of its first and last word.</summary>
/// <param name="Units">What is marked of it, first and last word each.</param>
internal sealed record NaiveMatch(int Start, int End, IReadOnlyList<(int Start, int End)> Units)
{
    public static NaiveMatch Row(int start, int end) => new(start, end, [(start, end)]);

    public static NaiveMatch Of(NaiveMatch a, NaiveMatch b) => new(Math.Min(a.Start, b.Start), Math.Max(a.End, b.End), [.. a.Units, .. b.Units]);

    public bool SharesAWordWith(NaiveMatch other) =>
        Units.Any(mine => other.Units.Any(theirs => mine.Start <= theirs.End && theirs.Start <= mine.End));

    /// <summary>Whether it is shorter and lies in the other.</summary>
    public bool IsWithin(NaiveMatch other) => Start >= other.Start && End <= other.End && (Start, End) != (other.Start, other.End);
}
