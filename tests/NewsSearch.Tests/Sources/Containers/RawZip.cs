using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace NewsSearch.Tests.Sources.Containers;

/// <summary>Writes zip archives as the framework's writer does not: with names in any bytes, extra fields, flags and methods.</summary>
internal sealed class RawZip
{
    private readonly List<byte> _archive = [];
    private readonly List<byte> _directory = [];
    private int _members;

    public RawZip Add(byte[] name, byte[] content, int flags = 0, int method = 0, byte[]? packed = null, byte[]? extra = null)
    {
        byte[] stored = packed ?? content;
        byte[] fields = extra ?? [];
        int offset = _archive.Count;
        byte[] header = new byte[26];
        BinaryPrimitives.WriteUInt16LittleEndian(header, 20);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(2), (ushort)flags);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(4), (ushort)method);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(10), Crc32.HashToUInt32(content));
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(14), (uint)stored.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(18), (uint)content.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(22), (ushort)name.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(24), (ushort)fields.Length);
        _archive.AddRange([.. "PK\u0003\u0004"u8, .. header, .. name, .. fields, .. stored]);

        byte[] place = new byte[14];
        BinaryPrimitives.WriteUInt32LittleEndian(place.AsSpan(10), (uint)offset);
        _directory.AddRange([.. "PK\u0001\u0002"u8, 20, 0, .. header, .. place, .. name, .. fields]);
        _members++;
        return this;
    }

    public byte[] ToArray()
    {
        byte[] end = new byte[18];
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(4), (ushort)_members);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(6), (ushort)_members);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(8), (uint)_directory.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), (uint)_archive.Count);
        return [.. _archive, .. _directory, .. "PK\u0005\u0006"u8, .. end];
    }

    public static byte[] Deflate(byte[] content)
    {
        using MemoryStream packed = new();
        using (DeflateStream deflate = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(content);
        }

        return packed.ToArray();
    }
}
