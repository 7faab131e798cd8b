using System.Buffers.Binary;
using System.IO.Hashing;
using Lucene.Net.Codecs;

namespace NewsSearch.OnDisk.Store;

/// <summary>The end of each of Lucene's files: a magic number, the kind of checksum, and the CRC-32 of all before it.</summary>
internal static class LuceneFooter
{
    private const int Bytes = 16;
    private const int ChecksumBytes = 8;

    /// <summary>Whether a whole file is as it was written.</summary>
    public static bool Holds(ReadOnlySpan<byte> file) => file.Length >= Bytes
        && BinaryPrimitives.ReadInt32BigEndian(file[^Bytes..]) == CodecUtil.FOOTER_MAGIC
        && BinaryPrimitives.ReadInt64BigEndian(file[^ChecksumBytes..]) == Crc32.HashToUInt32(file[..^ChecksumBytes]);
}
