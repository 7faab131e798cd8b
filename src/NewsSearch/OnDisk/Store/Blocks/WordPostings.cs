using Lucene.Net.Index;

namespace NewsSearch.OnDisk.Store.Blocks;

/// <summary>
/// The postings of one word after the other, a block of documents at a time, read from the mapped files; frequencies and positions only when
/// asked for. Deleted documents are among them.
/// </summary>
internal sealed class WordPostings
{
    /// <summary>The documents of a full block.</summary>
    private const int BlockSize = BitPacking.Count;

    /// <summary>The room that most words need.</summary>
    private const int FewDocuments = 16;

    /// <summary>With differences of so many bits no sum of a block exceeds a number's range: it ascends, and its last document vouches for the others.</summary>
    private const int WidestSafe = 23;

    private readonly WordPositions _positions = new();
    private PostingsFiles _files = null!;
    private bool _hasFrequencies;
    private bool _hasPositions;
    private int[] _documents = [];
    private int[] _frequencies = [];

    /// <summary>Where in the file the word's documents are; a single one stands in the dictionary.</summary>
    private long _begin;
    private int _length;
    private int _single;
    private int _documentFrequency;
    private ulong[]? _among;

    /// <summary>The columns and blocks within the word's bytes, see <see cref="DocumentBlocksWriter"/>.</summary>
    private int _columnWidths;
    private long _offsetsAt;
    private long _positionsBeforeAt;
    private long _greatestAt;
    private long _blocksAt;

    private int _blocks;
    private int _block;
    private int _count;

    /// <summary>Where the block's packed frequencies begin that are not unpacked yet, 0 when they are, and where the block ends.</summary>
    private long _packedFrequencies;
    private long _blockEnd;

    /// <summary>The word's positions before the document of this index in the block.</summary>
    private long _positionsBefore;
    private int _positionsBeforeIndex;

    /// <summary>Whether some of <see cref="Documents"/> may not count.</summary>
    public bool IsPartial => _among is not null;

    /// <summary>The number of documents, those that do not count among them.</summary>
    public int DocumentFrequency => _documentFrequency;

    /// <summary>The documents of the block moved to, ascending.</summary>
    public ReadOnlySpan<int> Documents => _documents.AsSpan(0, _count);

    /// <summary>How often the word stands in each of <see cref="Documents"/>.</summary>
    public ReadOnlySpan<int> Frequencies
    {
        get
        {
            UnpackFrequencies();
            return _frequencies.AsSpan(0, _count);
        }
    }

    /// <summary>
    /// A bound of the frequencies in the block moved to, which is known without reading it; 0 when it is not known.
    /// </summary>
    public int GreatestFrequency => _blocks <= 1 || !_hasFrequencies ? 0
        : Part(_greatestAt + _block, 1)[0] is var greatest && greatest < DocumentBlocksWriter.GreatestKnown ? greatest : 0;

    /// <summary>The column of last documents, of which <see cref="ReadColumns"/> has made sure.</summary>
    private NumberColumn Lasts => new(_files.Documents.KnownSpan(_begin + 1, (int)(_offsetsAt - 1)), WidthOf(0));

    /// <summary>Whether a document counts, see <see cref="WordState.Among"/>.</summary>
    public bool Counts(int document) => _among is null || (_among[document >> 6] & (1UL << document)) != 0;

    /// <summary>One of <see cref="Documents"/>.</summary>
    public int DocumentAt(int index) => _documents[index];

    /// <summary>One of <see cref="Frequencies"/>.</summary>
    public int FrequencyAt(int index)
    {
        UnpackFrequencies();
        return _frequencies[index];
    }

    /// <summary>Stands before the first block of a word.</summary>
    /// <param name="terms">The field that it is of.</param>
    public void Begin(BlockTerms terms, WordState state)
    {
        (_files, _hasFrequencies, _hasPositions) = (terms.Files, terms.HasFreqs, terms.HasPositions);
        (_begin, _length, _single) = (state.Documents, state.DocumentsLength, state.SingleDocument);
        _documentFrequency = state.DocumentFrequency;
        _among = state.Among;
        _blocks = (_documentFrequency + BlockSize - 1) / BlockSize;
        MakeRoom(Math.Min(_documentFrequency, BlockSize));
        (_block, _count, _packedFrequencies) = (-1, 0, 0);
        _blocksAt = 0;
        if (_blocks > 1)
        {
            ReadColumns();
        }

        if (_hasPositions)
        {
            _positions.Begin(state, _files);
        }

        if (_documentFrequency == 1 && _hasFrequencies)
        {
            _frequencies[0] = (int)Math.Min(int.MaxValue, state.TotalFrequency);
        }
    }

    /// <summary>Moves to the first block whose last document is <paramref name="target"/> or behind it; targets must not descend.</summary>
    /// <returns>False when there is none.</returns>
    public bool MoveTo(int target)
    {
        if (_count > 0 && target <= _documents[_count - 1])
        {
            return true;
        }

        int next = _block + 1;
        if (next < _blocks && _blocks > 1)
        {
            next = Lasts.FindFrom(next, _blocks, (uint)Math.Max(0, target));
        }

        if (next < _blocks)
        {
            Read(next);
            if (target <= _documents[_count - 1])
            {
                return true;
            }
        }

        (_block, _count, _packedFrequencies) = (_blocks, 0, 0);
        return false;
    }

