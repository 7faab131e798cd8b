using System.Buffers.Binary;
using System.Numerics;

namespace NewsSearch.OnDisk.Store;

/// <summary>The checksum of a part of a file, which is made sure of before what stands in it is believed: CRC-32C (Castagnoli, RFC 3720).</summary>
internal static class RegionSum
{
    /// <summary>The state before the first byte of a region that comes in pieces.</summary>
    public const uint Begin = uint.MaxValue;

    public static uint Of(ReadOnlySpan<byte> region) => End(Continue(Begin, region));

    /// <returns>The state behind one more piece.</returns>
    public static uint Continue(uint state, ReadOnlySpan<byte> piece)
    {
        for (; piece.Length >= sizeof(ulong); piece = piece[sizeof(ulong)..])
        {
            state = BitOperations.Crc32C(state, BinaryPrimitives.ReadUInt64LittleEndian(piece));
        }

        foreach (byte rest in piece)
        {
            state = BitOperations.Crc32C(state, rest);
        }

        return state;
    }

    /// <returns>The checksum of the pieces.</returns>
    public static uint End(uint state) => ~state;
}
