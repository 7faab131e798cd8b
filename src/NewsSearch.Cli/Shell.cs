using System.Runtime.InteropServices;
using System.Text;
using NewsSearch.Indexing;

namespace NewsSearch.Cli;

/// <summary>The world outside: streams, terminal, environment, folder and clock. Commands see it through this and nothing else.</summary>
internal sealed class Shell
{
    private const int BrokenPipe = 32;

    private Shell()
    {
        Output = new BufferedStream(StandardOutput.Open(), 32 * 1024);
        Text = new StreamWriter(Output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 4096, leaveOpen: true) { NewLine = "\n" };
    }

    /// <summary>Standard output as bytes. Flush <see cref="Text"/> before changing from one to the other.</summary>
    public Stream Output { get; }

    /// <summary>Standard output as UTF-8 text.</summary>
    public StreamWriter Text { get; }

    public TextWriter Error { get; } = Console.Error;

    public TimeProvider Clock { get; } = TimeProvider.System;

    public string CurrentDirectory { get; } = Directory.GetCurrentDirectory();

    public int ProcessId { get; } = Environment.ProcessId;

    public int ProcessorCount { get; } = Environment.ProcessorCount;

    public bool OutputIsTerminal { get; } = !Console.IsOutputRedirected;

    public bool ErrorIsTerminal { get; } = !Console.IsErrorRedirected;

    public bool InputIsRedirected { get; } = Console.IsInputRedirected;

    public static Shell FromProcess() => new();

    public static Stream OpenInput() => Console.OpenStandardInput();

    public static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    /// <summary>Whether to colour: as told, else on a terminal unless NO_COLOR is set (no-color.org).</summary>
    public bool UseColor(string choice) => choice switch
    {
        "always" => true,
        "never" => false,
        _ => OutputIsTerminal && Variable("NO_COLOR") is null && Variable("TERM") != "dumb",
    };

    /// <summary>
    /// The index home: the option, else NEWSSEARCH_INDEX, else the nearest <c>index/newssearch.json</c> from here upward, else
    /// the user's data folder (XDG base directory specification).
    /// </summary>
    public IndexHome Home(string? option)
    {
        if ((option ?? Variable("NEWSSEARCH_INDEX")) is { } named)
        {
            return new IndexHome(AbsolutePath(named));
        }

        for (string? folder = CurrentDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            string candidate = Path.Combine(folder, "index");
            if (File.Exists(Path.Combine(candidate, IndexHome.SettingsFileName)))
            {
                return new IndexHome(candidate);
            }
        }

        string data = Variable("XDG_DATA_HOME") is { } xdg && Path.IsPathRooted(xdg)
            ? xdg
            : Path.Combine(Variable("HOME") ?? CurrentDirectory, ".local", "share");
        return new IndexHome(Path.Combine(data, "newssearch"));
    }

    /// <summary>Columns of the terminal; 80 when there is none.</summary>
    public int TerminalWidth()
    {
        if (!OutputIsTerminal)
        {
            return 80;
        }

        try
        {
            return Console.WindowWidth is > 0 and var width ? width : 80;
        }
        catch (IOException)
        {
            return 80;
        }
    }

    public string AbsolutePath(string path) => Path.GetFullPath(path, CurrentDirectory);

    /// <summary>The path as this folder sees it: relative when it lies below, else absolute.</summary>
    public string DisplayPath(string absolutePath)
    {
        string prefix = CurrentDirectory.EndsWith('/') ? CurrentDirectory : CurrentDirectory + Path.DirectorySeparatorChar;
        return absolutePath.StartsWith(prefix, StringComparison.Ordinal) ? absolutePath[prefix.Length..] : absolutePath;
    }

    public void Flush()
    {
        Text.Flush();
        Output.Flush();
    }

    /// <summary>Says what is wrong on standard error, after what stands on standard output already.</summary>
    public int Fail(string message)
    {
        try
        {
            Flush();
        }
        catch (IOException)
        {
            // Nobody reads the output any more; the message still goes to standard error.
        }

        Error.WriteLine($"newssearch: {message}");
        return ExitCode.Error;
    }

    public static bool IsClosedPipe(IOException error) =>
        RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? (error.HResult & 0xFFFF) is 109 or 232 : error.HResult == BrokenPipe;
}
