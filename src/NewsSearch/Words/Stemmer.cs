using Lucene.Net.Tartarus.Snowball.Ext;

namespace NewsSearch.Words;

/// <summary>The English (Porter2) Snowball stem of an indexed word. Not thread-safe: each query makes its own.</summary>
internal sealed class Stemmer
{
    private readonly EnglishStemmer _snowball = new();
    private char[] _buffer = [];

    /// <summary>The stem of <paramref name="word"/>, valid until the next call; words with a digit or outside ASCII stand for themselves.</summary>
    public ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || word.ContainsAnyExceptInRange('a', 'z'))
        {
            return word;
        }

        if (_buffer.Length < word.Length)
        {
            _buffer = new char[Math.Max(WordScanner.BufferLength, word.Length)];
        }

        word.CopyTo(_buffer);
        _snowball.SetCurrent(_buffer, word.Length);
        _snowball.Stem();
        return _snowball.CurrentBuffer.AsSpan(0, _snowball.CurrentBufferLength);
    }
}
