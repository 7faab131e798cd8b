using System.Globalization;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Fa;
using Lucene.Net.Analysis.Miscellaneous;

namespace NewsSearch.Words;

/// <summary>
/// Folds letters beyond ASCII: lower case, without accents and points, full-width forms as the usual ones, digits of any script as 0 to 9; Arabic letters as Lucene's
/// normalisers have them, without vowel signs and tatweel, and with one alef, yeh, kaf and heh.
/// </summary>
internal static class LetterFolding
{
    /// <summary>The first digit beyond ASCII, an Arabic one.</summary>
    private const char FirstDigit = '\u0660';

    /// <summary>The letters of U+1F00 to U+1F6F by their sixteens, and of U+1F80 to U+1FFF.</summary>
    private const string GreekRows = "αεηιουω" + " " + "αηωαηιυω";

    /// <summary>U+1F70 to U+1F7D.</summary>
    private const string GreekWithGrave = "ααεεηηιιοουυωω";

    /// <summary>
    /// Accents, Hebrew points and the choice of a glyph, characters of their own, and what stands inside words and means nothing to search: soft hyphens, joiners,
    /// marks of direction.
    /// </summary>
    public static bool IsPassedOver(char c) => c is '\u00AD' or (>= '\u0300' and <= '\u036F') or (>= '\u200C' and <= '\u200F') or '\u2060' or (>= '\uFE00' and <= '\uFE0F') or '\uFEFF'
        || (c is >= '\u0591' and <= '\u05C7' && char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark);

    /// <summary>Whether the word that <paramref name="c"/> is in has to go through <see cref="NormalizeArabic"/>.</summary>
    public static bool IsArabic(char c) => c is >= '\u0600' and <= '\u06FF';

    /// <summary>Appends a letter, folded.</summary>
    /// <param name="buffer">Has room for four characters behind <paramref name="length"/>.</param>
    public static void Append(char letter, char[] buffer, ref int length)
    {
        if (letter >= FirstDigit && CharUnicodeInfo.GetDecimalDigitValue(letter) is >= 0 and var digit)
        {
            buffer[length++] = (char)('0' + digit);
            return;
        }

        buffer[length] = Unaccented(char.ToLowerInvariant(letter));
        int end = ASCIIFoldingFilter.FoldToASCII(buffer, length, buffer, length, 1);
        for (; length < end; length++)
        {
            // The dotted capital İ has no invariant lower case and folds to a capital.
            buffer[length] = char.ToLowerInvariant(buffer[length]);
        }
    }

    /// <returns>The length of the word.</returns>
    public static int NormalizeArabic(char[] word, int length) => Persian.Normalizer.Normalize(word, Arabic.Normalizer.Normalize(word, length));

    /// <summary>Greek and Cyrillic letters without their accents, and sigma as it stands inside words; Lucene's folding knows Latin ones.</summary>
    private static char Unaccented(char c) => c is >= '\u1F00' and <= '\u1FFF' ? Monotonic(c) : c is < '\u0390' or > '\u045F' ? c : c switch
    {
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' or 'ϊ' or 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' or 'ϋ' or 'ΰ' => 'υ',
        'ώ' => 'ω',
        'ς' => 'σ',
        'ѐ' or 'ё' => 'е',
        'ѝ' or 'й' => 'и',
        'ї' => 'і',
        'ў' => 'у',
        'ѓ' => 'г',
        'ќ' => 'к',
        _ => c,
    };

    /// <summary>A small letter of polytonic Greek without breathings, accents and iota below.</summary>
    private static char Monotonic(char c) => c switch
    {
        >= '\u1F70' and <= '\u1F7D' => GreekWithGrave[c - '\u1F70'],
        '\u1FE4' or '\u1FE5' => 'ρ',
        _ when char.IsLetter(c) => GreekRows[(c - '\u1F00') / 16],
        _ => c,
    };

    /// <summary>Made with the first Arabic word.</summary>
    private static class Arabic
    {
        public static readonly ArabicNormalizer Normalizer = new();
    }

    /// <summary>See <see cref="Arabic"/>.</summary>
    private static class Persian
    {
        public static readonly PersianNormalizer Normalizer = new();
    }
}
