using NewsSearch.Cli.Printing;
using NewsSearch.Querying;

namespace NewsSearch.Cli.Commands;

/// <summary>The formats of commands that print hits.</summary>
internal static class HitPrinters
{
    public static string[] Formats { get; } = ["text", "json", "ids", "paths", "trec"];

    /// <summary>Whether a format has passages; making them costs more than finding the article.</summary>
    public static bool ShowPassages(string format) => format is "text" or "json";

    public static IHitPrinter Create(Shell shell, string format, string color) => format switch
    {
        "json" => new JsonHitPrinter(shell),
        "ids" => new LineHitPrinter(shell, hit => hit.Indexed.Id),
        "paths" => new LineHitPrinter(shell, hit => hit.Indexed.Article.Origin.Path is { } path ? shell.DisplayPath(path) : null),
        "trec" => new TrecHitPrinter(shell, "1"),
        _ => new TextHitPrinter(shell, shell.UseColor(color)),
    };

    /// <returns>The exit code.</returns>
    public static int Print(SearchResult result, IHitPrinter printer)
    {
        foreach (SearchHit hit in result.Hits)
        {
            printer.Print(hit);
        }

        printer.End(result.Total);
        return result.Total > 0 ? ExitCode.Success : ExitCode.NoMatch;
    }
}
