using System.Numerics;

namespace NewsSearch.Matching;

/// <summary>Word positions of one text.</summary>
internal sealed class PlaceSet
{
    private ulong[] _bits = new ulong[16];

    public int Count
    {
        get
        {
            int count = 0;
            foreach (ulong bits in _bits)
            {
                count += BitOperations.PopCount(bits);
            }

            return count;
        }
    }

    public void Add(int position)
    {
        int at = position >> 6;
        if (at >= _bits.Length)
        {
            Array.Resize(ref _bits, Math.Max(at + 1, _bits.Length * 2));
        }

        _bits[at] |= 1UL << position;
    }

    public void Add(PositionSpan span)
    {
        for (int position = span.Start; position <= span.End; position++)
        {
            Add(position);
        }
    }

    public void Add(IReadOnlyList<int> positions)
    {
        for (int i = 0; i < positions.Count; i++)
        {
            Add(positions[i]);
        }
    }

    public void Add(IEnumerable<PositionSpan> spans)
    {
        foreach (PositionSpan span in spans)
        {
            Add(span);
        }
    }

    public bool Overlaps(PlaceSet other)
    {
        for (int i = 0; i < Math.Min(_bits.Length, other._bits.Length); i++)
        {
            if ((_bits[i] & other._bits[i]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many positions are in this or in the other.</summary>
    public int CountWith(PlaceSet other)
    {
        int count = 0;
        for (int i = 0; i < Math.Max(_bits.Length, other._bits.Length); i++)
        {
            count += BitOperations.PopCount((i < _bits.Length ? _bits[i] : 0) | (i < other._bits.Length ? other._bits[i] : 0));
        }

        return count;
    }
}
