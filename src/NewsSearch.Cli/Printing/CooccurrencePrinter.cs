using System.Globalization;
using NewsSearch.Output;
using NewsSearch.Searching.Concordance;

namespace NewsSearch.Cli.Printing;

/// <summary>What <c>cooccur</c> prints, described in docs/output-format.md.</summary>
internal static class CooccurrencePrinter
{
    public static void Print(Shell shell, CooccurrenceTable found, string format, int limit, bool csvSafe)
    {
        IEnumerable<Cooccurrence> words = found.Words.Take(limit);
        switch (format)
        {
            case "json":
                var lines = new JsonLines(shell);
                foreach (Cooccurrence word in words)
                {
                    lines.Write(json => CooccurrenceJson.Write(json, word));
                }

                break;
            case "csv":
                var rows = new CsvLines(shell, csvSafe);
                rows.Write(CooccurrenceCsv.Header);
                foreach (Cooccurrence word in words)
                {
                    rows.Write(CooccurrenceCsv.Row(word));
                }

                break;
            case "text" when found.Words.Count > 0:
                PrintTable(shell, words);
                break;
        }

        shell.Flush();
        if (format == "text")
        {
            string counted =
                $"{shell.ToldNumber(found.Matches)} {(found.Matches == 1 ? "match" : "matches")} in {shell.ToldNumber(found.Articles)} {(found.Articles == 1 ? "article" : "articles")}, " +
                $"{shell.ToldNumber(found.Near)} words near and {shell.ToldNumber(found.Elsewhere)} elsewhere";
            shell.Tell(found.Matches == 0 ? "no match in a body" : found.Words.Count == 0 ? $"{counted}: no word stands near more often than chance has it" : counted);
        }
    }

    private static void PrintTable(Shell shell, IEnumerable<Cooccurrence> words)
    {
        var table = new Table(0, 1, 2, 3);
        table.Add("score", "near", "elsewhere", "articles", "word");
        foreach (Cooccurrence word in words)
        {
            table.Add(word.Score.ToString("F1", CultureInfo.InvariantCulture), shell.Number(word.Near), shell.Number(word.Elsewhere), shell.Number(word.Articles), word.Word);
        }

        table.Print(shell.Text, shell.Columns);
    }
}
