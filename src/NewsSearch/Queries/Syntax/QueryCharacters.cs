namespace NewsSearch.Queries.Syntax;

/// <summary>What the characters of a query text are to its syntax.</summary>
internal static class QueryCharacters
{
    /// <summary>The flags of regular expressions in JavaScript, Perl and Python.</summary>
    private const string Flags = "gimsuxy";

    private const int MostFlags = 4;

    public static bool IsSign(char c) => c is '-' or '+' or '!';

    public static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '«' or '»';

    /// <summary>The end, exclusive, of the token that begins at <paramref name="start"/>: white space, a quote, a parenthesis or a bar.</summary>
    public static int TokenEnd(string text, int start)
    {
        int end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('(' or ')' or '|') && !IsQuote(text[end]))
        {
            end += text[end] == '\\' ? 2 : 1;
        }

        return Math.Min(end, text.Length);
    }

    /// <summary>
    /// The end, exclusive, of a regular expression that begins at <paramref name="start"/>, behind its slash; 0 when none closes before a space or the
    /// end. An <c>i</c> may follow, as elsewhere where capitals must be told not to count.
    /// </summary>
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
                int behind = BehindFlag(text, i + 1);
                return i > start + 1 && (behind == text.Length || char.IsWhiteSpace(text[behind]) || text[behind] == ')') ? i + 1 : 0;
            }
        }

        return 0;
    }

    /// <summary>Behind the flag of a regular expression that ends at <paramref name="end"/>, if it has one.</summary>
    public static int BehindFlag(string text, int end) => end < text.Length && text[end] == 'i' ? end + 1 : end;

    /// <summary>
    /// What stands behind a regular expression like the flags of other languages, of which none is needed here but <c>i</c>; empty for a path, as
    /// in <c>/usr/bin</c>.
    /// </summary>
    /// <param name="end">Of the token that begins at <paramref name="start"/>.</param>
    public static string UnknownFlags(string text, int start, int end)
    {
        int slash = text[start] == '/' ? text.LastIndexOf('/', end - 1, end - start) : 0;
        if (slash <= start + 1 || text.IndexOf('/', start + 1, slash - start - 1) >= 0)
        {
            return "";
        }

        string flags = text[(slash + 1)..end];
        bool isOne = flags.Length == 1 && char.IsAsciiLetter(flags[0]) && flags != "i";
        bool areSeveral = flags.Length is > 1 and <= MostFlags && flags.AsSpan().ContainsAny('g', 'i') && flags.All(Flags.Contains);
        return isOne || areSeveral ? flags : "";
    }

    /// <summary>
    /// Whether the token is an address, in which <c>?</c> parts the query from the path: it has a scheme, begins with a host, or has a key and a value behind
    /// the question mark, with a sign between them that is not escaped.
    /// </summary>
    public static bool IsAddress(ReadOnlySpan<char> token)
    {
        int query = token.IndexOf('?');
        if (query < 0)
        {
            return false;
        }

        ReadOnlySpan<char> host = token[..token.IndexOfAny('/', '?')];
        int dot = host.LastIndexOf('.');
        bool beginsWithHost = dot > 0 && !host.Contains('\\') && host.Length - dot > 2 && !host[(dot + 1)..].ContainsAnyExceptInRange('a', 'z');
        int value = token[query..].IndexOf('=');
        return beginsWithHost || token[..query].Contains("://", StringComparison.Ordinal) || (value > 0 && token[query + value - 1] != '\\');
    }

    /// <summary>Whether a whole text is a web address as browsers show it, with a scheme or from <c>www.</c> on.</summary>
    public static bool IsWebAddress(ReadOnlySpan<char> text) => text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

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
