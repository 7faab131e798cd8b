using SharpCompress.Compressors;
using SharpCompress.Compressors.BZip2;
using SharpCompress.Compressors.Xz;
using ZstdSharp;

namespace NewsSearch.Sources.Containers;

/// <summary>The compressions that wrap a single file.</summary>
internal static class Compressions
{
    private const string Gzip = "gzip";
    private const string Zstd = "zstd";
    private const string Bzip2 = "bzip2";
    private const string Xz = "xz";

    /// <summary>The compression that the first bytes show, as named in messages, or null.</summary>
    public static string? Of(ReadOnlySpan<byte> head) => head switch
    {
        [0x1F, 0x8B, ..] => Gzip,
        [0x28, 0xB5, 0x2F, 0xFD, ..] => Zstd,

        // A zstd skippable frame, as tools put before the data (RFC 8878 section 3.1.2).
        [>= 0x50 and <= 0x5F, 0x2A, 0x4D, 0x18, ..] => Zstd,
        [(byte)'B', (byte)'Z', (byte)'h', >= (byte)'1' and <= (byte)'9', 0x31, 0x41, 0x59, 0x26, 0x53, 0x59, ..] => Bzip2,
        [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, ..] => Xz,
        _ => null,
    };

    /// <summary>The unpacked stream; <paramref name="gzip"/> is the one that can be resynchronised.</summary>
    /// <param name="memory">The bytes that the data may ask for to be unpacked.</param>
    public static Stream Open(string compression, Stream packed, int memory, out GzipMemberStream? gzip)
    {
        gzip = compression == Gzip ? new GzipMemberStream(packed) : null;
        return gzip ?? compression switch
        {
            Zstd => OpenZstd(packed),
            Xz => OpenXz(packed, memory),
            _ => OpenBzip2(packed),
        };
    }

    public static Stream OpenZstd(Stream packed) => new UnpackedStream(() => new DecompressionStream(packed, leaveOpen: true));

    public static Stream OpenXz(Stream packed, int memory) => new UnpackedStream(() =>
    {
        PeekableStream peeked = new(packed);
        CheckMemory(XzHeader.DictionaryLength(peeked.Peek(XzHeader.MaxLength)), memory);
        return new XZStream(new CountingStream(peeked, advanced: null));
    });

    /// <summary>Decompressors make arrays of whatever length the data states.</summary>
    /// <exception cref="InputRefusedException">That is more than <paramref name="limit"/>.</exception>
    public static void CheckMemory(long asked, int limit)
    {
        if (asked > limit)
        {
            throw new InputRefusedException(new(SkipReason.TooLarge, "dictionary"), $"{asked / (1024 * 1024)} MiB");
        }
    }

    public static Stream OpenBzip2(Stream packed) =>
        new UnpackedStream(() => BZip2Stream.Create(packed, CompressionMode.Decompress, decompressConcatenated: true, leaveOpen: true));
}
