using System.CommandLine;
using NewsSearch.Archive;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Settings;
using NewsSearch.Output;

namespace NewsSearch.Cli.Commands;

/// <summary><c>saved</c>: list and remove the queries that <c>save</c> kept.</summary>
internal static class SavedCommand
{
    public static Command Create(Shell shell)
    {
        Option<string> format = Options.Format("text", "json", "names");
        var command = new Command("saved", """
            List the saved queries, or remove some.
            Exit code: 0 there are some, 1 there are none, 2 error.

            Examples:
              newssearch saved
              newssearch saved delete border
              newssearch saved --format names | xargs -n 1 newssearch query --new
            """)
        {
            format,
            Delete(shell),
        };
        command.SetAction(parsed =>
        {
            using NewsArchive archive = new CurrentSettings(shell, parsed).Archive();
            IReadOnlyDictionary<string, string> saved = archive.Saved.All();
            Print(shell, saved, archive.Saved.Alerts(), parsed.GetValue(format)!);
            return saved.Count > 0 ? ExitCode.Success : ExitCode.NoMatch;
        });
        return command;
    }

    private static void Print(Shell shell, IEnumerable<KeyValuePair<string, string>> saved, IReadOnlyCollection<string> alerts, string format)
    {
        var table = new Table();
        var lines = new JsonLines(shell);
        foreach ((string name, string text) in saved)
        {
            switch (format)
            {
                case "json":
                    lines.Write(json => SavedQueryJson.Write(json, name, text, alerts.Contains(name)));
                    break;
                case "names":
                    shell.Text.WriteLine(shell.OutputIsTerminal ? Style.Escaped(name) : Style.Line(name));
                    break;
                default:
                    table.Add(alerts.Count == 0 ? [name, text] : [name, text, alerts.Contains(name) ? "alert" : ""]);
                    break;
            }
        }

        table.Print(shell.Text, shell.Columns);
    }

    private static Command Delete(Shell shell)
    {
        var names = new Argument<string[]>("name") { Description = "Names of saved queries", Arity = ArgumentArity.OneOrMore };
        var command = new Command("delete", """
            Remove saved queries, and what --new remembers of them.
            Exit code: 0 all removed, 1 a name is unknown, 2 error.

            Examples:
              newssearch saved delete border
              newssearch saved --format names | xargs newssearch saved delete
            """)
        {
            names,
        };
        command.SetAction(parsed =>
        {
            using NewsArchive archive = new CurrentSettings(shell, parsed).Archive();
            IReadOnlyList<(string Name, string? Nearest)> unknown = archive.Saved.Remove(parsed.GetValue(names)!);
            foreach ((string name, string? nearest) in unknown)
            {
                shell.Warn($"there is no saved query '{name}'{(nearest is null ? "" : $"; did you mean '{nearest}'?")}");
            }

            return unknown.Count == 0 ? ExitCode.Success : ExitCode.NoMatch;
        });
        return command;
    }
}
