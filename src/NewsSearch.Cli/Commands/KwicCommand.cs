using System.CommandLine;
using NewsSearch.Cli.Printing;
using NewsSearch.Home.Settings;
using NewsSearch.Searching;
using NewsSearch.Searching.Concordance;

namespace NewsSearch.Cli.Commands;

/// <summary><c>kwic</c>: every match of a query in a line with the text around it.</summary>
internal static class KwicCommand
{
    /// <summary>A character that takes no column of its own, a combining mark, hardly comes seven times in a row.</summary>
    private const int UnitsOfAColumn = 8;

    public static Command Create(Shell shell)
    {
        var filters = new Filters();
        Option<int> width = Options.Number("--width", "Columns of text to each side of a match; on a terminal, unless stated, fewer where a line would not fit", ConcordancePrinter.UsualWidth, 1, 1000);
        Option<string> sort = Options.OneOf("--sort", "ORDER", "Which lines come first: of the best articles, by the words to the left or right, or of the oldest articles", "relevance", "left", "right", "date");
        Option<string> limit = Options.Limit("Lines", 100);
        Option<string> format = Options.Format("text", "csv", "json");
        Option<bool> csvSafe = Options.CsvSafe();
        Option<string> color = Options.Color();
        Option<bool> noPager = Options.NoPager();
        var command = new Command("kwic", """
            Print every match in a line with the text around it.
            The matches stand below each other (keyword in context).
            Titles and bodies are looked into; each line begins with the article's id and day.
            Exit code: 0 lines, 1 none, 2 error.

            Examples:
              newssearch kwic sanctions
              newssearch kwic 'troops W/5 border' --width 30 --sort right -n all
              newssearch kwic '"foreign minister"' --format csv > minister.csv
            """);
        filters.AddTo(command);
        foreach (Option option in new Option[] { width, sort, limit, format, csvSafe, color, noPager })
        {
            command.Add(option);
        }

        command.SetAction(parsed =>
        {
            return filters.Ask(shell, parsed, isRequired: true, (settings, archive, articles, query, cancellation) =>
            {
                int columns = parsed.GetResult(width) is { Implicit: false } ? parsed.GetValue(width) : ConcordancePrinter.FittingWidth(shell);
                string form = parsed.GetValue(format)!;
                var request = new SearchRequest(query) { Any = filters.Question(parsed).Any };
                var search = new ConcordanceSearch(articles, request, columns * UnitsOfAColumn, cancellation);
                var printer = new ConcordancePrinter(shell, form == "text" ? settings.Style() : new Style(null), form, columns, parsed.GetValue(csvSafe), settings.Joined.Count > 0);
                if (form == "text")
                {
                    shell.Page(settings.Text(SettingTable.Pager));
                }

                printer.Print(search, Enum.Parse<ConcordanceOrder>(parsed.GetValue(sort)!, ignoreCase: true), Options.LimitOf(parsed.GetValue(limit)!));
                filters.Conclude(shell, parsed, archive, articles, query, search.Found > 0 ? null : articles.Count(query, cancellation), cancellation);
                return search.Found > 0 ? ExitCode.Success : ExitCode.NoMatch;
            });
        });
        return command;
    }
}
