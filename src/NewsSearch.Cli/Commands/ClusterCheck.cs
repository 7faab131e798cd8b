using NewsSearch.Archive;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Settings;
using NewsSearch.Cli.Wording;
using NewsSearch.Cluster;
using NewsSearch.Searching;

namespace NewsSearch.Cli.Commands;

/// <summary><c>check</c> of an index on a cluster, and of what stands in its home, if it has one.</summary>
internal static class ClusterCheck
{
    public static int Run(Shell shell, CurrentSettings settings, bool asJson)
    {
        var printer = new CheckPrinter(shell, settings.Engine.Place, "shard");
        ClusterHealth health;
        try
        {
            health = settings.Engine.Check();
        }
        catch (IndexException error) when (asJson)
        {
            // Whoever reads the JSON is told there, too.
            printer.WriteJson(0, 0, [error.Message], []);
            shell.Flush();
            throw;
        }

        HealthLines beside = settings.IsPassing || !health.IsSound ? new HealthLines([], []) : HealthLines.Beside(shell, settings.Home, KeptNames(settings));
        string[] problems = [.. health.Problems, .. beside.Problems];
        printer.Print(health.Articles, health.Shards, problems, [.. health.Notes, .. HealthWording.Of(health.Gaps), .. beside.Notes], asJson);
        return problems.Length == 0 ? ExitCode.Success
            : shell.Fail(health.IsSound ? CheckCommand.DamagedBeside(settings.Home) : $"the index {settings.Engine.Place} does not answer right");
    }

    private static IReadOnlyCollection<string> KeptNames(CurrentSettings settings)
    {
        using NewsArchive archive = settings.Archive();
        using IArticleIndex articles = archive.Acquire();
        return articles.KeptNames;
    }
}
