using System.Numerics;

namespace NewsSearch.Sources.Containers;

/// <summary>The beginning of an .xz file: its header and that of its first block (The .xz File Format, sections 2.1.1 and 3.1).</summary>
internal static class XzHeader
{
    /// <summary>As many bytes as it may have.</summary>
    public const int MaxLength = StreamHeaderLength + 1024;

    private const int StreamHeaderLength = 12;
    private const int Lzma2 = 0x21;
    private const int LargestDictionary = 40;

    /// <summary>The dictionary of the first block, in bytes: programs write all blocks with one. 0 where none is stated.</summary>
    public static long DictionaryLength(ReadOnlySpan<byte> head)
    {
        if (head.Length < StreamHeaderLength + 2)
        {
            return 0;
        }

        byte flags = head[StreamHeaderLength + 1];
        ReadOnlySpan<byte> rest = head[(StreamHeaderLength + 2)..];
        for (int lengths = BitOperations.PopCount((uint)flags & 0xC0); lengths > 0; lengths--)
        {
            TakeNumber(ref rest);
        }

        for (int filters = (flags & 3) + 1; filters > 0; filters--)
        {
            ulong filter = TakeNumber(ref rest);
            int length = (int)Math.Min(TakeNumber(ref rest), (ulong)rest.Length);
            if (filter == Lzma2 && length == 1)
            {
                return Dictionary(rest[0]);
            }

            rest = rest[length..];
        }

        return 0;
    }

    /// <summary>Two or three times a power of two (5.3.1).</summary>
    private static long Dictionary(byte bits) => bits >= LargestDictionary ? uint.MaxValue : (2L | (bits & 1)) << ((bits / 2) + 11);

    /// <summary>Seven bits a byte, the lowest first (1.2).</summary>
    private static ulong TakeNumber(ref ReadOnlySpan<byte> bytes)
    {
        ulong number = 0;
        for (int shift = 0; !bytes.IsEmpty && shift < 63; shift += 7)
        {
            byte next = bytes[0];
            bytes = bytes[1..];
            number |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                break;
            }
        }

        return number;
    }
}
