using System.Buffers;

namespace NewsSearch.Cleaning;

/// <summary>How texts in the scripts of the world end their sentences, and how much they say in how many characters.</summary>
internal static class Scripts
{
    /// <summary>UTF-16 units, as of an alphabet: a shorter text that asks or exclaims is a headline.</summary>
    private const int ShortestQuestion = 60;

    /// <summary>UTF-16 units: a shorter text in a script without full stops is a label.</summary>
    private const int ShortestUnstopped = 40;

    private const string Closing = "\"'”“’‘›»‹«)]）］」』】》〉〕 ";

    /// <summary>Full stops of the Basic Multilingual Plane (Unicode, property Sentence_Terminal), Tibetan's, and the ellipsis.</summary>
    private static readonly SearchValues<char> Stops = SearchValues.Create(".…。｡．﹒։۔؞।॥။።៕។༎།߹᙮᠃᠉᥄᪨᭚᰻᱾꓿꘎꛳꡶꣎꤯꧈꩝꫰꯫");

    /// <summary>Marks of questions and exclamations.</summary>
    private static readonly SearchValues<char> Questions = SearchValues.Create("!?！？﹖﹗؟‼‽⁇⁈⁉፧፨⸮⳺");

    /// <summary>Whether a text ends as a sentence of a story does, quotation marks and brackets behind it aside.</summary>
    public static bool EndsAsSentence(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> core = WithoutClosing(text);
        if (core.IsEmpty)
        {
            return false;
        }

        return Stops.Contains(core[^1]) ? !core.EndsWith("...")
            : Asks(core) ? Measure(core) > ShortestQuestion
            : IsUnstopped(core[^1]) && core.Length >= ShortestUnstopped;
    }

    /// <summary>Whether a text ends as a question or an exclamation, be it a sentence or a headline.</summary>
    public static bool Asks(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> core = WithoutClosing(text);
        return !core.IsEmpty && (Questions.Contains(core[^1]) || (core is [.., var before, ';'] && IsGreek(before)));
    }

    /// <summary>A text without quotation marks and brackets at its end.</summary>
    public static ReadOnlySpan<char> WithoutClosing(ReadOnlySpan<char> text) => text.TrimEnd(Closing);

    /// <summary>The length in UTF-16 units that a text which says as much would have in an alphabet.</summary>
    public static int Measure(ReadOnlySpan<char> text)
    {
        int length = text.Length;
        int wide = text.IndexOfAnyInRange('\u2E80', '\uD7AF');
        for (; wide >= 0 && wide < text.Length; wide++)
        {
            // An ideograph is a syllable or a word; a syllable of Hangul two to three letters.
            length += text[wide] switch
            {
                >= '\u2E80' and < '\uA000' => 2,
                >= '\uAC00' and <= '\uD7AF' => 1,
                _ => 0,
            };
        }

        return length;
    }

    /// <summary>Whether most of the text is in scripts that put no spaces between words, or between phrases alone.</summary>
    public static bool IsUnspaced(ReadOnlySpan<char> text)
    {
        int unspaced = 0;
        foreach (char c in text)
        {
            unspaced += c is (>= '\u0E00' and <= '\u109F') or (>= '\u1780' and <= '\u17FF') or (>= '\u3040' and <= '\u9FFF') ? 1 : 0;
        }

        return unspaced > text.Length / 2;
    }

    /// <summary>Thai and Lao end a sentence with a space, and a paragraph with nothing.</summary>
    private static bool IsUnstopped(char c) => c is >= '\u0E01' and <= '\u0EDF';

    private static bool IsGreek(char c) => c is (>= '\u0370' and <= '\u03FF') or (>= '\u1F00' and <= '\u1FFF');
}
