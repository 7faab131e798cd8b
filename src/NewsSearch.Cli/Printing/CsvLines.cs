namespace NewsSearch.Cli.Printing;

/// <summary>Comma-separated values with the line ends of this system's text tools.</summary>
internal static class CsvLines
{
    /// <summary>Prints a row; a terminal must not be commanded by what stands in a title or a file's name, a program needs it as it is.</summary>
    public static void Write(Shell shell, string row) => shell.Text.WriteLine(shell.OutputIsTerminal ? Style.Safe(row) : row);
}
