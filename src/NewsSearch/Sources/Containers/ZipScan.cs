using System.Buffers.Binary;

namespace NewsSearch.Sources.Containers;

/// <summary>Finds the members of a zip archive by the headers above them. Reads it block by block, so that in time it is linear.</summary>
internal sealed class ZipScan(Stream archive)
{
    private const int BlockLength = 256 * 1024;
    private const int SignatureLength = 4;
    private const int DescriptorLength = 16;

    private readonly byte[] _block = new byte[BlockLength];
    private long _start;
    private int _length;

    public IEnumerable<ZipEntry> Entries()
    {
        long at = 0;
        while ((at = Find("PK\u0003\u0004"u8, at)) >= 0)
        {
            if (ReadAt(at, out int length) is not { } entry)
            {
                at += SignatureLength;
                continue;
            }

            long content = at + length;
            ZipEntry complete = entry.HasDescriptor && entry.PackedLength == 0 ? Described(entry, content) : entry;
            yield return complete;

            // What the header claims may be more than any file has.
            at = content + Math.Min(complete.PackedLength, archive.Length - content);
        }
    }

    /// <param name="length">The bytes of the header, with name and fields.</param>
    private ZipEntry? ReadAt(long at, out int length)
    {
        length = 0;
        ReadOnlySpan<byte> header = From(at, ZipEntry.LocalHeaderLength);
        if (header.Length < ZipEntry.LocalHeaderLength)
        {
            return null;
        }

        int name = BinaryPrimitives.ReadUInt16LittleEndian(header[26..]);
        length = ZipEntry.LocalHeaderLength + name + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        header = name == 0 ? default : From(at, length);
        return header.Length < length ? null : ZipEntry.ReadLocal(header[..length].ToArray(), name, at);
    }

    /// <summary>A member whose lengths stand behind it: where a descriptor says how far it is from the beginning.</summary>
    private ZipEntry Described(ZipEntry entry, long content)
    {
        long at = content;
        while ((at = Find("PK\u0007\u0008"u8, at)) >= 0)
        {
            ReadOnlySpan<byte> descriptor = From(at, DescriptorLength);
            if (descriptor.Length >= DescriptorLength && BinaryPrimitives.ReadUInt32LittleEndian(descriptor[8..]) == at - content)
            {
                return entry with
                {
                    Checksum = BinaryPrimitives.ReadUInt32LittleEndian(descriptor[4..]),
                    PackedLength = at - content,
                    Length = BinaryPrimitives.ReadUInt32LittleEndian(descriptor[12..]),
                };
            }

            at += SignatureLength;
        }

        // The rest of the file; its end is told as what it is.
        return entry with { PackedLength = long.MaxValue / 2, Length = long.MaxValue / 2 };
    }

    private long Find(ReadOnlySpan<byte> signature, long from)
    {
        ReadOnlySpan<byte> bytes;
        while ((bytes = From(from, signature.Length)).Length >= signature.Length)
        {
            int found = bytes.IndexOf(signature);
            if (found >= 0)
            {
                return from + found;
            }

            from += bytes.Length - signature.Length + 1;
        }

        return -1;
    }

    /// <summary>
    /// The bytes from a place on that are held: at least <paramref name="least"/>, unless the file ends before. Valid until the next call.
    /// </summary>
    private ReadOnlySpan<byte> From(long at, int least)
    {
        long end = Math.Min(at + least, archive.Length);
        if (at < _start || end > _start + _length)
        {
            (_start, _length) = (at, 0);
            archive.Position = at;
            _length = archive.ReadAtLeast(_block, _block.Length, throwOnEndOfStream: false);
        }

        return _block.AsSpan((int)Math.Min(at - _start, _length), (int)Math.Max(0, _start + _length - at));
    }
}
