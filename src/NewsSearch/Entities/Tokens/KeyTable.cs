using System.Numerics;

namespace NewsSearch.Entities.Tokens;

/// <summary>
/// A map from <see cref="NameHash"/> keys to values: open addressing, no deletion, no allocation at lookup. A key stands beside its value,
/// so that a lookup waits for memory once.
/// </summary>
internal sealed class KeyTable<T>
{
    private Entry[] _entries;
    private int _count;

    public KeyTable(int capacity) => _entries = new Entry[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, capacity * 2))];

    /// <summary>The value, by reference; a new key's value is the default. Valid until the next call.</summary>
    public ref T At(ulong key)
    {
        if (_count * 2 >= _entries.Length)
        {
            Grow();
        }

        ref Entry entry = ref Find(key);
        if (entry.Key == 0)
        {
            entry.Key = key;
            _count++;
        }

        return ref entry.Value;
    }

    /// <summary>The value, or the default for an unknown key.</summary>
    public T ValueOf(ulong key) => Find(key).Value;

    public bool TryGet(ulong key, out T value)
    {
        ref readonly Entry entry = ref Find(key);
        value = entry.Value;
        return entry.Key != 0;
    }

    /// <summary>The key's entry, or the free one where it would stand.</summary>
    private ref Entry Find(ulong key)
    {
        Entry[] entries = _entries;

        // The sequence keys end in a multiplication, whose high bits mix best.
        int slot = (int)((key * 0x9E3779B97F4A7C15) >> 32) & (entries.Length - 1);
        while (entries[slot].Key != key && entries[slot].Key != 0)
        {
            slot = (slot + 1) & (entries.Length - 1);
        }

        return ref entries[slot];
    }

    private void Grow()
    {
        Entry[] entries = _entries;
        _entries = new Entry[entries.Length * 2];
        foreach (Entry entry in entries)
        {
            if (entry.Key != 0)
            {
                Find(entry.Key) = entry;
            }
        }
    }

    private struct Entry
    {
        public ulong Key;
        public T Value;
    }
}
