using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace NewsSearch.OnDisk.Store.Blocks;

/// <summary>Reads bytes and numbers one behind the other, see <see cref="GrowingBytes"/>.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes, int position)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int Position { get; private set; } = position;

    /// <exception cref="CorruptIndexException">There are no more.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ReadByte()
    {
        int position = Position;
        if ((uint)position >= (uint)_bytes.Length)
        {
            throw Short();
        }

        Position = position + 1;
        return _bytes[position];
    }

    /// <exception cref="CorruptIndexException">There are not so many.</exception>
    public ReadOnlySpan<byte> ReadBytes(int count)
    {
        ReadOnlySpan<byte> read = _bytes.Part(Position, count);
        Position += count;
        return read;
    }

    /// <exception cref="CorruptIndexException">There is no end, or it is too large.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ReadInt32()
    {
        int first = ReadByte();
        return first < 0x80 ? first : ReadRest(first) is >= 0 and <= int.MaxValue and var number ? (int)number : throw Large();
    }

    /// <inheritdoc cref="ReadInt32"/>
    public long ReadInt64() => ReadByte() is var first && first < 0x80 ? first : ReadRest(first);

    private long ReadRest(int first)
    {
        long number = first & 0x7F;
        for (int shift = 7; shift < 63; shift += 7)
        {
            long next = ReadByte();
            number |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return number;
            }
        }

        throw Large();
    }

    private static CorruptIndexException Short() => new("bytes end before their time");

    private static CorruptIndexException Large() => new("a number is too large");
}
