using System.Globalization;
using NewsSearch.Output;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Printing;

/// <summary>What <c>stats</c> prints.</summary>
internal static class StatsPrinter
{
    public static void Print(Shell shell, string place, IndexStatistics statistics, bool asJson)
    {
        if (asJson)
        {
            new JsonLines(shell).Write(json => StatisticsJson.Write(json, place, statistics));
            return;
        }

        Line(shell, "index", place);
        Line(shell, "articles", shell.Number(statistics.Articles));
        Line(shell, "undated", shell.Number(statistics.Undated));
        Line(shell, "oldest", Date(statistics.Oldest) ?? "-");
        Line(shell, "newest", Date(statistics.Newest) ?? "-");
        Line(shell, "people", shell.Number(statistics.People));
        Line(shell, "places", shell.Number(statistics.Places));
        Line(shell, "orgs", shell.Number(statistics.Organisations));
        Line(shell, "languages", statistics.Languages.Count == 0 ? "-" : string.Join(", ", statistics.Languages.Select(language => $"{language.Language} {shell.Number(language.Count)}")));
        Line(shell, "words", statistics.Words is { } words ? shell.Number(words) : "-");
        Line(shell, "size", Size.Of(statistics.Bytes));
        Line(shell, "segments", shell.Number(statistics.Segments));
    }

    /// <summary>A long value goes on in the next line; unlike a table's cell it is whole.</summary>
    private static void Line(Shell shell, string name, string value)
    {
        int room = shell.Columns == int.MaxValue ? int.MaxValue : Math.Max(10, shell.Columns - 10);
        string text = Style.Escaped(value);
        foreach (TextSpan line in TextWidth.Lines(text, room))
        {
            shell.Text.WriteLine($"{name,-9} {text[line.Start..line.End]}");
            name = "";
        }
    }

    private static string? Date(DateTime? time) => time?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
