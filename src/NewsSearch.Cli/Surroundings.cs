using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NewsSearch.Cli;

/// <summary>What a run meets outside itself: streams, terminal, environment, folder, clock and other programs. A process's own, or a test's.</summary>
internal sealed record Surroundings
{
    /// <summary>Standard output.</summary>
    public required Stream Output { get; init; }

    /// <summary>Standard error.</summary>
    public required Stream Error { get; init; }

    /// <summary>Opens standard input.</summary>
    public required Func<Stream> OpenInput { get; init; }

    /// <summary>A variable of the environment; null when it is not set.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>The folder that the program lies in; absolute.</summary>
    public required string ProgramFolder { get; init; }

    /// <summary>The working directory; null when somebody has deleted it.</summary>
    public required string? Folder { get; init; }

    public required bool OutputIsTerminal { get; init; }

    public required bool ErrorIsTerminal { get; init; }

    public required bool InputIsRedirected { get; init; }

    /// <summary>How many columns the terminal has.</summary>
    public required Func<int> TerminalColumns { get; init; }

    /// <summary>Starts a shell command that takes over standard output.</summary>
    public required Func<string, Pager> StartPager { get; init; }

    /// <summary>Shows a web address in the user's browser, or a file, by its absolute path, in the program for its kind; false when there is none that can be started.</summary>
    public required Func<string, bool> OpenAddress { get; init; }

    /// <summary>Calls back at Ctrl-C, which then no longer ends the process, until what it returns is disposed of.</summary>
    public required Func<Action, IDisposable> OnInterrupt { get; init; }

    /// <summary>How long work that was interrupted may take to come to its end before the process ends without.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromMilliseconds(800);

    /// <summary>Ends the process with an exit code, whatever its threads do.</summary>
    public required Action<int> Exit { get; init; }

    /// <summary>The most memory, in bytes, that the process has held at once: the resident set, as <c>time -v</c> counts it.</summary>
    public required Func<long> PeakMemory { get; init; }

    /// <summary>Whether the process ends with the run, which may leave open what it only read.</summary>
    public bool EndsProcess { get; init; }

    public required TimeProvider Clock { get; init; }

    public required int ProcessId { get; init; }

    public required int ProcessorCount { get; init; }

    public required string MachineName { get; init; }

    /// <summary>The absolute path of the program; null when the system does not tell.</summary>
    public required string? ProgramPath { get; init; }

    /// <summary>The bytes that are free on the disk where a folder lies, or would; null when the system does not tell.</summary>
    public required Func<string, long?> FreeBytes { get; init; }

    /// <summary>Those of this process.</summary>
    public static Surroundings OfProcess() => new()
    {
        Output = StandardOutput.Open(),
        Error = StandardOutput.OpenError(),
        OpenInput = Console.OpenStandardInput,
        Variable = Environment.GetEnvironmentVariable,
        ProgramFolder = AppContext.BaseDirectory,
        Folder = WorkingDirectory(),
        OutputIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        InputIsRedirected = Console.IsInputRedirected,
        TerminalColumns = TerminalSize.Columns,
        StartPager = Pager.Start,
        OpenAddress = StartBrowser,
        OnInterrupt = OnSignal,
        Exit = Environment.Exit,
        PeakMemory = PeakWorkingSet,
        EndsProcess = true,
        Clock = TimeProvider.System,
        ProcessId = Environment.ProcessId,
        ProcessorCount = Environment.ProcessorCount,
        MachineName = Environment.MachineName,
        ProgramPath = Environment.ProcessPath,
        FreeBytes = FreeBytesAt,
    };

    private static PosixSignalRegistration OnSignal(Action interrupted) => PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
    {
        context.Cancel = true;
        interrupted();
    });

    private static bool StartBrowser(string address)
    {
        // What xdg-open says of each browser that it tries is no message of this program's.
        ProcessStartInfo start = OperatingSystem.IsLinux()
            ? new ProcessStartInfo("/bin/sh", ["-c", "command -v xdg-open >/dev/null && { xdg-open \"$0\" >/dev/null 2>&1 & }", address])
            : new ProcessStartInfo(address) { UseShellExecute = true };
        try
        {
            using var browser = Process.Start(start);
            if (OperatingSystem.IsLinux())
            {
                browser!.WaitForExit();
                return browser.ExitCode == 0;
            }

            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static long PeakWorkingSet()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    private static long? FreeBytesAt(string folder)
    {
        try
        {
            string? there = folder;
            while (there is not null && !Directory.Exists(there))
            {
                there = Path.GetDirectoryName(there);
            }

            return there is null ? null : new DriveInfo(there).AvailableFreeSpace;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private static string? WorkingDirectory()
    {
        try
        {
            return Directory.GetCurrentDirectory();
        }
        catch (IOException)
        {
            return null;
        }
    }
}
