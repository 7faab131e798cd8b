using System.Runtime.InteropServices;

namespace NewsSearch.Cli;

/// <summary>How wide the terminal is.</summary>
/// <remarks>.NET's console sends the terminal its set-up sequence when first asked for a width, so Linux is asked itself.</remarks>
internal static partial class TerminalSize
{
    private const int StandardOutputDescriptor = 1;
    private const int StandardErrorDescriptor = 2;

    /// <summary>TIOCGWINSZ of Linux on all but a few old architectures that .NET does not run on.</summary>
    private const nuint GetWindowSize = 0x5413;

    /// <summary>The width that a terminal has which does not say.</summary>
    private const int UsualColumns = 80;

    public static int Columns()
    {
        if (OperatingSystem.IsLinux())
        {
            bool known = Control(StandardOutputDescriptor, GetWindowSize, out Size size) == 0 || Control(StandardErrorDescriptor, GetWindowSize, out size) == 0;
            return known && size.Columns > 0 ? size.Columns : UsualColumns;
        }

        try
        {
            return Console.WindowWidth is > 0 and var columns ? columns : UsualColumns;
        }
        catch (IOException)
        {
            return UsualColumns;
        }
    }

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    private static partial int Control(int descriptor, nuint request, out Size size);

    /// <summary>struct winsize.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Size
    {
        private readonly ushort _rows;
        public readonly ushort Columns;
        private readonly ushort _width;
        private readonly ushort _height;
    }
}
