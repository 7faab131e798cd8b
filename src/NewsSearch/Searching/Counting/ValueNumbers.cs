namespace NewsSearch.Searching.Counting;

/// <summary>Numbers, from 0 on, for the values of a dimension that have been met, so that articles are counted in arrays. Not thread-safe.</summary>
internal abstract class ValueNumbers
{
    /// <summary>How many numbers there are.</summary>
    public abstract int Count { get; }

    /// <summary>What the value is called; null for that of articles without a date.</summary>
    public abstract string? TextOf(int number);
}
