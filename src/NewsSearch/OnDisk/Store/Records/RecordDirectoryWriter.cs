using System.Buffers.Binary;
using Lucene.Net.Store;
using NewsSearch.OnDisk.Store.Blocks;

namespace NewsSearch.OnDisk.Store.Records;

/// <summary>Notes where the blocks and dictionaries of a file stand, and writes that behind them.</summary>
internal sealed class RecordDirectoryWriter
{
    /// <summary>As many blocks make a page, which is read and summed as a whole.</summary>
    private const int PageBlocks = 128;

    private readonly GrowingBytes _pages = new();
    private readonly GrowingBytes _entries = new();
    private readonly List<PageStart> _starts = [];
    private readonly List<(long Offset, int Length)> _dictionaries = [];
    private int _dictionary;
    private int _blocks;

    /// <summary>The records of all blocks.</summary>
    public int Records { get; private set; }

    public void Add(RecordBlock block)
    {
        if (_blocks == PageBlocks || (_blocks > 0 && _dictionary != block.Dictionary))
        {
            EndPage();
        }

        if (_blocks == 0)
        {
            _dictionary = block.Dictionary;
            _starts.Add(new PageStart(block.First, _pages.Length, block.Offset));
        }

        _entries.WriteVarint((ulong)block.Count);
        _entries.WriteVarint((ulong)block.PlainLength);
        _entries.WriteVarint((ulong)block.Length);
        _blocks++;
        Records = block.End;
    }

    /// <returns>Its number, see <see cref="RecordBlock.Dictionary"/>.</returns>
    public int AddDictionary(long offset, int length)
    {
        _dictionaries.Add((offset, length));
        return _dictionaries.Count;
    }

    /// <summary>Writes pages, table and trailer, see <see cref="RecordFile"/>.</summary>
    public void Finish(IndexOutput output)
    {
        if (_blocks > 0)
        {
            EndPage();
        }

        long pages = output.Position;
        _pages.CopyTo(output);
        var table = new GrowingBytes();
        foreach ((long offset, int length) in _dictionaries)
        {
            WriteNumber(table, (ulong)offset, sizeof(ulong));
            WriteNumber(table, (uint)length, sizeof(uint));
        }

        foreach (PageStart start in _starts)
        {
            WriteNumber(table, (uint)start.First, sizeof(uint));
            WriteNumber(table, (ulong)(pages + start.Page), sizeof(ulong));
            WriteNumber(table, (ulong)start.Blocks, sizeof(ulong));
        }

        WriteNumber(table, (ulong)output.Position, sizeof(ulong));
        WriteNumber(table, (uint)Records, sizeof(uint));
        WriteNumber(table, (uint)_dictionaries.Count, sizeof(uint));
        WriteNumber(table, (uint)_starts.Count, sizeof(uint));
        WriteNumber(table, RegionSum.Of(table.Span), sizeof(uint));
        table.CopyTo(output);
    }

    private static void WriteNumber(GrowingBytes output, ulong number, int length)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, number);
        output.Write(bytes[..length]);
    }

    private void EndPage()
    {
        int begin = _pages.Length;
        _pages.WriteVarint((ulong)_dictionary);
        _pages.WriteVarint((ulong)_blocks);
        _pages.Write(_entries.Span);
        WriteNumber(_pages, RegionSum.Of(_pages.Span[begin..]), sizeof(uint));
        _entries.Clear();
        _blocks = 0;
    }

    /// <param name="First">The first record.</param>
    /// <param name="Page">Where the page begins among the pages.</param>
    /// <param name="Blocks">Where its first block begins in the file.</param>
    private readonly record struct PageStart(int First, int Page, long Blocks);
}
