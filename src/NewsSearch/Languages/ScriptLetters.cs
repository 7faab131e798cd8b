using System.Globalization;

namespace NewsSearch.Languages;

/// <summary>The script of each UTF-16 unit, and its number among the letters of the scripts whose languages are told by words.</summary>
internal static class ScriptLetters
{
    /// <summary>Of a vowel sign and the like, which is of a script and ends a run of letters all the same.</summary>
    public const byte Mark = 255;

    /// <summary>The number of a word's beginning and end; letters come behind it.</summary>
    public const byte Edge = 1;

    private static readonly (char First, char Last, WritingScript Script)[] Blocks =
    [
        ('A', 'ʯ', WritingScript.Latin),
        ('Ͱ', 'Ͽ', WritingScript.Greek),
        ('Ѐ', 'ԯ', WritingScript.Cyrillic),
        ('\u0530', '\u058F', WritingScript.Armenian),
        ('\u0590', '\u05FF', WritingScript.Hebrew),
        ('\u0600', '\u06FF', WritingScript.Arabic),
        ('\u0750', '\u077F', WritingScript.Arabic),
        ('\u0780', '\u07BF', WritingScript.Thaana),
        ('\u0900', '\u097F', WritingScript.Devanagari),
        ('\u0980', '\u09FF', WritingScript.Bengali),
        ('\u0A00', '\u0A7F', WritingScript.Gurmukhi),
        ('\u0A80', '\u0AFF', WritingScript.Gujarati),
        ('\u0B00', '\u0B7F', WritingScript.Odia),
        ('\u0B80', '\u0BFF', WritingScript.Tamil),
        ('\u0C00', '\u0C7F', WritingScript.Telugu),
        ('\u0C80', '\u0CFF', WritingScript.Kannada),
        ('\u0D00', '\u0D7F', WritingScript.Malayalam),
        ('\u0D80', '\u0DFF', WritingScript.Sinhala),
        ('\u0E00', '\u0E7F', WritingScript.Thai),
        ('\u0E80', '\u0EFF', WritingScript.Lao),
        ('\u0F00', '\u0FFF', WritingScript.Tibetan),
        ('\u1000', '\u109F', WritingScript.Myanmar),
        ('\u10A0', '\u10FF', WritingScript.Georgian),
        ('\u1100', '\u11FF', WritingScript.Hangul),
        ('\u1200', '\u139F', WritingScript.Ethiopic),
        ('\u1780', '\u17FF', WritingScript.Khmer),
        ('\u1C90', '\u1CBF', WritingScript.Georgian),
        ('\u1E00', '\u1EFF', WritingScript.Latin),
        ('\u1F00', '\u1FFF', WritingScript.Greek),
        ('\u3040', '\u30FF', WritingScript.Kana),
        ('\u3400', '\u4DBF', WritingScript.Han),
        ('\u4E00', '\u9FFF', WritingScript.Han),
        ('\uAC00', '\uD7A3', WritingScript.Hangul),
        ('\uF900', '\uFAFF', WritingScript.Han),
        ('\uFB50', '\uFDFF', WritingScript.Arabic),
        ('\uFE70', '\uFEFC', WritingScript.Arabic),
        ('\uFF66', '\uFF9F', WritingScript.Kana),
    ];

    /// <summary>The small letters that have a number, by script: those that the languages of the table are written in.</summary>
    private static readonly (WritingScript Script, char First, char Last)[] Numbered =
    [
        (WritingScript.Latin, 'a', 'z'),
        (WritingScript.Latin, 'ß', 'ſ'),
        (WritingScript.Latin, '\u1E80', 'ỹ'),
        (WritingScript.Latin, 'ơ', 'ơ'),
        (WritingScript.Latin, 'ư', 'ư'),
        (WritingScript.Latin, 'ș', 'ț'),
        (WritingScript.Latin, 'ə', 'ə'),
        (WritingScript.Cyrillic, 'а', 'ԯ'),
        (WritingScript.Arabic, '\u0620', '\u06FF'),
        (WritingScript.Devanagari, '\u0900', '\u097F'),
    ];

    private static readonly ushort[] Classes = Classify();

    /// <summary>The script in the high byte; in the low one the letter's number in its script, the same for capitals, <see cref="Mark"/>, or 0.</summary>
    public static ushort ClassOf(char c) => Classes[c];

    public static WritingScript ScriptOf(char c) => (WritingScript)(Classes[c] >> 8);

    private static ushort[] Classify()
    {
        byte[] numbers = Number();
        ushort[] classes = new ushort[char.MaxValue + 1];
        foreach ((char first, char last, WritingScript script) in Blocks)
        {
            for (int c = first; c <= last; c++)
            {
                bool letter = char.IsLetter((char)c);
                if (letter || IsMark((char)c))
                {
                    byte number = !letter ? Mark : numbers[c == 'İ' ? 'i' : char.ToLowerInvariant((char)c)];
                    classes[c] = (ushort)(((int)script << 8) | (number == 0 && script <= WritingScript.Devanagari ? Mark : number));
                }
            }
        }

        return classes;
    }

    private static byte[] Number()
    {
        byte[] numbers = new byte[char.MaxValue + 1];
        Span<byte> last = stackalloc byte[(int)WritingScript.Devanagari + 1];
        last.Fill(Edge);
        foreach ((WritingScript script, char first, char end) in Numbered)
        {
            for (int c = first; c <= end; c++)
            {
                if (char.IsLetter((char)c) && char.ToLowerInvariant((char)c) == c)
                {
                    numbers[c] = ++last[(int)script];
                }
            }
        }

        return numbers;
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
