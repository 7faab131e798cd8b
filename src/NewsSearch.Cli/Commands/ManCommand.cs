using System.CommandLine;
using NewsSearch.Cli.Completion;
using NewsSearch.Cli.Settings;
using NewsSearch.Cli.Wording;
using NewsSearch.Home.Settings;

namespace NewsSearch.Cli.Commands;

/// <summary><c>man</c>: the manual, made from the commands themselves.</summary>
internal static class ManCommand
{
    /// <param name="root">The whole table, this command in it.</param>
    public static Command Create(Shell shell, Func<Command> root)
    {
        var page = new Argument<string[]>("page") { Description = "A command, whose page is shown, or a folder, into which the page of every command is written: one that is there, or a path with a / in it", Arity = ArgumentArity.ZeroOrMore };
        Option<string> color = Options.Color();
        Option<bool> noPager = Options.NoPager();
        var command = new Command("man", """
            Show the manual, or write its pages into a folder.
            On a terminal it shows newssearch(1), or the page of a command, without need of man(1);
            in a pipe it prints what man(1) reads.
            Exit code: 0 done, 2 error.

            Examples:
              newssearch man query
              newssearch man | man -l -
              newssearch man ~/.local/share/man/man1
            """)
        {
            page, color, noPager,
        };
        command.SetAction(parsed =>
        {
            IReadOnlyList<CommandEntry> entries = CommandLine.Entries(root());
            List<(string File, string Text)> pages = [.. ManPages.Of(entries, VersionCommand.Version)];
            string[] asked = parsed.GetValue(page)!;
            int shown = entries.ToList().FindIndex(entry => entry.Path.SequenceEqual(asked));
            if (shown >= 0)
            {
                Show(shell, new CurrentSettings(shell, parsed), pages[shown].Text);
                return ExitCode.Success;
            }

            if (asked is not [var folder])
            {
                return shell.Fail($"there is no command '{string.Join(' ', asked)}'; see: newssearch --help");
            }

            string path = shell.AbsolutePath(folder);
            if (Path.GetFileName(folder) == folder && !Directory.Exists(path))
            {
                return shell.Fail(ArgumentOrder.UnknownCommand(folder, root(), $"to write the pages into a new folder of that name: newssearch man {ShellWord.Of($"./{folder}")}"));
            }

            Directory.CreateDirectory(path);
            foreach ((string file, string text) in pages)
            {
                File.WriteAllText(Path.Combine(path, file), text);
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static void Show(Shell shell, CurrentSettings settings, string page)
    {
        if (!shell.OutputIsTerminal)
        {
            shell.Text.Write(page);
            return;
        }

        Printing.Style style = settings.Style();
        shell.Page(settings.Text(SettingTable.Pager));
        ManText.Print(shell.Text, page, shell.Columns, style);
    }
}