    /// <summary>Reads where the word stands in one of <see cref="Documents"/>, ascending; indexes must not descend within a block.</summary>
    /// <returns>The number of positions, which is the frequency; <paramref name="into"/> grows as needed.</returns>
    public int ReadPositions(int index, ref int[] into)
    {
        ReadOnlySpan<int> frequencies = Frequencies;
        for (; _positionsBeforeIndex < index; _positionsBeforeIndex++)
        {
            _positionsBefore += frequencies[_positionsBeforeIndex];
        }

        int count = frequencies[index];
        _positions.Read(_positionsBefore, count, ref into);
        return count;
    }

    /// <remarks>Most words are rare, and a query may open many.</remarks>
    private void MakeRoom(int documents)
    {
        if (_documents.Length < documents)
        {
            int room = documents <= FewDocuments ? FewDocuments : BlockSize;
            (_documents, _frequencies) = (new int[room], new int[room]);
        }

        if (!_hasFrequencies)
        {
            Array.Fill(_frequencies, 1);
        }
    }

    private void UnpackFrequencies()
    {
        if (_packedFrequencies > 0)
        {
            PatchedBlock.Read(Part(_packedFrequencies, _blockEnd - _packedFrequencies), 1, _frequencies);
            _packedFrequencies = 0;
        }
    }

    private void ReadColumns()
    {
        _columnWidths = Part(0, 1)[0];
        _offsetsAt = 1 + ((long)_blocks * WidthOf(0));
        _positionsBeforeAt = _offsetsAt + ((long)_blocks * WidthOf(1));
        _greatestAt = _positionsBeforeAt + (_hasPositions ? (long)_blocks * WidthOf(2) : 0);
        _blocksAt = _greatestAt + (_hasFrequencies ? _blocks : 0);
        Part(0, _offsetsAt);
    }

    private int WidthOf(int column) => ((_columnWidths >> (2 * column)) & 3) + 1;


    /// <summary>Where a block begins and ends.</summary>
    private (long Begin, long End) PlaceOf(int block)
    {
        int width = WidthOf(1), known = block + 1 < _blocks ? 2 : 1;
        var offsets = new NumberColumn(Part(_offsetsAt + ((long)block * width), known * width), width);
        return (_blocksAt + offsets[0], known == 2 ? _blocksAt + offsets[1] : _length);
    }

    private uint PositionsBefore(int block)
    {
        int width = WidthOf(2);
        return new NumberColumn(Part(_positionsBeforeAt + ((long)block * width), width), width)[0];
    }

    private ReadOnlySpan<byte> Part(long at, long length) => _files.Documents.Part(_begin, _length, at, length);

    private void Read(int block)
    {
        int before = -1, last = _files.MaxDocument - 1;
        long at = 0;
        _blockEnd = _length;
        (_positionsBefore, _positionsBeforeIndex) = (0, 0);
        if (_blocks > 1)
        {
            NumberColumn lasts = Lasts;
            before = block == 0 ? -1 : (int)lasts[block - 1];
            last = Math.Min(last, (int)lasts[block]);
            (at, _blockEnd) = PlaceOf(block);
            _positionsBefore = _hasPositions ? PositionsBefore(block) : 0;
        }

        _block = block;
        _count = Math.Min(BlockSize, _documentFrequency - (block * BlockSize));
        if (_count == BlockSize)
        {
            ReadPacked(at, before);
        }
        else if (_documentFrequency == 1)
        {
            _documents[0] = _single;
        }
        else
        {
            ReadVarints(at, before);
        }

        if (before < -1 || before > last || _documents[_count - 1] > last || (_blocks > 1 && _documents[_count - 1] != last))
        {
            throw new CorruptIndexException("the documents of a word are not those that its blocks tell");
        }
    }

    private void ReadPacked(long at, int before)
    {
        ReadOnlySpan<byte> bytes = Part(at, _blockEnd - at);
        int width = bytes.Part(0, 1)[0], size = BitPacking.SizeOf(width);
        BitPacking.UnpackAscending(bytes.Part(1, size), width, before, _documents);
        _packedFrequencies = _hasFrequencies ? at + 1 + size : 0;
        if (width > WidestSafe)
        {
            RequireAscending(before);
        }
    }

    private void RequireAscending(int before)
    {
        foreach (int document in _documents)
        {
            if (document <= before)
            {
                throw new CorruptIndexException("the documents of a word do not ascend");
            }

            before = document;
        }
    }

    private void ReadVarints(long at, int before)
    {
        _packedFrequencies = 0;
        var reader = new ByteReader(Part(at, _blockEnd - at), 0);
        long document = before;
        for (int i = 0; i < _count; i++)
        {
            long code = reader.ReadInt64();
            if (_hasFrequencies)
            {
                _frequencies[i] = (code & 1) != 0 ? 1 : (int)Math.Min(int.MaxValue, reader.ReadInt32() + 1L);
                code >>= 1;
            }

            document += code + 1;
            if ((ulong)document >= (ulong)_files.MaxDocument)
            {
                throw new CorruptIndexException("a word stands in a document that is not there");
            }

            _documents[i] = (int)document;
        }
    }
}
