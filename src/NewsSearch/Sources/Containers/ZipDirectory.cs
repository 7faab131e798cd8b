using System.Buffers.Binary;

namespace NewsSearch.Sources.Containers;

/// <summary>
/// Finds the members of a zip archive: by the directory at its end or, where that is missing or damaged as of a download that broke off,
/// by the headers above the members. The framework's reader and SharpCompress' give neither the bytes of names nor, checked, the members of an
/// archive without its directory.
/// </summary>
internal sealed class ZipDirectory
{
    private const uint EndSignature = 0x06054B50;
    private const uint End64Signature = 0x06064B50;
    private const int EndLength = 22;
    private const int End64Length = 56;
    private const int Locator64Length = 20;

    /// <summary>More ends in a comment are none: each costs the reading of a directory.</summary>
    private const int MaxEnds = 16;

    private readonly Stream _archive;
    private readonly ReadOnlyMemory<byte> _directory;
    private readonly long _shift;

    private ZipDirectory(Stream archive, ReadOnlyMemory<byte> directory, long shift, bool isWhole) =>
        (_archive, _directory, _shift, IsWhole) = (archive, directory, shift, isWhole);

    /// <summary>The directory is there; otherwise members that are not found are lost without a trace.</summary>
    public bool IsWhole { get; }

    /// <summary>Reads the directory of an archive, which other bytes may stand before, as a program that unpacks it.</summary>
    /// <exception cref="IOException">The file cannot be read, or the directory is longer than <paramref name="limit"/> bytes.</exception>
    public static ZipDirectory Open(Stream archive, int limit) =>
        Places(archive).Select(place => Read(archive, place, limit)).FirstOrDefault(found => found is not null) ?? new(archive, default, 0, isWhole: false);

    /// <summary>The bytes that the directory says to have; 0 where there is none.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static long LengthIn(Stream archive) => Places(archive).FirstOrDefault().Length;

    /// <summary>The members, as they stand in the directory. May be gone through several times.</summary>
    public IEnumerable<ZipEntry> Entries() => IsWhole ? Listed() : new ZipScan(_archive).Entries();

    /// <summary>Where an end record may begin, from the file's end on.</summary>
    private static IEnumerable<int> Ends(byte[] tail)
    {
        for (int end = tail.Length - EndLength; end >= 0; end--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end)) == EndSignature)
            {
                yield return end;
            }
        }
    }

    /// <summary>Where directories may stand, by the end records that there are.</summary>
    private static IEnumerable<Place> Places(Stream archive)
    {
        byte[] tail = new byte[Math.Min(archive.Length, EndLength + ushort.MaxValue + End64Length + Locator64Length)];
        archive.Position = archive.Length - tail.Length;
        archive.ReadExactly(tail);
        return Ends(tail).Take(MaxEnds).Select(end => Find(archive, tail, end)).OfType<Place>();
    }

    /// <summary>Null where what the end record says is not true of this file.</summary>
    private static Place? Find(Stream archive, byte[] tail, int end)
    {
        long place = archive.Length - tail.Length + end;
        long count = BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(end + 10));
        long length = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 12));
        long offset = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        int end64 = end - Locator64Length - End64Length;
        if (end64 >= 0 && BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end64)) == End64Signature)
        {
            ReadOnlySpan<byte> wide = tail.AsSpan(end64);
            (count, length, offset) = (
                BinaryPrimitives.ReadInt64LittleEndian(wide[32..]), BinaryPrimitives.ReadInt64LittleEndian(wide[40..]),
                BinaryPrimitives.ReadInt64LittleEndian(wide[48..]));
            place = archive.Length - tail.Length + end64;
        }

        // It stands right before its end record; what its own offset lacks to that are the bytes before the archive.
        long start = place - length;
        if (length < 0 || start < 0 || offset < 0 || (count == 0) != (length == 0))
        {
            return null;
        }

        Span<byte> signature = stackalloc byte[sizeof(uint)];
        archive.Position = start;
        bool begins = length == 0 || (archive.ReadAtLeast(signature, signature.Length, throwOnEndOfStream: false) == signature.Length
            && BinaryPrimitives.ReadUInt32LittleEndian(signature) == ZipEntry.DirectorySignature);
        return begins ? new(start, length, count, offset) : null;
    }

    /// <summary>Null where the directory is not the one that its end record says.</summary>
    private static ZipDirectory? Read(Stream archive, Place place, int limit)
    {
        if (place.Length > limit)
        {
            throw new InputRefusedException(new(SkipReason.TooLarge, "zip directory"), $"{place.Length / (1024 * 1024)} MiB");
        }

        byte[] directory = new byte[place.Length];
        archive.Position = place.Start;
        archive.ReadExactly(directory);
        var found = new ZipDirectory(archive, directory, place.Start - place.Offset, isWhole: true);
        return found.Covers() || found.Listed().LongCount() == place.Count ? found : null;
    }

    /// <summary>Entries fill the directory to its end: some writers count them in 16 bits only.</summary>
    private bool Covers()
    {
        int at = 0;
        while (at < _directory.Length && ZipEntry.Read(_directory, at, _shift, out int next) is not null)
        {
            at = next;
        }

        return at == _directory.Length;
    }

    private IEnumerable<ZipEntry> Listed()
    {
        for (int at = 0; at < _directory.Length && ZipEntry.Read(_directory, at, _shift, out int next) is { } entry; at = next)
        {
            yield return entry;
        }
    }

    /// <param name="Start">Where the directory begins, in the file.</param>
    /// <param name="Offset">Where its end record says that it begins.</param>
    private readonly record struct Place(long Start, long Length, long Count, long Offset);
}
