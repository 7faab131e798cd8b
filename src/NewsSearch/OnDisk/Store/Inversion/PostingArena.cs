using System.Buffers.Binary;

namespace NewsSearch.OnDisk.Store.Inversion;

/// <summary>
/// The bytes of the words and postings of a segment under way, all given back at once. The numbers of one word stand in slices, each twice
/// as long as the one before up to a bound, and each ends in the address of the next: a word that comes once takes few bytes, and one
/// that comes everywhere few links.
/// </summary>
internal sealed class PostingArena(BytePages pages)
{
    private const int ShortestSlice = 12;
    private const int LongestSlice = 2048;
    private const int LinkSize = sizeof(int);

    private readonly List<byte[]> _pages = [];
    private int _used = BytePages.PageSize;

    /// <param name="length">At most <see cref="BytePages.PageSize"/>: what is allocated never reaches over the end of a page.</param>
    /// <returns>The address of the first byte.</returns>
    public int Allocate(int length)
    {
        if (_used + length > BytePages.PageSize)
        {
            _pages.Add(pages.Take());
            _used = 0;
        }

        int address = checked((_pages.Count - 1) * BytePages.PageSize) + _used;
        _used += length;
        return address;
    }

    /// <summary>The bytes from an address to the end of its page.</summary>
    public Span<byte> At(int address) => _pages[address >> BytePages.PageBits].AsSpan(address & (BytePages.PageSize - 1));

    /// <summary>Begins the slices of a word.</summary>
    public SliceCursor BeginSlices() => Slice(Allocate(ShortestSlice), ShortestSlice);

    /// <summary>The beginning of the slices whose first byte has this address.</summary>
    public static SliceCursor FirstSlice(int address) => Slice(address, ShortestSlice);

    /// <summary>Writes a number, seven bits a byte, the lowest first.</summary>
    public void Write(ref SliceCursor end, uint value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            WriteByte(ref end, (byte)(value | 0x80));
        }

        WriteByte(ref end, (byte)value);
    }

    /// <summary>Reads a number that <see cref="Write"/> wrote.</summary>
    public uint Read(ref SliceCursor next)
    {
        uint value = 0;
        for (int shift = 0; ; shift += 7)
        {
            if (next.Next == next.End)
            {
                next = Slice(BinaryPrimitives.ReadInt32LittleEndian(At(next.End)), SizeAfter(next.Size));
            }

            byte read = At(next.Next++)[0];
            value |= (uint)(read & 0x7f) << shift;
            if (read < 0x80)
            {
                return value;
            }
        }
    }

    /// <summary>Gives the memory back; what was written is gone.</summary>
    public void Clear()
    {
        pages.Return(_pages);
        _used = BytePages.PageSize;
    }

    private static SliceCursor Slice(int address, int size) => new(address, address + size - LinkSize, size);

    private static int SizeAfter(int size) => Math.Min(LongestSlice, size * 2);

    private void WriteByte(ref SliceCursor end, byte value)
    {
        if (end.Next == end.End)
        {
            int size = SizeAfter(end.Size), address = Allocate(size);
            BinaryPrimitives.WriteInt32LittleEndian(At(end.End), address);
            end = Slice(address, size);
        }

        At(end.Next++)[0] = value;
    }
}
