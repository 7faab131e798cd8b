namespace NewsSearch.Cli.Printing;

/// <summary>Comma-separated values (RFC 4180), with the line ends of this system's text tools.</summary>
internal static class Csv
{
    public static string Row(params IEnumerable<string> cells) => string.Join(',', cells.Select(Cell));

    private static string Cell(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
