using NewsSearch.Output;

namespace NewsSearch.Cli.Printing;

/// <summary>Comma-separated values with the line ends of this system's text tools.</summary>
/// <param name="isForSpreadsheets">Whether no cell may be taken for a formula.</param>
internal sealed class CsvLines(Shell shell, bool isForSpreadsheets)
{
    /// <summary>Prints a row; a terminal must not be commanded by what stands in a title or a file's name, a program needs it as it is.</summary>
    public void Write(string row)
    {
        string safe = isForSpreadsheets ? Csv.WithoutFormulas(row) : row;
        shell.Text.WriteLine(shell.OutputIsTerminal ? Style.Escaped(safe) : safe);
    }
}
