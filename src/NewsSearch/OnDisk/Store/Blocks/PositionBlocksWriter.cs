using Lucene.Net.Store;

namespace NewsSearch.OnDisk.Store.Blocks;

/// <summary>Collects the positions of one word over all its documents in blocks, as differences that start anew in each document.</summary>
internal sealed class PositionBlocksWriter
{
    private readonly uint[] _differences = new uint[BitPacking.Count];
    private readonly List<uint> _ends = [];
    private readonly GrowingBytes _blocks = new();
    private readonly GrowingBytes _columns = new();
    private int _inBlock;
    private int _last;

    /// <summary>The number of positions added.</summary>
    public long Count => ((long)_ends.Count * BitPacking.Count) + _inBlock;

    public void Begin()
    {
        _ends.Clear();
        _blocks.Clear();
        _columns.Clear();
        _inBlock = 0;
    }

    public void BeginDocument() => _last = 0;

    public void Add(int position)
    {
        _differences[_inBlock++] = (uint)(position - _last);
        _last = position;
        if (_inBlock == BitPacking.Count)
        {
            PatchedBlock.Write(_differences, _blocks);
            _ends.Add((uint)_blocks.Length);
            _inBlock = 0;
        }
    }

    /// <returns>The number of bytes.</returns>
    public int Finish(IndexOutput output)
    {
        FinishInline(_blocks);
        if (_ends.Count > 0)
        {
            int width = GrowingBytes.WidthOf(_ends[^1]);
            _columns.WriteByte(width);
            _columns.WriteColumn(_ends, width);
            _columns.CopyTo(output);
        }

        _blocks.CopyTo(output);
        return checked(_columns.Length + _blocks.Length);
    }

    /// <summary>Writes the positions that fill no block.</summary>
    public void FinishInline(GrowingBytes output)
    {
        foreach (uint difference in _differences.AsSpan(0, _inBlock))
        {
            output.WriteVarint(difference);
        }
    }
}
