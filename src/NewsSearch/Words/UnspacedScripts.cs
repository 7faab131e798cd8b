using System.Globalization;

namespace NewsSearch.Words;

/// <summary>
/// The scripts that put no spaces between words, and Korean, which writes particles at their ends. What stands for a word in them is an ideograph, a kana, a syllable
/// of Hangul, or (Thai, Lao, Khmer, Burmese) a letter with its marks, so that a word is found inside a run of characters as a row of these.
/// </summary>
internal static class UnspacedScripts
{
    /// <summary>Khmer and Burmese: what follows stands below the letter before, and belongs to it.</summary>
    private const char Coeng = '\u17D2';

    private const char Virama = '\u1039';

    /// <summary>The UTF-16 units of what stands for a word at a place; 0 where another script stands there.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int at)
    {
        char c = text[at];
        if (char.IsHighSurrogate(c))
        {
            return at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) && char.ConvertToUtf32(c, text[at + 1]) is >= 0x20000 and <= 0x323AF ? 2 : 0;
        }

        if (c is (>= '\u3400' and <= '\u9FFF') or (>= '\u3041' and <= '\u30FA') or (>= '\uF900' and <= '\uFAFF') or (>= '\uAC00' and <= '\uD7A3') or '\u3005')
        {
            return 1;
        }

        if (HalfWidthKana.IsOne(c))
        {
            return at + 1 < text.Length && HalfWidthKana.IsSoundMark(text[at + 1]) ? 2 : 1;
        }

        return IsUnspacedAlphabet(c) && char.IsLetter(c) ? ClusterLength(text, at) : 0;
    }

    private static bool IsUnspacedAlphabet(char c) => c is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF');

    private static int ClusterLength(ReadOnlySpan<char> text, int start)
    {
        int at = start + 1;
        for (; at < text.Length && at - start < WordScanner.MaxWordLength; at++)
        {
            bool isBelow = text[at - 1] is Coeng or Virama && IsUnspacedAlphabet(text[at]);
            if (!isBelow && char.GetUnicodeCategory(text[at]) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
            {
                break;
            }
        }

        return at - start;
    }
}
