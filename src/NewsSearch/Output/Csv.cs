namespace NewsSearch.Output;

/// <summary>Comma-separated values (RFC 4180), rows without their line end.</summary>
public static class Csv
{
    /// <summary>A row of cells, quoted where they must be; null is an empty one.</summary>
    public static string Row(params IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell));

    private static string Cell(string? text) => text is null ? ""
        : text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text
        : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
