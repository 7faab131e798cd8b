using NewsSearch.Output;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Printing;

/// <summary><c>query --format csv</c>: a line of names, then a line a hit; lines end with a line feed.</summary>
internal sealed class CsvHitPrinter : IHitPrinter
{
    private readonly Shell _shell;
    private readonly CsvLines _lines;
    private readonly IReadOnlyList<string> _kept;
    private readonly bool _ofSeveral;

    /// <param name="kept">The names of the kept keys, a column each.</param>
    /// <param name="isForSpreadsheets">Whether no cell may be taken for a formula.</param>
    /// <param name="ofSeveral">Whether the hits are of several archives.</param>
    public CsvHitPrinter(Shell shell, IReadOnlyList<string> kept, bool isForSpreadsheets, bool ofSeveral)
    {
        (_shell, _lines, _kept, _ofSeveral) = (shell, new CsvLines(shell, isForSpreadsheets), kept, ofSeveral);
        _lines.Write(HitCsv.Header(kept, ofSeveral));
    }

    public void Print(SearchHit hit) => _lines.Write(HitCsv.Row(hit, _shell.DisplayPath, _kept, _ofSeveral));

    public void End(int total, Func<int?> countStories)
    {
    }
}
