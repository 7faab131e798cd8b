using Lucene.Net.Store;

namespace NewsSearch.OnDisk.Store.Blocks;

/// <summary>Collects the documents of one word in blocks, and writes them with the columns by which a document's block is found.</summary>
/// <remarks>
/// Differences and frequencies are less by one than what they stand for: neither is ever 0, and a word of every document takes no bits.
/// </remarks>
internal sealed class DocumentBlocksWriter(bool hasFrequencies, bool hasPositions)
{
    /// <summary>The column of greatest frequencies has one byte a block.</summary>
    public const int GreatestKnown = byte.MaxValue;

    private readonly uint[] _differences = new uint[BitPacking.Count];
    private readonly uint[] _frequencies = new uint[BitPacking.Count];
    private readonly List<uint> _lasts = [];
    private readonly List<uint> _offsets = [];
    private readonly List<uint> _positionsBefore = [];
    private readonly List<uint> _greatest = [];
    private readonly GrowingBytes _blocks = new();
    private readonly GrowingBytes _columns = new();
    private int _inBlock;

    /// <summary>The last document added.</summary>
    public int Last { get; private set; }

    public void Begin()
    {
        _lasts.Clear();
        _offsets.Clear();
        _positionsBefore.Clear();
        _greatest.Clear();
        _blocks.Clear();
        _columns.Clear();
        _inBlock = 0;
        Last = -1;
    }

    /// <param name="positionsBefore">The word's positions in the documents before.</param>
    public void Add(int document, int frequency, long positionsBefore)
    {
        if (_inBlock == BitPacking.Count)
        {
            EndBlock();
        }

        if (_inBlock == 0)
        {
            _offsets.Add((uint)_blocks.Length);
            _positionsBefore.Add(checked((uint)positionsBefore));
        }

        _differences[_inBlock] = (uint)(document - Last - 1);
        _frequencies[_inBlock++] = (uint)(frequency - 1);
        Last = document;
    }

    /// <returns>The number of bytes.</returns>
    public int Finish(IndexOutput output)
    {
        EndBlock();
        if (_lasts.Count > 1)
        {
            WriteColumns();
            _columns.CopyTo(output);
        }

        _blocks.CopyTo(output);
        return checked(_columns.Length + _blocks.Length);
    }

    private void EndBlock()
    {
        ReadOnlySpan<uint> frequencies = _frequencies.AsSpan(0, _inBlock);
        uint greatest = 0;
        foreach (uint frequency in frequencies)
        {
            greatest = Math.Max(greatest, frequency);
        }

        _lasts.Add((uint)Last);
        _greatest.Add(Math.Min(greatest + 1, GreatestKnown));
        if (_inBlock == BitPacking.Count)
        {
            WritePacked();
        }
        else
        {
            WriteVarints();
        }

        _inBlock = 0;
    }

    private void WritePacked()
    {
        int width = BitPacking.WidthOf(_differences);
        _blocks.WriteByte(width);
        BitPacking.Pack(_differences, width, _blocks.Extend(BitPacking.SizeOf(width)));
        if (hasFrequencies)
        {
            PatchedBlock.Write(_frequencies, _blocks);
        }
    }

    /// <summary>Writes the difference, doubled where there are frequencies and with a bit that tells a frequency of one, which does not follow.</summary>
    private void WriteVarints()
    {
        for (int i = 0; i < _inBlock; i++)
        {
            if (!hasFrequencies)
            {
                _blocks.WriteVarint(_differences[i]);
                continue;
            }

            bool isOnce = _frequencies[i] == 0;
            _blocks.WriteVarint(((ulong)_differences[i] << 1) | (isOnce ? 1u : 0));
            if (!isOnce)
            {
                _blocks.WriteVarint(_frequencies[i]);
            }
        }
    }

    private void WriteColumns()
    {
        int last = GrowingBytes.WidthOf(_lasts[^1]), offset = GrowingBytes.WidthOf(_offsets[^1]), before = GrowingBytes.WidthOf(_positionsBefore[^1]);
        _columns.WriteByte((last - 1) | ((offset - 1) << 2) | ((before - 1) << 4));
        _columns.WriteColumn(_lasts, last);
        _columns.WriteColumn(_offsets, offset);
        if (hasPositions)
        {
            _columns.WriteColumn(_positionsBefore, before);
        }

        if (hasFrequencies)
        {
            _columns.WriteColumn(_greatest, 1);
        }
    }
}
