using System.Text.RegularExpressions;

namespace NewsSearch.Words;

/// <summary>Regular expressions over indexed words.</summary>
internal static class WordRegex
{
    public const int Longest = 200;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>Why the expression cannot be used, or null when it can.</summary>
    public static RegexProblem? Problem(string expression)
    {
        if (expression.Length > Longest)
        {
            return new RegexProblem(RegexProblemKind.TooLong, Longest);
        }

        try
        {
            // By itself first: a)|(b is not sound, though it would be between the parentheses around it.
            _ = new Regex(expression, Options);
            _ = Compile(expression);
            return null;
        }
        catch (RegexParseException error)
        {
            // .NET's sentence without the pattern and the offset before it; the offset is that behind the character at fault.
            int reason = error.Message.IndexOf($"{error.Offset}. ", StringComparison.Ordinal);
            return new RegexProblem(
                RegexProblemKind.Malformed,
                Math.Max(0, error.Offset - 1),
                reason < 0 ? error.Message : error.Message[(reason + $"{error.Offset}. ".Length)..].TrimEnd('.'));
        }
        catch (NotSupportedException)
        {
            return new RegexProblem(RegexProblemKind.Unsupported, 0);
        }
    }

    /// <summary>The expression for whole words, which the index holds in lower case.</summary>
    public static Regex Compile(string expression) => new($@"\A(?:{expression})\z", Options);
}
