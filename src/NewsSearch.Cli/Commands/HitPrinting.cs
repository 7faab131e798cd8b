using NewsSearch.Cli.Printing;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Commands;

/// <summary>From the answer to a search to output and exit code.</summary>
internal static class HitPrinting
{
    public static int Print(SearchStream result, IHitPrinter printer)
    {
        foreach (SearchHit hit in result.Hits)
        {
            printer.Print(hit);
        }

        printer.End(result.Total, result.CountStories);
        return result.Total > 0 ? ExitCode.Success : ExitCode.NoMatch;
    }
}
