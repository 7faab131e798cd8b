namespace NewsSearch.Cli.Printing;

/// <summary>Rows of cells in columns as wide as their widest cell; when they do not fit, the widest columns are cut.</summary>
/// <param name="rightAligned">The columns that hold numbers.</param>
internal sealed class Table(params int[] rightAligned)
{
    private const string Gap = "  ";
    private const int Narrowest = 4;

    private readonly List<string[]> _rows = [];

    /// <summary>What stands above the columns, a cell each; null for nothing. A table without rows has none.</summary>
    public string[]? Head { get; init; }

    /// <summary>The columns that are never cut, such as dates; nor are those of numbers.</summary>
    public int[] Whole { get; init; } = [];

    /// <summary>Adds a row; all have the same number of cells.</summary>
    public void Add(params string[] cells) => _rows.Add([.. cells.Select(Style.Escaped)]);

    public void Print(TextWriter writer, int columns)
    {
        if (_rows.Count == 0)
        {
            return;
        }

        List<string[]> rows = Head is null ? _rows : [Head, .. _rows];
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => TextWidth.Of(row[column])))];
        Shrink(widths, columns);
        foreach (string[] row in rows)
        {
            IEnumerable<string> cells = row.Select((cell, column) => Padded(TextWidth.Fit(cell, widths[column]), widths[column], rightAligned.Contains(column)));
            writer.WriteLine(string.Join(Gap, cells).TrimEnd());
        }
    }

    private void Shrink(int[] widths, int columns)
    {
        List<int> cuttable = [.. Enumerable.Range(0, widths.Length).Except(rightAligned).Except(Whole)];
        long excess = widths.Sum(width => (long)width) + (Gap.Length * (widths.Length - 1)) - columns;
        while (excess > 0 && cuttable.Count > 0 && cuttable.MaxBy(column => widths[column]) is var widest && widths[widest] > Narrowest)
        {
            widths[widest]--;
            excess--;
        }
    }

    private static string Padded(string cell, int width, bool right)
    {
        string space = new(' ', Math.Max(0, width - TextWidth.Of(cell)));
        return right ? space + cell : cell + space;
    }
}
