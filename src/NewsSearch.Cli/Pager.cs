using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NewsSearch.Cli;

/// <summary>The user's pager at work: it shows what is written to it.</summary>
/// <param name="end">Closes its input, waits until the user has left it, and says what is wrong with its command, or null.</param>
internal sealed class Pager(Stream input, Func<string?> end)
{
    public Stream Input => input;

    /// <summary>Starts the command in a shell.</summary>
    public static Pager Start(string command)
    {
        ProcessStartInfo start = OperatingSystem.IsWindows() ? new ProcessStartInfo("cmd.exe", $"/d /c {command}") : new ProcessStartInfo("/bin/sh", ["-c", command]);
        start.RedirectStandardInput = true;

        // As git does: less leaves short texts on the screen and shows colours.
        start.Environment.TryAdd("LESS", "FRX");
        start.Environment.TryAdd("LV", "-c");
        Process process = Process.Start(start)!;

        // Ctrl-C is for the pager, which stays; the search would leave it alone on the terminal.
        var interrupts = PosixSignalRegistration.Create(PosixSignal.SIGINT, static context => context.Cancel = true);
        var paged = new PagerInput(process, interrupts, command);
        return new Pager(paged, paged.End);
    }

    /// <summary>Closes its input and waits until the user has left it.</summary>
    /// <returns>What is wrong with the command, or null.</returns>
    public string? End() => end();
}
