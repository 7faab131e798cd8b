using Lucene.Net.Index;

namespace NewsSearch.OnDisk.Store.Blocks;

/// <summary>Reads the words of a block one after the other, each as what it begins with as the one before does, and what is its own.</summary>
internal ref struct BlockWords
{
    private ByteReader _reader;
    private int _left;
    private int _length;
    private bool _isFirst;

    /// <param name="block">From its first byte; what is behind its words does not matter.</param>
    /// <param name="words">How many there are, at least one.</param>
    public BlockWords(ReadOnlySpan<byte> block, int words)
    {
        _reader = new ByteReader(block, 0);
        _reader.ReadInt32();
        (_left, _isFirst) = (words, true);
    }

    /// <summary>The bytes that it has in common with the word before it, at least those that the dictionary leaves out.</summary>
    public int Shared { get; private set; }

    /// <summary>The bytes behind those.</summary>
    public ReadOnlySpan<byte> Own { get; private set; }

    /// <exception cref="CorruptIndexException">There is no such word.</exception>
    public bool MoveNext()
    {
        if (_left-- == 0)
        {
            return false;
        }

        if (_isFirst)
        {
            (_isFirst, Shared) = (false, 0);
            Own = _reader.ReadBytes(_reader.ReadInt32());
        }
        else
        {
            int lengths = _reader.ReadByte(), shared = lengths >> 4, own = lengths & BlockTermsWriter.LongPart;
            shared += shared == BlockTermsWriter.LongPart ? _reader.ReadInt32() : 0;
            own += own == BlockTermsWriter.LongPart ? _reader.ReadInt32() : 0;
            if ((uint)shared > (uint)_length)
            {
                throw new CorruptIndexException("a word begins with more than the word before it has");
            }

            Shared = shared;
            Own = _reader.ReadBytes(own);
        }

        _length = Shared + Own.Length;
        return true;
    }
}
