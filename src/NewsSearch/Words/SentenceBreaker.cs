namespace NewsSearch.Words;

/// <summary>
/// Finds where sentences and paragraphs end, by <see cref="SentenceTerminals"/> and what stands around them: <c>Mr.</c>, <c>Gen.</c>, <c>Jan. 5</c>,
/// <c>U.S.</c> and initials end no sentence unless the next word can only begin one (<see cref="SentenceAbbreviations"/>). A paragraph ends at a blank line.
/// </summary>
/// <remarks>The index marks sentence and paragraph starts with it and passages are cut with it, so both always agree.</remarks>
internal static class SentenceBreaker
{
    /// <summary>The end, exclusive, of the sentence that contains or begins at <paramref name="start"/>; closing quotes belong to it.</summary>
    /// <param name="endsParagraph">Whether a blank line or the end of the text follows.</param>
    public static int NextEnd(ReadOnlySpan<char> text, int start, out bool endsParagraph)
    {
        int i = SkipWhiteSpace(text, start, out _);
        while (true)
        {
            int at = SentenceTerminals.Find(text, i);
            if (at < 0)
            {
                endsParagraph = true;
                return text.Length;
            }

            int end = at;
            while (end < text.Length && StepOver(text, end) is > 0 and var units)
            {
                end += units;
            }

            int next = SkipWhiteSpace(text, end, out bool blankLine);
            if (blankLine || next == text.Length)
            {
                endsParagraph = true;
                return end;
            }

            if (text[at] != '\n' && (SentenceTerminals.IsFinal(text, at) || (next > end && EndsSentence(text, at, next))))
            {
                endsParagraph = false;
                return end;
            }

            i = Math.Max(end, at + 1);
        }
    }

    private static bool EndsSentence(ReadOnlySpan<char> text, int at, int next)
    {
        int first = next;
        while (first < text.Length && (IsCloser(text[first]) || text[first] is '“' or '‘' or '«' or '(' or '[' or '—' or '-' or ' '))
        {
            first++;
        }

        if (first == text.Length || char.IsLower(text[first]))
        {
            return first == text.Length;
        }

        if (text[at] != '.' || IsFullStopBehindBracket(text, at))
        {
            return true;
        }

        ReadOnlySpan<char> before = WordBefore(text, at);
        ReadOnlySpan<char> behind = WordAt(text, first);
        if (before.Length == 0)
        {
            return !IsOrdinal(text, at) || !SentenceAbbreviations.IsNumbered(behind);
        }

        if (SentenceAbbreviations.IsTitle(before))
        {
            return false;
        }

        bool isInitialBehind = behind.Length == 1 && first + 1 < text.Length && text[first + 1] == '.';
        bool dotted = before.Contains('.') || (before.Length == 1 && (char.IsUpper(before[0]) ? before[0] != 'I' : isInitialBehind || IsBehindLetter(text, at)));
        if (dotted || SentenceAbbreviations.IsAbbreviation(before))
        {
            return !isInitialBehind && SentenceAbbreviations.BeginsSentence(behind);
        }

        return true;
    }

    /// <summary>Whether a number of one or two digits stands right before the dot.</summary>
    private static bool IsOrdinal(ReadOnlySpan<char> text, int dot)
    {
        int start = dot;
        while (start > 0 && dot - start <= 2 && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        return dot - start is 1 or 2;
    }

    /// <summary>Whether the letter with a dot at <paramref name="dot"/> follows another such: the last of <c>u. a.</c> and <c>т. д.</c></summary>
    private static bool IsBehindLetter(ReadOnlySpan<char> text, int dot) => dot >= 4 && char.IsWhiteSpace(text[dot - 2]) && text[dot - 3] == '.' && char.IsLetter(text[dot - 4])
        && (dot == 4 || !char.IsLetter(text[dot - 5]));

    /// <summary>The letters and inner dots that end right before the dot at <paramref name="at"/>: <c>U.S</c> of <c>U.S.</c>.</summary>
    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int at)
    {
        int start = at;
        while (start > 0 && at - start < 12 && (WordCharacters.IsLetter(text[start - 1]) || (text[start - 1] == '.' && start < at)))
        {
            start--;
        }

        return text[start..at];
    }

    private static ReadOnlySpan<char> WordAt(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        while (end < text.Length && end - start < 16 && WordCharacters.IsLetter(text[end]))
        {
            end++;
        }

        return text[start..end];
    }

    /// <summary>The space between two dots of <c>. . .</c>, which end one sentence at most.</summary>
    private static bool IsInSpacedEllipsis(ReadOnlySpan<char> text, int i) =>
        text[i] is ' ' or '\u00A0' && text[i - 1] == '.' && i + 1 < text.Length && text[i + 1] == '.' && !(i + 2 < text.Length && char.IsAsciiDigit(text[i + 2]));

    /// <summary>Whether the dot belongs to an abbreviation in brackets that a full stop follows: <c>(D-Calif.).</c></summary>
    private static bool IsFullStopBehindBracket(ReadOnlySpan<char> text, int dot)
    {
        int i = dot + 1;
        while (i < text.Length && IsCloser(text[i]))
        {
            i++;
        }

        return i > dot + 1 && i < text.Length && SentenceTerminals.LengthAt(text, i) > 0;
    }

    private static int SkipWhiteSpace(ReadOnlySpan<char> text, int i, out bool blankLine)
    {
        int lines = 0;
        while (i < text.Length && char.IsWhiteSpace(text[i]))
        {
            lines += text[i] == '\n' ? 1 : 0;
            i++;
        }

        blankLine = lines > 1;
        return i;
    }

    /// <summary>The units of what belongs to the end of a sentence; 0 for what does not.</summary>
    private static int StepOver(ReadOnlySpan<char> text, int at) =>
        SentenceTerminals.LengthAt(text, at) is > 0 and var units ? units : IsCloser(text[at]) || IsInSpacedEllipsis(text, at) ? 1 : 0;

    private static bool IsCloser(char c) => WordCharacters.IsApostrophe(c) || c is '"' or '”' or '»' or ')' or ']' or '」' or '』';
}
