using System.Collections.Frozen;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace NewsSearch.Words;

/// <summary>
/// Cuts text into words and folds each: lower-cased, without accents, <c>Putin's</c> as <c>putin</c>, <c>we'll</c> as <c>we</c>,
/// <c>don't</c> as <c>dont</c>, <c>1980's</c> as <c>1980s</c>, <c>U.S.</c> as <c>us</c>, <c>Ph.D.</c> as <c>phd</c>, <c>40,000</c> as
/// <c>40000</c>, <c>d'Ivoire</c> as <c>d</c> + <c>ivoire</c>, hyphenated words as several. What stands for a word in scripts without spaces, see <see cref="UnspacedScripts"/>, is one.
/// </summary>
/// <remarks>
/// ASCII takes one table look-up a character: tokenising with the general Unicode rules (UAX #29) of Lucene's
/// StandardTokenizer was the slowest part of indexing. Text and queries both go through here and nowhere else; what titles and
/// bodies hold besides, <see cref="WordReader"/> tells.
/// </remarks>
internal static class WordScanner
{
    /// <summary>Indexed forms are cut to this many UTF-16 units, so that binary rubbish cannot bloat the term dictionary.</summary>
    public const int MaxWordLength = 128;

    /// <summary>What a buffer must hold: folding makes up to four characters of one.</summary>
    public const int BufferLength = MaxWordLength + 8;

    private const byte Other = 0;
    private const byte Letter = 1;
    private const byte Digit = 2;

    /// <summary>Set in ASCII's small letters and digits, not in its capitals.</summary>
    private const int SmallBit = 0x20;

    /// <summary>Academic degrees in which a dot stands behind several letters, so that they are no row of initials.</summary>
    private static readonly string[] Degrees =
        ["Ph.D", "Ed.D", "Psy.D", "Pharm.D", "Th.D", "M.Sc", "B.Sc", "D.Sc", "M.Ed", "B.Ed", "M.Phil", "D.Phil", "LL.B", "LL.D", "LL.M"];

    private const int LongestElision = 6;

