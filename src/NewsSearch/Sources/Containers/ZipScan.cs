using System.Buffers.Binary;

namespace NewsSearch.Sources.Containers;

/// <summary>Finds the members of a zip archive by the headers above them.</summary>
internal sealed class ZipScan(Stream archive)
{
    private const int BlockLength = 256 * 1024;
    private const int DescriptorLength = 16;

    public IEnumerable<ZipEntry> Entries()
    {
        long at = 0;
        while ((at = Find("PK\u0003\u0004"u8, at)) >= 0)
        {
            if (ReadAt(at) is not { } entry)
            {
                at += 4;
                continue;
            }

            long content = at + ZipEntry.LocalHeaderLength + Extent(at);
            ZipEntry complete = entry.HasDescriptor && entry.PackedLength == 0 ? Described(entry, content) : entry;
            yield return complete;
            at = Math.Min(content + complete.PackedLength, archive.Length);
        }
    }

    private ZipEntry? ReadAt(long at)
    {
        byte[] header = Bytes(at, ZipEntry.LocalHeaderLength + ushort.MaxValue + ushort.MaxValue);
        if (header.Length < ZipEntry.LocalHeaderLength)
        {
            return null;
        }

        int name = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(26));
        int extra = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(28));
        int whole = ZipEntry.LocalHeaderLength + name + extra;
        return whole > header.Length || name == 0 ? null : ZipEntry.ReadLocal(header.AsMemory(0, whole), name, at);
    }

    /// <summary>The length of name and fields behind a header.</summary>
    private int Extent(long at)
    {
        byte[] lengths = Bytes(at + 26, 4);
        return BinaryPrimitives.ReadUInt16LittleEndian(lengths) + BinaryPrimitives.ReadUInt16LittleEndian(lengths.AsSpan(2));
    }

    /// <summary>A member whose lengths stand behind it: where a descriptor says how far it is from the beginning.</summary>
    private ZipEntry Described(ZipEntry entry, long content)
    {
        long at = content;
        while ((at = Find("PK\u0007\u0008"u8, at)) >= 0)
        {
            byte[] descriptor = Bytes(at, DescriptorLength);
            if (descriptor.Length == DescriptorLength && BinaryPrimitives.ReadUInt32LittleEndian(descriptor.AsSpan(8)) == at - content)
            {
                return entry with
                {
                    Checksum = BinaryPrimitives.ReadUInt32LittleEndian(descriptor.AsSpan(4)),
                    PackedLength = at - content,
                    Length = BinaryPrimitives.ReadUInt32LittleEndian(descriptor.AsSpan(12)),
                };
            }

            at += 4;
        }

        // The rest of the file; its end is told as what it is.
        return entry with { PackedLength = long.MaxValue / 2, Length = long.MaxValue / 2 };
    }

    private long Find(ReadOnlySpan<byte> signature, long from)
    {
        while (from < archive.Length)
        {
            byte[] block = Bytes(from, BlockLength);
            int found = block.AsSpan().IndexOf(signature);
            if (found >= 0)
            {
                return from + found;
            }

            if (block.Length < BlockLength)
            {
                break;
            }

            from += block.Length - signature.Length + 1;
        }

        return -1;
    }

    private byte[] Bytes(long at, int count)
    {
        byte[] bytes = new byte[Math.Clamp(archive.Length - at, 0, count)];
        archive.Position = at;
        archive.ReadExactly(bytes);
        return bytes;
    }
}
