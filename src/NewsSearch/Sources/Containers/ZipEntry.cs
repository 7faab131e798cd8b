using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using System.Text.Unicode;

namespace NewsSearch.Sources.Containers;

/// <summary>What a zip archive's directory says of a member (PKWARE APPNOTE 4.3.12), or the header above the member itself.</summary>
/// <param name="Raw">The name as it stands there.</param>
/// <param name="Unicode">The name where a flag or Info-ZIP's field says that it is UTF-8, otherwise null.</param>
/// <param name="Offset">Where its header begins, in the file.</param>
internal sealed record ZipEntry(
    ReadOnlyMemory<byte> Raw, string? Unicode, int Flags, int Method, uint Checksum, long PackedLength, long Length, long Offset, int Mode)
{
    /// <summary>"PK\1\2" of the directory's headers.</summary>
    public const uint DirectorySignature = 0x02014B50;

    /// <summary>"PK\3\4" of the headers above the members.</summary>
    public const uint LocalSignature = 0x04034B50;

    public const int DirectoryHeaderLength = 46;
    public const int LocalHeaderLength = 30;

    private const int Utf8Flag = 1 << 11;
    private const ushort Zip64Field = 0x0001;
    private const ushort UnicodePathField = 0x7075;
    private const int FileTypes = 0xF000;
    private const int SymbolicLink = 0xA000;

    public bool IsEncrypted => (Flags & 1) != 0;

    /// <summary>Lengths and checksum stand behind the content, not above it.</summary>
    public bool HasDescriptor => (Flags & (1 << 3)) != 0;

    /// <summary>Not a folder, and no link, whose content is a path.</summary>
    public bool IsFile => Raw.Span is not [.., (byte)'/' or (byte)'\\'] && (Mode & FileTypes) != SymbolicLink;

    /// <summary>The entry whose header begins at <paramref name="at"/>; null when none does.</summary>
    /// <param name="shift">Bytes before the archive, which its offsets do not count.</param>
    /// <param name="end">Where the next entry begins.</param>
    public static ZipEntry? Read(ReadOnlyMemory<byte> directory, int at, long shift, out int end)
    {
        end = at;
        ReadOnlySpan<byte> header = directory.Span[at..];
        if (header.Length < DirectoryHeaderLength || BinaryPrimitives.ReadUInt32LittleEndian(header) != DirectorySignature)
        {
            return null;
        }

        int name = BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        int extra = BinaryPrimitives.ReadUInt16LittleEndian(header[30..]);
        int comment = BinaryPrimitives.ReadUInt16LittleEndian(header[32..]);
        end = at + DirectoryHeaderLength + name + extra + comment;
        if (end > directory.Length)
        {
            return null;
        }

        int flags = BinaryPrimitives.ReadUInt16LittleEndian(header[8..]);
        ReadOnlyMemory<byte> raw = directory.Slice(at + DirectoryHeaderLength, name);
        ReadOnlySpan<byte> fields = header.Slice(DirectoryHeaderLength + name, extra);
        long packed = BinaryPrimitives.ReadUInt32LittleEndian(header[20..]);
        long length = BinaryPrimitives.ReadUInt32LittleEndian(header[24..]);
        long offset = BinaryPrimitives.ReadUInt32LittleEndian(header[42..]);
        Widen(fields, ref length, ref packed, ref offset);
        int mode = (int)(BinaryPrimitives.ReadUInt32LittleEndian(header[38..]) >> 16);
        return new(
            raw, UnicodeName(raw.Span, flags, fields), flags, BinaryPrimitives.ReadUInt16LittleEndian(header[10..]),
            BinaryPrimitives.ReadUInt32LittleEndian(header[16..]), packed, length, offset + shift, mode);
    }

    /// <summary>The entry that the header above a member gives, for an archive without a directory.</summary>
    public static ZipEntry ReadLocal(ReadOnlyMemory<byte> header, int name, long offset)
    {
        ReadOnlySpan<byte> bytes = header.Span;
        int flags = BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]);
        ReadOnlySpan<byte> fields = bytes[(LocalHeaderLength + name)..];
        long packed = BinaryPrimitives.ReadUInt32LittleEndian(bytes[18..]);
        long length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[22..]);
        long none = 0;
        Widen(fields, ref length, ref packed, ref none);
        ReadOnlyMemory<byte> raw = header.Slice(LocalHeaderLength, name);
        return new(
            raw, UnicodeName(raw.Span, flags, fields), flags, BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes[14..]), packed, length, offset, Mode: 0);
    }

    /// <summary>Takes from the field of ZIP64 the numbers that do not fit 32 bits (4.5.3).</summary>
    private static void Widen(ReadOnlySpan<byte> fields, ref long length, ref long packed, ref long offset)
    {
        ReadOnlySpan<byte> wide = Field(fields, Zip64Field);
        Widen(ref wide, ref length);
        Widen(ref wide, ref packed);
        Widen(ref wide, ref offset);
    }

    private static void Widen(ref ReadOnlySpan<byte> wide, ref long number)
    {
        if (number == uint.MaxValue && wide.Length >= sizeof(long))
        {
            number = Math.Max(0, BinaryPrimitives.ReadInt64LittleEndian(wide));
            wide = wide[sizeof(long)..];
        }
    }

    /// <summary>Info-ZIP's field counts only while it is of the name that stands in the header (4.6.9): tools that rename forget it.</summary>
    private static string? UnicodeName(ReadOnlySpan<byte> raw, int flags, ReadOnlySpan<byte> fields)
    {
        ReadOnlySpan<byte> path = Field(fields, UnicodePathField);
        if (path is [1, _, _, _, _, _, ..] && BinaryPrimitives.ReadUInt32LittleEndian(path[1..]) == Crc32.HashToUInt32(raw) && Utf8.IsValid(path[5..]))
        {
            return Encoding.UTF8.GetString(path[5..]);
        }

        return (flags & Utf8Flag) != 0 && Utf8.IsValid(raw) ? Encoding.UTF8.GetString(raw) : null;
    }

    private static ReadOnlySpan<byte> Field(ReadOnlySpan<byte> fields, ushort id)
    {
        while (fields.Length >= 4)
        {
            int length = Math.Min(BinaryPrimitives.ReadUInt16LittleEndian(fields[2..]), fields.Length - 4);
            if (BinaryPrimitives.ReadUInt16LittleEndian(fields) == id)
            {
                return fields.Slice(4, length);
            }

            fields = fields[(4 + length)..];
        }

        return default;
    }
}
