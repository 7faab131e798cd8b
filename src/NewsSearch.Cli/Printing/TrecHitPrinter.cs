using NewsSearch.Output;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Printing;

/// <summary><c>query --format trec</c>: a run file.</summary>
internal sealed class TrecHitPrinter(Shell shell, string topic) : IHitPrinter
{
    public void Print(SearchHit hit)
    {
        string line = TrecRun.Line(topic, hit);
        shell.Text.WriteLine(shell.OutputIsTerminal ? Style.Escaped(line) : line);
    }

    public void End(int total, Func<int?> countStories)
    {
    }
}
