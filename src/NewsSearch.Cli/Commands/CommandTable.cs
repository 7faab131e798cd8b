using System.CommandLine;

namespace NewsSearch.Cli.Commands;

/// <summary>All commands, and how a command line becomes a call of one.</summary>
internal static class CommandTable
{
    public static int Run(string[] arguments, Shell shell)
    {
        RootCommand root = Build(shell);
        var parserSettings = new ParserConfiguration { ResponseFileTokenReplacer = null };
        (string[] arranged, string? unknown) = ArgumentOrder.Arrange(arguments, root);
        if (unknown is not null)
        {
            return shell.Fail(unknown);
        }

        ParseResult parsed = root.Parse(arranged, parserSettings);
        if (parsed.Errors.Count > 0)
        {
            string command = string.Join(' ', parsed.CommandResult.Command is RootCommand ? [] : new[] { parsed.CommandResult.Command.Name });
            return shell.Fail($"{Sentence(parsed.Errors[0].Message)}; see: newssearch {command}{(command.Length > 0 ? " " : "")}--help");
        }

        // A list of commands has room for the first line of each.
        foreach (Command child in parsed.CommandResult.Command.Subcommands)
        {
            child.Description = child.Description!.Split('\n')[0];
        }

        return parsed.Invoke(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
            Output = shell.Text,
            Error = shell.Error,
        });
    }

    /// <summary>The root of all commands.</summary>
    public static RootCommand Build(Shell shell)
    {
        RootCommand? whole = null;
        var root = new RootCommand("""
            Index news articles and search them: people, places and text, with the matching passages marked.

            Examples:
              newssearch index articles/ dump.jsonl.gz
              newssearch query 'person:lavrov AND "written response"' --format json | jq .title
            """)
        {
            Options.Index,
            IndexCommand.Create(shell),
            QueryCommand.Create(shell),
            CountCommand.Create(shell),
            ShowCommand.Create(shell),
            SimilarCommand.Create(shell),
            TimelineCommand.Create(shell),
            NamesCommand.CreatePeople(shell),
            NamesCommand.CreatePlaces(shell),
            NamesCommand.CreateCountries(shell),
            CleanCommand.Create(shell),
            EntitiesCommand.Create(shell),
            StatsCommand.Create(shell),
            SaveCommand.Create(shell),
            SavedCommand.Create(shell),
            SettingsCommand.Create(shell),
            CompletionCommand.Create(shell, () => whole!),
            ManCommand.Create(shell, () => whole!),
            CheckCommand.Create(shell),
            CompactCommand.Create(shell),
            DeleteCommand.Create(shell),
            VersionCommand.Create(shell),
        };
        whole = root;
        return root;
    }

    /// <summary>System.CommandLine's messages as one line without a full stop.</summary>
    private static string Sentence(string message) =>
        message.TrimEnd('.').ReplaceLineEndings(" ").Replace(".  ", ". ", StringComparison.Ordinal).Replace("\t", "", StringComparison.Ordinal);
}
