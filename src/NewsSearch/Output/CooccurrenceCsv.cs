using System.Globalization;
using NewsSearch.Searching.Concordance;

namespace NewsSearch.Output;

/// <summary>Words near the matches of a query as comma-separated values.</summary>
public static class CooccurrenceCsv
{
    /// <summary>The row of names.</summary>
    public const string Header = "word,near,elsewhere,articles,expected,score";

    /// <summary>A word under <see cref="Header"/>.</summary>
    public static string Row(Cooccurrence word) => Csv.Row(
        word.Word, Text(word.Near), Text(word.Elsewhere), Text(word.Articles), Text(Math.Round(word.Expected, 2)), Text(Math.Round(word.Score, 2)));

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}
