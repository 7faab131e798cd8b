using System.CommandLine;
using NewsSearch.Archive;
using NewsSearch.Archive.Following;
using NewsSearch.Archive.Vectors;
using NewsSearch.Cli.Settings;
using NewsSearch.Cli.Wording;
using NewsSearch.Entities;
using NewsSearch.Home;
using NewsSearch.Home.Settings;
using NewsSearch.Meaning;
using NewsSearch.Sources.Containers;

namespace NewsSearch.Cli.Commands;

/// <summary><c>index</c>: bring the index up to date.</summary>
internal static class IndexCommand
{
    private const string NothingYet = "interrupted; nothing is in the index yet";

    private const string SentStays = "interrupted; the articles that the cluster has taken stay, and searches see them with the next commit; index again to go on";

    public static Command Create(Shell shell)
    {
        Argument<string[]> paths = Options.Paths("Files and folders (text, pages, PDF, Word, mail, JSON, CSV, Parquet, feeds, crawls, archives), or - for standard input; none: those of the last time");
        var reading = new ReadingOptions();
        Option<bool> allPages = Options.Switch(SettingTable.SourceAllPages, "; =false to leave them out again");
        Option<bool> keepRepeated = Options.Switch(SettingTable.KeepRepeated, "; =false to cut them again");
        var noEntities = new Option<bool>("--no-entities") { Description = "Do not look for people, places and organizations" };
        Option<string> jobs = Options.Of(SettingTable.Jobs, "N", "-j");
        var prune = PruneOption.Create();
        var rebuild = new Option<bool>("--rebuild") { Description = "Make the index anew from its sources; what no file has any more is taken over" };
        Option<string?> meaning = MeaningOption.OfIndexing();
        var watch = new Option<bool>("--watch") { Description = "Go on: index what comes into the folders or changes there, until Ctrl-C" };
        Option<string?> every = Interval.Option("--every", "Go on: refresh after each such time, e.g. 15m, until Ctrl-C");
        Option<double?> wait = Waiting.Option();
        Option<bool> quiet = Options.Quiet("No progress and no summary");
        var alerts = new Option<string?>("--alerts") { Description = "Add the new articles that match alerts to this file, an object of JSON a line; - for standard output", HelpName = "FILE" };
        Option<string> format = Options.OneOf("--format", "FORMAT", "How to sum up at the end; json: on standard output", "text", "json");
        var command = new Command("index", """
            Add new and changed articles to the index.
            Paths are remembered: without one, the remembered ones are refreshed.
            With --watch or --every it goes on until Ctrl-C.
            Exit code: 0 all read, 2 something was skipped or went wrong.

            Examples:
              newssearch index articles/ dump.jsonl.gz --source "Harbour Post"
              newssearch index export.jsonl --map body=content_original,title=headline --keep topic
              newssearch index dump.jsonl.gz --date-format 'd MMMM yyyy' --date-language fr
              zcat dump.jsonl.gz | newssearch index -
              newssearch index --meaning
              newssearch save harbour 'harbour AND fire' --alert && newssearch index --alerts alerts.jsonl
            """)
        {
            paths, allPages, keepRepeated, noEntities, jobs, prune, rebuild, meaning, watch, every, wait, quiet, alerts, format,
        };
        reading.AddTo(command);
        command.SetAction(parsed =>
        {
            var current = new CurrentSettings(shell, parsed);
            using NewsArchive archive = current.Archive();
            string[] given = parsed.GetValue(paths)!;
            bool isQuiet = parsed.GetValue(quiet);
            bool asJson = parsed.GetValue(format) == "json";
            bool follows = parsed.GetValue(watch);
            string? interval = parsed.GetValue(every);
            string? alertFile = parsed.GetValue(alerts);
            Options.RefuseTogether(alertFile == "-" ? "--alerts -" : null, asJson ? "--format json" : null);
            Options.RefuseTogether(isQuiet ? "-q" : null, asJson ? "--format json" : null);
            Options.RefuseTogether(follows ? "--watch" : null, interval is null ? null : "--every");
            Options.RefuseTogether(follows ? "--watch" : interval is null ? null : "--every", InputReader.ReadsInput(given) && given.Length > 0 ? "-" : null);
            RememberedSource read = reading.Of(parsed) with { AllPages = Options.SwitchOf(parsed, allPages) };
            if (!Plan(shell, archive, given, read, takesInput: !follows && interval is null).TryGet(out ReadingPlan? plan, out string? error))
            {
                return shell.Fail(error);
            }

            foreach (SourceOptionChange change in plan.OptionChanges)
            {
                shell.Warn(SourceOptionWording.Of(change, shell.DisplayPath(change.Path)));
            }

            bool? keeps = Options.SwitchOf(parsed, keepRepeated);
            if (keeps is { } asked && asked != current.File.KeepRepeated)
            {
                shell.Warn($"{SettingTable.KeepRepeated.Option} {(asked ? "holds from now on" : "is forgotten")}");
            }

            VectorOptions? vectors = Vectors(shell, archive, current, MeaningOption.IsGiven(parsed, meaning), parsed.GetValue(meaning));
            using var report = new AlertReport(shell, archive) { Path = alertFile, Command = current.Text(SettingTable.AlertCommand) is { Length: > 0 } run ? run : null, IsQuiet = isQuiet };
            report.Check();
            var runs = new IndexRuns(shell, archive, current.Engine, parsed.GetValue(noEntities) ? null : new NameRecognizer())
            {
                IsQuiet = isQuiet,
                AsJson = asJson,
                HasLastingHome = !current.IsPassing,
                Vectors = vectors,
                Alerts = report,
                Patience = TimeSpan.FromSeconds(parsed.GetValue(wait) ?? 0),
                Options = new IndexingOptions
                {
                    Jobs = current.Of(SettingTable.Jobs) is { Origin: not CurrentSettings.Default } ? current.Number(SettingTable.Jobs) : shell.ProcessorCount,
                    Prune = parsed.GetResult(prune) is not null,
                    PruneMissing = parsed.GetValue(prune) is not null,
                    Rebuild = parsed.GetValue(rebuild),
                    KeepRepeated = keeps,
                },
            };
            try
            {
                return follows ? Watch(shell, archive, runs, given, plan)
                    : interval is not null ? Following(shell, archive, runs, given).Repeat(Interval.Parse(interval)!.Value, plan)
                    : Once(shell, archive, runs, plan, current.Engine);
            }
            catch (OperationCanceledException)
            {
                // Not in a filter, which would ask while the writer is still open.
                shell.Fail(Interrupted(archive, current.Engine));
                return ExitCode.Interrupted;
            }
        });
        return command;
    }

