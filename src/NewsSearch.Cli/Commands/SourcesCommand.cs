using System.CommandLine;
using System.Globalization;
using NewsSearch.Archive;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Settings;
using NewsSearch.Cli.Wording;
using NewsSearch.Indexing;

namespace NewsSearch.Cli.Commands;

/// <summary><c>sources</c>: list and forget what a bare <c>index</c> reads again.</summary>
internal static class SourcesCommand
{
    public static Command Create(Shell shell)
    {
        Option<string> format = Options.Format("text", "json", "csv");
        Option<bool> csvSafe = Options.CsvSafe();
        Option<bool> header = Options.Header();
        var skipped = new Option<bool>("--skipped") { Description = "Print what is skipped in the sources instead, a line each, of a file the first hundred" };
        var deleted = new Option<bool>("--deleted") { Description = "Print the articles instead that were deleted forever" };
        var command = new Command("sources", """
            List the files and folders that index reads again.
            Each has how many files and articles it gave, when it was last
            read, what is skipped in it, and its options; with --deleted, the articles that were deleted forever instead.
            Exit code: 0 there are some, 1 there are none, 2 error.

            Examples:
              newssearch sources
              newssearch sources --skipped
              newssearch sources --deleted
              newssearch sources --format json | jq -r 'select(.exists | not) | .path' | xargs -r newssearch sources forget
            """)
        {
            format,
            csvSafe,
            header,
            skipped,
            deleted,
            Forget(shell),
        };
        command.SetAction(parsed =>
        {
            bool printsSkips = parsed.GetValue(skipped);
            string printed = parsed.GetValue(format)!;
            Options.RefuseTogether(printsSkips ? "--skipped" : null, printed == "text" ? null : $"--format {printed}");
            Options.RefuseTogether(printsSkips ? "--skipped" : null, parsed.GetValue(deleted) ? "--deleted" : null);
            using NewsArchive archive = new CurrentSettings(shell, parsed).Archive();
            IReadOnlyList<DeletedArticle> forever = archive.DeletedForever;
            if (parsed.GetValue(deleted))
            {
                DeletedPrinter.Print(shell, archive.Home, forever, printed, parsed.GetValue(csvSafe));
                return forever.Count > 0 ? ExitCode.Success : ExitCode.NoMatch;
            }

            IReadOnlyList<SourceState> states = archive.SourceStates();
            if (printsSkips)
            {
                PrintSkips(shell, states);
            }
            else
            {
                SourcesPrinter.Print(shell, states, printed, parsed.GetValue(csvSafe), Options.HeaderOf(shell, parsed, header));
                if (printed == "text" && forever.Count > 0)
                {
                    shell.Text.WriteLine(shell.Proposing($"{(states.Count > 0 ? "\n" : "")}{DeletedPrinter.Count(forever.Count)} deleted forever; list them with: newssearch sources --deleted"));
                }
            }

            return states.Count > 0 ? ExitCode.Success : ExitCode.NoMatch;
        });
        return command;
    }

    private static void PrintSkips(Shell shell, IEnumerable<SourceState> states)
    {
        foreach (SkippedInput skip in states.SelectMany(state => state.Skipped))
        {
            shell.Text.WriteLine(Style.Escaped(SkipWording.Line(skip with { Origin = skip.Origin with { Path = shell.DisplayPath(skip.Origin.Path!) } })));
        }
    }

    private static Command Forget(Shell shell)
    {
        Argument<string[]> paths = Options.Paths("Sources as newssearch sources lists them");
        paths.Arity = ArgumentArity.OneOrMore;
        var prune = new Option<bool>("--prune") { Description = "Take their articles out of the index, too" };
        Option<bool> quiet = Options.Quiet("Say nothing of articles that stay or go");
        var command = new Command("forget", """
            Forget sources.
            The command index no longer reads them again. Their articles stay in the index, without --prune.
            Exit code: 0 all forgotten, 1 a path is unknown, 2 error.

            Examples:
              newssearch sources forget old-articles/
              newssearch sources forget dump.jsonl --prune
            """)
        {
            paths, prune, quiet,
        };
        command.SetAction(parsed =>
        {
            using NewsArchive archive = new CurrentSettings(shell, parsed).Archive();
            List<string> known = [.. archive.Sources.Paths.Select(shell.DisplayPath)];
            (IReadOnlyList<string> unknown, int deleted) = archive.Forget([.. parsed.GetValue(paths)!.Select(shell.AbsolutePath)], parsed.GetValue(prune));
            foreach (string path in unknown.Select(shell.DisplayPath))
            {
                string? nearest = Spelling.Nearest(path, known);
                shell.Warn($"there is no source '{path}'{(nearest is null ? "; list them with: newssearch sources" : $"; did you mean '{nearest}'?")}");
            }

            if (parsed.GetValue(prune) && !parsed.GetValue(quiet))
            {
                shell.Tell(string.Create(CultureInfo.InvariantCulture, $"{deleted} {(deleted == 1 ? "article" : "articles")} deleted"));
            }

            return unknown.Count == 0 ? ExitCode.Success : ExitCode.NoMatch;
        });
        return command;
    }
}
