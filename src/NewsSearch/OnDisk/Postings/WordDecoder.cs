using System.Text;

namespace NewsSearch.OnDisk.Postings;

/// <summary>Reads words of a dictionary as text, one after the other.</summary>
internal struct WordDecoder()
{
    private char[] _text = new char[64];

    /// <summary>The word, valid until the next one.</summary>
    public ReadOnlySpan<char> Read(ReadOnlySpan<byte> word)
    {
        if (_text.Length < word.Length)
        {
            _text = new char[word.Length * 2];
        }

        return _text.AsSpan(0, Encoding.UTF8.GetChars(word, _text));
    }
}
