using System.Collections.Concurrent;

namespace NewsSearch.OnDisk.Store.Inversion;

/// <summary>Memory of postings under way: pages of one size, by turns of one segment and the next.</summary>
internal sealed class BytePages
{
    /// <summary>Bits of an address that count the bytes of a page.</summary>
    public const int PageBits = 15;

    public const int PageSize = 1 << PageBits;

    private readonly ConcurrentBag<byte[]> _free = [];
    private long _taken;

    /// <summary>Bytes of the pages that are in use.</summary>
    public long BytesUsed => Volatile.Read(ref _taken) << PageBits;

    public byte[] Take()
    {
        Interlocked.Increment(ref _taken);
        return _free.TryTake(out byte[]? page) ? page : new byte[PageSize];
    }

    public void Return(List<byte[]> pages)
    {
        Interlocked.Add(ref _taken, -pages.Count);
        pages.ForEach(_free.Add);
        pages.Clear();
    }
}
