using System.CommandLine;
using NewsSearch.Archive;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Settings;
using NewsSearch.Cli.Wording;
using NewsSearch.Entities;
using NewsSearch.Home;
using NewsSearch.Home.Settings;
using NewsSearch.Indexing;
using NewsSearch.Sources;

namespace NewsSearch.Cli.Commands;

/// <summary><c>index</c>: bring the index up to date.</summary>
internal static class IndexCommand
{
    public static Command Create(Shell shell)
    {
        Argument<string[]> paths = Options.Paths("Files and folders (text, HTML, MHTML, JSON, CSV, Parquet, feeds, WARC, zip, tar; see docs/sources.md), or - for standard input; none: those of the last time");
        Option<string?> map = Options.Map();
        Option<string[]> keep = Options.Keep();
        Option<string?> source = Options.Source();
        Option<string?> dateFormat = Options.DateFormat();
        Option<string?> encoding = Options.Encoding();
        var noEntities = new Option<bool>("--no-entities") { Description = "Do not look for people and places" };
        Option<string> jobs = Options.Of(SettingTable.Jobs, "N", "-j");
        var prune = new Option<bool>("--prune") { Description = "Drop articles whose file is gone or no longer holds them" };
        var rebuild = new Option<bool>("--rebuild") { Description = "Start from an empty index" };
        Option<bool> quiet = Options.Quiet("No progress and no summary");
        Option<string> format = Options.OneOf("--format", "FORMAT", "How to sum up at the end; json: on standard output", "text", "json");
        var command = new Command("index", """
            Add new and changed articles to the index. Paths are remembered: without one, the remembered ones are refreshed.
            Exit code: 0 all read, 2 something was skipped or went wrong.

            Examples:
              newssearch index articles/ dump.jsonl.gz --source "Harbour Post"
              newssearch index export.jsonl --map body=content_original,title=headline --keep topic
              zcat dump.jsonl.gz | newssearch index -
            """)
        {
            paths, map, keep, source, dateFormat, encoding, noEntities, jobs, prune, rebuild, quiet, format,
        };
        command.SetAction(parsed =>
        {
            var current = new CurrentSettings(shell, parsed);
            using NewsArchive archive = current.Archive();
            var reading = new RememberedSource
            {
                Map = parsed.GetValue(map),
                Keep = Options.KeepOf(parsed, keep),
                Source = parsed.GetValue(source),
                DateFormat = parsed.GetValue(dateFormat),
                Encoding = parsed.GetValue(encoding),
            };
            if (!Plan(shell, archive, parsed.GetValue(paths)!, reading).TryGet(out ReadingPlan? plan, out string? error))
            {
                return shell.Fail(error);
            }

            // From before the index is locked, so that no Ctrl-C ends the process while it holds the lock.
            using var cancel = new CancellationTokenSource();
            using IDisposable interrupts = shell.OnInterrupt(cancel.Cancel);
            bool isQuiet = parsed.GetValue(quiet);
            bool asJson = parsed.GetValue(format) == "json";
            Options.RefuseTogether(isQuiet ? "-q" : null, asJson ? "--format json" : null);
            var options = new IndexingOptions
            {
                Jobs = current.Of(SettingTable.Jobs) is { Origin: not CurrentSettings.Default } ? current.Number(SettingTable.Jobs) : shell.ProcessorCount,
                Prune = parsed.GetValue(prune),
                Rebuild = parsed.GetValue(rebuild),
            };
            StatisticalRecognizer? recognizer = parsed.GetValue(noEntities) ? null : new StatisticalRecognizer();
            IndexingSummary summary = Run(shell, isQuiet, (skipped, progress, repaired) => archive.Index(plan, options, recognizer, skipped, progress, repaired, cancel.Token));
            if (!isQuiet && !plan.IsRefresh)
            {
                PassedOverPrinter.Print(shell, summary.PassedOverFiles);
            }

            Print(shell, new SummaryPrinter(shell, archive.Home, summary), isQuiet, asJson);
            return summary.Skipped > 0 ? ExitCode.Error : ExitCode.Success;
        });
        return command;
    }

    private static IndexingSummary Run(Shell shell, bool quiet, Func<Action<SkippedInput>, IndexingProgress, Action<SourceRepair>, IndexingSummary> index)
    {
        var progress = new IndexingProgress();
        using ProgressLine? line = quiet || !shell.ErrorIsRedrawable ? null : new ProgressLine(shell, progress);
        void Print(Action report)
        {
            if (line is null)
            {
                report();
            }
            else
            {
                line.Print(report);
            }
        }

        var skips = new SkipReport(shell, Print);
        try
        {
            return index(skips.Add, progress, repaired => Print(() => InputReader.Report(shell, repaired)));
        }
        finally
        {
            skips.End();
        }
    }

    private static void Print(Shell shell, SummaryPrinter summary, bool quiet, bool asJson)
    {
        if (asJson)
        {
            summary.PrintJson();
        }

        if (quiet || (asJson && !shell.ErrorIsTerminal))
        {
            return;
        }

        if (shell.ErrorIsTerminal)
        {
            summary.PrintTable();
        }
        else
        {
            summary.PrintLine();
        }
    }

    /// <summary>What to read: the paths, standard input, or what is remembered; or why there is nothing.</summary>
    private static Result<ReadingPlan, string> Plan(Shell shell, NewsArchive archive, string[] paths, RememberedSource reading)
    {
        SourceMemory memory = archive.Sources;
        bool refreshes = paths.Length == 0 && !memory.IsEmpty;
        if (refreshes && reading is not { Map: null, Keep: null, Source: null, DateFormat: null, Encoding: null })
        {
            return "--map, --keep, --source, --date-format and --encoding go with paths; remembered sources keep theirs in newssearch.json";
        }

        if (paths.Length == 0 && !refreshes && !shell.InputIsRedirected)
        {
            return "nothing to index: name files or folders, e.g. newssearch index articles/";
        }

        Result<ReadingPlan, SourceFault> plan = refreshes
            ? memory.All()
            : memory.Given(InputReader.Files(shell, paths), InputReader.ReadsInput(paths) ? shell.OpenInput() : null, reading);
        return plan.TryGet(out ReadingPlan? read, out SourceFault? fault) ? read
            : fault.IsRemembered ? $"{archive.Home.SettingsPath}: {FieldMapWording.Of(fault.Fault)}"
            : FieldMapWording.Of(fault.Fault);
    }
}
