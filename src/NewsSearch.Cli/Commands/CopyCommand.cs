using System.CommandLine;
using System.Globalization;
using NewsSearch.Archive;
using NewsSearch.Cli.Settings;
using NewsSearch.Cli.Wording;

namespace NewsSearch.Cli.Commands;

/// <summary><c>copy</c>: the articles of one index into another.</summary>
internal static class CopyCommand
{
    public static Command Create(Shell shell)
    {
        Option<string> from = Place("--from", "Where the articles are: a folder, or the address of a cluster's index");
        Option<string> to = Place("--to", "Where they go: another one, which is made when it does not exist");
        Option<bool> quiet = Options.Quiet("Say nothing of what was copied");
        var command = new Command("copy", """
            Copy the articles of one index into another.
            They are copied with their names, as they are stored: their sources are not read. What is
            there in the same version is left alone, so a copy that was interrupted goes on. Settings, saved queries and remembered
            sources stay where they are.
            Exit code: 0 done, 1 articles could not be read, 2 error.

            Examples:
              newssearch copy --from home --to https://search.example:9200/news
              newssearch copy --from home --to other-home
            """)
        {
            from, to, quiet,
        };
        command.SetAction(parsed =>
        {
            Options.RefuseTogether(Options.IndexesOf(parsed).Count > 0 ? "--index" : null, "--from");
            var source = new CurrentSettings(shell, parsed, parsed.GetValue(from));
            var target = new CurrentSettings(shell, parsed, parsed.GetValue(to));
            if (source.Engine.Place == target.Engine.Place)
            {
                throw new UsageException($"--from and --to are one and the same index: {source.Engine.Place}");
            }

            if (source.Engine.Cluster is { } one && target.Engine.Cluster is { } other && one.Server != other.Server && AccessReader.IsInVariables(shell))
            {
                throw new UsageException("each of two clusters would be told the other's access by NEWSSEARCH_ENGINE_…: name a home for each, whose engine.access is its own");
            }

            using var interruption = new Interruption(shell, () => Program.Interrupted);
            CopySummary summary = ArticleCopy.Run(
                source.Engine.ReadAll(),
                source.Home,
                target.Engine.OpenWriter(rebuild: false),
                target.Home,
                shell.ProcessorCount,
                lost => shell.Warn($"not copied, as it is damaged: {LossWording.Of(lost, shell.DisplayPath, source.Home)}"),
                interruption.Token);
            if (!parsed.GetValue(quiet))
            {
                shell.Tell(string.Create(
                    CultureInfo.InvariantCulture, $"{summary.Copied} copied, {summary.Unchanged} unchanged; {summary.Total} in {target.Engine.Place}"));
            }

            return summary.Lost == 0 ? ExitCode.Success : ExitCode.NoMatch;
        });
        return command;
    }

    private static Option<string> Place(string name, string description) => new(name) { Description = description, HelpName = "DIR", Required = true };
}
