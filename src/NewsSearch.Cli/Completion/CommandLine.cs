using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using NewsSearch.Queries;

namespace NewsSearch.Cli.Completion;

/// <summary>The command table, read from the commands themselves, so that help, completions and man pages cannot differ.</summary>
internal static class CommandLine
{
    /// <summary>Query fields, each with its colon.</summary>
    public static IEnumerable<string> Fields => QueryParser.FieldNames.Select(name => $"{name}:");

    /// <summary>The root and every command below it, parents first.</summary>
    public static IReadOnlyList<CommandEntry> Entries(Command root) => [.. Below(root, [], root)];

    /// <summary>The words below a command, such as <c>delete</c> below <c>saved</c>.</summary>
    public static IEnumerable<CommandEntry> ChildrenOf(CommandEntry entry, IEnumerable<CommandEntry> all) =>
        all.Where(other => other.Path.Count == entry.Path.Count + 1 && other.Path.Take(entry.Path.Count).SequenceEqual(entry.Path));

    /// <summary>The examples of a command's help, a line of shell each.</summary>
    public static IReadOnlyList<string> ExamplesOf(Command command) => PartsOf(command) is [_, var examples, ..] ? [.. examples.Split('\n').Select(line => line.Trim())] : [];

    private static string[] PartsOf(Command command) => command.Description!.ReplaceLineEndings("\n").Split("\n\nExamples:\n");

    private static IEnumerable<CommandEntry> Below(Command command, IReadOnlyList<string> path, Command root)
    {
        yield return EntryOf(command, path, root);
        foreach (Command child in command.Subcommands.Where(child => !child.Hidden))
        {
            foreach (CommandEntry entry in Below(child, [.. path, child.Name], root))
            {
                yield return entry;
            }
        }
    }

    private static CommandEntry EntryOf(Command command, IReadOnlyList<string> path, Command root)
    {
        IEnumerable<Option> options = command == root ? root.Options : command.Options.Concat(root.Options.Where(option => option.Recursive));
        return new CommandEntry(
            path,
            string.Join(' ', command.Arguments.Select(Synopsis)),
            PartsOf(command)[0],
            ExamplesOf(command),
            [.. options.DistinctBy(option => option.Name).Select(EntryOf)],
            KindOf(command),
            [.. command.Arguments.SelectMany(argument => argument.CompletionSources.SelectMany(source => source(CompletionContext.Empty))).Select(item => item.Label)]);
    }

    private static OptionEntry EntryOf(Option option) => new(
        [option.Name, .. option.Aliases.Where(alias => alias.StartsWith('-'))],
        option.Description ?? "",
        option.Arity.MinimumNumberOfValues == 0 ? null : option.HelpName ?? option.Name.TrimStart('-').ToUpperInvariant(),

        // System.CommandLine would have True and False behind an option that stands for itself.
        option.Arity.MinimumNumberOfValues == 0
            ? []
            : [.. option.CompletionSources.SelectMany(source => source(CompletionContext.Empty)).Select(item => item.Label).Distinct()],
        option is { HasDefaultValue: true, Arity.MinimumNumberOfValues: > 0 } ? Convert.ToString(option.GetDefaultValue(), CultureInfo.InvariantCulture) : null);

    /// <summary>An argument as usage lines show it: <c>ID…</c>, <c>[PATH…]</c>.</summary>
    public static string Synopsis(Argument argument)
    {
        string name = argument.Name.ToUpperInvariant();
        string many = argument.Arity.MaximumNumberOfValues > 1 ? "…" : "";
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}{many}]" : $"{name}{many}";
    }

    private static ArgumentKind KindOf(Command command) => command.Arguments.FirstOrDefault(argument => argument.Name != "name" || command.Name == "delete")?.Name switch
    {
        Commands.Options.QueryArgument => ArgumentKind.QueryWords,
        "path" or "folder" => ArgumentKind.Files,
        "name" => ArgumentKind.SavedNames,
        _ => ArgumentKind.None,
    };
}