    /// <summary>What loses its last vowel before the next word's first, beside single letters: French, Italian, Catalan.</summary>
    private static readonly FrozenSet<string> Elisions = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "un", "gl", "all", "dall", "dell", "nell", "sull", "coll", "quell", "quest", "bell", "sant", "mezz");

    private static ReadOnlySpan<byte> AsciiClass =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
    ];

    /// <summary>Finds the next word at or after <paramref name="position"/> and moves the position behind it.</summary>
    /// <param name="buffer">At least <see cref="BufferLength"/> long; receives the indexed form.</param>
    /// <returns>False at the end of the text.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, ref int position, char[] buffer, out ScannedWord word)
    {
        int i = position;
        while (i < text.Length)
        {
            char c = text[i];
            if (c < 128 ? AsciiClass[c] != Other : IsWordCharacter(text, i))
            {
                word = ReadWord(text, i, buffer, out position);
                Debug.Assert(position > i, "A word takes at least the character that it begins with.");
                if (word.Length > 0)
                {
                    return true;
                }

                // Accents that stand by themselves are no word.
                i = position;
            }
            else
            {
                i += char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
            }
        }

        position = i;
        word = default;
        return false;
    }

    /// <summary>How many words a text has.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var buffer = new char[BufferLength];
        int words = 0, position = 0;
        while (TryRead(text, ref position, buffer, out _))
        {
            words++;
        }

        return words;
    }

    /// <summary>The indexed forms of all words of a short text, in order.</summary>
    public static List<string> Words(ReadOnlySpan<char> text)
    {
        var words = new List<string>();
        var buffer = new char[BufferLength];
        int position = 0;
        while (TryRead(text, ref position, buffer, out ScannedWord word))
        {
            words.Add(new string(buffer, 0, word.Length));
        }

        return words;
    }

    /// <summary>The words of a short text, each as it is written and folded.</summary>
    public static List<(string Written, string Folded)> WrittenWords(string text)
    {
        var words = new List<(string, string)>();
        var buffer = new char[BufferLength];
        int position = 0;
        while (TryRead(text, ref position, buffer, out ScannedWord word))
        {
            words.Add((text[word.Span.Start..word.Span.End], new string(buffer, 0, word.Length)));
        }

        return words;
    }

    private static ScannedWord ReadWord(ReadOnlySpan<char> text, int start, char[] buffer, out int next)
    {
        int length = 0;
        int letters = 0;
        bool digitsOnly = true;
        bool acronym = false;
        bool arabic = false;
        int i = start;
        while (i < text.Length)
        {
            char c = text[i];
            byte kind = c < 128 ? AsciiClass[c] : Other;
            if (kind != Other)
            {
                if (length < MaxWordLength)
                {
                    buffer[length++] = kind == Letter ? (char)(c | 0x20) : c;
                }

                letters |= c;
                digitsOnly &= kind == Digit;
                i++;
            }
            else if (c >= 128 && !WordCharacters.IsApostrophe(c))
            {
                if (LetterFolding.IsPassedOver(c))
                {
                    i++;
                }
                else if (UnspacedScripts.LengthAt(text, i) is > 0 and var units)
                {
                    if (length > 0)
                    {
                        break;
                    }

                    next = i + units;
                    return new ScannedWord(new TextSpan(start, next), CopyUnspaced(text.Slice(i, units), buffer), WordShape.Plain);
                }
                else if (IsWordCharacter(text, i))
                {
                    arabic |= LetterFolding.IsArabic(c);
                    letters |= SmallBit;
                    digitsOnly = false;
                    i += AppendFolded(text, i, buffer, ref length);
                }
                else
                {
                    break;
                }
            }
            else if (WordCharacters.IsApostrophe(c))
            {
                if (digitsOnly && IsDecade(text[start..i]) && CliticLength(text, i) == 2 && (text[i + 1] | SmallBit) == 's')
                {
                    buffer[length++] = 's';
                    i += 2;
                    break;
                }

                if (!IsLetterAt(text, i + 1) || IsElision(text[start..i]) || CliticLength(text, i) > 0)
                {
                    break;
                }

                i++;
            }
            else if (c == '.' && IsLetterAt(text, i + 1) && DegreeLength(text[start..], i - start) is > 0 and var degree)
            {
                AppendInitials(text[i..(start + degree)], buffer, ref length);
                letters |= SmallBit;
                i = start + degree;
                i += i < text.Length && text[i] == '.' ? 1 : 0;
                break;
            }
            else if (c == '.' && (acronym || i == start + 1) && IsSingleLetterAt(text, i - 1))
            {
                if (IsSingleLetterAt(text, i + 1))
                {
                    acronym = true;
                    i++;
                    continue;
                }

                i += acronym ? 1 : 0;
                break;
            }
            else if ((c == '.' && IsDigitAt(text, i - 1) && IsDigitAt(text, i + 1)) || (c == ',' && digitsOnly && IsThousands(text, i)))
            {
                if (c == '.' && length < MaxWordLength)
                {
                    buffer[length++] = '.';
                    digitsOnly = false;
                }

                i++;
            }
            else
            {
                break;
            }
        }

        var span = new TextSpan(start, i);
        next = BehindClitics(text, i);
        WordShape shape = acronym ? WordShape.Dotted : length > 1 && (letters & SmallBit) == 0 ? WordShape.Capitals : WordShape.Plain;
        length = Math.Min(length, MaxWordLength);
        return new ScannedWord(span, arabic ? LetterFolding.NormalizeArabic(buffer, length) : length, shape);
    }

    /// <returns>The length of what stands in the buffer.</returns>
    private static int CopyUnspaced(ReadOnlySpan<char> word, char[] buffer)
    {
        if (HalfWidthKana.IsOne(word[0]))
        {
            buffer[0] = HalfWidthKana.Of(word);
            return 1;
        }

        word.CopyTo(buffer);
        return word.Length;
    }

    /// <summary>Appends the rest of an academic degree, ASCII, without its dots.</summary>
    private static void AppendInitials(ReadOnlySpan<char> text, char[] buffer, ref int length)
    {
        foreach (char c in text)
        {
            if (c != '.')
            {
                buffer[length++] = (char)(c | SmallBit);
            }
        }
    }

    private static bool IsDigitAt(ReadOnlySpan<char> text, int i) => i < text.Length && char.IsAsciiDigit(text[i]);

    private static bool IsLetterAt(ReadOnlySpan<char> text, int i) => i < text.Length && WordCharacters.IsLetter(text[i]);

    private static bool IsWordCharacterAt(ReadOnlySpan<char> text, int i) => i < text.Length && IsWordCharacter(text, i);

    /// <summary>
    /// The length of what begins at <paramref name="i"/> and is no part of the word before it: a possessive's or a short verb's
    /// <c>'s</c>, <c>'d</c>, <c>'m</c>, <c>'ll</c>, <c>'re</c>, <c>'ve</c>. 0 where there is none.
    /// </summary>
    private static int CliticLength(ReadOnlySpan<char> text, int i)
    {
        if (i + 1 >= text.Length || !WordCharacters.IsApostrophe(text[i]))
        {
            return 0;
        }

        int last = i + 2 < text.Length ? text[i + 2] | SmallBit : 0;
        int length = (text[i + 1] | SmallBit, last) switch
        {
            ('l', 'l') or ('r', 'e') or ('v', 'e') => 3,
            ('s' or 'd' or 'm', _) => 2,
            _ => 0,
        };
        return length > 0 && IsWordCharacterAt(text, i + length) ? 0 : length;
    }

    /// <summary>Where the clitics end that begin at <paramref name="i"/>: <c>he'd've</c> has two.</summary>
    private static int BehindClitics(ReadOnlySpan<char> text, int i)
    {
        while (CliticLength(text, i) is > 0 and var length)
        {
            i += length;
        }

        return i;
    }

    /// <summary>The <c>1980</c> or <c>80</c> of <c>1980's</c>; a number that ends otherwise has a possessive: <c>the 747's wing</c>.</summary>
    private static bool IsDecade(ReadOnlySpan<char> digits) => digits is [_, '0'] or [_, _, _, '0'];

    /// <summary>The length, without a last dot, of the academic degree that the text begins with and that has its dot at <paramref name="dot"/>; 0 for none.</summary>
    private static int DegreeLength(ReadOnlySpan<char> text, int dot)
    {
        foreach (string degree in dot is > 0 and <= 5 ? Degrees : [])
        {
            if (degree.Length > dot && degree[dot] == '.' && text.StartsWith(degree, StringComparison.OrdinalIgnoreCase) && !IsWordCharacterAt(text, degree.Length))
            {
                return degree.Length;
            }
        }

        return 0;
    }

    /// <summary>A letter with no letter or digit right behind it: the <c>S</c> of <c>U.S.</c>, not that of <c>U.Sam</c>.</summary>
    private static bool IsSingleLetterAt(ReadOnlySpan<char> text, int i) => IsLetterAt(text, i) && !IsWordCharacterAt(text, i + 1);

    /// <summary>Exactly three digits follow the comma.</summary>
    private static bool IsThousands(ReadOnlySpan<char> text, int comma) =>
        IsDigitAt(text, comma + 1) && IsDigitAt(text, comma + 2) && IsDigitAt(text, comma + 3) && !IsDigitAt(text, comma + 4);

    /// <summary>A Romance article, pronoun or preposition before an apostrophe: <c>l'</c>, <c>qu'</c>, <c>dell'</c>; not the <c>O'</c> of a name.</summary>
    private static bool IsElision(ReadOnlySpan<char> prefix)
    {
        if (prefix.Length == 1)
        {
            return (prefix[0] | SmallBit) is 'c' or 'd' or 'j' or 'l' or 'm' or 'n' or 's' or 't';
        }

        return prefix.Length <= LongestElision && Elisions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(prefix);
    }

    private static bool IsWordCharacter(ReadOnlySpan<char> text, int i)
    {
        char c = text[i];
        if (char.IsHighSurrogate(c))
        {
            return i + 1 < text.Length && Rune.TryCreate(c, text[i + 1], out Rune rune) && Rune.IsLetterOrDigit(rune);
        }

        return !WordCharacters.IsApostrophe(c) && char.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark;
    }

    /// <summary>Appends the character at <paramref name="i"/>, folded, and returns its length in the text.</summary>
    private static int AppendFolded(ReadOnlySpan<char> text, int i, char[] buffer, ref int length)
    {
        char c = text[i];
        if (char.IsHighSurrogate(c))
        {
            if (length + 2 <= MaxWordLength)
            {
                length += Rune.ToLowerInvariant(new Rune(c, text[i + 1])).EncodeToUtf16(buffer.AsSpan(length));
            }

            return 2;
        }

        if (length < MaxWordLength)
        {
            LetterFolding.Append(c, buffer, ref length);
        }

        return 1;
    }
}
