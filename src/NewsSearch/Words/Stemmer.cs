using System.Buffers;
using System.Collections.Frozen;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace NewsSearch.Words;

/// <summary>The English (Porter2) Snowball stem of an indexed word. Not thread-safe: each query makes its own.</summary>
internal sealed class Stemmer
{
    /// <summary>Plurals that Porter2 does not bring back to their singular, with its stem of that.</summary>
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Plurals = new Dictionary<string, string>
    {
        ["buses"] = "bus",
        ["gases"] = "gas",
        ["crises"] = "crisi",
        ["theses"] = "thesi",
        ["hypotheses"] = "hypothesi",
        ["syntheses"] = "synthesi",
        ["parentheses"] = "parenthesi",
        ["oases"] = "oasi",
        ["neuroses"] = "neurosi",
        ["psychoses"] = "psychosi",
    }.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The letters in which no ending ends that Porter2 cuts or changes.</summary>
    private static readonly SearchValues<char> Ends = SearchValues.Create("abfhjkopquvwxz");

    private readonly EnglishStemmer _snowball = new();
    private char[] _buffer = [];

    /// <summary>The stem of <paramref name="word"/>, valid until the next call; words with a digit or outside ASCII stand for themselves.</summary>
    public ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        if (IsStem(word))
        {
            return word;
        }

        if (word is [.., 's', 'e', 's'] && Plurals.TryGetValue(word, out string? singular))
        {
            return singular;
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

    /// <summary>Whether a word is known to be its own stem without reckoning it.</summary>
    public static bool IsStem(ReadOnlySpan<char> word) =>
        word.Length < 3 || Ends.Contains(word[^1]) || !MayEnd(word[^2], word[^1]) || word.ContainsAnyExceptInRange('a', 'z') || IsApart(word);

    /// <summary>Whether an ending that Porter2 cuts or changes may end in these two letters.</summary>
    private static bool MayEnd(char before, char last) => last switch
    {
        'c' => before == 'i',
        'd' => before == 'e',
        'g' => before == 'n',
        'i' => before is 'l' or 'c' or 't' or 'g',
        'l' => before is 'a' or 'u' or 'l',
        'm' => before == 's',
        'n' => before == 'o',
        'r' => before is 'e' or 'o',
        't' => before == 'n',
        _ => true,
    };

    /// <summary>Words in -s that are no form of what they would be without it: its is none of it, does none of doe or the DOE.</summary>
    private static bool IsApart(ReadOnlySpan<char> word) => word is "its" or "does";
}
