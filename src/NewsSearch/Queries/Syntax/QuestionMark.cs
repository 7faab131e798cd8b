namespace NewsSearch.Queries.Syntax;

/// <summary>Whole questions, as people put them to a search box: several plain words and a question mark.</summary>
internal static class QuestionMark
{
    /// <summary>Where the question mark stands that ends a question; -1 where the text is none, so that a <c>?</c> stands for a letter.</summary>
    public static int In(ReadOnlySpan<char> text)
    {
        int mark = text.TrimEnd().Length - 1;
        if (mark < 1 || text[mark] != '?' || !char.IsLetterOrDigit(text[mark - 1]))
        {
            return -1;
        }

        int words = 0;
        foreach (Range part in text[..mark].Split(' '))
        {
            ReadOnlySpan<char> word = text[part];
            if (!word.IsEmpty && !IsPlain(word))
            {
                return -1;
            }

            words += word.IsEmpty ? 0 : 1;
        }

        return words > 1 ? mark : -1;
    }

    private static bool IsPlain(ReadOnlySpan<char> word)
    {
        if (word is "AND" or "OR" or "NOT" || !char.IsLetterOrDigit(word[0]))
        {
            return false;
        }

        foreach (char c in word)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('\'' or '’' or '-' or '.' or ','))
            {
                return false;
            }
        }

        return true;
    }
}
