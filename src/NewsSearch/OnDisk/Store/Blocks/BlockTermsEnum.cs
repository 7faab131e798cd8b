using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsSearch.OnDisk.Store.Blocks;

/// <summary>Walks the words of one field. What the dictionary says of a word is read when it is asked for.</summary>
internal sealed class BlockTermsEnum(BlockTerms terms) : TermsEnum
{
    private readonly WordState _state = new();
    private readonly BytesRef _word = new(32);
    private Standing _standing;

    /// <summary>The block on whose word it stands, its place in the file, and in it the number of words and of the word.</summary>
    private int _block;
    private long _begin;
    private int _length;
    private int _count;
    private int _index;

    /// <summary>Where in the block the next word begins, and how much of this one the word before has, too.</summary>
    private int _nextWord;
    private int _shared;

    /// <summary>Where in the block the states begin, where the next one does, and of which word the state was read last.</summary>
    private int _states;
    private int _nextState;
    private int _stateOf;

    private enum Standing
    {
        BeforeAll,
        InBlock,
        AtState,
        BehindAll,
    }

    public override IComparer<BytesRef> Comparer => terms.Comparer;

    public override BytesRef Term => _word;

    public override int DocFreq => State().DocumentFrequency;

    public override long TotalTermFreq => terms.HasFreqs ? State().TotalFrequency : -1;

    /// <exception cref="NotSupportedException">Always.</exception>
    public override long Ord => throw new NotSupportedException();

    /// <summary>The bytes of <see cref="Term"/>, valid until it moves.</summary>
    public ReadOnlySpan<byte> Word => _word.Bytes.AsSpan(0, _word.Length);

    /// <remarks>To enter it makes sure of it.</remarks>
    private ReadOnlySpan<byte> Block => terms.Files.Terms.KnownSpan(_begin, _length);

    /// <exception cref="NotSupportedException">Always.</exception>
    public override void SeekExact(long ord) => throw new NotSupportedException();

    public override void SeekExact(BytesRef term, TermState state)
    {
        _word.CopyBytes(term);
        _state.CopyFrom(state);
        _standing = Standing.AtState;
    }

    public override TermState GetTermState() => CopyOfState();

    /// <inheritdoc cref="GetTermState"/>
    public WordState CopyOfState()
    {
        var copy = new WordState();
        copy.CopyFrom(State());
        return copy;
    }

    public override SeekStatus SeekCeil(BytesRef text)
    {
        ReadOnlySpan<byte> sought = text.Bytes.AsSpan(text.Offset, text.Length);
        bool isAhead = _standing == Standing.InBlock && Word.SequenceCompareTo(sought) < 0;
        int block = terms.FindBlock(sought, isAhead ? _block : -1);
        if (!isAhead || block != _block)
        {
            Enter(Math.Max(0, block));
        }

        int order = WalkTo(sought);
        if (order < 0 && _block + 1 < terms.Blocks)
        {
            Enter(_block + 1);
            order = 1;
        }

        if (order < 0)
        {
            _standing = Standing.BehindAll;
            return SeekStatus.END;
        }

        return order == 0 ? SeekStatus.FOUND : SeekStatus.NOT_FOUND;
    }

    public override bool MoveNext()
    {
        switch (_standing)
        {
            case Standing.BeforeAll:
                Enter(0);
                return true;
            case Standing.AtState when !SeekExact(BytesRef.DeepCopyOf(_word)):
                throw new InvalidOperationException("the state was given with another word");
            case Standing.BehindAll:
                return false;
        }

        if (_index + 1 < _count)
        {
            ReadWord();
        }
        else if (_block + 1 < terms.Blocks)
        {
            Enter(_block + 1);
        }
        else
        {
            _standing = Standing.BehindAll;
        }

        return _standing == Standing.InBlock;
    }

    [Obsolete("Required by the base class.")]
    public override BytesRef? Next() => MoveNext() ? _word : null;

    public override DocsEnum Docs(IBits? liveDocs, DocsEnum? reuse, DocsFlags flags) => Postings(liveDocs, reuse);

    public override DocsAndPositionsEnum? DocsAndPositions(IBits? liveDocs, DocsAndPositionsEnum? reuse, DocsAndPositionsFlags flags) =>
        terms.HasPositions ? Postings(liveDocs, reuse) : null;

    private BlockPostingsEnum Postings(IBits? liveDocs, DocsEnum? reuse)
    {
        BlockPostingsEnum postings = reuse is BlockPostingsEnum known && known.IsOf(terms) ? known : new BlockPostingsEnum(terms);
        postings.Begin(State(), liveDocs);
        return postings;
    }

    /// <summary>Stands on the first word of a block.</summary>
    private void Enter(int block)
    {
        (_block, (_begin, _length)) = (block, terms.PlaceOf(block));
        (_count, _index, _stateOf, _word.Length) = (terms.WordsIn(block), 0, -1, 0);
        var reader = new ByteReader(terms.Files.Terms.Span(_begin, _length), 0);
        int words = reader.ReadInt32();
        _states = reader.Position + words;
        Take(reader.ReadBytes(reader.ReadInt32()), 0);
        _nextWord = reader.Position;
        _standing = Standing.InBlock;
    }

    private void ReadWord()
    {
        var reader = new ByteReader(Block, _nextWord);
        int lengths = reader.ReadByte(), shared = lengths >> 4, own = lengths & BlockTermsWriter.LongPart;
        shared += shared == BlockTermsWriter.LongPart ? reader.ReadInt32() : 0;
        own += own == BlockTermsWriter.LongPart ? reader.ReadInt32() : 0;
        if ((uint)shared > (uint)_word.Length)
        {
            throw new CorruptIndexException("a word begins with more than the word before it has");
        }

        Take(reader.ReadBytes(own), shared);
        _nextWord = reader.Position;
        _index++;
    }

    private void Take(ReadOnlySpan<byte> own, int shared)
    {
        int length = shared + own.Length;
        if (length > _word.Bytes.Length)
        {
            byte[] grown = new byte[length * 2];
            Word.CopyTo(grown);
            _word.Bytes = grown;
        }

        own.CopyTo(_word.Bytes.AsSpan(shared));
        (_word.Length, _shared) = (length, shared);
    }

    /// <summary>Walks on in the block to the first word that is not before <paramref name="sought"/>.</summary>
    /// <returns>How that word compares to it, or the last one of the block when it has none.</returns>
    private int WalkTo(ReadOnlySpan<byte> sought)
    {
        int equal = Word.CommonPrefixLength(sought), order = Word[equal..].SequenceCompareTo(sought[equal..]);
        while (order < 0 && _index + 1 < _count)
        {
            ReadWord();

            // A word that shares more with its predecessor differs where that did; one that shares less differs there, and is greater.
            if (_shared < equal)
            {
                return 1;
            }

            if (_shared == equal)
            {
                equal += Word[equal..].CommonPrefixLength(sought[equal..]);
                order = Word[equal..].SequenceCompareTo(sought[equal..]);
            }
        }

        return order;
    }

    /// <summary>What the dictionary says of the word on which it stands; those of the words before it in the block are read on the way.</summary>
    private WordState State()
    {
        if (_standing == Standing.AtState || _stateOf == _index)
        {
            return _state;
        }

        var reader = new ByteReader(Block, _stateOf < 0 ? _states : _nextState);
        if (_stateOf < 0)
        {
            _state.ReadBegin(ref reader);
        }

        for (; _stateOf < _index; _stateOf++)
        {
            _state.ReadNext(ref reader, _begin, terms.Files, terms.HasPositions);
        }

        _nextState = reader.Position;
        return _state;
    }
}
