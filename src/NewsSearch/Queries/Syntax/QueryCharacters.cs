namespace NewsSearch.Queries.Syntax;

/// <summary>What the characters of a query text are to its syntax.</summary>
internal static class QueryCharacters
{
    public static bool IsSign(char c) => c is '-' or '+' or '!';

    public static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '«' or '»';

    /// <summary>The end, exclusive, of the token that begins at <paramref name="start"/>: white space, a quote or a parenthesis.</summary>
    public static int TokenEnd(string text, int start)
    {
        int end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('(' or ')') && !IsQuote(text[end]))
        {
            end += text[end] == '\\' ? 2 : 1;
        }

        return Math.Min(end, text.Length);
    }

    /// <summary>The end, exclusive, of a regular expression that begins at <paramref name="start"/>; 0 when none closes before a space or the end.</summary>
    public static int RegexEnd(string text, int start)
    {
        for (int i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '/')
            {
                return i > start + 1 && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]) || text[i + 1] == ')') ? i + 1 : 0;
            }
        }

        return 0;
    }

    /// <summary>Whether a name before a colon can be meant as a field.</summary>
    public static bool IsFieldName(ReadOnlySpan<char> name)
    {
        foreach (char c in name)
        {
            if (!char.IsAsciiLetter(c) && c is not ('_' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether what stands around the colon is an address or the end of a sentence's part, not an unknown field.</summary>
    public static bool IsUrlOrTime(ReadOnlySpan<char> token, int colon) =>
        token[(colon + 1)..].StartsWith("//") || token[..colon].Contains('.') || colon + 1 == token.Length;
}
