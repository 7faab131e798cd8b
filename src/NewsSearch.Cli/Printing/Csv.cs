namespace NewsSearch.Cli.Printing;

/// <summary>Comma-separated values (RFC 4180), with the line ends of this system's text tools.</summary>
internal static class Csv
{
    /// <summary>Prints a row; a terminal must not be commanded by what stands in a title or a file's name, a program needs it as it is.</summary>
    public static void WriteRow(Shell shell, params IEnumerable<string> cells) =>
        shell.Text.WriteLine(shell.OutputIsTerminal ? Style.Safe(Row(cells)) : Row(cells));

    public static string Row(params IEnumerable<string> cells) => string.Join(',', cells.Select(Cell));

    private static string Cell(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
