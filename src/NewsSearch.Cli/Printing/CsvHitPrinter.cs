using NewsSearch.Output;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Printing;

/// <summary><c>query --format csv</c>: a line of names, then a line a hit; lines end with a line feed.</summary>
internal sealed class CsvHitPrinter : IHitPrinter
{
    private readonly Shell _shell;
    private readonly IReadOnlyList<string> _kept;

    /// <param name="kept">The names of the kept keys, a column each.</param>
    public CsvHitPrinter(Shell shell, IReadOnlyList<string> kept)
    {
        (_shell, _kept) = (shell, kept);
        CsvLines.Write(shell, HitCsv.Header(kept));
    }

    public void Print(SearchHit hit) => CsvLines.Write(_shell, HitCsv.Row(hit, _shell.DisplayPath, _kept));

    public void End(int total)
    {
    }
}
