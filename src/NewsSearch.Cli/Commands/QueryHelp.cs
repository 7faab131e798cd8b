using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using NewsSearch.Cli.Printing;

namespace NewsSearch.Cli.Commands;

/// <summary>The help of a command, with the query language behind that of <c>query</c>.</summary>
/// <param name="help">System.CommandLine's own.</param>
internal sealed class QueryHelp(Shell shell, SynchronousCommandLineAction help) : SynchronousCommandLineAction
{
    /// <summary>Makes the help of all commands below the root this one.</summary>
    public static void AddTo(RootCommand root, Shell shell)
    {
        foreach (HelpOption option in root.Options.OfType<HelpOption>())
        {
            if (option.Action is SynchronousCommandLineAction help)
            {
                option.Action = new QueryHelp(shell, help);
            }
        }
    }

    /// <inheritdoc/>
    public override bool ClearsParseErrors => help.ClearsParseErrors;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        int exitCode = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command.Name == QueryCommand.Name)
        {
            LanguageHelp.Write(shell.Text, shell.Columns);
        }

        return exitCode;
    }
}
