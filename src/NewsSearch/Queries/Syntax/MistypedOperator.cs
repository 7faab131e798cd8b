namespace NewsSearch.Queries.Syntax;

/// <summary>
/// Tokens that look like an operator and are none. What can hardly be meant as text is an error; what may be text, such as
/// <c>w/friends</c>, is searched with a hint.
/// </summary>
internal static class MistypedOperator
{
    private const string AtLeast = "ATLEAST";

    /// <summary>Whether the token is <c>ATLEAST3</c> or has another number, in either case; a parenthesis must follow.</summary>
    public static bool IsAtLeast(ReadOnlySpan<char> token) => token.StartsWith(AtLeast, StringComparison.OrdinalIgnoreCase) && IsNumber(token[AtLeast.Length..])
        && int.TryParse(token[AtLeast.Length..], out int times) && times is > 0 and <= NewsQuery.AtLeast.MostTimes;

    /// <summary>What is wrong with the token, which is no operator; null when it may be text.</summary>
    /// <param name="column">Where the token stands in the query.</param>
    /// <param name="opens">Whether a parenthesis follows at once.</param>
    public static QueryFault? Fault(ReadOnlySpan<char> token, int column, bool opens)
    {
        if (IsNear(token, StringComparison.Ordinal, out ReadOnlySpan<char> rest)
            && (rest.IsEmpty || char.IsAsciiDigit(rest[0]) || QueryCharacters.IsSign(rest[0]) || (rest.Length == 1 && char.IsAsciiLetter(rest[0]) && token is not "W/O")))
        {
            return new QueryFault(QueryFaultKind.NoOperator, column, token.ToString());
        }

        if (Weight(token) is { Length: > 0 } weight && IsWord(token[..^weight.Length]))
        {
            return new QueryFault(QueryFaultKind.Weight, column + token.Length - weight.Length, weight.ToString());
        }

        // In lower case without parentheses it is a word.
        if (!token.StartsWith(AtLeast, opens && IsNumber(token[Math.Min(AtLeast.Length, token.Length)..]) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal))
        {
            return null;
        }

        QueryFaultKind? kind = (opens, IsNumber(token[AtLeast.Length..])) switch
        {
            (true, false) => QueryFaultKind.AtLeastWithoutNumber,
            (_, true) when !IsAtLeast(token) => QueryFaultKind.AtLeastOutOfRange,
            (false, true) => QueryFaultKind.AtLeastWithoutParentheses,
            _ => null,
        };
        return kind is null ? null : new QueryFault(kind.Value, column, token.ToString());
    }

    /// <summary>A remark on a token that was searched as words and may be meant as an operator, or null.</summary>
    public static QueryHint? Hint(ReadOnlySpan<char> token)
    {
        if (IsNear(token, StringComparison.OrdinalIgnoreCase, out ReadOnlySpan<char> rest))
        {
            // w/o and w/out are "without".
            return token.Equals("w/o", StringComparison.OrdinalIgnoreCase) || token.Equals("w/out", StringComparison.OrdinalIgnoreCase)
                ? null
                : new QueryHint(QueryHintKind.NearAsText, token.ToString());
        }

        return IsAtLeast(token) ? new QueryHint(QueryHintKind.LowerCaseAtLeast, token.ToString())
            : Weight(token) is { Length: > 1 } weight ? new QueryHint(QueryHintKind.Weight, weight.ToString())
            : null;
    }

    /// <summary>The <c>^2</c> at the end of a word, whatever is written for the number or nothing; empty for none.</summary>
    public static ReadOnlySpan<char> Weight(ReadOnlySpan<char> token)
    {
        int caret = token.IndexOf('^');
        bool isEscaped = caret > 0 && token[caret - 1] == '\\';
        return caret >= 0 && !isEscaped && IsWeight(token[(caret + 1)..]) ? token[caret..] : [];
    }

    /// <remarks>What else may stand behind a caret is a face, such as ^_^ and ^^.</remarks>
    private static bool IsWeight(ReadOnlySpan<char> number)
    {
        bool hasNumber = false;
        foreach (char c in number)
        {
            hasNumber |= char.IsLetterOrDigit(c);
            if (!char.IsLetterOrDigit(c) && c is not ('.' or ',' or '+' or '-' or '^' or '~'))
            {
                return false;
            }
        }

        return hasNumber || number.IsEmpty;
    }

    /// <summary>
    /// What a weight can stand behind: a word, pattern or fuzzy word of two letters or more, or a regular expression. <c>x^2</c> and <c>E=mc^2</c> are
    /// text.
    /// </summary>
    private static bool IsWord(ReadOnlySpan<char> text)
    {
        if (text is ['/', _, .., '/'])
        {
            return true;
        }

        int letters = 0;
        foreach (char c in text)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            if (!char.IsLetterOrDigit(c) && c is not ('*' or '?' or '~' or '-' or '\'' or '’' or '.'))
            {
                return false;
            }
        }

        return letters > 1;
    }

    /// <summary>What is wrong with a number that stands behind a word's tilde at <paramref name="tilde"/>; null when it may be text, as in <c>10~20</c> and addresses.</summary>
    /// <param name="column">Where the token stands in the query.</param>
    public static QueryFault? Fuzzy(ReadOnlySpan<char> token, int tilde, int column)
    {
        ReadOnlySpan<char> edits = token[(tilde + 1)..];
        bool isMeant = IsDecimal(edits) && !IsAmount(token[..tilde]) && !token[..tilde].ContainsAny('/', '@', ':');
        return isMeant
            ? new QueryFault(QueryFaultKind.FuzzyEditsOutOfRange, column + tilde, edits.ToString()) { Proposal = token[..tilde].ToString() }
            : null;
    }

    private static bool IsNear(ReadOnlySpan<char> token, StringComparison comparison, out ReadOnlySpan<char> rest)
    {
        rest = token[(token.IndexOf('/') + 1)..];
        return token.StartsWith("W/", comparison) || token.StartsWith("PRE/", comparison);
    }

    /// <summary><c>2.5</c>, <c>.5</c>, <c>10</c>; dots alone are no number.</summary>
    private static bool IsDecimal(ReadOnlySpan<char> text) => text.ContainsAnyInRange('0', '9') && text.TrimStart("0123456789.").IsEmpty;

    /// <summary>A number in any notation, with or without a currency: <c>10</c>, <c>10.5</c>, <c>$10</c>, <c>2014-03</c>.</summary>
    private static bool IsAmount(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (char.IsLetter(c))
            {
                return false;
            }
        }

        return text.Length > 0 && char.IsAsciiDigit(text[^1]);
    }

    private static bool IsNumber(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');
}
