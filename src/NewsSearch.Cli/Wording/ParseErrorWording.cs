using System.CommandLine;
using System.CommandLine.Parsing;
using NewsSearch.Cli.Completion;

namespace NewsSearch.Cli.Wording;

/// <summary>What is wrong with a command line, and what to type instead.</summary>
/// <remarks>What options say of their own values stays; System.CommandLine's own messages name its parts, not what to do.</remarks>
internal static class ParseErrorWording
{
    /// <summary>A sentence without a full stop.</summary>
    /// <param name="parsed">It has an error.</param>
    public static string Of(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        string[] path = PathOf(parsed);
        string name = string.Join(' ', path);
        if (parsed.UnmatchedTokens is [var first, ..])
        {
            return $"{name} does not take '{first}'; its form is: newssearch {string.Join(' ', [.. path, .. command.Arguments.Select(CommandLine.Synopsis)])}";
        }

        if (command.Arguments.FirstOrDefault(argument => argument.Arity.MinimumNumberOfValues > (parsed.GetResult(argument)?.Tokens.Count ?? 0)) is { } missing)
        {
            return $"{name} takes {CommandLine.Synopsis(missing)}, and there is none{Example(command)}";
        }

        if (command.Options.FirstOrDefault(option => option.Required && parsed.GetResult(option) is null or { Implicit: true }) is { Required: true } needed)
        {
            return $"{name} takes {needed.Name} {needed.HelpName}, and there is none{Example(command)}";
        }

        return parsed.Errors.Select(error => error.SymbolResult).OfType<OptionResult>().FirstOrDefault(result => result.Tokens.Count < result.Option.Arity.MinimumNumberOfValues) is { Option: { } empty }
            ? $"{empty.Name} takes a value: {empty.Name} {empty.HelpName ?? "VALUE"}"
            : parsed.Errors[0].Message;
    }

    /// <summary>The words of the command behind <c>newssearch</c>.</summary>
    public static string[] PathOf(ParseResult parsed)
    {
        var path = new List<string>();
        for (SymbolResult? result = parsed.CommandResult; result is CommandResult { Parent: not null } command; result = result.Parent)
        {
            path.Insert(0, command.Command.Name);
        }

        return [.. path];
    }

    private static string Example(Command command) => CommandLine.ExamplesOf(command) is [var first, ..] ? $"; for example: {first}" : "";
}
