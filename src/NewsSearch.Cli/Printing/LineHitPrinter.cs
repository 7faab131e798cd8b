using NewsSearch.Searching;

namespace NewsSearch.Cli.Printing;

/// <summary>One value a line: ids, or paths, each once.</summary>
/// <param name="value">What to print of a hit; null for nothing.</param>
/// <param name="end">What ends a value: a line feed, or NUL, which no path contains.</param>
internal sealed class LineHitPrinter(Shell shell, Func<SearchHit, string?> value, char end = '\n') : IHitPrinter
{
    private readonly HashSet<string> _printed = new(StringComparer.Ordinal);

    public void Print(SearchHit hit)
    {
        if (value(hit) is { } line && _printed.Add(line))
        {
            // A terminal must not be commanded by a file's name; a program needs the name as it is, and one a line.
            shell.Text.Write(shell.OutputIsTerminal ? Style.Escaped(line) : end == '\n' ? Style.Line(line) : line);
            shell.Text.Write(end);
        }
    }

    public void End(int total, Func<int?> countStories)
    {
    }
}
