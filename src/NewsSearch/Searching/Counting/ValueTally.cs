namespace NewsSearch.Searching.Counting;

/// <summary>How many articles have each value of a dimension.</summary>
internal sealed class ValueTally
{
    private int[] _counts = [];
    private long[] _latest = [];

    /// <summary>Articles that have no value.</summary>
    public int Without { get; private set; }

    /// <summary>Counts an article, or several that have the same values.</summary>
    /// <param name="numbers">Those of its values, each once.</param>
    /// <param name="published">That of the newest, in seconds since 1970, UTC; null when nobody knows.</param>
    public void Add(ReadOnlySpan<int> numbers, long? published, int articles = 1)
    {
        if (numbers.Length == 0)
        {
            Without += articles;
        }

        foreach (int number in numbers)
        {
            if (number >= _counts.Length)
            {
                Grow(number + 1);
            }

            _counts[number] += articles;
            if (published > _latest[number])
            {
                _latest[number] = published.Value;
            }
        }
    }

    /// <summary>The articles that have a value.</summary>
    public int CountOf(int number) => number < _counts.Length ? _counts[number] : 0;

    /// <summary>The date of the newest of them, in seconds since 1970, UTC; null when none has one.</summary>
    public long? LatestOf(int number) => number < _latest.Length && _latest[number] != long.MinValue ? _latest[number] : null;

    /// <summary>The day of the newest of them.</summary>
    public DateOnly? LatestDayOf(int number) => LatestOf(number) is { } seconds ? DateOnly.FromDateTime(DateTime.UnixEpoch.AddSeconds(seconds)) : null;

    /// <summary>A row for each value that an article has, in no order.</summary>
    public IEnumerable<CountRow> Rows(ValueNumbers numbers) =>
        Enumerable.Range(0, numbers.Count).Where(number => CountOf(number) > 0).Select(number => new CountRow(numbers.TextOf(number), null, CountOf(number), LatestDayOf(number)));

    private void Grow(int least)
    {
        int known = _counts.Length;
        Array.Resize(ref _counts, Math.Max(least, known * 2));
        Array.Resize(ref _latest, _counts.Length);
        _latest.AsSpan(known).Fill(long.MinValue);
    }
}
