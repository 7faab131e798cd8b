using System.Buffers.Binary;
using System.Numerics;

namespace NewsSearch.OnDisk.Store;

/// <summary>The checksum of a part of a file, which is made sure of before what stands in it is believed: CRC-32C (Castagnoli, RFC 3720).</summary>
internal static class RegionSum
{
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
}
