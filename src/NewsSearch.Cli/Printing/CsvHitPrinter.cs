using NewsSearch.Output;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Printing;

/// <summary><c>query --format csv</c>: a line of names, then a line a hit; lines end with a line feed.</summary>
internal sealed class CsvHitPrinter : IHitPrinter
{
    private readonly Shell _shell;

    public CsvHitPrinter(Shell shell)
    {
        _shell = shell;
        shell.Text.WriteLine(HitCsv.Header);
    }

    public void Print(SearchHit hit) => CsvLines.Write(_shell, HitCsv.Row(hit, _shell.DisplayPath));

    public void End(int total)
    {
    }
}
