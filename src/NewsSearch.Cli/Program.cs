using NewsSearch;
using NewsSearch.Cli;
using NewsSearch.Cli.Commands;
using NewsSearch.Cli.Wording;

var shell = Shell.FromProcess();
int exitCode;
try
{
    exitCode = CommandTable.Run(args, shell);
    shell.Flush();
}
catch (IOException error) when (Shell.IsClosedPipe(error) || shell.IsPaging)
{
    // Whoever read the output has seen enough: `newssearch query … | head -1`.
    exitCode = ExitCode.Success;
}
catch (IndexException error)
{
    exitCode = shell.Fail(IndexFaultWording.Of(error));
}
catch (Exception error) when (error is UsageException or IOException or UnauthorizedAccessException)
{
    exitCode = shell.Fail(error.Message);
}
catch (OperationCanceledException)
{
    shell.Warn("interrupted; the index is as at its last commit");
    exitCode = ExitCode.Interrupted;
}
catch (Exception error)
{
    exitCode = shell.Fail($"internal error ({error.GetType().Name}): {error.Message}");
}

return shell.EndPaging() ? exitCode : ExitCode.Error;
