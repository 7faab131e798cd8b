using System.Numerics;

namespace NewsSearch.Entities.Tokens;

/// <summary>A map from <see cref="NameHash"/> keys to values: open addressing, no deletion, no allocation at lookup.</summary>
internal sealed class KeyTable<T>
{
    private ulong[] _keys;
    private T[] _values;
    private int _count;

    public KeyTable(int capacity)
    {
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, capacity * 2));
        _keys = new ulong[size];
        _values = new T[size];
    }

    /// <summary>The value, by reference; a new key's value is the default. Valid until the next call.</summary>
    public ref T At(ulong key)
    {
        if (_count * 2 >= _keys.Length)
        {
            Grow();
        }

        int slot = Slot(key);
        if (_keys[slot] == 0)
        {
            _keys[slot] = key;
            _count++;
        }

        return ref _values[slot];
    }

    /// <summary>The value, or the default for an unknown key.</summary>
    public T ValueOf(ulong key) => _values[Slot(key)];

    public bool TryGet(ulong key, out T value)
    {
        int slot = Slot(key);
        value = _values[slot];
        return _keys[slot] != 0;
    }

    private int Slot(ulong key)
    {
        // The sequence keys end in a multiplication, whose high bits mix best.
        int slot = (int)((key * 0x9E3779B97F4A7C15) >> 32) & (_keys.Length - 1);
        while (_keys[slot] != key && _keys[slot] != 0)
        {
            slot = (slot + 1) & (_keys.Length - 1);
        }

        return slot;
    }

    private void Grow()
    {
        (ulong[] keys, T[] values) = (_keys, _values);
        _keys = new ulong[keys.Length * 2];
        _values = new T[keys.Length * 2];
        for (int i = 0; i < keys.Length; i++)
        {
            if (keys[i] != 0)
            {
                int slot = Slot(keys[i]);
                _keys[slot] = keys[i];
                _values[slot] = values[i];
            }
        }
    }
}
