using System.Globalization;
using System.Text;
using NewsSearch.Output;
using NewsSearch.Searching.Concordance;

namespace NewsSearch.Cli.Printing;

/// <summary>What <c>kwic</c> prints, described in docs/output-format.md.</summary>
/// <param name="width">Columns of text to each side of a match.</param>
/// <param name="ofSeveral">Whether the matches are of several archives.</param>
internal sealed class ConcordancePrinter(Shell shell, Style style, string format, int width, bool csvSafe, bool ofSeveral)
{
    /// <summary>Columns to each side where no terminal asks for fewer.</summary>
    public const int UsualWidth = 40;

    private const int Narrowest = 10;

    /// <summary>Id, day, the gaps behind them, and room for a match.</summary>
    private const int Beside = 12 + 2 + 10 + 2 + 14;

    private readonly JsonLines _lines = new(shell);
    private readonly CsvLines _rows = new(shell, csvSafe);

    /// <summary>The width with which a line of most matches fits into the terminal.</summary>
    public static int FittingWidth(Shell shell) => shell.Columns == int.MaxValue ? UsualWidth : Math.Clamp((shell.Columns - Beside) / 2, Narrowest, UsualWidth);

    public void Print(ConcordanceSearch search, ConcordanceOrder order, int limit)
    {
        if (format == "csv")
        {
            shell.Text.WriteLine(ConcordanceCsv.Header(ofSeveral));
        }

        int printed = 0;
        foreach (ConcordanceLine line in search.Lines(order, limit))
        {
            printed++;
            switch (format)
            {
                case "json":
                    _lines.Write(json => ConcordanceJson.Write(json, line with { Left = TextWidth.End(line.Left, width), Right = TextWidth.Beginning(line.Right, width) }));
                    break;
                case "csv":
                    _rows.Write(ConcordanceCsv.Row(line with { Left = TextWidth.End(Flat(line.Left), width), Right = TextWidth.Beginning(Flat(line.Right), width) }, ofSeveral));
                    break;
                default:
                    PrintText(line);
                    break;
            }
        }

        shell.Flush();
        if (format == "text")
        {
            shell.Tell(Closing(search, printed));
        }
    }

    private void PrintText(ConcordanceLine line)
    {
        string left = TextWidth.End(Flat(line.Left), width), match = Flat(line.Match), right = TextWidth.Beginning(Flat(line.Right), width);
        string day = line.Article.Published?.ToString()[..10] ?? "-";
        string before = left.PadLeft(left.Length + width - TextWidth.Of(left));
        shell.Text.WriteLine($"{style.Faint($"{(line.Article.Archive is { } archive ? $"{archive}  " : "")}{line.Article.Id}  {day,-10}")}  {style.Marked($"{before}{match}{right}", [new TextSpan(before.Length, before.Length + match.Length)])}".TrimEnd());
    }

    private static string Closing(ConcordanceSearch search, int printed)
    {
        string found = $"{Matches(search.Found)} in {Number(search.Articles)} {(search.Articles == 1 ? "article" : "articles")}";
        return search.Found == 0 ? "no match in a title or body"
            : !search.IsComplete ? $"{Matches(printed)} shown, and there are more"
            : printed < search.Found ? $"{found}; {Number(printed)} shown"
            : found;
    }

    private static string Matches(int count) => $"{Number(count)} {(count == 1 ? "match" : "matches")}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The text on one line, with single spaces.</summary>
    private static string Flat(string text)
    {
        string blanked = Style.Blanked(text);
        var flat = new StringBuilder(blanked.Length);
        foreach (char c in blanked)
        {
            if (!char.IsWhiteSpace(c))
            {
                flat.Append(c);
            }
            else if (flat.Length == 0 || flat[^1] != ' ')
            {
                flat.Append(' ');
            }
        }

        return flat.ToString();
    }
}
