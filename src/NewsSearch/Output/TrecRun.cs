using System.Globalization;
using NewsSearch.Searching;

namespace NewsSearch.Output;

/// <summary>TREC's run format, which trec_eval reads: <c>qid Q0 docno rank score tag</c>.</summary>
public static class TrecRun
{
    /// <summary>A hit's line without its end. The docno is the article's key, without white space: that is where readers cut a line.</summary>
    /// <param name="topic">The query's id, without white space.</param>
    public static string Line(string topic, SearchHit hit) => string.Create(
        CultureInfo.InvariantCulture, $"{topic} Q0 {DocNo(hit.Indexed.Key)} {hit.Rank} {hit.Score:0.######} newssearch");

    /// <summary>Whether a query's id can stand in a run file.</summary>
    public static bool IsTopic(string text) => text.Length > 0 && !text.Any(Separates);

    private static string DocNo(string key) => string.Create(key.Length, key, static (docNo, from) =>
    {
        for (int i = 0; i < from.Length; i++)
        {
            docNo[i] = Separates(from[i]) ? '_' : from[i];
        }
    });

    private static bool Separates(char c) => char.IsWhiteSpace(c) || char.IsControl(c);
}
