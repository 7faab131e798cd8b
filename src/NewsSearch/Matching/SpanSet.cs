using System.Buffers;

namespace NewsSearch.Matching;

/// <summary>Spans, each once: where common words meet, thousands in each of thousands of texts. Its memory is lent, so it must be disposed of.</summary>
internal sealed class SpanSet : IDisposable
{
    private const int FewSlots = 64;

    /// <summary>The spans of one side that an operator over them pairs all: of three words a thousand in one text.</summary>
    private const int ManySpans = 256;

    /// <summary>A prime near the golden ratio of 2^64 (Knuth, The Art of Computer Programming 6.4): neighbours fall far from each other.</summary>
    private const ulong Spread = 0x9E37_79B9_7F4A_7C15;

    private ulong[] _slots = Lent(FewSlots);
    private int _bits = 6;

    /// <summary>How many different ones were added.</summary>
    public int Count { get; private set; }

    public void Add(PositionSpan span)
    {
        // No slot in use is 0, however the span begins.
        if (!TryPlace(((ulong)(uint)(span.Start + 1) << 32) | (uint)span.End))
        {
            return;
        }

        if (++Count > 1 << (_bits - 1))
        {
            Grow();
        }
    }

    public List<PositionSpan> Ascending()
    {
        var spans = new List<PositionSpan>(Count);
        foreach (ulong slot in _slots.AsSpan(0, 1 << _bits))
        {
            if (slot != 0)
            {
                spans.Add(new PositionSpan((int)(slot >> 32) - 1, (int)slot));
            }
        }

        spans.Sort();
        return spans;
    }

    /// <summary>
    /// The same; of very many, of those with the same start only the one that ends last, and of those with the same end the one that begins
    /// first. What stands near any span of single words stands near one of these.
    /// </summary>
    public List<PositionSpan> Widest()
    {
        List<PositionSpan> all = Ascending();
        if (all.Count <= ManySpans)
        {
            return all;
        }

        var ends = new HashSet<int>();
        var widest = new List<PositionSpan>();
        for (int i = 0; i < all.Count; i++)
        {
            // The first with an end begins first; the last with a start ends last.
            if (ends.Add(all[i].End) || i == all.Count - 1 || all[i + 1].Start != all[i].Start)
            {
                widest.Add(all[i]);
            }
        }

        return widest;
    }

    public void Dispose()
    {
        ArrayPool<ulong>.Shared.Return(_slots);
        _slots = [];
    }

    private bool TryPlace(ulong span)
    {
        int mask = (1 << _bits) - 1;
        for (int at = (int)((span * Spread) >> (64 - _bits)); ; at = (at + 1) & mask)
        {
            if (_slots[at] == span)
            {
                return false;
            }

            if (_slots[at] == 0)
            {
                _slots[at] = span;
                return true;
            }
        }
    }

    private void Grow()
    {
        ulong[] full = _slots;
        int used = 1 << _bits;
        _bits++;
        _slots = Lent(1 << _bits);
        foreach (ulong slot in full.AsSpan(0, used))
        {
            if (slot != 0)
            {
                TryPlace(slot);
            }
        }

        ArrayPool<ulong>.Shared.Return(full);
    }

    private static ulong[] Lent(int slots)
    {
        ulong[] lent = ArrayPool<ulong>.Shared.Rent(slots);
        Array.Clear(lent, 0, slots);
        return lent;
    }
}
