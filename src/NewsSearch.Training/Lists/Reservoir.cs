namespace NewsSearch.Training.Lists;

/// <summary>An even random sample of all that was added (Vitter, <em>Random Sampling with a Reservoir</em>, 1985).</summary>
internal sealed class Reservoir<T>(int capacity, Random random)
{
    private readonly List<T> _items = [];

    /// <summary>How many were added.</summary>
    public int Seen { get; private set; }

    public IReadOnlyList<T> Items => _items;

    public void Add(T item)
    {
        Seen++;
        if (_items.Count < capacity)
        {
            _items.Add(item);
        }
        else if (random.Next(Seen) is var slot && slot < capacity)
        {
            _items[slot] = item;
        }
    }
}
