using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace NewsSearch.OnDisk.Store;

/// <summary>
/// The regions of an open file, each with a sum. A region is verified when something of it is wanted for the first time, and so is the part
/// of the sums that it takes. Safe to use from many threads at once: two may verify the same region, and find the same.
/// </summary>
/// <remarks>
/// A region is a page of memory, which is read from the disk as a whole anyway. Behind the regions stand their sums, the sums of each 4,096 bytes
/// of these, the bytes of all regions, and the sum of the last two and the file's name; all that is verified at opening is this end, 4 bytes for 4 MB.
/// </remarks>
internal sealed unsafe class SummedRegions
{
    public const int RegionLength = 1 << RegionBits;

    private const int RegionBits = 12;
    private const int SumsPerRegionBits = RegionBits - 2;
    private const int EndLength = sizeof(long) + sizeof(uint);

    private readonly string _name;
    private readonly byte* _start;
    private readonly long _sumsLength;

    /// <summary>The number of regions.</summary>
    private readonly long _count;

    /// <summary>A bit for each region that was verified, and behind them one for each part of the sums.</summary>
    private readonly uint[] _sound;

    /// <param name="name">Of the file.</param>
    /// <param name="start">Its first byte, which stays where it is as long as this is used.</param>
    /// <param name="length">Of regions and sums.</param>
    /// <exception cref="CorruptIndexException">The end is not as it was written.</exception>
    public SummedRegions(string name, byte* start, long length)
    {
        _name = name;
        _start = start;
        if (length < EndLength)
        {
            throw Damaged(0);
        }

        var end = new ReadOnlySpan<byte>(start + length - EndLength, EndLength);
        ContentLength = BinaryPrimitives.ReadInt64LittleEndian(end);
        if (ContentLength < 0 || ContentLength > length)
        {
            throw Damaged(length - EndLength);
        }

        _count = RegionsIn(ContentLength);
        _sumsLength = _count * sizeof(uint);
        long parts = RegionsIn(_sumsLength), sumsOfSums = ContentLength + _sumsLength;
        var summed = length - EndLength == sumsOfSums + (parts * sizeof(uint))
            ? new ReadOnlySpan<byte>(start + sumsOfSums, (int)(length - sizeof(uint) - sumsOfSums))
            : throw Damaged(length - EndLength);
        if ((RegionSum.OfRows(summed) ^ RegionSum.OfName(name)) != BinaryPrimitives.ReadUInt32LittleEndian(end[sizeof(long)..]))
        {
            throw Damaged(sumsOfSums);
        }

        _sound = new uint[((_count + parts) >> 5) + 1];
    }

    /// <summary>The bytes of all regions.</summary>
    public long ContentLength { get; }

    /// <summary>Makes sure of all regions of which something is in a stretch of the contents.</summary>
    /// <exception cref="CorruptIndexException">One is not as it was written.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Verify(long offset, long length)
    {
        long first = offset >> RegionBits, last = (offset + length - 1) >> RegionBits;
        if (first != last || !IsSound(first))
        {
            VerifyAll(first, last);
        }
    }

    /// <summary>Where the region ends in which a byte of the contents is.</summary>
    public long EndOf(long offset) => Math.Min(ContentLength, ((offset >> RegionBits) + 1) << RegionBits);

    private static long RegionsIn(long length) => (length + RegionLength - 1) >> RegionBits;

    private void VerifyAll(long first, long last)
    {
        for (long region = first; region <= last; region++)
        {
            if (!IsSound(region))
            {
                VerifyPart(region >> SumsPerRegionBits);
                Verify(region, region << RegionBits, ContentLength, SumAt(ContentLength, region));
            }
        }
    }

    /// <summary>Makes sure of a part of the sums.</summary>
    private void VerifyPart(long part)
    {
        if (!IsSound(_count + part))
        {
            long end = ContentLength + _sumsLength;
            Verify(_count + part, ContentLength + (part << RegionBits), end, SumAt(end, part));
        }
    }

    private void Verify(long bit, long offset, long end, uint sum)
    {
        if (RegionSum.OfRows(new ReadOnlySpan<byte>(_start + offset, (int)Math.Min(RegionLength, end - offset))) != sum)
        {
            throw Damaged(offset);
        }

        Interlocked.Or(ref _sound[bit >> 5], 1u << (int)bit);
    }

    private uint SumAt(long offset, long index) =>
        BinaryPrimitives.ReadUInt32LittleEndian(new ReadOnlySpan<byte>(_start + offset + (index * sizeof(uint)), sizeof(uint)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsSound(long bit) => (_sound[bit >> 5] & (1u << (int)bit)) != 0;

    private CorruptIndexException Damaged(long offset) => new($"{_name} is not as it was written, in the {RegionLength} bytes from {offset} on");
}
