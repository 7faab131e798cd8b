using System.Buffers.Binary;

namespace NewsSearch.Sources.Containers;

/// <summary>Gives an archive that broke off a directory of the members that are whole, so that the framework's reader opens it.</summary>
internal static class ZipRepair
{
    private const uint EndSignature = 0x06054B50;
    private const int EndLength = 22;

    /// <summary>The archive in memory, with a directory; null where nothing is found in it, or it is longer than <paramref name="limit"/>.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static MemoryStream? WithDirectory(Stream archive, int limit)
    {
        if (archive.Length > limit)
        {
            return null;
        }

        List<ZipEntry> entries = [.. new ZipScan(archive).Entries().Where(entry => entry.PackedLength < archive.Length - entry.Offset).Take(ushort.MaxValue)];
        if (entries.Count is 0 or ushort.MaxValue)
        {
            return null;
        }

        MemoryStream whole = new();
        archive.Position = 0;
        archive.CopyTo(whole);
        int start = (int)whole.Length;
        entries.ForEach(entry => Write(entry, whole));
        WriteEnd(entries.Count, start, whole);
        whole.Position = 0;
        return whole;
    }

    private static void Write(ZipEntry entry, MemoryStream directory)
    {
        Span<byte> header = stackalloc byte[ZipEntry.DirectoryHeaderLength];
        header.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(header, ZipEntry.DirectorySignature);
        BinaryPrimitives.WriteUInt16LittleEndian(header[8..], (ushort)entry.Flags);
        BinaryPrimitives.WriteUInt16LittleEndian(header[10..], (ushort)entry.Method);
        BinaryPrimitives.WriteUInt32LittleEndian(header[16..], entry.Checksum);
        BinaryPrimitives.WriteUInt32LittleEndian(header[20..], (uint)entry.PackedLength);
        BinaryPrimitives.WriteUInt32LittleEndian(header[24..], (uint)Math.Min(entry.Length, uint.MaxValue - 1));
        BinaryPrimitives.WriteUInt16LittleEndian(header[28..], (ushort)entry.Raw.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header[42..], (uint)entry.Offset);
        directory.Write(header);
        directory.Write(entry.Raw.Span);
    }

    private static void WriteEnd(int count, int start, MemoryStream directory)
    {
        Span<byte> end = stackalloc byte[EndLength];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, EndSignature);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], (ushort)count);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], (ushort)count);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], (uint)(directory.Length - start));
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], (uint)start);
        directory.Write(end);
    }
}
