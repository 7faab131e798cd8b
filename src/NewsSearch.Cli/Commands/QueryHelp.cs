using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using NewsSearch.Cli.Printing;

namespace NewsSearch.Cli.Commands;

/// <summary>The help of a command, with the query language behind that of <c>query</c>.</summary>
/// <param name="help">System.CommandLine's own.</param>
internal sealed class QueryHelp(Shell shell, SynchronousCommandLineAction help) : SynchronousCommandLineAction
{
    /// <summary>The option for help of all commands.</summary>
    public static HelpOption Option(Shell shell)
    {
        var option = new HelpOption();
        option.Action = new QueryHelp(shell, (SynchronousCommandLineAction)option.Action!);
        return option;
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
