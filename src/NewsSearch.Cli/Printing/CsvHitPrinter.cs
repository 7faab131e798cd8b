using NewsSearch.Output;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Printing;

/// <summary><c>query --format csv</c>: a line of names, then a line a hit; lines end with a line feed.</summary>
internal sealed class CsvHitPrinter : IHitPrinter
{
    private readonly Shell _shell;
    private readonly CsvLines _lines;
    private readonly IReadOnlyList<string> _kept;

    /// <param name="kept">The names of the kept keys, a column each.</param>
    /// <param name="isForSpreadsheets">Whether no cell may be taken for a formula.</param>
    public CsvHitPrinter(Shell shell, IReadOnlyList<string> kept, bool isForSpreadsheets)
    {
        (_shell, _lines, _kept) = (shell, new CsvLines(shell, isForSpreadsheets), kept);
        _lines.Write(HitCsv.Header(kept));
    }

    public void Print(SearchHit hit) => _lines.Write(HitCsv.Row(hit, _shell.DisplayPath, _kept));

    public void End(int total, Func<int?> countStories)
    {
    }
}
