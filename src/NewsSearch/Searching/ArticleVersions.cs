using System.Buffers.Binary;
using System.IO.Hashing;
using NewsSearch.Queries;

namespace NewsSearch.Searching;

/// <summary>
/// Which articles somebody has seen, each in the version that it then had: an article that is indexed again unchanged stays the
/// same, one whose content changes becomes another. Clocks have no part in it, so equal instants, a clock set back and a rebuilt
/// index do no harm.
/// </summary>
/// <remarks>A version is 64 bits made of the article's id and content hash: 8 bytes an article, and no reckonable chance of two alike.</remarks>
public sealed class ArticleVersions
{
    private const int VersionSize = sizeof(ulong);
    private static readonly byte[] Mark = "NSV2"u8.ToArray();

    /// <summary>Written by earlier versions.</summary>
    private static readonly byte[] MarkWithoutChecksum = "NSV1"u8.ToArray();

    private readonly ulong[] _sorted;

    internal ArticleVersions(IEnumerable<ulong> versions)
    {
        _sorted = [.. versions];
        Array.Sort(_sorted);
    }

    /// <summary>Nothing has been seen.</summary>
    public static ArticleVersions None { get; } = new([]);

    /// <summary>How many versions there are; an article seen in two counts twice.</summary>
    public int Count => _sorted.Length;

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is something else, cut off, or not as it was written.</exception>
    public static ArticleVersions Read(Stream stream)
    {
        using var content = new MemoryStream();
        stream.CopyTo(content);
        ReadOnlySpan<byte> bytes = content.GetBuffer().AsSpan(0, (int)content.Length);
        ReadOnlySpan<byte> stored = bytes.StartsWith(Mark) && bytes.Length >= Mark.Length + VersionSize && Checksum(bytes[..^VersionSize]) == BinaryPrimitives.ReadUInt64LittleEndian(bytes[^VersionSize..])
            ? bytes[Mark.Length..^VersionSize]
            : bytes.StartsWith(MarkWithoutChecksum) ? bytes[Mark.Length..]
            : throw new InvalidDataException("it is not a file of seen articles");
        if (stored.Length % VersionSize != 0)
        {
            throw new InvalidDataException("it is cut off");
        }

        var versions = new ulong[stored.Length / VersionSize];
        for (int i = 0; i < versions.Length; i++)
        {
            versions[i] = BinaryPrimitives.ReadUInt64LittleEndian(stored[(i * VersionSize)..]);
        }

        return new ArticleVersions(versions);
    }

    /// <summary>Writes what <see cref="Read"/> reads: a mark, eight bytes a version, and the checksum of all that (XXH3).</summary>
    public void Write(Stream stream)
    {
        byte[] content = new byte[Mark.Length + (_sorted.Length * VersionSize) + VersionSize];
        Mark.CopyTo(content, 0);
        for (int i = 0; i < _sorted.Length; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(content.AsSpan(Mark.Length + (i * VersionSize)), _sorted[i]);
        }

        BinaryPrimitives.WriteUInt64LittleEndian(content.AsSpan(content.Length - VersionSize), Checksum(content.AsSpan(..^VersionSize)));
        stream.Write(content);
    }

    /// <summary>What has been seen once hits of <paramref name="request"/> were shown: all articles but the hits not shown.</summary>
    /// <param name="shown">Ids of the hits that were shown.</param>
    public static ArticleVersions SeenAfter(IArticleIndex index, SearchRequest request, IReadOnlySet<string> shown, CancellationToken cancellation = default)
    {
        HashSet<ulong> notShown = [.. index.Versions(request.Query, cancellation)
            .Where(article => request.Seen?.Contains(article.Version) != true && !shown.Contains(article.Id))
            .Select(article => article.Version)];
        return new ArticleVersions(index.Versions(new NewsQuery.Everything(), cancellation)
            .Select(article => article.Version)
            .Where(version => !notShown.Contains(version)));
    }

    internal bool Contains(ulong version) => Array.BinarySearch(_sorted, version) >= 0;

    /// <param name="id">The article's id, 12 hexadecimal digits in ASCII.</param>
    internal static ulong VersionOf(ReadOnlySpan<byte> id, long contentHash)
    {
        ulong mixed = (ulong)contentHash;
        foreach (byte digit in id)
        {
            // FNV-1a over the id, begun with the hash.
            mixed = (mixed ^ digit) * 1099511628211;
        }

        // The last round of SplitMix64 spreads the last digits to all bits.
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    private static ulong Checksum(ReadOnlySpan<byte> content) => XxHash3.HashToUInt64(content);
}
