using System.CommandLine;
using NewsSearch.Cli.Completion;

namespace NewsSearch.Cli.Commands;

/// <summary><c>man</c>: the manual, made from the commands themselves.</summary>
internal static class ManCommand
{
    /// <param name="root">The whole table, this command in it.</param>
    public static Command Create(Shell shell, Func<Command> root)
    {
        var folder = new Argument<string?>("folder") { Description = "Where to write a page for each command; without it, newssearch(1) goes to standard output", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("man", """
            Write the man pages.

            Examples:
              newssearch man | man -l -
              newssearch man ~/.local/share/man/man1
            """)
        {
            folder,
        };
        command.SetAction(parsed =>
        {
            IEnumerable<(string File, string Text)> pages = ManPages.Of(CommandLine.Entries(root()), VersionCommand.Version);
            if (parsed.GetValue(folder) is not { } named)
            {
                shell.Text.Write(pages.First().Text);
                return ExitCode.Success;
            }

            string path = shell.AbsolutePath(named);
            Directory.CreateDirectory(path);
            foreach ((string file, string text) in pages)
            {
                File.WriteAllText(Path.Combine(path, file), text);
            }

            return ExitCode.Success;
        });
        return command;
    }
}
