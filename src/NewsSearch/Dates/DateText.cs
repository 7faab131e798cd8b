using System.Globalization;
using System.Text;

namespace NewsSearch.Dates;

/// <summary>
/// A short text in numbers, words and signs: digits of any script are those of ASCII, wide characters are the usual ones, and invisible ones are left out.
/// </summary>
internal sealed class DateText
{
    /// <summary>UTF-16 units; a date of any notation stays below.</summary>
    public const int Longest = 120;

    private const int MostTokens = 60;
    private const string Marks = "年月日号號時时點点分秒년월일시분초";
    private readonly List<DateToken> _tokens = [];

    private DateText(ReadOnlySpan<char> text)
    {
        string plain = Plain(text, out bool hasThai, out bool hasPersianDigits);
        plain = HasChineseNumbers(plain) ? ChineseNumbers.InFigures(plain) : plain;
        Calendars = new OtherCalendars(hasThai, hasPersianDigits);
        Read(plain);
        JoinNames();
    }

    public IReadOnlyList<DateToken> Tokens => _tokens;

    /// <summary>Those that its letters and digits speak for.</summary>
    public OtherCalendars Calendars { get; }

    /// <summary>Null where the text can hold no date: it has no two numbers, none of them a year or the third, or is too long.</summary>
    public static DateText? Of(ReadOnlySpan<char> text)
    {
        if (text.Length > Longest || !(MayHoldDate(text) || HasChineseNumbers(text)))
        {
            return null;
        }

        DateText read = new(text);
        return read._tokens.Count is 0 or > MostTokens ? null : read;
    }

    private static bool MayHoldDate(ReadOnlySpan<char> text)
    {
        int numbers = 0;
        int length = 0;
        bool hasYear = false;
        foreach (char c in text)
        {
            length = char.IsDigit(c) ? length + 1 : 0;
            numbers += length == 1 ? 1 : 0;
            // Thai papers leave the century out: 63 is 2563.
            hasYear |= length == 4 || c is '年' or (>= '\u0E01' and <= '\u0E4E');
        }

        return numbers > 2 || (numbers == 2 && hasYear);
    }

    private static bool HasChineseNumbers(ReadOnlySpan<char> text) => text.Contains('年') && text.ContainsAny(ChineseNumbers.Figures);

