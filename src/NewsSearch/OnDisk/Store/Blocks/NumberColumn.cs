using System.Buffers.Binary;

namespace NewsSearch.OnDisk.Store.Blocks;

/// <summary>Numbers of the same number of bytes, see <see cref="GrowingBytes.WriteColumn"/>.</summary>
/// <param name="width">1 to 4.</param>
internal readonly ref struct NumberColumn(ReadOnlySpan<byte> bytes, int width)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public uint this[int index]
    {
        get
        {
            ReadOnlySpan<byte> number = _bytes.Slice(index * width, width);
            return width switch
            {
                1 => number[0],
                2 => BinaryPrimitives.ReadUInt16LittleEndian(number),
                3 => BinaryPrimitives.ReadUInt16LittleEndian(number) | ((uint)number[2] << 16),
                _ => BinaryPrimitives.ReadUInt32LittleEndian(number),
            };
        }
    }

    /// <summary>The index of the first number that is <paramref name="target"/> or more, among ascending ones; else <paramref name="count"/>.</summary>
    /// <remarks>It gallops, since the next target is mostly near.</remarks>
    public int FindFrom(int first, int count, uint target)
    {
        int below = first - 1, found = first;
        for (int step = 1; found < count && this[found] < target; step *= 2)
        {
            below = found;
            found += step;
        }

        found = Math.Min(found, count);
        while (below + 1 < found)
        {
            int middle = (below + found) >>> 1;
            if (this[middle] < target)
            {
                below = middle;
            }
            else
            {
                found = middle;
            }
        }

        return found;
    }
}
