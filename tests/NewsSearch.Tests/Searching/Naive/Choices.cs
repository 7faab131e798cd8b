namespace NewsSearch.Tests.Searching.Naive;

/// <summary>
/// Decisions for building something random, read from numbers that a generator gave: fewer and smaller numbers build something
/// simpler, so that shrinking the numbers shrinks what is built.
/// </summary>
internal sealed class Choices(int[] numbers)
{
    private int _at;

    public bool IsEmpty => _at >= numbers.Length;

    /// <summary>From 0 to <paramref name="count"/>, exclusive; 0 when the numbers are used up.</summary>
    public int Next(int count) => IsEmpty ? 0 : numbers[_at++] % count;

    public T Of<T>(IReadOnlyList<T> items) => items[Next(items.Count)];
}
