namespace NewsSearch.Searching.Names;

/// <summary>Counts of values, of which there is mostly one: a dictionary is made at the second.</summary>
/// <param name="comparer">Which values are the same.</param>
internal struct FewCounts<TValue>(IEqualityComparer<TValue> comparer)
    where TValue : notnull
{
    private KeyValuePair<TValue, int>? _one;
    private Dictionary<TValue, int>? _several;

    /// <summary>All values with their counts.</summary>
    public readonly IEnumerable<KeyValuePair<TValue, int>> All => _several ?? (_one is { } one ? [one] : (IEnumerable<KeyValuePair<TValue, int>>)[]);

    public void Add(TValue value, int count)
    {
        if (_several is not null)
        {
            _several[value] = _several.GetValueOrDefault(value) + count;
        }
        else if (_one is not { } one)
        {
            _one = new(value, count);
        }
        else if (comparer.Equals(one.Key, value))
        {
            _one = new(one.Key, one.Value + count);
        }
        else
        {
            _several = new(comparer) { [one.Key] = one.Value, [value] = count };
        }
    }

    /// <summary>Whether there is no more than one value.</summary>
    public readonly bool IsOne(out TValue value)
    {
        value = _one is { } one ? one.Key : default!;
        return _several is null && _one is not null;
    }
}
