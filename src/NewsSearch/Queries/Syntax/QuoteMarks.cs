namespace NewsSearch.Queries.Syntax;

/// <summary>Where quoted text ends. Any mark closes any other, since editors and keyboards mix them.</summary>
internal static class QuoteMarks
{
    private const char SingleOpen = '‘';
    private const char SingleClose = '’';

    /// <summary>The mark that closes the one at <paramref name="start"/>; -1 for none.</summary>
    /// <param name="inner">Whether quotes stand within the quotes.</param>
    public static int Close(string text, int start, out bool inner)
    {
        inner = false;
        if (text[start] == SingleOpen)
        {
            return CloseOfSingle(text, start);
        }

        int first = Next(text, start);
        int depth = 1;
        for (int mark = first; mark >= 0; mark = Next(text, mark))
        {
            depth += OpensInside(text, start, mark) ? 1 : -1;
            if (depth == 0)
            {
                inner = mark != first;
                return mark;
            }
        }

        return first;
    }

    /// <summary>Whether a single curly quote opens here that another one closes; an apostrophe does not.</summary>
    public static bool OpensSingle(string text, int at) =>
        text[at] == SingleOpen && (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or ':') && CloseOfSingle(text, at) > 0;

    private static int CloseOfSingle(string text, int start)
    {
        for (int i = start + 2; i < text.Length; i++)
        {
            bool endsWord = !char.IsWhiteSpace(text[i - 1]) && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]));
            if (text[i] == SingleClose && endsWord)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The next mark behind <paramref name="at"/>; -1 for none.</summary>
    private static int Next(string text, int at)
    {
        for (int i = at + 1; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (QueryCharacters.IsQuote(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether a mark behind white space, or right at the beginning, stands before a word: what would close has a word before it.</summary>
    private static bool OpensInside(string text, int start, int mark) =>
        mark + 1 < text.Length && char.IsLetterOrDigit(text[mark + 1]) && (mark == start + 1 || char.IsWhiteSpace(text[mark - 1]));
}
