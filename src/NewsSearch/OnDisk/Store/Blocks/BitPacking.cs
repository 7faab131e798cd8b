using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Lucene.Net.Index;

namespace NewsSearch.OnDisk.Store.Blocks;

/// <summary>
/// Packs a block of numbers in as many bits each as the largest needs. Number i stands in lane i mod 4 of a row of four, and a lane's
/// bits lie one behind the other, so that one shift and one mask unpack a row.
/// </summary>
/// <remarks>
/// Lemire and Boytsov, "Decoding billions of integers per second through vectorization" (2015), call this layout vertical. The bytes
/// are little-endian, as are all processors that .NET runs on natively; where there are no vectors, .NET computes the same without them.
/// </remarks>
internal static class BitPacking
{
    /// <summary>The numbers of a block.</summary>
    public const int Count = 128;

    private const int Lanes = 4;
    private const int WordBits = 32;

    /// <summary>The bits that the largest of the numbers needs, 0 to 32.</summary>
    public static int WidthOf(ReadOnlySpan<uint> numbers)
    {
        uint any = 0;
        foreach (uint number in numbers)
        {
            any |= number;
        }

        return WordBits - BitOperations.LeadingZeroCount(any);
    }

    /// <summary>The bytes of a packed block.</summary>
    /// <exception cref="CorruptIndexException">No number has so many bits.</exception>
    public static int SizeOf(int width) =>
        width <= WordBits ? width * Count / 8 : throw new CorruptIndexException($"a block of numbers of {width} bits");

    public static void Pack(ReadOnlySpan<uint> numbers, int width, Span<byte> into)
    {
        Span<uint> words = MemoryMarshal.Cast<byte, uint>(into);
        Vector128<uint> word = default;
        int used = 0;
        for (int i = 0; i < Count; i += Lanes)
        {
            Vector128<uint> row = Vector128.Create(numbers.Slice(i, Lanes));
            word |= row << used;
            used += width;
            if (used >= WordBits)
            {
                word.CopyTo(words);
                words = words[Lanes..];
                used -= WordBits;
                word = used == 0 ? default : row >> (width - used);
            }
        }
    }

    /// <summary>Unpacks numbers and adds the same to each.</summary>
    public static void Unpack(ReadOnlySpan<byte> packed, int width, int added, Span<int> into) =>
        Unpack(packed, width, new Raised(Vector128.Create((uint)added)), into);

    /// <summary>Unpacks differences, each less by one, of ascending numbers behind <paramref name="before"/>.</summary>
    public static void UnpackAscending(ReadOnlySpan<byte> packed, int width, int before, Span<int> into) =>
        Unpack(packed, width, new Ascending { Last = Vector128.Create((uint)before) }, into);

    private static void Unpack<TRows>(ReadOnlySpan<byte> packed, int width, TRows rows, Span<int> into)
        where TRows : struct, IRows
    {
        // All of both spans is read and written, so that two checks in front of the loop do.
        ref byte words = ref MemoryMarshal.GetReference(packed[..SizeOf(width)]);
        ref uint numbers = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<int, uint>(into[..Count]));
        Vector128<uint> mask = Vector128.Create(width == WordBits ? uint.MaxValue : (1u << width) - 1);
        Vector128<uint> word = width == 0 ? default : Vector128.LoadUnsafe(ref words).AsUInt32();
        int used = 0, behind = SizeOf(width), next = Lanes * sizeof(uint);
        for (int i = 0; i < Count; i += Lanes)
        {
            Vector128<uint> row = word >>> used;
            used += width;
            if (used >= WordBits && next < behind)
            {
                used -= WordBits;
                word = Vector128.LoadUnsafe(ref words, (nuint)next).AsUInt32();
                next += Lanes * sizeof(uint);

                // A shift by all the bits would be one by none.
                row |= used == 0 ? default : word << (width - used);
            }

            rows.Next(row & mask).StoreUnsafe(ref numbers, (nuint)i);
        }
    }

    /// <summary>What becomes of each row of unpacked numbers; a structure, so that the loop is compiled for each kind.</summary>
    private interface IRows
    {
        Vector128<uint> Next(Vector128<uint> row);
    }

    private readonly struct Raised(Vector128<uint> added) : IRows
    {
        public Vector128<uint> Next(Vector128<uint> row) => row + added;
    }

    private struct Ascending : IRows
    {
        /// <summary>The last number of the row before, in each lane.</summary>
        public Vector128<uint> Last { get; set; }

        public Vector128<uint> Next(Vector128<uint> row)
        {
            // An index outside the vector gives 0, so each shuffle moves the lanes up by one and by two.
            row += Vector128<uint>.One;
            row += Vector128.Shuffle(row, Vector128.Create(4u, 0, 1, 2));
            row += Vector128.Shuffle(row, Vector128.Create(4u, 4, 0, 1));
            row += Last;
            Last = Vector128.Shuffle(row, Vector128.Create(3u));
            return row;
        }
    }
}
