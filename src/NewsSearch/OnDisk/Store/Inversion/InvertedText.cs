using System.Text;

namespace NewsSearch.OnDisk.Store.Inversion;

/// <summary>The words of one text in order, as they go into the index. Filled anew for each text; not thread-safe.</summary>
internal sealed class InvertedText
{
    /// <summary>Bytes, and words, that are kept for the next text; a text of more is a book.</summary>
    private const int MostKept = 1 << 20;

    private byte[] _bytes = new byte[1 << 14];

    /// <summary>The hash of each word, and where its bytes end; the complement of that where the word shares the position of the one before.</summary>
    private (int Hash, int End)[] _words = new (int, int)[1 << 11];
    private int _length;

    /// <summary>How many words stand in it, forms and marks included.</summary>
    public int Count { get; private set; }

    /// <summary>How many positions the text has: forms of one word and marks share one.</summary>
    public int Positions { get; private set; }

    public void Clear()
    {
        if (_bytes.Length > MostKept || _words.Length > MostKept)
        {
            _bytes = new byte[1 << 14];
            _words = new (int, int)[1 << 11];
        }

        (_length, Count, Positions) = (0, 0, 0);
    }

    /// <summary>Adds a word at the next position.</summary>
    public void Add(ReadOnlySpan<char> word)
    {
        Positions++;
        Append(word);
    }

    /// <summary>Adds another form of the last word, or a mark, at its position.</summary>
    public void AddForm(ReadOnlySpan<char> word)
    {
        Append(word);
        ref int end = ref _words[Count - 1].End;
        end = ~end;
    }

    public Enumerator GetEnumerator() => new(this);

    private void Append(ReadOnlySpan<char> word)
    {
        int most = Encoding.UTF8.GetMaxByteCount(word.Length);
        if (_bytes.Length - _length < most)
        {
            Array.Resize(ref _bytes, Math.Max(checked(_length + most), _bytes.Length * 2));
        }

        if (Count == _words.Length)
        {
            Array.Resize(ref _words, Count * 2);
        }

        _length += Encoding.UTF8.GetBytes(word, _bytes.AsSpan(_length));
        _words[Count++] = (string.GetHashCode(word), _length);
    }

    /// <param name="hash">See <see cref="Hash"/>.</param>
    /// <param name="bytes">See <see cref="Bytes"/>.</param>
    /// <param name="position">See <see cref="Position"/>.</param>
    public readonly ref struct Word(int hash, ReadOnlySpan<byte> bytes, int position)
    {
        /// <summary>Differs from process to process.</summary>
        public int Hash { get; } = hash;

        /// <summary>The word in UTF-8.</summary>
        public ReadOnlySpan<byte> Bytes { get; } = bytes;

        /// <summary>From 0.</summary>
        public int Position { get; } = position;
    }

    /// <summary>Goes through the words in their order.</summary>
    public ref struct Enumerator(InvertedText text)
    {
        private int _next;
        private int _begin;
        private int _position = -1;

        public Word Current { get; private set; }

        public bool MoveNext()
        {
            if (_next == text.Count)
            {
                return false;
            }

            (int hash, int end) = text._words[_next++];
            if (end < 0)
            {
                end = ~end;
            }
            else
            {
                _position++;
            }

            Current = new Word(hash, text._bytes.AsSpan(_begin, end - _begin), _position);
            _begin = end;
            return true;
        }
    }
}
