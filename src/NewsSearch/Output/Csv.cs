using System.Globalization;
using System.Text;

namespace NewsSearch.Output;

/// <summary>Comma-separated values (RFC 4180), rows without their line end.</summary>
public static class Csv
{
    /// <summary>A row of cells, quoted where they must be; null is an empty one.</summary>
    public static string Row(params IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell));

    /// <summary>
    /// A row in which no cell begins like a formula: a <c>'</c> stands before those that begin with <c>=</c>, <c>+</c>, <c>-</c>, <c>@</c>, a tab or
    /// a return and are no number (OWASP, CSV Injection). A spreadsheet shows it as text, and a program has to take it off again.
    /// </summary>
    /// <param name="row">As <see cref="Row"/> makes it.</param>
    public static string WithoutFormulas(string row)
    {
        var safe = new StringBuilder(row.Length + 8);
        for (int start = 0; start <= row.Length;)
        {
            int end = EndOfCell(row, start);
            ReadOnlySpan<char> cell = row.AsSpan(start, end - start);
            bool isQuoted = cell is ['"', ..];
            ReadOnlySpan<char> text = isQuoted ? cell[1..] : cell;
            safe.Append(start > 0 ? "," : "").Append(isQuoted ? "\"" : "").Append(IsFormula(text) ? "'" : "").Append(text);
            start = end + 1;
        }

        return safe.ToString();
    }

    private static bool IsFormula(ReadOnlySpan<char> text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]
        && !double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    private static int EndOfCell(string row, int start)
    {
        bool isOpen = false;
        int at = start;
        for (; at < row.Length && (isOpen || row[at] != ','); at++)
        {
            isOpen ^= row[at] == '"';
        }

        return at;
    }

    private static string Cell(string? text) => text is null ? ""
        : text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text
        : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
