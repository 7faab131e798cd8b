namespace NewsSearch.Cleaning;

/// <summary>
/// Cuts a paragraph after full stops for judging its parts. Abbreviations are cut too; that makes a part shorter, never
/// the text wrong.
/// </summary>
internal static class SentenceBreaks
{
    /// <summary>The length of the first sentence with the white space after it.</summary>
    public static int FirstLength(ReadOnlySpan<char> text)
    {
        for (int i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] == ' ' && IsBreak(text, i))
            {
                return i + 1;
            }
        }

        return text.Length;
    }

    /// <summary>Where the last sentence starts.</summary>
    public static int LastStart(ReadOnlySpan<char> text)
    {
        for (int i = text.TrimEnd().Length - 1; i > 0; i--)
        {
            if (text[i] == ' ' && IsBreak(text, i))
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static bool IsBreak(ReadOnlySpan<char> text, int space)
    {
        char next = text[space + 1];
        if (char.IsLower(next))
        {
            return false;
        }

        int before = space - 1;
        while (before > 0 && text[before] is '"' or '\'' or '”' or '’' or ')' or ']')
        {
            before--;
        }

        return before >= 0 && text[before] is '.' or '!' or '?' or '…';
    }
}
