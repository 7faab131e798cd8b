using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace NewsSearch.OnDisk.Store;

/// <summary>The checksum of a part of a file, which is made sure of before what stands in it is believed: CRC-32C (Castagnoli, RFC 3720).</summary>
internal static class RegionSum
{
    private const int Lanes = 4;
    private const int RowLength = Lanes * sizeof(ulong);

    public static uint Of(ReadOnlySpan<byte> region)
    {
        uint sum = uint.MaxValue;
        for (; region.Length >= sizeof(ulong); region = region[sizeof(ulong)..])
        {
            sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(region));
        }

        foreach (byte rest in region)
        {
            sum = BitOperations.Crc32C(sum, rest);
        }

        return ~sum;
    }

    /// <summary>What the last sum of a file is mixed with, so that no file is taken for another one.</summary>
    public static uint OfName(string file) => Of(Encoding.UTF8.GetBytes(file));

    /// <summary>
    /// A sum that takes a third of the time: words of eight bytes go in turn to four sums, which are summed with what fills no row of four.
    /// What is wrong in one lane, as any single bit, is found as surely as by a sum of the whole.
    /// </summary>
    /// <remarks>A processor reckons one step of a sum in three cycles, but begins one in each.</remarks>
    public static uint OfRows(ReadOnlySpan<byte> region)
    {
        uint first = uint.MaxValue, second = uint.MaxValue, third = uint.MaxValue, fourth = uint.MaxValue;
        for (; region.Length >= RowLength; region = region[RowLength..])
        {
            first = BitOperations.Crc32C(first, BinaryPrimitives.ReadUInt64LittleEndian(region));
            second = BitOperations.Crc32C(second, BinaryPrimitives.ReadUInt64LittleEndian(region[sizeof(ulong)..]));
            third = BitOperations.Crc32C(third, BinaryPrimitives.ReadUInt64LittleEndian(region[(2 * sizeof(ulong))..]));
            fourth = BitOperations.Crc32C(fourth, BinaryPrimitives.ReadUInt64LittleEndian(region[(3 * sizeof(ulong))..]));
        }

        uint sum = BitOperations.Crc32C(BitOperations.Crc32C(uint.MaxValue, first | ((ulong)second << 32)), third | ((ulong)fourth << 32));
        foreach (byte rest in region)
        {
            sum = BitOperations.Crc32C(sum, rest);
        }

        return ~sum;
    }
}
