using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace NewsSearch.OnDisk.Store.Columns;

/// <summary>Numbers in as many whole bytes each as what the largest is above the least needs, none where all are the same. Safe to use from many threads.</summary>
internal sealed class FixedNumbers
{
    private readonly MappedInput _file;
    private readonly long _start;
    private readonly int _width;
    private readonly long _least;
    private readonly ulong _mask;

    private FixedNumbers(MappedInput file, long start, long count, int width, long least)
    {
        if (width > sizeof(long) || start < 0 || count < 0 || (width > 0 && count > (file.Length - start) / width))
        {
            throw new CorruptIndexException($"a column of {file} is outside it");
        }

        (_file, _start, Count, _width, _least) = (file, start, count, width, least);
        _mask = width == sizeof(long) ? ulong.MaxValue : (1UL << (8 * width)) - 1;
    }

    public long Count { get; }

    /// <exception cref="CorruptIndexException">There is none of that index.</exception>
    public long this[long index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if ((ulong)index >= (ulong)Count)
            {
                throw Outside(index);
            }

            // The table and the checksum stand behind all columns, so there are always eight bytes to read.
            return _least + (long)(BinaryPrimitives.ReadUInt64LittleEndian(_file.Span(_start + (index * _width), sizeof(ulong))) & _mask);
        }
    }

    /// <param name="description">At what <see cref="Write"/> says of the numbers.</param>
    public static FixedNumbers Read(MappedInput description) =>
        new(description, description.ReadVInt64(), description.ReadVInt64(), description.ReadByte(), description.ReadInt64());

    /// <summary>Writes the numbers, which are enumerated twice.</summary>
    /// <returns>Writes what is needed to read them.</returns>
    public static Action<IndexOutput> Write(IndexOutput output, IEnumerable<long> numbers)
    {
        long least = long.MaxValue, largest = long.MinValue;
        foreach (long number in numbers)
        {
            (least, largest) = (Math.Min(least, number), Math.Max(largest, number));
        }

        int width = least >= largest ? 0 : WidthOf((ulong)largest - (ulong)least);
        long start = output.Position, count = 0;
        foreach (long number in numbers)
        {
            ulong above = (ulong)number - (ulong)least;
            for (int i = 0; i < width; i++)
            {
                output.WriteByte((byte)(above >> (8 * i)));
            }

            count++;
        }

        return description =>
        {
            description.WriteVInt64(start);
            description.WriteVInt64(count);
            description.WriteByte((byte)width);
            description.WriteInt64(count == 0 ? 0 : least);
        };
    }

    /// <summary>The bytes that a number needs, 1 to 8.</summary>
    private static int WidthOf(ulong largest)
    {
        int width = 1;
        for (; width < sizeof(ulong) && largest >> (8 * width) != 0; width++)
        {
        }

        return width;
    }

    private CorruptIndexException Outside(long index) => new($"a column of {_file} has no number {index} of {Count}");
}
