using System.Buffers.Binary;
using System.Text;

namespace NewsSearch.Sources.Containers;

/// <summary>A block that begins a member of a tar archive (POSIX pax, "ustar Interchange Format"; GNU tar, "Basic Tar Format").</summary>
internal readonly struct TarHeader
{
    public const int BlockLength = 512;

    private const int NameLength = 100;
    private const int SizeOffset = 124;
    private const int ChecksumOffset = 148;
    private const int TypeOffset = 156;
    private const int MagicOffset = 257;
    private const int PrefixOffset = 345;
    private const int PrefixLength = 155;
    private const int SparseOffset = 386;
    private const int MoreSparseOffset = 482;
    private const int SparseLengthOffset = 483;
    private const int MoreInExtensionOffset = 504;
    private const int SparseInHeader = 4;
    private const int SparseInExtension = 21;
    private const int NumberLength = 12;

    private readonly byte[] _block;

    private TarHeader(byte[] block, long length) => (_block, Length) = (block, length);

    /// <summary>The bytes of content behind the header.</summary>
    public long Length { get; }

    public byte Type => _block[TypeOffset];

    /// <summary>The length with its holes of a sparse member of GNU tar's own format.</summary>
    public long SparseLength => Number(_block.AsSpan(SparseLengthOffset, NumberLength));

    /// <summary>More of a sparse member's map follows in blocks of its own.</summary>
    public bool HasMoreSparse => _block[MoreSparseOffset] != 0;

    private bool IsPosix => _block.AsSpan(MagicOffset).StartsWith("ustar\0"u8);

    /// <summary>The header that the block is; null when its checksum or a number in it is wrong.</summary>
    public static TarHeader? Read(byte[] block) =>
        HasChecksum(block) && Number(block.AsSpan(SizeOffset, NumberLength)) is >= 0 and var length ? new(block, length) : null;

    /// <summary>True of every tar, old ones without a mark too; some summed signed bytes.</summary>
    public static bool HasChecksum(ReadOnlySpan<byte> block)
    {
        if (block.Length < BlockLength || block[0] == 0)
        {
            return false;
        }

        // Its own field counts as spaces.
        int sum = (TypeOffset - ChecksumOffset) * ' ';
        int signed = sum;
        for (int i = 0; i < BlockLength; i++)
        {
            bool isChecksum = i is >= ChecksumOffset and < TypeOffset;
            sum += isChecksum ? 0 : block[i];
            signed += isChecksum ? 0 : (sbyte)block[i];
        }

        return Number(block[ChecksumOffset..TypeOffset]) is var stated && (stated == sum || stated == signed);
    }

    /// <summary>The name in the header; longer ones stand in blocks before it.</summary>
    public byte[] Name()
    {
        ReadOnlySpan<byte> name = ToZero(_block.AsSpan(0, NameLength));
        ReadOnlySpan<byte> prefix = IsPosix ? ToZero(_block.AsSpan(PrefixOffset, PrefixLength)) : default;
        return prefix.IsEmpty ? name.ToArray() : [.. prefix, (byte)'/', .. name];
    }

    /// <summary>The parts of a sparse member that the header lists.</summary>
    public IEnumerable<SparsePart> SparseParts() => Parts(_block, SparseOffset, SparseInHeader);

    /// <summary>The parts that a block behind the header lists, and whether another one follows.</summary>
    public static (IEnumerable<SparsePart> Parts, bool More) ReadExtension(byte[] block) =>
        (Parts(block, 0, SparseInExtension), block[MoreInExtensionOffset] != 0);

    public static ReadOnlySpan<byte> ToZero(ReadOnlySpan<byte> text) => text.IndexOf((byte)0) is int end and >= 0 ? text[..end] : text;

    private static IEnumerable<SparsePart> Parts(byte[] block, int from, int count)
    {
        for (int i = 0; i < count && block[from] != 0; i++, from += 2 * NumberLength)
        {
            yield return new(Number(block.AsSpan(from, NumberLength)), Number(block.AsSpan(from + NumberLength, NumberLength)));
        }
    }

    /// <summary>Octal digits or, where the first bit is set, a binary number as GNU tar writes large ones; -1 for neither.</summary>
    private static long Number(ReadOnlySpan<byte> field)
    {
        if ((field[0] & 0x80) != 0)
        {
            return field[..^8].ContainsAnyExcept((byte)0, (byte)0x80) ? -1 : BinaryPrimitives.ReadInt64BigEndian(field[^8..]);
        }

        string digits = Encoding.ASCII.GetString(field).Trim(' ', '\0');
        int end = digits.AsSpan().IndexOfAny(' ', '\0');
        digits = end < 0 ? digits : digits[..end];
        return digits.Length > 20 || digits.AsSpan().ContainsAnyExceptInRange('0', '7') ? -1 : digits.Length == 0 ? 0 : Convert.ToInt64(digits, 8);
    }
}
