using Lucene.Net.Index;
using NewsSearch.OnDisk.Store.Blocks;

namespace NewsSearch.OnDisk.Store.Records;

/// <summary>Walks over the blocks that one page of a file's directory describes.</summary>
internal ref struct RecordBlockPage
{
    private readonly int _dictionary;
    private ByteReader _entries;
    private int _left;

    /// <param name="entries">The page without its checksum.</param>
    /// <param name="first">The first record of the first block.</param>
    /// <param name="offset">Where that block begins.</param>
    public RecordBlockPage(ReadOnlySpan<byte> entries, int first, long offset)
    {
        _entries = new ByteReader(entries, 0);
        _dictionary = _entries.ReadInt32();
        _left = _entries.ReadInt32();
        Current = new RecordBlock(first, 0, 0, 0, offset, _dictionary);
    }

    public RecordBlock Current { get; private set; }

    /// <exception cref="CorruptIndexException">The page is none.</exception>
    public bool MoveNext()
    {
        if (_left == 0)
        {
            return false;
        }

        _left--;
        Current = new RecordBlock(
            Current.End, _entries.ReadInt32(), _entries.ReadInt32(), _entries.ReadInt32(), Current.Offset + Current.Length, _dictionary);
        return true;
    }
}
