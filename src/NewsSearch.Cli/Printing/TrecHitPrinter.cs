using NewsSearch.Output;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Printing;

/// <summary><c>query --format trec</c>: a run file.</summary>
internal sealed class TrecHitPrinter(Shell shell, string topic) : IHitPrinter
{
    public void Print(SearchHit hit) => shell.Text.WriteLine(TrecRun.Line(topic, hit));

    public void End(int total)
    {
    }
}
