using System.Text.RegularExpressions;

namespace NewsSearch.Querying;

/// <summary>Regular expressions over indexed words.</summary>
internal static class WordRegex
{
    private const int Longest = 200;

    /// <summary>Why the expression cannot be used, or null when it can.</summary>
    public static string? Problem(string expression)
    {
        if (expression.Length > Longest)
        {
            return $"it is longer than {Longest} characters";
        }

        try
        {
            _ = Compile(expression);
            return null;
        }
        catch (ArgumentException error)
        {
            return error.Message;
        }
        catch (NotSupportedException)
        {
            return "it has a backreference, look-around or too many repetitions";
        }
    }

    /// <summary>The expression for whole words, which the index holds in lower case.</summary>
    public static Regex Compile(string expression) => new(
        $@"\A(?:{expression})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
}
