using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace NewsSearch.Cli;

/// <summary>A Windows console that shows UTF-8 and colours for as long as the program runs.</summary>
[SupportedOSPlatform("windows")]
internal sealed partial class WindowsConsole : IDisposable
{
    private const uint Utf8 = 65001;
    private const int StandardOutput = -11;
    private const int StandardError = -12;

    /// <summary>ENABLE_VIRTUAL_TERMINAL_PROCESSING.</summary>
    private const uint TakesSequences = 4;

    private readonly uint _codePage;
    private readonly List<(nint Handle, uint Mode)> _modes = [];

    public WindowsConsole()
    {
        _codePage = GetConsoleOutputCP();
        _ = SetConsoleOutputCP(Utf8);
        foreach (int standard in new[] { StandardOutput, StandardError })
        {
            nint handle = GetStdHandle(standard);
            if (GetConsoleMode(handle, out uint mode) != 0 && SetConsoleMode(handle, mode | TakesSequences) != 0)
            {
                _modes.Add((handle, mode));
            }
        }
    }

    /// <summary>Leaves it as it was.</summary>
    public void Dispose()
    {
        foreach ((nint handle, uint mode) in _modes)
        {
            _ = SetConsoleMode(handle, mode);
        }

        if (_codePage != 0)
        {
            _ = SetConsoleOutputCP(_codePage);
        }
    }

    [LibraryImport("kernel32")]
    private static partial uint GetConsoleOutputCP();

    [LibraryImport("kernel32")]
    private static partial int SetConsoleOutputCP(uint codePage);

    [LibraryImport("kernel32")]
    private static partial nint GetStdHandle(int standard);

    [LibraryImport("kernel32")]
    private static partial int GetConsoleMode(nint handle, out uint mode);

    [LibraryImport("kernel32")]
    private static partial int SetConsoleMode(nint handle, uint mode);
}
