using System.Globalization;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Printing;

/// <summary>TREC's run format, which trec_eval reads: <c>qid Q0 docno rank score tag</c>. The docno is the article's key.</summary>
internal sealed class TrecHitPrinter(Shell shell, string topic) : IHitPrinter
{
    public void Print(SearchHit hit) => shell.Text.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{topic} Q0 {hit.Indexed.Key.Replace(' ', '_')} {hit.Rank} {hit.Score:0.######} newssearch"));

    public void End(int total)
    {
    }
}
