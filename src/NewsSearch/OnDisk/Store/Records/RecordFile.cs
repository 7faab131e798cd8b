using System.Buffers.Binary;
using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace NewsSearch.OnDisk.Store.Records;

/// <summary>
/// A file of numbered records in compressed blocks, open to be read. At opening nothing is read but both ends; a part of the directory is
/// summed before it is believed, and a block as it is unpacked.
/// </summary>
internal sealed class RecordFile : IDisposable
{
    private const int DictionaryEntry = sizeof(ulong) + sizeof(uint);
    private const int PageEntry = sizeof(uint) + (2 * sizeof(ulong));
    private const int TrailerLength = sizeof(ulong) + (4 * sizeof(uint));

    private readonly MappedInput _input;
    private readonly long _table;
    private readonly int _dictionaries;
    private readonly int _pages;
    private bool _isTableSound;

    private RecordFile(MappedInput input)
    {
        _input = input;
        ReadOnlySpan<byte> trailer = input.Span(End - TrailerLength, TrailerLength);
        _table = BinaryPrimitives.ReadInt64LittleEndian(trailer);
        Count = BinaryPrimitives.ReadInt32LittleEndian(trailer[8..]);
        _dictionaries = BinaryPrimitives.ReadInt32LittleEndian(trailer[12..]);
        _pages = BinaryPrimitives.ReadInt32LittleEndian(trailer[16..]);
        if (_pages < 0 || _dictionaries < 0 || End - TrailerLength - _table != ((long)_dictionaries * DictionaryEntry) + ((long)_pages * PageEntry))
        {
            throw new CorruptIndexException($"the table of {input} is of another size");
        }
    }

    /// <summary>The number of records.</summary>
    public int Count { get; }

    public int DictionaryCount => _dictionaries;

    /// <summary>The bytes of all dictionaries.</summary>
    public long DictionaryLength => Enumerable.Range(1, _dictionaries).Sum(number => (long)Dictionary(number).Length);

    /// <summary>The bytes of all blocks and dictionaries, about.</summary>
    public long PackedLength => _table;

    private long End => _input.Length - CodecUtil.FooterLength();

    /// <exception cref="IOException">It is missing, cut short or another file.</exception>
    public static RecordFile Open(Lucene.Net.Store.Directory directory, string segment, RecordLayout layout, IOContext context)
    {
        MappedInput input = layout.File.Open(directory, layout.File.NameOf(segment), context);
        try
        {
            return new RecordFile(input);
        }
        catch
        {
            input.Dispose();
            throw;
        }
    }

    /// <exception cref="IOException">The directory is damaged.</exception>
    public RecordBlock Find(int record)
    {
        ReadOnlySpan<byte> table = Table();
        int found = 0;
        for (int above = _pages; above - found > 1;)
        {
            int middle = (found + above) >>> 1;
            (found, above) = StartOf(table, middle).First <= record ? (middle, above) : (found, middle);
        }

        RecordBlockPage page = Page(found);
        while (page.MoveNext())
        {
            if (record < page.Current.End)
            {
                return page.Current;
            }
        }

        throw new CorruptIndexException($"{_input} has no record {record}");
    }

    /// <summary>All blocks.</summary>
    /// <exception cref="IOException">The directory is damaged.</exception>
    public IEnumerable<RecordBlock> Blocks() => Enumerable.Range(0, _pages).SelectMany(BlocksOf);

    /// <summary>The bytes of a block as they stand in the file.</summary>
    public ReadOnlySpan<byte> Packed(RecordBlock block) => _input.Span(block.Offset, block.Length);

    /// <param name="number">1 for the first.</param>
    public ReadOnlySpan<byte> Dictionary(int number)
    {
        ReadOnlySpan<byte> table = Table();
        if (number < 1 || number > _dictionaries)
        {
            throw new CorruptIndexException($"{_input} has no dictionary {number}");
        }

        ReadOnlySpan<byte> entry = table.Slice((number - 1) * DictionaryEntry, DictionaryEntry);
        return _input.Span(BinaryPrimitives.ReadInt64LittleEndian(entry), BinaryPrimitives.ReadInt32LittleEndian(entry[sizeof(ulong)..]));
    }

    /// <exception cref="IOException">The file is not as it was written.</exception>
    public void CheckSum() => CodecUtil.ChecksumEntireFile(_input);

    public void Dispose() => _input.Dispose();

    private List<RecordBlock> BlocksOf(int page)
    {
        var blocks = new List<RecordBlock>();
        for (RecordBlockPage each = Page(page); each.MoveNext();)
        {
            blocks.Add(each.Current);
        }

        return blocks;
    }

    private RecordBlockPage Page(int page)
    {
        ReadOnlySpan<byte> table = Table();
        if ((uint)page >= (uint)_pages)
        {
            throw new CorruptIndexException($"{_input} has no page {page}");
        }

        (int first, long begin, long blocks) = StartOf(table, page);
        long end = page + 1 < _pages ? StartOf(table, page + 1).Page : _table;
        ReadOnlySpan<byte> bytes = _input.Span(begin, checked((int)(end - begin)));
        return new RecordBlockPage(Checked(bytes), first, blocks);
    }

    private ReadOnlySpan<byte> Table()
    {
        ReadOnlySpan<byte> table = _input.Span(_table, checked((int)(End - _table)));
        if (!_isTableSound)
        {
            Checked(table);
            _isTableSound = true;
        }

        return table;
    }

    /// <returns>The bytes without their sum, which holds.</returns>
    private ReadOnlySpan<byte> Checked(ReadOnlySpan<byte> summed)
    {
        if (summed.Length < sizeof(uint) || RegionSum.Of(summed[..^sizeof(uint)]) != BinaryPrimitives.ReadUInt32LittleEndian(summed[^sizeof(uint)..]))
        {
            throw new CorruptIndexException($"the directory of {_input} is damaged");
        }

        return summed[..^sizeof(uint)];
    }

    private (int First, long Page, long Blocks) StartOf(ReadOnlySpan<byte> table, int page)
    {
        ReadOnlySpan<byte> entry = table.Slice((_dictionaries * DictionaryEntry) + (page * PageEntry), PageEntry);
        return (BinaryPrimitives.ReadInt32LittleEndian(entry), BinaryPrimitives.ReadInt64LittleEndian(entry[4..]), BinaryPrimitives.ReadInt64LittleEndian(entry[12..]));
    }
}
