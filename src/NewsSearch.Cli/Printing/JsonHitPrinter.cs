using NewsSearch.Output;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Printing;

/// <summary><c>query --format json</c>, described in docs/output-format.md.</summary>
internal sealed class JsonHitPrinter(Shell shell) : IHitPrinter
{
    private readonly JsonLines _lines = new(shell);

    public void Print(SearchHit hit) => _lines.Write(json => HitJson.Write(json, hit, shell.DisplayPath));

    public void End(int total, Func<int?> countStories)
    {
    }
}
