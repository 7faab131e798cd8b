using NewsSearch.Cli.Commands;
using NewsSearch.Cli.Wording;
using NewsSearch.Meaning;

namespace NewsSearch.Cli;

/// <summary>From a command line to an exit code, whatever happens between.</summary>
internal static class Program
{
    /// <summary>What is said of a run that was interrupted.</summary>
    internal const string Interrupted = "interrupted; the index is as at its last commit";

    private static int Main(string[] arguments)
    {
        Prefault.Run();
        FileSizeLimit.Expect();
        using WindowsConsole? console = OperatingSystem.IsWindows() ? new WindowsConsole() : null;
        return Run(new Shell(Surroundings.OfProcess()), arguments);
    }

    public static int Run(Shell shell, string[] arguments) => Run(shell, () => CommandTable.Run(arguments, shell));

    /// <summary>Runs a command to its end, or says what kept it from that.</summary>
    /// <returns>The exit code.</returns>
    internal static int Run(Shell shell, Func<int> command)
    {
        int exitCode;
        try
        {
            exitCode = command();
            shell.Flush();
        }
        catch (IOException error) when (Shell.IsClosedPipe(error) || shell.IsPaging)
        {
            // Whoever read the output has seen enough: `newssearch query … | head -1`.
            exitCode = ExitCode.Success;
        }
        catch (Exception error)
        {
            exitCode = Report(shell, error);
        }

        return shell.EndPaging() ? exitCode : Math.Max(exitCode, ExitCode.Error);
    }

    private static int Report(Shell shell, Exception error)
    {
        switch (error)
        {
            case AggregateException { InnerExceptions: [var first, ..] }:
                // Of several threads' failures the first says enough.
                return Report(shell, first);
            case IndexException index:
                return shell.Fail(IndexFaultWording.Of(index));
            case MeaningException meaning:
                return shell.Fail(MeaningFaultWording.Of(meaning));
            case UsageException or IOException or UnauthorizedAccessException:
                return shell.Fail(error.Message);
            case OperationCanceledException:
                shell.Fail(Interrupted);
                return ExitCode.Interrupted;
            default:
                shell.Fail($"internal error ({error.GetType().Name}): {error.Message}");
                shell.Warn("this is a fault of the program itself; please report it with the command line and what 'newssearch version' prints");
                return ExitCode.Fault;
        }
    }
}
