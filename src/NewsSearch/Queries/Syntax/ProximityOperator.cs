using System.Globalization;

namespace NewsSearch.Queries.Syntax;

/// <summary>The news archives' operators between two parts: <c>W/5</c>, <c>PRE/5</c>, <c>W/S</c>, <c>W/P</c>, in either case.</summary>
internal readonly record struct ProximityOperator(int Words, bool Ordered, TextUnit? Unit)
{
    /// <summary>Whether the token has the form of one, whatever its number.</summary>
    public static bool IsOne(ReadOnlySpan<char> token)
    {
        int slash = token.IndexOf('/');
        if (slash < 0 || slash == token.Length - 1)
        {
            return false;
        }

        ReadOnlySpan<char> name = token[..slash];
        ReadOnlySpan<char> rest = token[(slash + 1)..];
        bool isWithin = name.Equals("W", StringComparison.OrdinalIgnoreCase);
        return (isWithin && IsUnit(rest))
            || ((isWithin || name.Equals("PRE", StringComparison.OrdinalIgnoreCase)) && !rest.ContainsAnyExceptInRange('0', '9'));
    }

    /// <returns>Null when the token is none, or its number too large.</returns>
    public static ProximityOperator? Parse(ReadOnlySpan<char> token)
    {
        if (!IsOne(token))
        {
            return null;
        }

        int slash = token.IndexOf('/');
        if (IsUnit(token[(slash + 1)..]))
        {
            return new ProximityOperator(0, false, (token[^1] | 0x20) == 's' ? TextUnit.Sentence : TextUnit.Paragraph);
        }

        return int.TryParse(token[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int words) && words <= NewsQuery.Near.MostDistance
            ? new ProximityOperator(words, Ordered: slash == 3, null)
            : null;
    }

    public NewsQuery.Positional Join(NewsQuery.Positional left, NewsQuery.Positional right) => Unit is { } unit
        ? new NewsQuery.Within(left, right, unit)
        : new NewsQuery.Near(left, right, Words, Ordered);

    private static bool IsUnit(ReadOnlySpan<char> text) => text.Length == 1 && (text[0] | 0x20) is 's' or 'p';
}
