using System.Globalization;

namespace NewsSearch.Queries.Syntax;

/// <summary>Mends the text of a query that cannot be read, where one slip of the keyboard or another explains it.</summary>
internal static class QueryRepair
{
    /// <summary>A longer query is not read again by whoever typed it, but looked at where the column says.</summary>
    private const int Longest = 500;

    /// <summary>Slips in one query.</summary>
    private const int MostSteps = 4;

    private const string To = " TO ";

    /// <summary>The text as it may have been meant; null when that is not clear.</summary>
    /// <param name="read">What is wrong with a text; null for one that can be read.</param>
    public static string? Of(string text, QueryFault fault, Func<string, QueryFault?> read)
    {
        QueryFault? left = fault;
        for (int step = 0; step < MostSteps && text.Length <= Longest; step++)
        {
            if (Mended(text, left) is not { } mended || string.IsNullOrWhiteSpace(mended))
            {
                return null;
            }

            text = mended;
            left = read(text);
            if (left is null)
            {
                return text.Trim();
            }
        }

        return null;
    }

    private static string? Mended(string text, QueryFault fault) => fault.Kind switch
    {
        QueryFaultKind.UnclosedQuote => text.TrimEnd() + '"',
        QueryFaultKind.UnclosedParenthesis => text.TrimEnd() + ')',
        QueryFaultKind.UnopenedParenthesis => text.Remove(fault.Column, 1),
        QueryFaultKind.UnclosedRange => WithClosedRange(text, fault.Column),
        QueryFaultKind.OperatorWithoutWords or QueryFaultKind.Weight or QueryFaultKind.RegexFlag => Without(text, fault.Column, fault.Subject),
        QueryFaultKind.Unexpected when fault.Subject is "NOT" or "!" or "-" => Without(text, fault.Column, fault.Subject),
        QueryFaultKind.EndsEarly => WithoutLastOperator(text.TrimEnd()),
        QueryFaultKind.SlopWithoutNumber => Replaced(text, fault.Column, fault.Subject, SlopOf(fault.Subject)),
        QueryFaultKind.FuzzyEditsOutOfRange => Replaced(text, fault.Column + 1, fault.Subject, $"{NewsQuery.Fuzzy.MostEdits}"),
        QueryFaultKind.DistanceTooLarge => Replaced(text, fault.Column, fault.Subject, WithNumber(fault.Subject, NewsQuery.Near.MostDistance)),
        QueryFaultKind.DatesEmpty => WithSquareBrackets(text, fault.Column),
        QueryFaultKind.DatesReversed => WithDatesInOrder(text, fault.Column),
        _ => null,
    };

    /// <summary>The text with one piece replaced; null where it does not stand, as behind escapes.</summary>
    private static string? Replaced(string text, int column, string piece, string other) =>
        piece.Length > 0 && column + piece.Length <= text.Length && text.AsSpan(column, piece.Length).SequenceEqual(piece)
            ? string.Concat(text.AsSpan(0, column), other, text.AsSpan(column + piece.Length))
            : null;

    private static string? Without(string text, int column, string piece) => Replaced(text, column, piece, "") is { } mended
        ? string.Concat(mended.AsSpan(0, column), column == 0 || char.IsWhiteSpace(mended[column - 1]) ? mended.AsSpan(column).TrimStart() : mended.AsSpan(column))
        : null;

    private static string? WithoutLastOperator(string text)
    {
        int start = text.LastIndexOfAny([' ', '\t', '\n']) + 1;
        return text[start..] is "AND" or "OR" or "NOT" or "ANDNOT" or "&&" or "||" or "|" ? text[..start] : null;
    }

    /// <summary>The whole number that a wrong one begins with, and the greatest for one that is too large.</summary>
    private static string SlopOf(string subject)
    {
        string digits = string.Concat(subject.Skip(1).TakeWhile(char.IsAsciiDigit));
        int words = digits.Length > 0 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? Math.Min(number, NewsQuery.Slop.MostDistance)
            : NewsQuery.Slop.MostDistance;
        return digits.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"~{words}");
    }

    private static string WithNumber(string operation, int number)
    {
        int start = operation.AsSpan().IndexOfAnyInRange('0', '9');
        return start < 0 ? operation : string.Create(CultureInfo.InvariantCulture, $"{operation[..start]}{number}{operation[start..].TrimStart("0123456789".ToCharArray())}");
    }

    /// <summary>Closes a range behind its second end.</summary>
    private static string? WithClosedRange(string text, int opening)
    {
        int to = text.IndexOf(To, opening, StringComparison.Ordinal);
        if (to < 0)
        {
            return null;
        }

        int start = to + To.Length;
        int end = QueryCharacters.TokenEnd(text, start);
        return end > start ? text.Insert(end, text[opening] == '{' ? "}" : "]") : null;
    }

    /// <param name="inside">Somewhere between the ends of a range.</param>
    private static string? WithSquareBrackets(string text, int inside)
    {
        int open = text.LastIndexOfAny(['[', '{'], inside);
        int close = text.IndexOfAny([']', '}'], inside);
        return open < 0 || close < 0 ? null : $"{text[..open]}[{text[(open + 1)..close]}]{text[(close + 1)..]}";
    }

    /// <param name="column">Of the first end, or of the whole.</param>
    private static string? WithDatesInOrder(string text, int column)
    {
        int close = text.IndexOfAny([']', '}'], column);
        int to = close < 0 ? -1 : text.IndexOf(To, column, close - column, StringComparison.Ordinal);
        if (to >= 0)
        {
            return $"{text[..column]}{text[(to + To.Length)..close]}{To}{text[column..to]}{text[close..]}";
        }

        int end = QueryCharacters.TokenEnd(text, column);
        string value = text[column..end];
        int dots = value.IndexOf("..", StringComparison.Ordinal);
        return dots < 0 ? null : $"{text[..column]}{value[(dots + 2)..]}..{value[..dots]}{text[end..]}";
    }
}
