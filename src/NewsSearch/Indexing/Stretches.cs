namespace NewsSearch.Indexing;

/// <summary>A sequence that is gone through in several stretches, one after the other.</summary>
internal sealed class Stretches<T>(IEnumerable<T> items) : IDisposable
{
    private readonly IEnumerator<T> _items = items.GetEnumerator();

    /// <summary>The last stretch came to the end.</summary>
    public bool AreOver { get; private set; }

    /// <summary>The next of them, up to a number; to be gone through once, by one thread at a time.</summary>
    public IEnumerable<T> Next(int most)
    {
        for (int i = 0; i < most; i++)
        {
            if (!_items.MoveNext())
            {
                AreOver = true;
                yield break;
            }

            yield return _items.Current;
        }
    }

    public void Dispose() => _items.Dispose();
}
