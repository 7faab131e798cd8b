using System.CommandLine;
using NewsSearch.Cli.Completion;

namespace NewsSearch.Cli.Commands;

/// <summary><c>completion</c>: scripts by which shells complete commands.</summary>
internal static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    /// <param name="root">The whole table, this command in it.</param>
    public static Command Create(Shell shell, Func<Command> root)
    {
        var kind = new Argument<string>("shell") { Description = "bash, zsh, fish or pwsh", HelpName = "shell" };
        kind.CompletionSources.Add(Shells);
        var command = new Command("completion", """
            Print a script by which a shell completes command lines.
            It completes commands, options, their values, fields and saved queries.

            Examples:
              source <(newssearch completion bash)
              newssearch completion fish > ~/.config/fish/completions/newssearch.fish
            """)
        {
            kind,
        };
        command.SetAction(parsed =>
        {
            string name = parsed.GetValue(kind)!;
            IReadOnlyList<CommandEntry> entries = CommandLine.Entries(root());
            string? script = name switch
            {
                "bash" => BashScript.Of(entries),
                "zsh" => ZshScript.Of(entries),
                "fish" => FishScript.Of(entries),
                "pwsh" => PowerShellScript.Of(entries),
                _ => null,
            };
            if (script is null)
            {
                string? nearest = Spelling.Nearest(name, Shells);
                return shell.Fail($"there is no completion for '{name}'; {(nearest is null ? "there is one for bash, zsh, fish and pwsh" : $"did you mean '{nearest}'?")}");
            }

            shell.Text.Write(script);
            return ExitCode.Success;
        });
        return command;
    }
}
