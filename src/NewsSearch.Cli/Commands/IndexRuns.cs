using System.Globalization;
using NewsSearch.Archive;
using NewsSearch.Archive.Vectors;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Settings;
using NewsSearch.Cli.Wording;
using NewsSearch.Entities;
using NewsSearch.Home.Settings;
using NewsSearch.Indexing;
using NewsSearch.Meaning;
using NewsSearch.Sources;

namespace NewsSearch.Cli.Commands;

/// <summary>Runs of <c>index</c>, one or many: each brings the index up to date and says what it did.</summary>
internal sealed class IndexRuns(Shell shell, NewsArchive archive, Engine engine, IEntityRecognizer? recognizer)
{
    public IndexingOptions Options { get; init; } = new();

    public bool IsQuiet { get; init; }

    public bool AsJson { get; init; }

    /// <summary>Whether the home is there after the run, too.</summary>
    public bool HasLastingHome { get; init; } = true;

    /// <summary>Told what is new.</summary>
    public required AlertReport Alerts { get; init; }

    /// <summary>How long to wait for another process that writes to the index.</summary>
    public TimeSpan Patience { get; init; }

    /// <summary>How vectors are computed; null for not at all.</summary>
    public VectorOptions? Vectors { get; init; }

    /// <summary>Runs once, in full view.</summary>
    public IndexingSummary Run(ReadingPlan plan, CancellationToken cancellation)
    {
        IndexingSummary summary = Waiting.For(shell, Patience, () => Index(plan, Options, cancellation), cancellation);
        if (!IsQuiet && !plan.IsRefresh)
        {
            PassedOverPrinter.Print(shell, summary);
        }

        if (!IsQuiet && summary.LearnedLines > 0)
        {
            (string lines, string them) = summary.LearnedLines == 1 ? ("a line", "it") : (string.Create(CultureInfo.InvariantCulture, $"{summary.LearnedLines} lines"), "them");
            string place = HasLastingHome ? $": {shell.DisplayPath(archive.Home.RepeatedLinesPath)}" : "";
            shell.Warn($"learned {lines} that outlets repeat, and cut {them} from their articles{place}; {SettingTable.KeepRepeated.Option} keeps {them}");
        }

        Print(summary, inOneLine: !shell.ErrorIsTerminal);
        Compute(tellsAll: true, cancellation);
        return summary;
    }

    /// <summary>Runs once more: a line says what is new, if anything is.</summary>
    public void RunAgain(ReadingPlan plan, CancellationToken cancellation)
    {
        IndexingSummary summary = Index(plan, Options with { Rebuild = false }, cancellation);
        if (summary.Added + summary.Changed + summary.Removed + summary.Skipped > 0)
        {
            Print(summary, inOneLine: true);
        }

        Compute(tellsAll: false, cancellation);
    }

    /// <summary>Computes the vectors that are missing. That they cannot be computed is told; what was indexed stands.</summary>
    /// <param name="tellsAll">Whether to tell also that there was nothing to do.</param>
    private void Compute(bool tellsAll, CancellationToken cancellation)
    {
        if (Vectors is null || !archive.HasIndex)
        {
            return;
        }

        var progress = new VectorProgress();
        try
        {
            VectorSummary summary;
            using (IsQuiet || !shell.ErrorIsRedrawable ? null : new VectorProgressLine(shell, progress))
            {
                summary = archive.ComputeVectors(Vectors, progress, cancellation);
            }

            if (!IsQuiet && (tellsAll || summary.Articles > 0))
            {
                VectorPrinter.Print(shell, summary);
            }
        }
        catch (MeaningException error) when (!Vectors.ReplacesOthers)
        {
            shell.Warn($"no vectors were computed: {MeaningFaultWording.Of(error)}");
        }
    }

    private IndexingSummary Index(ReadingPlan plan, IndexingOptions options, CancellationToken cancellation)
    {
        var progress = new IndexingProgress();
        using ProgressLine? line = IsQuiet || !shell.ErrorIsRedrawable ? null : new ProgressLine(shell, progress);
        HashSet<string> sources = [.. archive.Sources.Paths];
        void Around(Action print)
        {
            if (line is null)
            {
                print();
            }
            else
            {
                line.Print(print);
            }
        }

        var skips = new SkipReport(shell, Around, plan.IsRefresh ? sources.Contains : null);
        try
        {
            IndexingSummary summary = archive.Index(
                plan, options with { Added = Alerts.Listen() }, recognizer, skips.Add, progress, repaired => Around(() => InputReader.Report(shell, repaired)), cancellation);
            Alerts.Tell(Around, isWhole: true, cancellation);
            foreach (MissingKeys keys in summary.MissingKeys)
            {
                Around(() => InputReader.Report(shell, keys));
            }

            if (summary.UnreadDates > 0)
            {
                Around(() => shell.Warn(UnreadDatesWording.Line(summary.UnreadDates, summary.UnreadDate!)));
            }

            foreach (LostArticle lost in summary.Lost)
            {
                Around(() => shell.Warn($"lost, as it is damaged in the index before: {LossWording.Of(lost, shell.DisplayPath, archive.Home)}"));
            }

            foreach (string source in summary.MissingSources)
            {
                string missing = $"nothing was removed of {shell.DisplayPath(source)}, which is missing as a whole or empty";
                Around(() => shell.Warn($"{missing}; if no disk is to be mounted there, use --prune={PruneOption.Force}"));
            }

            return summary;
        }
        catch (Exception error) when (error is OperationCanceledException or IndexException)
        {
            // What it has committed stays.
            Alerts.Tell(Around, isWhole: false, CancellationToken.None);
            throw;
        }
        finally
        {
            skips.End();
        }
    }

    private void Print(IndexingSummary summary, bool inOneLine)
    {
        var printer = new SummaryPrinter(shell, engine, summary);
        if (AsJson)
        {
            printer.PrintJson();
            shell.Flush();
        }

        if (IsQuiet || (AsJson && !shell.ErrorIsTerminal))
        {
            return;
        }

        if (inOneLine)
        {
            printer.PrintLine();
        }
        else
        {
            printer.PrintTable();
        }
    }
}
