using System.Text;
using NewsSearch.Matching;
using NewsSearch.Words;

namespace NewsSearch.Cluster.Asking;

/// <summary>Patterns of words as regular expressions of Lucene's syntax, in which the cluster walks the words of a field.</summary>
internal static class TermPatterns
{
    /// <summary>The cluster takes 1,000 characters (<c>index.max_regex_length</c>).</summary>
    public const int Longest = 900;

    /// <summary>
    /// What is a word of a field, not a mark, a lemma or a stem, which begin with a sign (<see cref="PreparedWords"/>), and no further form of a word, which ends in a
    /// mark of its own (<see cref="WordReader"/>).
    /// </summary>
    private const string Word = "[^!-,](.*[^.\\-])?";

    /// <summary>Single characters behind one that stands for any: the automaton of more has thousands of states.</summary>
    private const int MostPlaces = 10;

    private const char AnyLetter = '\uE000';

    /// <summary>The words that fit a pattern of <c>*</c> and <c>?</c>; null where a cluster cannot be asked for it.</summary>
    /// <param name="mark">What stands before the words.</param>
    public static string? OfGlob(string glob, string mark = "")
    {
        int star = glob.IndexOf('*', StringComparison.Ordinal);
        if (glob.Length * 2 > Longest || (star >= 0 && glob.AsSpan(star).Count('?') > MostPlaces))
        {
            return null;
        }

        var expression = new StringBuilder();
        foreach (char c in glob)
        {
            _ = c switch { '*' => expression.Append(".*"), '?' => expression.Append('.'), _ => Literal(expression, c) };
        }

        return $"{(mark.Length > 0 ? "\\" : "")}{mark}{Among(expression.ToString(), mark.Length > 0)}";
    }

    /// <summary>What begins with some letters and ends in a mark.</summary>
    public static string Between(string beginning, char end)
    {
        var expression = new StringBuilder();
        foreach (char c in beginning)
        {
            Literal(expression, c);
        }

        return Literal(expression.Append(".*"), end).ToString();
    }

    /// <summary>Of an acronym that is a word too the mark's form, where the pattern means it.</summary>
    public static IEnumerable<string> AcronymsOf(WordMatcher pattern) => AcronymWords.Apart.Select(word => $"{word}{WordReader.AcronymEnd}").Where(form => pattern.Matches(form));

    /// <summary>The words at most so many edits away; null where there are too many ways to get there.</summary>
    /// <remarks>
    /// A fuzzy query would take lemmas and marks of acronyms for words. What is inserted or replaced may be any letter; so the expressions are all ways to
    /// edit the word, as far as they are as near as they should be (<see cref="EditDistance"/>).
    /// </remarks>
    public static IReadOnlyList<string>? OfEdits(string word, int edits)
    {
        const int LongestWord = 20;
        if (word.Length > LongestWord || word.Any(char.IsSurrogate))
        {
            return null;
        }

        var distance = new EditDistance(word, edits);
        HashSet<string> edited = [word];
        for (int edit = 0; edit < edits; edit++)
        {
            edited = [.. edited, .. edited.SelectMany(Edited)];
        }

        var expressions = new List<string>();
        var expression = new StringBuilder();
        foreach (string each in edited.Where(each => each.Length > 0 && distance.IsWithin(each)).Order(StringComparer.Ordinal))
        {
            if (expression.Length + (2 * each.Length) + Word.Length > Longest)
            {
                expressions.Add(Among(expression.ToString()));
                expression.Clear();
            }

            expression.Append(expression.Length == 0 ? "" : "|");
            foreach (char c in each)
            {
                _ = c == AnyLetter ? expression.Append('.') : Literal(expression, c);
            }
        }

        expressions.Add(Among(expression.ToString()));
        return expressions;
    }

    /// <summary>The words that a regular expression of .NET's matches; null where Lucene's syntax cannot say it, or it is not plain that it means the same.</summary>
    public static string? OfExpression(string expression) => LuceneExpression.Of(expression) is { Length: < Longest } translated ? Among(translated) : null;

    /// <param name="isPart">Whether something stands beside it.</param>
    private static string Among(string expression, bool isPart = false) => isPart ? $"(({expression})&({Word}))" : $"({expression})&({Word})";

    private static StringBuilder Literal(StringBuilder expression, char c) =>
        char.IsAsciiLetterOrDigit(c) || c > '\u007f' ? expression.Append(c) : expression.Append('\\').Append(c);

    /// <summary>The ways to edit a word once.</summary>
    private static IEnumerable<string> Edited(string word)
    {
        for (int at = 0; at <= word.Length; at++)
        {
            yield return word.Insert(at, AnyLetter.ToString());
            if (at < word.Length)
            {
                yield return word.Remove(at, 1);
                yield return string.Concat(word.AsSpan(0, at), [AnyLetter], word.AsSpan(at + 1));
            }

            if (at + 1 < word.Length)
            {
                yield return string.Concat(word.AsSpan(0, at), [word[at + 1], word[at]], word.AsSpan(at + 2));
            }
        }
    }
}
