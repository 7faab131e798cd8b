using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NewsSearch.Cli;

/// <summary>The user's pager at work: a process of the shell's that shows what is written to it.</summary>
internal sealed class Pager
{
    /// <summary>What a POSIX shell exits with when it cannot find a command; 126 when it cannot run it.</summary>
    private const int NotFound = 127;
    private const int NotRun = 126;

    private readonly Process _process;
    private readonly string _command;
    private readonly PosixSignalRegistration _interrupts;

    private Pager(Process process, string command)
    {
        _process = process;
        _command = command;

        // Ctrl-C is for the pager, which stays; the search would leave it alone on the terminal.
        _interrupts = PosixSignalRegistration.Create(PosixSignal.SIGINT, static context => context.Cancel = true);
    }

    public Stream Input => _process.StandardInput.BaseStream;

    public static Pager Start(string command)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", command]) { RedirectStandardInput = true };

        // As git does: less leaves short texts on the screen and shows colours.
        start.Environment.TryAdd("LESS", "FRX");
        start.Environment.TryAdd("LV", "-c");
        return new Pager(Process.Start(start)!, command);
    }

    /// <summary>Closes its input and waits until the user has left it.</summary>
    /// <returns>What is wrong with the command, or null.</returns>
    public string? End()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The user has left it before the end.
        }

        _process.WaitForExit();
        _interrupts.Dispose();
        int exitCode = _process.ExitCode;
        _process.Dispose();
        return exitCode is NotFound or NotRun ? $"the pager '{_command}' could not be run; see PAGER, or use --no-pager" : null;
    }
}
