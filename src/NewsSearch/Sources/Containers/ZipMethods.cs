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
    public static Stream? Open(ZipEntry entry, Stream packed) => entry.Method switch
    {
        0 => packed,
        8 => new DeflateStream(packed, CompressionMode.Decompress),
        9 => new UnpackedStream(() => new Deflate64Stream(packed, SharpCompress.Compressors.CompressionMode.Decompress)),
        12 => Compressions.OpenBzip2(packed),
        14 => new UnpackedStream(() => OpenLzma(entry, packed)),
        20 or 93 => Compressions.OpenZstd(packed),
        95 => Compressions.OpenXz(packed),
        98 => new UnpackedStream(() => OpenPpmd(packed)),
        _ => null,
    };

    /// <summary>Two bytes of version, two of length, then the properties (5.8.8).</summary>
    private static LzmaStream OpenLzma(ZipEntry entry, Stream packed)
    {
        const int HeaderLength = 4;
        byte[] header = new byte[HeaderLength];
        packed.ReadExactly(header);
        byte[] properties = new byte[BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(2))];
        packed.ReadExactly(properties);
        bool endMarked = (entry.Flags & 2) != 0;
        return LzmaStream.Create(
            properties, packed, entry.PackedLength - HeaderLength - properties.Length, endMarked ? -1 : entry.Length, leaveOpen: true);
    }

    private static PpmdStream OpenPpmd(Stream packed)
    {
        byte[] properties = new byte[2];
        packed.ReadExactly(properties);
        return PpmdStream.Create(new PpmdProperties(properties), packed, false);
    }
}