    /// <summary>How vectors are to be computed, by what is asked for, which is remembered, or was; null for not at all.</summary>
    /// <exception cref="MeaningException">They are asked for and cannot be computed.</exception>
    private static VectorOptions? Vectors(Shell shell, NewsArchive archive, CurrentSettings current, bool isAsked, string? value)
    {
        string remembered = current.Text(SettingTable.MeaningPassages);
        string passages = !isAsked ? remembered : value switch { MeaningOption.Lead => "lead", MeaningOption.Off => "none", _ => "all" };
        if (isAsked && passages != "none")
        {
            if (current.Engine.Cluster is { } cluster)
            {
                throw new MeaningException(MeaningFault.NotOnDisk, $"the index is on a cluster, {cluster}, which keeps no vectors");
            }

            archive.RequireModel();
        }

        if (passages != remembered)
        {
            IndexSettings.Change(archive.Home, shell.Clock, before => before.With(SettingTable.MeaningPassages, passages == "none" ? null : passages));
            shell.Warn($"{MeaningOption.Name} {(passages == "none" ? "is forgotten" : "holds from now on")}");
        }

        return passages == "none" || current.Engine.Cluster is not null ? null : new VectorOptions
        {
            LeadsOnly = passages == "lead",
            Jobs = current.Of(SettingTable.Jobs) is { Origin: not CurrentSettings.Default } ? current.Number(SettingTable.Jobs) : shell.ProcessorCount,
            ReplacesOthers = isAsked,
        };
    }