    private static string Plain(ReadOnlySpan<char> text, out bool hasThai, out bool hasPersianDigits)
    {
        (hasThai, hasPersianDigits) = (false, false);
        StringBuilder plain = new(text.Length);
        foreach (char c in text)
        {
            hasThai |= c is >= '\u0E00' and <= '\u0E7F';
            hasPersianDigits |= c is >= '\u06F0' and <= '\u06F9';
            if (char.IsDigit(c))
            {
                plain.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)));
            }
            else if (char.GetUnicodeCategory(c) != UnicodeCategory.Format)
            {
                plain.Append(c switch
                {
                    >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
                    (>= '\u2010' and <= '\u2015') or '\u2212' => '-',
                    '\u2019' or '\u02BC' => '\'',
                    '\u3002' => '.',
                    '\u3001' or '\u060C' => ',',
                    _ when char.IsWhiteSpace(c) => ' ',
                    _ => c,
                });
            }
        }

        return plain.ToString();
    }

    private void Read(string text)
    {
        bool isApart = false;
        for (int i = 0; i < text.Length;)
        {
            int start = i;
            if (text[i] == ' ')
            {
                (isApart, i) = (true, i + 1);
                continue;
            }

            if (char.IsAsciiDigit(text[i]))
            {
                i = End(text, i, static (text, at) => char.IsAsciiDigit(text[at]));
                AddNumber(text[start..i], isApart);
            }
            else if (Marks.Contains(text[i], StringComparison.Ordinal) && _tokens is [.., { IsNumber: true }])
            {
                _tokens.Add(new(DateTokenKind.Mark, text[i++..(start + 1)], isApart));
            }
            else if (IsOfWord(text, i))
            {
                i = End(text, i, static (text, at) => IsOfWord(text, at) || IsDotWithin(text, at));
                AddWord(text[start..i], isApart, isCut: i < text.Length && text[i] == '.');
            }
            else
            {
                _tokens.Add(new(DateTokenKind.Sign, text[i++..(start + 1)], isApart));
            }

            isApart = false;
        }
    }

    private void AddNumber(string digits, bool isApart)
    {
        int value = digits.Length > 9 ? int.MaxValue : int.Parse(digits, CultureInfo.InvariantCulture);
        int count = digits.Length;
        if (count <= 3 && _tokens is [.., { IsWord: true } era] && OtherCalendars.YearBefore(era.Text, out _) is { } before)
        {
            (value, count) = (before + value, 4);
        }

        _tokens.Add(new(DateTokenKind.Number, digits, isApart) { Value = value, Digits = count });
    }

    /// <param name="isCut">A dot stands behind it.</param>
    private void AddWord(string text, bool isApart, bool isCut)
    {
        const string FirstYear = "元年";
        if (text.EndsWith(FirstYear, StringComparison.Ordinal) && OtherCalendars.YearBefore(text[..^FirstYear.Length], out _) is { } before)
        {
            _tokens.Add(new(DateTokenKind.Number, text, isApart) { Value = before + 1, Digits = 4 });
            _tokens.Add(new(DateTokenKind.Mark, "年", IsApart: false));
            return;
        }

        string form = "";
        if (text.Length <= DateWords.LongestWord)
        {
            Span<char> folded = stackalloc char[DateWords.LongestWord];
            form = folded[..DateWords.Embedded.Fold(text, folded)].ToString();
        }

        DateWord? word = DateWords.Embedded.Find(form) ?? (isCut ? DateWords.Embedded.FindCut(form) : null) ?? BeforeOrdinal(text);
        _tokens.Add(new(DateTokenKind.Word, text, isApart) { Form = form, Word = word, SolarMonth = OtherCalendars.SolarMonth(form) });
    }

    /// <summary>Thai writes the day of the week and the sign of the ordinal behind it together: <c>วันพฤหัสบดีที่ 5</c>.</summary>
    private static DateWord? BeforeOrdinal(string text)
    {
        const string Ordinal = "ที่";
        if (text.Length <= Ordinal.Length || text.Length > DateWords.LongestWord || !text.EndsWith(Ordinal, StringComparison.Ordinal))
        {
            return null;
        }

        Span<char> folded = stackalloc char[DateWords.LongestWord];
        return DateWords.Embedded.Find(folded[..DateWords.Embedded.Fold(text.AsSpan(0, text.Length - Ordinal.Length), folded)].ToString());
    }

    /// <summary>Names of two words, such as those of the Levant's months, become one token, and so do two names of one month with a slash between.</summary>
    private void JoinNames()
    {
        for (int i = 0; i + 1 < _tokens.Count; i++)
        {
            if (i + 2 < _tokens.Count && _tokens[i + 1].Is("/") && _tokens[i].Word is { IsMonth: true } month && month == _tokens[i + 2].Word)
            {
                // Two names of one month, as Arabic papers write them.
                _tokens.RemoveRange(i + 1, 2);
            }

            if (i + 1 < _tokens.Count && _tokens[i].IsWord && _tokens[i + 1].IsWord && DateWords.Embedded.Find($"{_tokens[i].Form}_{_tokens[i + 1].Form}") is { } joined)
            {
                _tokens[i] = _tokens[i] with { Word = joined };
                _tokens.RemoveAt(i + 1);
            }
        }
    }

    private static int End(string text, int start, Func<string, int, bool> goesOn)
    {
        int end = start + 1;
        while (end < text.Length && goesOn(text, end))
        {
            end++;
        }

        return end;
    }

    private static bool IsOfWord(string text, int at) => char.GetUnicodeCategory(text[at]) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary><c>มี.ค.</c>, <c>a.m.</c>: the dot between is the word's, the last one is not.</summary>
    private static bool IsDotWithin(string text, int at) => text[at] == '.' && at + 1 < text.Length && IsOfWord(text, at + 1);
}
