using System.Buffers.Binary;
using System.IO.Hashing;
using System.Numerics;
using Lucene.Net.Codecs;

namespace NewsSearch.OnDisk.Store;

/// <summary>The end of each of Lucene's files: a magic number, the kind of checksum, and the CRC-32 of all before it.</summary>
internal static class LuceneFooter
{
    private const int Bytes = 16;
    private const int ChecksumBytes = 8;

    /// <summary>That of CRC-32, the lowest power first.</summary>
    private const uint Polynomial = 0xEDB88320;

    /// <summary>Whether a whole file is as it was written.</summary>
    public static bool Holds(ReadOnlySpan<byte> file) => file.Length >= Bytes
        && BinaryPrimitives.ReadInt32BigEndian(file[^Bytes..]) == CodecUtil.FOOTER_MAGIC
        && BinaryPrimitives.ReadInt64BigEndian(file[^ChecksumBytes..]) == Crc32.HashToUInt32(file[..^ChecksumBytes]);

    /// <summary>The content of a file with its footer.</summary>
    public static byte[] Append(ReadOnlySpan<byte> content)
    {
        byte[] file = [.. content, .. new byte[Bytes]];
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan()[^Bytes..], CodecUtil.FOOTER_MAGIC);
        BinaryPrimitives.WriteInt64BigEndian(file.AsSpan()[^ChecksumBytes..], Crc32.HashToUInt32(file.AsSpan()[..^ChecksumBytes]));
        return file;
    }

    /// <summary>Puts right the one bit of a whole file that is flipped.</summary>
    /// <returns>Whether the file is as it was written now; false when more is wrong with it.</returns>
    /// <remarks>
    /// What one bit does to a CRC depends on its distance from the end alone, and no two bits of less than 512 MB do the same. Other damage is
    /// taken for a bit once in 2^32 / the number of bits.
    /// </remarks>
    public static bool Mend(Span<byte> file)
    {
        if (file.Length < Bytes || Holds(file))
        {
            return file.Length >= Bytes;
        }

        Span<byte> summed = file[..^ChecksumBytes];
        uint computed = Crc32.HashToUInt32(summed);
        ulong difference = BinaryPrimitives.ReadUInt64BigEndian(file[^ChecksumBytes..]) ^ computed;
        if (BitOperations.IsPow2(difference))
        {
            BinaryPrimitives.WriteInt64BigEndian(file[^ChecksumBytes..], computed);
            return Holds(file);
        }

        // The register behind each of the bits of a last byte, and from there behind one zero more each time.
        Span<uint> behind = stackalloc uint[8];
        for (int bit = 0; bit < behind.Length; bit++)
        {
            behind[bit] = Shifted(1u << bit);
        }

        for (int at = summed.Length - 1; at >= 0; at--)
        {
            for (int bit = 0; bit < behind.Length; bit++)
            {
                if (behind[bit] == difference)
                {
                    summed[at] ^= (byte)(1 << bit);
                    return Holds(file);
                }

                behind[bit] = Shifted(behind[bit]);
            }
        }

        return false;
    }

    /// <summary>What a CRC-32 register becomes when a byte of zeros passes.</summary>
    private static uint Shifted(uint register)
    {
        for (int bit = 0; bit < 8; bit++)
        {
            register = (register >> 1) ^ ((register & 1) * Polynomial);
        }

        return register;
    }
}
