using System.CommandLine;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Settings;
using NewsSearch.Cli.Wording;
using NewsSearch.Home;
using NewsSearch.Indexing;
using NewsSearch.OnDisk;

namespace NewsSearch.Cli.Commands;

/// <summary><c>check</c>: whether an index and all that stands beside it are whole, and what to keep of it if not.</summary>
internal static class CheckCommand
{
    public static Command Create(Shell shell)
    {
        Option<string> format = Options.Format("text", "json");
        var full = new Option<bool>("--full") { Description = "Compare also every word, name and column with the articles that are stored" };
        var repair = new Option<bool>("--repair") { Description = "Keep what can be kept of a damaged index, and list what is lost" };
        Option<double?> wait = Waiting.Option();
        Option<bool> quiet = Options.Quiet("Show no progress");
        var command = new Command("check", """
            Tell whether the index is whole, and repair it.
            All of it is read, and what stands beside it: settings, saved queries and lists.
            With --full, tell also whether what is searched is what is stored. Without --repair it changes nothing.
            With it, articles of damaged files of the index are carried over where they can be read, and the next newssearch index
            reads the files again that have lost some.
            Exit code: 0 sound, 1 repaired but something is lost, 2 damaged or no index.

            Examples:
              newssearch check
              newssearch check --full
              newssearch check --repair && newssearch index
              newssearch check --format json | jq .sound
            """)
        {
            format, full, repair, wait, quiet,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(full) && result.GetValue(repair))
            {
                result.AddError("--full only tells and --repair keeps segments that are whole: what differs is put right by newssearch index --rebuild");
            }
        });
        command.SetAction(parsed =>
        {
            var settings = new CurrentSettings(shell, parsed);
            bool asJson = parsed.GetValue(format) == "json";
            if (IsOnCluster(settings))
            {
                if (parsed.GetValue(repair) || parsed.GetValue(full))
                {
                    _ = settings.HomeOnDisk(parsed.GetValue(repair) ? "a cluster repairs its index by itself" : "--full would read all of it; without, a hundred articles are compared");
                }

                return ClusterCheck.Run(shell, settings, asJson);
            }

            IndexHome home = settings.Home;
            if (parsed.GetValue(repair))
            {
                return RepairRun.Of(shell, home, TimeSpan.FromSeconds(parsed.GetValue(wait) ?? 0), asJson);
            }

            IndexHealth health;
            try
            {
                health = Health(shell, home, parsed.GetValue(full), parsed.GetValue(quiet));
            }
            catch (IndexException error) when (asJson)
            {
                // Whoever reads the JSON is told there, too.
                new CheckPrinter(shell, home.Directory, "segment").WriteJson(0, 0, [error.Message], []);
                shell.Flush();
                throw;
            }

            var lines = HealthLines.Of(shell, home, health);
            new CheckPrinter(shell, home.Directory, "segment").Print(health.Articles, health.Segments, lines.Problems, lines.Notes, asJson);
            return lines.Problems.Count == 0 ? ExitCode.Success : shell.Fail(
                health.IsSound ? DamagedBeside(home)
                : health.IsWhole ? $"what the index {home.Directory} is searched by is not what it stores; make it anew with: newssearch index --rebuild"
                : $"the index {home.Directory} is damaged; {IndexFaultWording.Remedy(IndexFault.Corrupt)}");
        });
        return command;
    }

    /// <summary>Settings that cannot be read name no cluster, and are told among what is damaged where there is an index on disk.</summary>
    /// <exception cref="IndexException">They cannot be read, and all there is may be on a cluster.</exception>
    private static bool IsOnCluster(CurrentSettings settings)
    {
        try
        {
            return settings.Engine.Cluster is not null;
        }
        catch (IndexException error) when (error.Fault == IndexFault.BadSettings && Directory.EnumerateFiles(settings.Home.Directory, "segments_*").Any())
        {
            return false;
        }
    }

    /// <summary>The index is sound, and files beside it are not.</summary>
    public static string DamagedBeside(IndexHome home) => $"what stands beside the index in {home.Directory} is damaged";

    private static IndexHealth Health(Shell shell, IndexHome home, bool full, bool quiet)
    {
        var progress = new IndexingProgress();
        using ProgressLine? line = quiet || !shell.ErrorIsRedrawable ? null : new ProgressLine(shell, progress);
        return IndexHealth.Of(home, full, progress);
    }
}
