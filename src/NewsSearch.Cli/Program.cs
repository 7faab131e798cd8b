using NewsSearch.Cli;
using NewsSearch.Cli.Commands;
using NewsSearch.Indexing;

var shell = Shell.FromProcess();
try
{
    int exitCode = CommandTable.Run(args, shell);
    shell.Flush();
    return exitCode;
}
catch (IOException error) when (Shell.IsClosedPipe(error))
{
    // Whoever read the output has seen enough: `newssearch query … | head -1`.
    return ExitCode.Success;
}
catch (Exception error) when (error is IndexException or IOException or UnauthorizedAccessException)
{
    return shell.Fail(error.Message);
}
catch (OperationCanceledException)
{
    shell.Error.WriteLine("newssearch: interrupted; the index is as at its last commit");
    return ExitCode.Interrupted;
}
catch (Exception error)
{
    return shell.Fail($"internal error ({error.GetType().Name}): {error.Message}");
}
