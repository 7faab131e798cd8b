using System.Buffers.Binary;
using System.IO.Compression;
using SharpCompress.Compressors.Deflate64;
using SharpCompress.Compressors.LZMA;
using SharpCompress.Compressors.PPMd;

namespace NewsSearch.Sources.Containers;

/// <summary>The compressions of a zip archive's members (PKWARE APPNOTE 4.4.5).</summary>
internal static class ZipMethods
{
    /// <summary>The unpacked member; null where the method is none that is in use.</summary>
    /// <param name="memory">The bytes that the data may ask for to be unpacked.</param>
    public static Stream? Open(ZipEntry entry, Stream packed, int memory) => entry.Method switch
    {
        0 => packed,
        8 => new DeflateStream(packed, CompressionMode.Decompress),
        9 => new UnpackedStream(() => new Deflate64Stream(packed, SharpCompress.Compressors.CompressionMode.Decompress)),
        12 => Compressions.OpenBzip2(packed),
        14 => new UnpackedStream(() => OpenLzma(entry, packed, memory)),
        20 or 93 => Compressions.OpenZstd(packed),
        95 => Compressions.OpenXz(packed, memory),
        98 => new UnpackedStream(() => OpenPpmd(packed, memory)),
        _ => null,
    };

    /// <summary>Two bytes of version, two of length, then the properties (5.8.8).</summary>
    private static LzmaStream OpenLzma(ZipEntry entry, Stream packed, int memory)
    {
        const int HeaderLength = 4;
        byte[] header = new byte[HeaderLength];
        packed.ReadExactly(header);
        byte[] properties = new byte[BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(2))];
        packed.ReadExactly(properties);
        if (properties.Length > sizeof(uint))
        {
            Compressions.CheckMemory(BinaryPrimitives.ReadUInt32LittleEndian(properties.AsSpan(1)), memory);
        }

        bool endMarked = (entry.Flags & 2) != 0;
        return LzmaStream.Create(
            properties, packed, entry.PackedLength - HeaderLength - properties.Length, endMarked ? -1 : entry.Length, leaveOpen: true);
    }

    /// <summary>Two bytes: four bits of order, eight of memory in MB, less one, four of method (5.10).</summary>
    private static PpmdStream OpenPpmd(Stream packed, int memory)
    {
        byte[] properties = new byte[2];
        packed.ReadExactly(properties);
        Compressions.CheckMemory((((BinaryPrimitives.ReadUInt16LittleEndian(properties) >> 4) & 0xFF) + 1L) << 20, memory);
        return PpmdStream.Create(new PpmdProperties(properties), packed, false);
    }
}
