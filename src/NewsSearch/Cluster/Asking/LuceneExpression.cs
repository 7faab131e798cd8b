using System.Text;

namespace NewsSearch.Cluster.Asking;

/// <summary>
/// Regular expressions of .NET's syntax in Lucene's, as far as both mean the same of words in small letters: letters, digits, <c>.</c>, classes of letters,
/// groups, alternatives and numbers of times.
/// </summary>
internal static class LuceneExpression
{
    /// <summary>The digits of all scripts, which <c>\d</c> stands for.</summary>
    private static readonly Lazy<string> Digits = new(() =>
    {
        // Ten stand in a row in each.
        IEnumerable<char> zeros = Enumerable.Range(0, char.MaxValue).Select(code => (char)code).Where(c => char.IsDigit(c) && !char.IsDigit((char)(c - 1)));
        return $"[{string.Concat(zeros.Select(zero => $"{zero}-{(char)(zero + 9)}"))}]";
    });

    /// <summary>The expression; null where it has anything else.</summary>
    public static string? Of(string expression)
    {
        var translated = new StringBuilder();
        bool mayRepeat = false;
        for (int at = 0; at < expression.Length; at++)
        {
            char c = expression[at];
            switch (c)
            {
                case '[':
                    int end = expression.IndexOf(']', at + 1);
                    if (end < 0 || ClassOf(expression[(at + 1)..end]) is not { } letters)
                    {
                        return null;
                    }

                    translated.Append(letters);
                    (at, mayRepeat) = (end, true);
                    break;
                case '(':
                    if (expression.AsSpan(at + 1) is ['?', ':', ..])
                    {
                        at += 2;
                    }
                    else if (expression.AsSpan(at + 1) is ['?', ..])
                    {
                        return null;
                    }

                    // Lucene knows no empty group.
                    if (at + 1 < expression.Length && expression[at + 1] is ')' or '|')
                    {
                        return null;
                    }

                    translated.Append('(');
                    mayRepeat = false;
                    break;
                case '|':
                    if (at + 1 == expression.Length || at == 0 || expression[at + 1] is '|' or ')')
                    {
                        return null;
                    }

                    translated.Append('|');
                    mayRepeat = false;
                    break;
                case ')':
                    translated.Append(')');
                    mayRepeat = true;
                    break;
                case '*' or '+' or '?' when mayRepeat:
                    translated.Append(c);

                    // One behind another asks for fewer, or is none in .NET's syntax: the words are the same only where there is no other.
                    mayRepeat = false;
                    break;
                case '{' when mayRepeat && expression.IndexOf('}', at) is > 0 and var close && TimesOf(expression[(at + 1)..close]) is { } times:
                    translated.Append(times);
                    (at, mayRepeat) = (close, false);
                    break;
                case '.':
                    translated.Append('.');
                    mayRepeat = true;
                    break;
                case '\\' when at + 1 < expression.Length && expression[at + 1] == 'd':
                    translated.Append(Digits.Value);
                    at++;
                    mayRepeat = true;
                    break;
                case '\\' when at + 1 < expression.Length && !char.IsLetterOrDigit(expression[at + 1]) && expression[at + 1] < '\u0080':
                    translated.Append('\\').Append(expression[++at]);
                    mayRepeat = true;
                    break;
                default:
                    if (!char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is 'σ' or 'ς' or 'Σ')
                    {
                        return null;
                    }

                    translated.Append(char.ToLowerInvariant(c));
                    mayRepeat = true;
                    break;
            }
        }

        return translated.Length == 0 ? null : translated.ToString();
    }

    /// <summary>A class of small ASCII letters and digits.</summary>
    private static string? ClassOf(string content)
    {
        ReadOnlySpan<char> letters = content.AsSpan().TrimStart('^');
        if (letters.IsEmpty || content.Length - letters.Length > 1)
        {
            return null;
        }

        for (int i = 0; i < letters.Length; i++)
        {
            bool isRange = letters[i] == '-' && i > 0 && i + 1 < letters.Length && letters[i - 1] <= letters[i + 1] && char.IsAsciiDigit(letters[i - 1]) == char.IsAsciiDigit(letters[i + 1]);
            if (!char.IsAsciiLetterLower(letters[i]) && !char.IsAsciiDigit(letters[i]) && !isRange)
            {
                return null;
            }
        }

        return $"[{content}]";
    }

    private static string? TimesOf(string content) =>
        content.Length is > 0 and < 6 && content.All(c => char.IsAsciiDigit(c) || c == ',') && char.IsAsciiDigit(content[0]) && content.Count(c => c == ',') < 2 && Greatest(content) < 100
            ? $"{{{content}}}"
            : null;

    private static int Greatest(string content) => content.Split(',').Where(number => number.Length > 0).Max(int.Parse);
}
