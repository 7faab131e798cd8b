using System.CommandLine;
using NewsSearch.Cleaning;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Settings;
using NewsSearch.Cli.Wording;
using NewsSearch.Entities;
using NewsSearch.Home;
using NewsSearch.Home.Settings;
using NewsSearch.Indexing;
using NewsSearch.OnDisk;
using NewsSearch.Sources;
using NewsSearch.Sources.Fields;

namespace NewsSearch.Cli.Commands;

/// <summary><c>index</c>: bring the index up to date.</summary>
internal static class IndexCommand
{
    public static Command Create(Shell shell)
    {
        Argument<string[]> paths = Options.Paths("Files and folders (text, HTML, MHTML, JSON, CSV, Parquet, feeds, WARC, zip, tar; see docs/sources.md), or - for standard input; none: those of the last time");
        Option<string?> map = Options.Map();
        Option<string?> source = Options.Source();
        Option<string?> dateFormat = Options.DateFormat();
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
              newssearch index export.jsonl --map body=content_original,title=headline
              zcat dump.jsonl.gz | newssearch index -
            """)
        {
            paths, map, source, dateFormat, noEntities, jobs, prune, rebuild, quiet, format,
        };
        command.SetAction(parsed =>
        {
            var current = new CurrentSettings(shell, parsed);
            IndexHome home = current.Home;
            IndexSettings settings = current.File;
            var reading = new RememberedSource
            {
                Map = parsed.GetValue(map),
                Source = parsed.GetValue(source),
                DateFormat = parsed.GetValue(dateFormat),
            };
            if (!Inputs(shell, home, settings, parsed.GetValue(paths)!, reading).TryGet(out var toRead, out string? error))
            {
                return shell.Fail(error);
            }

            (List<IndexingInput> inputs, IndexSettings remembered) = toRead;

            // From before the index is locked, so that no Ctrl-C ends the process while it holds the lock.
            using var cancel = new CancellationTokenSource();
            using IDisposable interrupts = shell.OnInterrupt(cancel.Cancel);
            bool isQuiet = parsed.GetValue(quiet);
            bool asJson = parsed.GetValue(format) == "json";
            Options.RefuseTogether(isQuiet ? "-q" : null, asJson ? "--format json" : null);
            IndexingSummary summary;
            using (IndexUpdate update = new(ArticleIndexWriter.Open(home, parsed.GetValue(rebuild), shell.ProcessId), home))
            {
                if (remembered != settings)
                {
                    remembered.Save(home);
                }

                var pipeline = new IndexingPipeline(
                    new ArticleCleaner(), parsed.GetValue(noEntities) ? null : new StatisticalRecognizer(), home, shell.Clock)
                {
                    Jobs = current.Of(SettingTable.Jobs) is { Origin: not CurrentSettings.Default } ? current.Number(SettingTable.Jobs) : shell.ProcessorCount,
                    Prune = parsed.GetValue(prune),
                };
                summary = Run(shell, pipeline, update, inputs, isQuiet, cancel.Token);
            }

            Print(shell, new SummaryPrinter(shell, home, summary), isQuiet, asJson);
            return summary.Skipped > 0 ? ExitCode.Error : ExitCode.Success;
        });
        return command;
    }

    private static IndexingSummary Run(
        Shell shell, IndexingPipeline pipeline, IndexUpdate update, List<IndexingInput> inputs, bool quiet, CancellationToken cancellation)
    {
        var progress = new IndexingProgress();
        using ProgressLine? line = quiet || !shell.ErrorIsRedrawable ? null : new ProgressLine(shell, progress);
        void Report(SkippedInput skipped)
        {
            if (line is null)
            {
                InputReader.Report(shell, skipped);
            }
            else
            {
                line.Print(() => InputReader.Report(shell, skipped));
            }
        }

        return pipeline.Run(update, inputs, Report, progress, cancellation);
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

    /// <summary>What to read, and the settings that remember it; or why there is nothing.</summary>
    private static Result<(List<IndexingInput> Inputs, IndexSettings Remembered), string> Inputs(
        Shell shell, IndexHome home, IndexSettings settings, string[] paths, RememberedSource reading)
    {
        if (paths.Length > 0 || settings.Sources.Count == 0)
        {
            if (!InputReader.Options(reading.Map, reading.Source, reading.DateFormat, settings.Limits)
                .TryGet(out SourceOptions? options, out FieldMapFault? fault))
            {
                return FieldMapWording.Of(fault);
            }

            List<IndexingInput>? inputs = InputReader.Inputs(shell, paths, options, Key(reading, settings.Limits));
            if (inputs is null)
            {
                return "nothing to index: name files or folders, e.g. newssearch index articles/";
            }

            IndexSettings remembered = Remember(shell, home, settings, paths, reading);

            // What is remembered of a folder holds there too when one above it is named.
            IEnumerable<RememberedSource> below = remembered.Sources.Where(known =>
                home.FromStoredPath(known.Path) is var path && inputs.Exists(input => input.Covers(path)) && !inputs.Exists(input => input.Paths.Contains(path)));
            return Refreshed(home, below, settings.Limits)
                .Then<(List<IndexingInput>, IndexSettings)>(narrower => ([.. inputs, .. narrower], remembered));
        }

        if (Key(reading, null) is not null)
        {
            return "--map, --source and --date-format go with paths; remembered sources keep theirs in newssearch.json";
        }

        return Refreshed(home, settings.Sources, settings.Limits).Then<(List<IndexingInput>, IndexSettings)>(all => (all, settings));
    }

    /// <summary>What to read of remembered sources, or why one cannot be read as the settings say.</summary>
    private static Result<List<IndexingInput>, string> Refreshed(IndexHome home, IEnumerable<RememberedSource> sources, SourceLimits? limits)
    {
        var refreshed = new List<IndexingInput>();
        foreach (RememberedSource known in sources)
        {
            if (!InputReader.Options(known.Map, known.Source, known.DateFormat, limits).TryGet(out SourceOptions? options, out FieldMapFault? fault))
            {
                return $"{home.SettingsPath}: {FieldMapWording.Of(fault)}";
            }

            refreshed.Add(new IndexingInput { Paths = [home.FromStoredPath(known.Path)], Options = options, OptionsKey = Key(known, limits) });
        }

        return refreshed;
    }

    /// <summary>The options that change what is read, as one text; null when there are none.</summary>
    private static string? Key(RememberedSource reading, SourceLimits? limits)
    {
        string? key = reading is { Map: null, Source: null, DateFormat: null }
            ? null
            : $"{reading.Source}|{reading.Map}|{reading.DateFormat}";
        return limits is null || limits == SourceLimits.Default ? key : $"{key}|{limits}";
    }

    /// <summary>The settings with the paths added; one that is remembered already takes the new options.</summary>
    private static IndexSettings Remember(Shell shell, IndexHome home, IndexSettings settings, string[] paths, RememberedSource reading)
    {
        var sources = settings.Sources.ToList();
        foreach (string path in paths.Where(path => path != "-" && Path.Exists(shell.AbsolutePath(path))))
        {
            RememberedSource added = reading with { Path = home.ToStoredPath(Absolute(shell, path)) };
            int known = sources.FindIndex(other => Path.TrimEndingDirectorySeparator(home.FromStoredPath(other.Path)) == Absolute(shell, path));
            if (known < 0)
            {
                sources.Add(added);
            }
            else
            {
                sources[known] = added;
            }
        }

        return sources.SequenceEqual(settings.Sources) ? settings : settings with { Sources = sources };
    }

    /// <summary>The folder <c>articles/</c> is the folder <c>articles</c>.</summary>
    private static string Absolute(Shell shell, string path) => Path.TrimEndingDirectorySeparator(shell.AbsolutePath(path));
}
