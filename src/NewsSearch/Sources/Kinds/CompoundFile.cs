using System.Buffers.Binary;
using System.Text;
using NewsSearch.Sources.Streams;

namespace NewsSearch.Sources.Kinds;

/// <summary>
/// Microsoft's compound file, in which programs of before 2007 keep their documents ([MS-CFB]): what it holds is told by the streams
/// that its directory names.
/// </summary>
internal static class CompoundFile
{
    /// <summary>As much of the directory as a program's own streams stand in: 32 entries of 128 bytes.</summary>
    private const int DirectoryLength = 4096;

    private static readonly (string Stream, KnownKind Kind)[] ByStream =
    [
        ("WordDocument", FileKind.WordDocument),
        ("Workbook", FileKind.ExcelWorkbook),
        ("Book", FileKind.ExcelWorkbook),
        ("PowerPoint Document", FileKind.PowerPointSlides),
        ("__nameid_version1.0", FileKind.OutlookMessage),
        ("__properties_version1.0", FileKind.OutlookMessage),
        ("Catalog", KnownKind.Picture),
    ];

    private static readonly (string Extensions, KnownKind Kind)[] ByName =
    [
        (".doc.dot.", FileKind.WordDocument),
        (".xls.xlt.xla.", FileKind.ExcelWorkbook),
        (".ppt.pps.pot.", FileKind.PowerPointSlides),
        (".msg.", FileKind.OutlookMessage),
        (".msi.db.suo.", KnownKind.Program),
    ];

    public static bool Begins(ReadOnlySpan<byte> head) => head.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <summary>What the name says; null when it says nothing.</summary>
    public static KnownKind? KindOf(string? name) =>
        $"{Path.GetExtension(name ?? "").ToLowerInvariant()}." is { Length: > 1 } extension
        && Array.Find(ByName, row => row.Extensions.Contains(extension, StringComparison.Ordinal)) is { Extensions: not null } named
            ? named.Kind
            : null;

    /// <summary>What the directory says; null when it names nothing known, or cannot be read.</summary>
    /// <param name="file">Can seek.</param>
    /// <param name="isEncrypted">A document is in it that needs a password.</param>
    public static KnownKind? KindOf(Stream file, out bool isEncrypted)
    {
        List<string> streams = StreamNames(file);
        isEncrypted = streams.Contains("EncryptedPackage");
        return Array.Find(ByStream, row => streams.Contains(row.Stream)) is { Stream: not null } known ? known.Kind : null;
    }

    private static List<string> StreamNames(Stream file)
    {
        const int EntryLength = 128;
        const int NameLengthAt = 64;
        var names = new List<string>();
        foreach (byte[] entry in ReadDirectory(file).Chunk(EntryLength).Where(entry => entry.Length == EntryLength))
        {
            int bytes = BinaryPrimitives.ReadUInt16LittleEndian(entry.AsSpan(NameLengthAt));
            if (bytes is > 2 and <= NameLengthAt)
            {
                names.Add(Encoding.Unicode.GetString(entry.AsSpan(0, bytes - 2)));
            }
        }

        return names;
    }

    /// <summary>The directory's beginning. It is written in one piece, so its chain of sectors is not followed.</summary>
    private static byte[] ReadDirectory(Stream file)
    {
        const int HeaderLength = 512;
        byte[] header = new byte[HeaderLength];
        byte[] directory = new byte[DirectoryLength];
        try
        {
            file.Position = 0;
            if (file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength)
            {
                return [];
            }

            int shift = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30));
            long start = (BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(48)) + 1L) << Math.Min(shift, 20);
            file.Position = Math.Min(start, file.Length);
            return directory[..file.ReadAtLeast(directory, DirectoryLength, throwOnEndOfStream: false)];
        }
        catch (Exception exception) when (SourceStream.IsInputFailure(exception))
        {
            return [];
        }
    }
}
