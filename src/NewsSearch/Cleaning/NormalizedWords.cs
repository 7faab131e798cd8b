using System.Runtime.CompilerServices;

namespace NewsSearch.Cleaning;

/// <summary>
/// A text's words for comparison: lower case, straight apostrophes, hyphens within words kept, all else a single space.
/// </summary>
internal readonly ref struct NormalizedWords
{
    private readonly Span<char> _letters;
    private readonly Span<TextSpan> _words;

    /// <param name="text">What does not fit into the buffers is left out.</param>
    /// <param name="letters">Room for the words' letters and the spaces between.</param>
    /// <param name="words">Room for where the words stand.</param>
    public NormalizedWords(ReadOnlySpan<char> text, Span<char> letters, Span<TextSpan> words)
    {
        _letters = letters;
        _words = words;
        int start = 0;
        int end = 0;
        for (int i = 0; i <= text.Length && end < letters.Length && Count < words.Length; i++)
        {
            char c = i < text.Length ? text[i] : ' ';
            if (Folded(c) is var folded and not '\0')
            {
                letters[end++] = folded;
            }
            else if (end == start)
            {
                // Between words.
            }
            else if (c != ' ' && Joins(text, i, letters[end - 1]) is var joint and not '\0')
            {
                letters[end++] = joint;
            }
            else
            {
                words[Count++] = new(start, end);
                letters[end++] = ' ';
                start = end;
            }
        }
    }

    public int Count { get; }

    public ReadOnlySpan<char> this[int index] => _letters[_words[index].Start.._words[index].End];

    /// <summary>All words, with one space between.</summary>
    public ReadOnlySpan<char> Joined => Count == 0 ? default : _letters[.._words[Count - 1].End];

    /// <summary>Whether the words from <paramref name="index"/> on begin with the whole words of <paramref name="phrase"/>.</summary>
    public bool StartsWith(int index, string phrase)
    {
        ReadOnlySpan<char> rest = Joined[_words[index].Start..];
        return rest.StartsWith(phrase) && (rest.Length == phrase.Length || rest[phrase.Length] == ' ');
    }

    /// <summary>The phrase that stands at <paramref name="index"/>, or null; <paramref name="phrases"/> has the longest first.</summary>
    public string? FindPhrase(int index, (string Phrase, int Weight)[] phrases)
    {
        foreach ((string phrase, _) in phrases)
        {
            if (StartsWith(index, phrase))
            {
                return phrase;
            }
        }

        return null;
    }

    /// <summary>A letter or digit in lower case; <c>'\0'</c> for what is neither.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static char Folded(char c) => c < 0x80
        ? char.IsAsciiLetter(c) ? (char)(c | 0x20) : char.IsAsciiDigit(c) ? c : '\0'
        : char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : '\0';

    /// <summary>The apostrophe or hyphen that goes on with the word; <c>'\0'</c> where it ends.</summary>
    private static char Joins(ReadOnlySpan<char> text, int at, char before)
    {
        bool inner = at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);
        return text[at] switch
        {
            '\'' or '\u2019' when inner || before == 's' => '\'',
            '-' or '\u2010' or '\u2011' when inner => '-',
            _ => '\0',
        };
    }
}
