using System.Runtime.CompilerServices;
using System.Text;

namespace NewsSearch.OnDisk.Store.Inversion;

/// <summary>The words of one text in order, as they go into the index. Filled anew for each text; not thread-safe.</summary>
internal sealed class InvertedText
{
    /// <summary>Bytes of each kind that are kept for the next text; a text of more is a book.</summary>
    private const int LargestKept = 1 << 22;

    private byte[] _bytes = new byte[1 << 14];
    private Word[] _words = new Word[1 << 11];
    private int _length;

    /// <summary>How many words stand in it, forms and marks included.</summary>
    public int Count { get; private set; }

    /// <summary>How many positions the text has: forms of one word and marks share one.</summary>
    public int Positions { get; private set; }

    public ReadOnlySpan<Word> Words => _words.AsSpan(0, Count);

    public void Clear()
    {
        if (_bytes.Length > LargestKept || _words.Length > LargestKept / Unsafe.SizeOf<Word>())
        {
            _bytes = new byte[1 << 14];
            _words = new Word[1 << 11];
        }

        (_length, Count, Positions) = (0, 0, 0);
    }

    /// <summary>The word in UTF-8.</summary>
    public ReadOnlySpan<byte> BytesOf(in Word word) => _bytes.AsSpan(word.Begin, word.Length);

    /// <summary>Adds a word at the next position.</summary>
    public void Add(ReadOnlySpan<char> word)
    {
        Positions++;
        AddForm(word);
    }

    /// <summary>Adds another form of the last word, or a mark, at its position.</summary>
    public void AddForm(ReadOnlySpan<char> word)
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

        int length = Encoding.UTF8.GetBytes(word, _bytes.AsSpan(_length));
        _words[Count++] = new Word(string.GetHashCode(word), WordKey.Of(_bytes.AsSpan(_length, length)), _length, length, Positions - 1);
        _length += length;
    }

    /// <param name="Hash">Of the word; differs from process to process.</param>
    /// <param name="Key">See <see cref="WordKey"/>.</param>
    /// <param name="Begin">Where its bytes begin.</param>
    /// <param name="Length">The number of its bytes.</param>
    /// <param name="Position">From 0.</param>
    public readonly record struct Word(int Hash, ulong Key, int Begin, int Length, int Position);
}
