using System.Collections.Frozen;

namespace NewsSearch.Words;

/// <summary>
/// Finds where sentences and paragraphs end, by punctuation and what stands around it: <c>Mr.</c>, <c>Gen.</c>, <c>Jan. 5</c>,
/// <c>U.S.</c> and initials end no sentence unless the next word can only begin one. A paragraph ends at a blank line.
/// </summary>
/// <remarks>The index marks sentence and paragraph starts with it and passages are cut with it, so both always agree.</remarks>
internal static class SentenceBreaker
{
    /// <summary>The terminators that are not <see cref="IsFullWidth"/>.</summary>
    private const string Narrow = ".!?…\n";

    /// <summary>Always followed by what they belong to.</summary>
    private static readonly FrozenSet<string> Titles = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "mr", "mrs", "ms", "mx", "messrs", "dr", "drs", "prof", "profs", "gen", "gens", "sen", "sens", "rep", "reps", "gov", "govs", "lt", "lts",
        "col", "cols", "maj", "majs", "sgt", "sgts", "cpl", "pvt", "capt", "capts", "cmdr", "cmdrs", "adm", "adms", "brig", "rev", "revs", "fr",
        "msgr", "hon", "pres", "supt", "insp", "st", "mt", "ft", "vs", "v", "cf", "al", "approx", "ca", "atty", "dept", "univ", "figs", "fig",
        "e.g", "i.e", "viz");

    /// <summary>Inside a sentence before a number or a name, at its end before a word that begins one.</summary>
    private static readonly FrozenSet<string> Abbreviations = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thurs",
        "fri", "no", "nos", "vol", "pp", "p", "art", "sec", "para", "inc", "corp", "co", "ltd", "llc", "plc", "bros", "jr", "sr", "esq",
        "ave", "blvd", "rd", "etc", "est", "min", "hr", "lb", "oz", "ala", "ariz", "ark", "calif", "colo", "conn", "fla", "ga", "ill", "ind", "kan",
        "ky", "la", "mass", "md", "mich", "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "tenn", "tex", "va", "vt",
        "wash", "wis", "wyo", "del");

    /// <summary>Capitalised after an abbreviation, these begin a sentence; names and numbers do not tell.</summary>
    private static readonly FrozenSet<string> Openers = FrozenSet.Create(StringComparer.Ordinal,
        "A", "About", "According", "After", "Again", "All", "Also", "Although", "Among", "An", "And", "Another", "Any", "As", "At",
        "Because", "Before", "Both", "But", "By", "Despite", "During", "Each", "Earlier", "Even", "Every", "For", "From", "Further",
        "Had", "Has", "He", "Her", "Here", "His", "How", "However", "I", "If", "In", "Instead", "Is", "It", "Its", "Last", "Later",
        "Many", "Meanwhile", "More", "Most", "My", "Neither", "No", "Nobody", "None", "Nor", "Not", "Nothing", "Now", "Of", "On",
        "Once", "One", "Only", "Or", "Other", "Others", "Our", "Over", "Some", "Since", "She", "So", "Still", "Such", "Than", "That",
        "The", "Their", "Then", "There", "These", "They", "This", "Those", "Though", "Through", "Thus", "To", "Under", "Until", "We",
        "Were", "What", "When", "Where", "Whether", "Which", "While", "Who", "Why", "With", "Without", "Yet", "You", "Your");

    /// <summary>The end, exclusive, of the sentence that contains or begins at <paramref name="start"/>; closing quotes belong to it.</summary>
    /// <param name="endsParagraph">Whether a blank line or the end of the text follows.</param>
    public static int NextEnd(ReadOnlySpan<char> text, int start, out bool endsParagraph)
    {
        int i = SkipWhiteSpace(text, start, out _);
        while (true)
        {
            int found = i < text.Length ? FindTerminator(text[i..]) : -1;
            if (found < 0)
            {
                endsParagraph = true;
                return text.Length;
            }

            int at = i + found;
            int end = at;
            while (end < text.Length && (IsTerminator(text[end]) || IsCloser(text[end]) || IsInSpacedEllipsis(text, end)))
            {
                end++;
            }

            int next = SkipWhiteSpace(text, end, out bool blankLine);
            if (blankLine || next == text.Length)
            {
                endsParagraph = true;
                return end;
            }

            if (text[at] != '\n' && (IsFullWidth(text[at]) || (next > end && EndsSentence(text, at, next))))
            {
                endsParagraph = false;
                return end;
            }

            i = Math.Max(end, at + 1);
        }
    }

    /// <summary>
    /// Where the first terminator or line break is, or -1. One search for all of them would be much slower in text that is not ASCII
    /// throughout; two searches go on piece by piece, so that neither runs far ahead of the other.
    /// </summary>
    private static int FindTerminator(ReadOnlySpan<char> text)
    {
        const int Piece = 256;
        for (int start = 0; start < text.Length; start += Piece)
        {
            ReadOnlySpan<char> piece = text[start..Math.Min(text.Length, start + Piece)];
            int found = piece.IndexOfAny(Narrow);
            if (FindFullWidth(found < 0 ? piece : piece[..found]) is >= 0 and var wide)
            {
                return start + wide;
            }

            if (found >= 0)
            {
                return start + found;
            }
        }

        return -1;
    }

    private static int FindFullWidth(ReadOnlySpan<char> text)
    {
        for (int at = 0; text[at..].IndexOfAnyInRange('。', '？') is >= 0 and var found; at++)
        {
            at += found;
            if (IsFullWidth(text[at]))
            {
                return at;
            }
        }

        return -1;
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
        if (before.Length == 0)
        {
            return true;
        }

        var titles = Titles.GetAlternateLookup<ReadOnlySpan<char>>();
        if (titles.Contains(before))
        {
            return false;
        }

        bool dotted = before.Contains('.') || (before.Length == 1 && char.IsUpper(before[0]) && before[0] != 'I');
        if (dotted || Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(before))
        {
            return Openers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(WordAt(text, first));
        }

        return true;
    }

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

        return i > dot + 1 && i < text.Length && IsTerminator(text[i]);
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

    private static bool IsTerminator(char c) => c is '.' or '!' or '?' or '…' || IsFullWidth(c);

    private static bool IsFullWidth(char c) => c is '。' or '！' or '？';

    private static bool IsCloser(char c) => WordCharacters.IsApostrophe(c) || c is '"' or '”' or '»' or ')' or ']' or '」' or '』';
}
