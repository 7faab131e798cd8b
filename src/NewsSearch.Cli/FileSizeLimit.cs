using System.Runtime.InteropServices;

namespace NewsSearch.Cli;

/// <summary>The size that a process may give a file, as <c>ulimit -f</c> sets it.</summary>
internal static partial class FileSizeLimit
{
    /// <summary>SIGXFSZ on Linux and macOS.</summary>
    private const int Signal = 25;

    private const nint Ignore = 1;

    /// <summary>What is over it fails like a write to a full disk from now on, with a message, and does not end the process.</summary>
    public static void Expect()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = SetHandler(Signal, Ignore);
        }
    }

    [LibraryImport("libc", EntryPoint = "signal")]
    private static partial nint SetHandler(int signal, nint handler);
}
