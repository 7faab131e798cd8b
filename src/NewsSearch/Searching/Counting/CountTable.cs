namespace NewsSearch.Searching.Counting;

/// <summary>Articles counted by one or two dimensions.</summary>
/// <param name="Rows">
/// By the first dimension, then by the second: periods in their order and the articles without a date behind them; other values by the articles that have them, the
/// most common first, equal ones by name. Of two dimensions those alone that stand together in an article.
/// </param>
/// <param name="Without">Of each dimension the articles that have no value of it, and so are in no row; articles without a date have a row.</param>
public sealed record CountTable(IReadOnlyList<CountRow> Rows, IReadOnlyList<int> Without)
{
    /// <summary>A table of rows in any order.</summary>
    internal static CountTable Of(IEnumerable<CountRow> rows, Dimension dimension, int without) => new([.. InOrder(rows, row => row.Value, row => row.Count, dimension)], [without]);

    /// <summary>A table of two dimensions.</summary>
    /// <param name="numbers">The values of each dimension.</param>
    internal static CountTable Of(PairTally tally, (Dimension First, Dimension Second) dimensions, (ValueNumbers First, ValueNumbers Second) numbers)
    {
        var seconds = new Dictionary<int, string?>();
        return new(
            [
                .. InOrder(tally.Pairs.GroupBy(pair => pair.First), group => numbers.First.TextOf(group.Key), group => tally.ArticlesOfFirst(group.Key), dimensions.First).SelectMany(group =>
                {
                    string? first = numbers.First.TextOf(group.Key);
                    return InOrder(group.Select(pair => new CountRow(first, SecondOf(pair.Second), pair.Count, tally.LatestOf(pair))), row => row.Second, row => row.Count, dimensions.Second);
                }),
            ],
            [tally.WithoutFirst, tally.WithoutSecond]);

        string? SecondOf(int number) => seconds.TryGetValue(number, out string? known) ? known : seconds[number] = numbers.Second.TextOf(number);
    }

    private static IEnumerable<T> InOrder<T>(IEnumerable<T> rows, Func<T, string?> textOf, Func<T, int> countOf, Dimension dimension)
    {
        var known = rows.Select(row => (Row: row, Text: textOf(row))).ToArray();
        return (dimension.Unit is null
            ? known.OrderByDescending(row => countOf(row.Row)).ThenBy(row => row.Text, StringComparer.OrdinalIgnoreCase).ThenBy(row => row.Text, StringComparer.Ordinal)
            : known.OrderBy(row => row.Text is null).ThenBy(row => row.Text, StringComparer.Ordinal)).Select(row => row.Row);
    }
}
