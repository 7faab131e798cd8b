using System.CommandLine;
using NewsSearch.Archive;
using NewsSearch.Assistant;
using NewsSearch.Cli.Settings;
using NewsSearch.Cli.Wording;

namespace NewsSearch.Cli.Commands;

/// <summary><c>mcp</c>: lets an assistant search and read the archive, over standard input and output.</summary>
internal static class McpCommand
{
    private const double PresetSeconds = 30;

    public static Command Create(Shell shell)
    {
        Option<int> budget = Options.Number(
            "--budget",
            "Tokens of an answer at most, as far as can be told without the model's tokenizer, its structured content and text together",
            AssistantSettings.PresetBudget,
            AssistantSettings.LeastBudget,
            AssistantSettings.MostBudget);
        Option<double?> timeout = Timeout.Option("Give a search up after so many seconds; 30 when nothing is said");
        var command = new Command("mcp", """
            Let an assistant search and read the index.
            It is one that speaks the Model Context Protocol, such as Claude or VS Code, over standard input and
            output. The assistant's program starts it, configured as "command": "newssearch", "args": ["mcp", "--index", "DIR"]. Nothing is changed, and
            nothing is sent anywhere.
            Exit code: 0 when the assistant ends it, 2 error.

            Examples:
              newssearch mcp < /dev/null
              newssearch mcp --budget 4000 --timeout 10 < /dev/null
            """)
        {
            budget, timeout,
        };
        command.SetAction(parsed =>
        {
            var settings = new CurrentSettings(shell, parsed);
            using NewsArchive archive = settings.Archive();
            using var server = new AssistantServer(
                archive,
                new AssistantSettings
                {
                    Version = VersionCommand.Version,
                    Budget = parsed.GetValue(budget),
                    Timeout = TimeSpan.FromSeconds(Timeout.Seconds(shell, parsed.GetValue(timeout), settings) ?? PresetSeconds),
                    ShownPath = shell.DisplayPath,
                    IndexWords = IndexFaultWording.Of,
                    MeaningWords = MeaningFaultWording.Of,
                },
                shell.Clock);
            if (!shell.InputIsRedirected)
            {
                shell.Warn("waiting for an assistant's messages on standard input; end with Ctrl-D");
            }

            using Stream input = shell.OpenInput();
            server.RunAsync(input, shell.Output, shell.Warn).GetAwaiter().GetResult();
            return ExitCode.Success;
        });
        return command;
    }
}
