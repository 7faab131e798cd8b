using System.CommandLine;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Settings;

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
            IReadOnlyDictionary<string, string> saved = new CurrentSettings(shell, parsed).File.Saved ?? new Dictionary<string, string>();
            Print(shell, saved.OrderBy(query => query.Key, StringComparer.Ordinal), parsed.GetValue(format)!);
            return saved.Count > 0 ? ExitCode.Success : ExitCode.NoMatch;
        });
        return command;
    }

    private static void Print(Shell shell, IEnumerable<KeyValuePair<string, string>> saved, string format)
    {
        var table = new Table();
        var lines = new JsonLines(shell);
        foreach ((string name, string text) in saved)
        {
            switch (format)
            {
                case "json":
                    lines.WriteObject(json =>
                    {
                        json.WriteString("name", name);
                        json.WriteString("query", text);
                    });
                    break;
                case "names":
                    shell.Text.WriteLine(shell.OutputIsTerminal ? Style.Escaped(name) : name);
                    break;
                default:
                    table.Add(name, text);
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
            var settings = new CurrentSettings(shell, parsed);
            var saved = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach ((string name, string text) in settings.File.Saved ?? new Dictionary<string, string>())
            {
                saved[name] = text;
            }

            bool allKnown = true;
            foreach (string name in parsed.GetValue(names)!)
            {
                string? nearest = Spelling.Nearest(name, saved.Keys);
                if (!saved.Remove(name))
                {
                    shell.Warn($"there is no saved query '{name}'{(nearest is null ? "" : $"; did you mean '{nearest}'?")}");
                    allKnown = false;
                    continue;
                }

                new NewArticles(settings.Home, SavedName.Checked(name)).Forget();
            }

            (settings.File with { Saved = saved.Count == 0 ? null : saved }).Save(settings.Home);
            return allKnown ? ExitCode.Success : ExitCode.NoMatch;
        });
        return command;
    }
}
