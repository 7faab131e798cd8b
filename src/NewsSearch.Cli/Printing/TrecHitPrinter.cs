using System.Globalization;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Printing;

/// <summary>TREC's run format, which trec_eval reads: <c>qid Q0 docno rank score tag</c>. The docno is the article's key, without white space.</summary>
internal sealed class TrecHitPrinter(Shell shell, string topic) : IHitPrinter
{
    public void Print(SearchHit hit) => shell.Text.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{topic} Q0 {DocNo(hit.Indexed.Key)} {hit.Rank} {hit.Score:0.######} newssearch"));

    /// <summary>The format is cut at white space, and its lines at line ends.</summary>
    private static string DocNo(string key) => string.Create(key.Length, key, static (docNo, from) =>
    {
        for (int i = 0; i < from.Length; i++)
        {
            docNo[i] = char.IsWhiteSpace(from[i]) || char.IsControl(from[i]) ? '_' : from[i];
        }
    });

    public void End(int total)
    {
    }
}
