using System.Numerics;
using Lucene.Net.Index;

namespace NewsSearch.OnDisk.Store.Blocks;

/// <summary>
/// A packed block whose few large numbers do not make all others wide: it has the bits that suit most, and what the others
/// have above them stands behind.
/// </summary>
/// <remarks>Zukowski, Heman, Nes and Boncz, "Super-scalar RAM-CPU cache compression" (2006), call it patched frame of reference.</remarks>
internal static class PatchedBlock
{
    /// <summary>Set in the first byte, beside the width, where there are numbers with more.</summary>
    private const int HasPatches = 0x80;

    /// <summary>What a patch counts for in bytes beside its varint: its index, and one for the time to read it.</summary>
    private const int PatchCost = 2;

    private const int MostBits = 32;

    public static void Write(ReadOnlySpan<uint> numbers, GrowingBytes output)
    {
        (int width, int patches) = Choose(numbers);
        output.WriteByte(width | (patches > 0 ? HasPatches : 0));
        if (patches > 0)
        {
            output.WriteByte(patches);
        }

        uint mask = width == MostBits ? uint.MaxValue : (1u << width) - 1;
        Span<uint> low = stackalloc uint[BitPacking.Count];
        for (int i = 0; i < low.Length; i++)
        {
            low[i] = numbers[i] & mask;
        }

        BitPacking.Pack(low, width, output.Extend(BitPacking.SizeOf(width)));
        for (int i = 0; patches > 0; i++)
        {
            if (numbers[i] > mask)
            {
                output.WriteByte(i);
                output.WriteVarint(numbers[i] >> width);
                patches--;
            }
        }
    }

    /// <summary>Unpacks a block and adds the same to each number.</summary>
    /// <param name="bytes">From its first byte; what is behind it does not matter.</param>
    /// <exception cref="CorruptIndexException">It is none.</exception>
    public static void Read(ReadOnlySpan<byte> bytes, int added, Span<int> into)
    {
        var reader = new ByteReader(bytes, 0);
        int code = reader.ReadByte(), width = code & ~HasPatches, patches = (code & HasPatches) == 0 ? 0 : reader.ReadByte();
        BitPacking.Unpack(reader.ReadBytes(BitPacking.SizeOf(width)), width, added, into);
        for (; patches > 0; patches--)
        {
            int index = reader.ReadByte(), above = reader.ReadInt32();
            if (index >= BitPacking.Count)
            {
                throw new CorruptIndexException("a number is patched that is not there");
            }

            into[index] += above << width;
        }
    }

    /// <summary>The width that takes fewest bytes, and how many numbers exceed it.</summary>
    private static (int Width, int Patches) Choose(ReadOnlySpan<uint> numbers)
    {
        Span<int> withBits = stackalloc int[MostBits + 1];
        withBits.Clear();
        int most = 0;
        foreach (uint number in numbers)
        {
            int bits = MostBits - BitOperations.LeadingZeroCount(number);
            withBits[bits]++;
            most = Math.Max(most, bits);
        }

        (int Width, int Patches) best = (most, 0);
        int fewest = BitPacking.SizeOf(most);
        for (int width = most - 1; width >= 0; width--)
        {
            int patches = 0, size = 1 + BitPacking.SizeOf(width);
            for (int bits = width + 1; bits <= most; bits++)
            {
                patches += withBits[bits];
                size += withBits[bits] * (PatchCost + ((bits - width + 6) / 7));
            }

            if (size < fewest)
            {
                (best, fewest) = ((width, patches), size);
            }
        }

        return best;
    }
}