    /// <summary>An index that cannot be read is one, too.</summary>
    private static bool HasIndex(NewsArchive archive)
    {
        try
        {
            return archive.HasIndex;
        }
        catch (IndexException)
        {
            return true;
        }
    }

    /// <summary>What has become of the articles of a run that was interrupted.</summary>
    private static string Interrupted(NewsArchive archive, Engine engine) => !HasIndex(archive) ? NothingYet : engine.Cluster is null ? Program.Interrupted : SentStays;

    private static int Once(Shell shell, NewsArchive archive, IndexRuns runs, ReadingPlan plan, Engine engine)
    {
        using var interruption = new Interruption(shell, () => Interrupted(archive, engine));
        return runs.Run(plan, interruption.Token) is { Skipped: 0, Lost.Count: 0, Refused: 0 } ? ExitCode.Success : ExitCode.Error;
    }

    private static int Watch(Shell shell, NewsArchive archive, IndexRuns runs, string[] given, ReadingPlan plan)
    {
        // From before the first run, so that nothing that comes meanwhile is missed.
        string[] followed = [.. plan.Inputs.SelectMany(input => input.Paths)];
        string? settings = given.Length == 0 ? archive.Home.SettingsPath : null;
        using var follower = new SourceFollower(followed, archive.Home.Directory, runs.Options.Prune, shell.Clock, settings);
        return Following(shell, archive, runs, given).Watch(follower, plan, () => given.Length == 0 ? archive.Sources.Paths : followed);
    }

    private static IndexFollowing Following(Shell shell, NewsArchive archive, IndexRuns runs, string[] given)
    {
        string[] paths = InputReader.Files(shell, given);
        return new IndexFollowing(
            shell,
            runs,
            () => Worded(archive, (given.Length == 0 ? archive.Sources.All() : archive.Sources.Given(paths, null, new())).Then<ReadingPlan>(plan => plan with { IsRefresh = true })),
            files => Worded(archive, archive.Sources.Changed(files)));
    }

    /// <summary>What to read: the paths, standard input, or what is remembered; or why there is nothing.</summary>
    private static Result<ReadingPlan, string> Plan(Shell shell, NewsArchive archive, string[] paths, RememberedSource reading, bool takesInput)
    {
        SourceMemory memory = archive.Sources;
        bool refreshes = paths.Length == 0 && !memory.IsEmpty;
        if (refreshes && !reading.HasNoOptions)
        {
            string options = string.Join(", ", SettingTable.SourceOptions.Select(option => option.Option));
            return $"{options} go with paths; remembered sources keep theirs (see: newssearch sources)";
        }

        Stream? input = !refreshes && InputReader.ReadsInput(paths) && (paths.Length > 0 || (takesInput && shell.InputIsRedirected)) ? shell.OpenInput() : null;
        if (paths.Length == 0 && !refreshes && (input = input is null ? null : FirstBytes.OfAny(input)) is null)
        {
            return "nothing to index: no source is remembered; name files or folders, for example: newssearch index articles/, or give articles on standard input";
        }

        return Worded(archive, refreshes ? memory.All() : memory.Given(InputReader.Files(shell, paths), input, reading));
    }

    private static Result<ReadingPlan, string> Worded(NewsArchive archive, Result<ReadingPlan, SourceFault> plan) =>
        plan.TryGet(out ReadingPlan? read, out SourceFault? fault) ? read
        : fault.IsRemembered ? $"{archive.Home.SettingsPath}: {FieldMapWording.Of(fault.Fault)}"
        : FieldMapWording.Of(fault.Fault);
}
