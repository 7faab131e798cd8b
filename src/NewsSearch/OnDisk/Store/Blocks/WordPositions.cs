using Lucene.Net.Index;

namespace NewsSearch.OnDisk.Store.Blocks;

/// <summary>The positions of one word after the other, numbered over all its documents; a block of them is unpacked when one is asked for.</summary>
internal sealed class WordPositions
{
    private MappedInput _file = null!;
    private long _begin;
    private int _length;
    private long _count;
    private int _fullBlocks;
    private int _endWidth;
    private long _blocksAt;

    /// <summary>The differences of the block that was read last.</summary>
    private int[] _differences = [];
    private int _block;

    /// <summary>Begins with another word.</summary>
    public void Begin(WordState state, PostingsFiles files)
    {
        bool isInline = state.InlineLength > 0;
        (_file, _begin, _length) = isInline
            ? (files.Terms, state.InlinePositions, state.InlineLength)
            : (files.Positions, state.Positions, state.PositionsLength);
        (_count, _block) = (state.TotalFrequency, -1);

        // Every full block is told by a byte at least, so that what is behind them is found even in a damaged file.
        _fullBlocks = (int)Math.Min(_count / BitPacking.Count, _length);
        _endWidth = -1;
    }

    /// <summary>Reads <paramref name="count"/> positions of one document.</summary>
    /// <param name="from">How many positions the word has in the documents before.</param>
    /// <exception cref="CorruptIndexException">There are not so many.</exception>
    public void Read(long from, int count, ref int[] into)
    {
        if (count < 0 || from < 0 || from > _count - count || count > (long)_length * BitPacking.Count)
        {
            throw new CorruptIndexException("a word has fewer positions than its documents tell");
        }

        if (into.Length < count)
        {
            into = new int[Math.Max(count, into.Length * 2L)];
        }

        int position = 0;
        for (int read = 0; read < count;)
        {
            ReadBlock((int)(from / BitPacking.Count));
            int first = (int)(from % BitPacking.Count), some = Math.Min(count - read, BitPacking.Count - first);
            foreach (int difference in _differences.AsSpan(first, some))
            {
                into[read++] = position += difference;
            }

            from += some;
        }
    }

    private void ReadBlock(int block)
    {
        if (_block == block)
        {
            return;
        }

        if (_differences.Length == 0)
        {
            _differences = new int[BitPacking.Count];
        }

        if ((uint)block > (uint)_fullBlocks)
        {
            throw new CorruptIndexException("a word has more positions than there is room for");
        }

        if (_endWidth < 0)
        {
            ReadEndWidth();
        }

        (long begin, long end) = _fullBlocks == 0 ? (0, _length) : PlaceOf(block);
        ReadOnlySpan<byte> bytes = Part(begin, end - begin);
        if (block < _fullBlocks)
        {
            PatchedBlock.Read(bytes, 0, _differences);
        }
        else
        {
            ReadVarints(bytes);
        }

        _block = block;
    }

    private void ReadEndWidth()
    {
        _endWidth = _fullBlocks == 0 ? 0 : Part(0, 1)[0];
        if (_fullBlocks > 0 && _endWidth is < 1 or > 4)
        {
            throw new CorruptIndexException($"ends of blocks of {_endWidth} bytes");
        }

        _blocksAt = _fullBlocks == 0 ? 0 : 1 + ((long)_fullBlocks * _endWidth);
    }

    /// <summary>Where a block begins and ends; behind the full ones stand the varints.</summary>
    private (long Begin, long End) PlaceOf(int block)
    {
        int first = Math.Max(0, block - 1), last = Math.Min(block, _fullBlocks - 1);
        var ends = new NumberColumn(Part(1 + ((long)first * _endWidth), (last - first + 1) * _endWidth), _endWidth);
        return (_blocksAt + (block == 0 ? 0 : ends[0]), block < _fullBlocks ? _blocksAt + ends[last - first] : _length);
    }

    private ReadOnlySpan<byte> Part(long at, long length) => _file.Part(_begin, _length, at, length);

    private void ReadVarints(ReadOnlySpan<byte> bytes)
    {
        var reader = new ByteReader(bytes, 0);
        int count = (int)(_count % BitPacking.Count);
        for (int i = 0; i < count; i++)
        {
            _differences[i] = reader.ReadInt32();
        }
    }
}
