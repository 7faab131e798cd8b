using NewsSearch.Querying;

namespace NewsSearch.Cli.Printing;

/// <summary>One value a line: ids, or paths, each once.</summary>
/// <param name="value">What to print of a hit; null for nothing.</param>
internal sealed class LineHitPrinter(Shell shell, Func<SearchHit, string?> value) : IHitPrinter
{
    private readonly HashSet<string> _printed = new(StringComparer.Ordinal);

    public void Print(SearchHit hit)
    {
        if (value(hit) is { } line && _printed.Add(line))
        {
            shell.Text.WriteLine(line);
        }
    }

    public void End(int total)
    {
    }
}
