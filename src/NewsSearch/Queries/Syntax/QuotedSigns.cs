using System.Globalization;
using NewsSearch.Words;

namespace NewsSearch.Queries.Syntax;

/// <summary>The signs of fuzzy words and regular expressions in quotes, where they are text.</summary>
internal static class QuotedSigns
{
    /// <summary>A remark on the first such sign with the phrase as near operators say it; null for none.</summary>
    /// <param name="text">What stands between the quotes.</param>
    /// <param name="field">What stands before them, with its colon; empty for none.</param>
    /// <param name="slop">The <c>~5</c> behind them; empty for none.</param>
    public static QueryHint? HintOn(string field, string text, string slop)
    {
        if (field.Length > 0 && QueryFields.IsKnown(field.AsSpan()[..^1]) && HoldsNoWords(field[..^1]))
        {
            return null;
        }

        string[] words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return Array.Find(words, IsSign) is { } sign ? new QueryHint(QueryHintKind.SignInQuotes, sign) { Proposal = field + Chain(words, slop) } : null;
    }

    /// <summary>Dates, and fields of values, in which no word can be a pattern.</summary>
    private static bool HoldsNoWords(string field) => QueryFields.IsSaved(field) || QueryFields.IsTag(field) || QueryFields.IsDate(field) || QueryFields.HoldsValues(QueryFields.Of(field));

    private static bool IsSign(string word) => IsFuzzy(word) || IsRegex(word);

    /// <summary><c>putln~</c>, <c>putln~1</c>; a tilde before other numbers is text, as in <c>10~20</c>.</summary>
    private static bool IsFuzzy(string word) => word.IndexOf('~', StringComparison.Ordinal) is > 0 and var tilde
        && word[(tilde + 1)..] is "" or "1" or "2" && char.IsLetterOrDigit(word[tilde - 1]) && !word.Contains('\\', StringComparison.Ordinal)
        && WordScanner.Words(word.AsSpan(0, tilde)).Count == 1;

    private static bool IsRegex(string word) => QueryCharacters.RegexEnd(word, 0) is > 0 and var end && word[0] == '/'
        && QueryCharacters.BehindFlag(word, end) == word.Length && WordRegex.Problem(word[1..(end - 1)]) is null;

    private static string Chain(string[] words, string slop)
    {
        string[] sides = [.. words.Where(word => IsSign(word) || WordScanner.Words(word).Count > 0).Select(word => IsSign(word) ? word : $"\"{word}\"")];
        string near = slop.Length > 0 ? $"W/{Math.Min(NewsQuery.Near.MostDistance, int.Parse(slop.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture))}" : "PRE/0";
        return sides.Length == 1 ? sides[0] : $"({string.Join($" {near} ", sides)})";
    }
}
