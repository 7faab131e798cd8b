using System.Globalization;
using NewsSearch.Output;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Printing;

/// <summary>What <c>count --by language</c> prints, described in docs/output-format.md.</summary>
/// <param name="csvIsSafe">Whether no cell of CSV may be taken for a formula.</param>
/// <param name="head">Whether the columns of text have a head.</param>
internal sealed class LanguagePrinter(Shell shell, string format, bool csvIsSafe, bool head)
{
    /// <returns>The exit code.</returns>
    public int Print(IReadOnlyList<LanguageCount> languages)
    {
        switch (format)
        {
            case "json":
                var lines = new JsonLines(shell);
                foreach (LanguageCount language in languages)
                {
                    lines.Write(json => LanguageJson.Write(json, language));
                }

                break;
            case "csv":
                var rows = new CsvLines(shell, csvIsSafe);
                rows.Write(LanguageCsv.Header);
                foreach (LanguageCount language in languages)
                {
                    rows.Write(LanguageCsv.Row(language));
                }

                break;
            default:
                var table = new Table(0) { Whole = [1], Head = head ? ["articles", "latest", "language"] : null };
                foreach (LanguageCount language in languages)
                {
                    table.Add(shell.Number(language.Count), language.Latest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-", language.Language);
                }

                table.Print(shell.Text, shell.Columns);
                break;
        }

        shell.Flush();
        if (languages.Count == 0)
        {
            shell.Tell("no article is in a language that is known");
        }

        return languages.Count > 0 ? ExitCode.Success : ExitCode.NoMatch;
    }
}
