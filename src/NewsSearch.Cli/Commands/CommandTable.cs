using System.CommandLine;
using NewsSearch.Cli.Wording;

namespace NewsSearch.Cli.Commands;

/// <summary>All commands, and how a command line becomes a call of one.</summary>
internal static class CommandTable
{
    private static readonly (string Name, Func<Shell, Command> Create)[] Commands =
    [
        ("index", IndexCommand.Create),
        ("query", QueryCommand.Create),
        ("count", CountCommand.Create),
        ("show", ShowCommand.Create),
        ("similar", SimilarCommand.Create),
        ("timeline", TimelineCommand.Create),
        ("trends", TrendsCommand.Create),
        ("people", NamesCommand.CreatePeople),
        ("places", NamesCommand.CreatePlaces),
        ("orgs", NamesCommand.CreateOrganisations),
        ("countries", NamesCommand.CreateCountries),
        ("outlets", NamesCommand.CreateOutlets),
        ("authors", NamesCommand.CreateAuthors),
        ("network", NetworkCommand.Create),
        ("duplicates", DuplicatesCommand.Create),
        ("threads", ThreadsCommand.Create),
        ("kwic", KwicCommand.Create),
        ("cooccur", CooccurCommand.Create),
        ("mcp", McpCommand.Create),
        ("clean", CleanCommand.Create),
        ("entities", EntitiesCommand.Create),
        ("stats", StatsCommand.Create),
        ("serve", ServeCommand.Create),
        ("save", SaveCommand.Create),
        ("saved", SavedCommand.Create),
        ("tag", TagCommand.Create),
        ("tags", TagsCommand.Create),
        ("note", NoteCommand.Create),
        ("sources", SourcesCommand.Create),
        ("settings", SettingsCommand.Create),
        ("completion", shell => CompletionCommand.Create(shell, () => Build(shell))),
        ("complete", CompleteCommand.Create),
        ("man", shell => ManCommand.Create(shell, () => Build(shell))),
        ("check", CheckCommand.Create),
        ("compact", CompactCommand.Create),
        ("copy", CopyCommand.Create),
        ("delete", DeleteCommand.Create),
        ("restore", RestoreCommand.Create),
        ("demo", DemoCommand.Create),
        ("doctor", DoctorCommand.Create),
        ("version", VersionCommand.Create),
    ];

    /// <summary>The names of all commands.</summary>
    public static IEnumerable<string> Names => Commands.Select(command => command.Name);

    public static int Run(string[] arguments, Shell shell)
    {
        if (arguments is ["help", ..])
        {
            arguments = [.. arguments.SkipWhile(argument => argument == "help"), "--help"];
        }

        // Making the one command that is called takes a fifth of the time of making all.
        Command root = Root(shell, Array.Exists(arguments, MayAskAbout));
        string? named = ArgumentOrder.CommandOf(arguments, root);
        AddCommands(root, shell, Array.Exists(Commands, command => command.Name == named) ? named : null);
        var parserSettings = new ParserConfiguration { ResponseFileTokenReplacer = null };
        (string[] arranged, string? unknown) = ArgumentOrder.Arrange(arguments, root);
        if (unknown is not null)
        {
            return shell.Fail(unknown);
        }

        ParseResult parsed = root.Parse(arranged, parserSettings);
        if (parsed.Errors.Count > 0)
        {
            return shell.Fail($"{ParseErrorWording.Of(parsed)}; see: newssearch {string.Join(' ', [.. ParseErrorWording.PathOf(parsed), "--help"])}");
        }

        shell.GivenIndexes = Options.IndexesOf(parsed);

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

    /// <summary>The root with all commands.</summary>
    public static Command Build(Shell shell)
    {
        Command root = Root(shell, withHelp: true);
        AddCommands(root, shell, null);
        return root;
    }

    /// <param name="only">The one command to add; null for all.</param>
    private static void AddCommands(Command root, Shell shell, string? only)
    {
        foreach ((string name, Func<Shell, Command> create) in Commands)
        {
            if (only is null || name == only)
            {
                root.Add(create(shell));
            }
        }
    }

    /// <summary>Whether an argument may name an option that tells of the program: one that has help, or a short name of it among others.</summary>
    private static bool MayAskAbout(string argument) => argument.StartsWith('-') && argument.AsSpan().ContainsAny("hv?");

    /// <param name="withHelp">Whether to add the options that tell of the program, whose texts are looked up in resources.</param>
    /// <remarks>No <see cref="RootCommand"/>, which always adds them, and finds out the program's name by reflection.</remarks>
    private static Command Root(Shell shell, bool withHelp)
    {
        var root = new Command("newssearch", """
            Index news articles and search them: people, places and text, with the matching passages marked.

            Examples:
              newssearch index articles/ dump.jsonl.gz
              newssearch query 'person:lavrov AND "written response"' --format json | jq .title
            """);
        if (withHelp)
        {
            root.Add(QueryHelp.Option(shell));
            root.Add(new VersionOption());
        }

        root.SetAction(parsed => Overview.Print(shell, parsed));
        root.Add(Options.Index());
        foreach (Option option in Options.Cluster())
        {
            root.Add(option);
        }

        return root;
    }
}
