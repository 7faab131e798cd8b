using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using NewsSearch.Cli.Printing;
using NewsSearch.Home;

namespace NewsSearch.Cli;

/// <summary>The world outside: streams, terminal, environment, folder and clock. Commands see it through this and nothing else.</summary>
internal sealed class Shell
{
    private const int BrokenPipe = 32;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string? _folder = FolderOrNull();
    private readonly TextWriter _error = ErrorWriter();
    private Pager? _pager;

    private Shell()
    {
        (Output, Text) = Writing(StandardOutput.Open());
        Error = _error;
    }

    /// <summary>Standard output as bytes. Flush <see cref="Text"/> before changing from one to the other.</summary>
    public Stream Output { get; private set; }

    /// <summary>Standard output as UTF-8 text.</summary>
    public StreamWriter Text { get; private set; }

    /// <summary>Standard error; what it is given while a pager has the terminal appears when that has ended.</summary>
    public TextWriter Error { get; private set; }

    public TimeProvider Clock { get; } = TimeProvider.System;

    /// <exception cref="UsageException">Somebody has deleted it.</exception>
    public string CurrentDirectory => _folder ?? throw new UsageException("the working directory is gone; change to another one, or name whole paths");

    public int ProcessId { get; } = Environment.ProcessId;

    public int ProcessorCount { get; } = Environment.ProcessorCount;

    public bool OutputIsTerminal { get; } = !Console.IsOutputRedirected;

    public bool ErrorIsTerminal { get; } = !Console.IsErrorRedirected;

    /// <summary>Whether a line on standard error may be drawn over: not on a terminal without a cursor.</summary>
    public bool ErrorIsRedrawable => ErrorIsTerminal && Variable("TERM") != "dumb";

    public bool InputIsRedirected { get; } = Console.IsInputRedirected;

    /// <summary>Whether the pager has the output: a failed write then means that the user has left it.</summary>
    public bool IsPaging => _pager is not null;

    /// <summary>How wide text output may be: COLUMNS, else the terminal's width; without limit when the output is no terminal.</summary>
    public int Columns => ColumnsVariable() ?? (OutputIsTerminal ? TerminalSize.Columns() : int.MaxValue);

    /// <summary>How wide a line on standard error may be, which <see cref="ErrorIsTerminal"/>.</summary>
    public static int ErrorColumns => ColumnsVariable() ?? TerminalSize.Columns();

    public static Shell FromProcess() => new();

    public static Stream OpenInput() => Console.OpenStandardInput();

    public static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    /// <summary>Whether to colour: as told, else on a terminal that can (no-color.org names NO_COLOR, which settings take in).</summary>
    public bool UseColor(string choice) => IsWanted(choice, OutputIsTerminal && Variable("TERM") != "dumb");

    /// <summary>Whether titles become hyperlinks: as told, else on a terminal that is known to take them.</summary>
    public bool UseLinks(string choice) => IsWanted(choice, OutputIsTerminal && Hyperlink.IsTaken(Variable));

    /// <summary>
    /// The index home: the option, else NEWSSEARCH_INDEX, else the nearest <c>index/newssearch.json</c> from here upward, else
    /// the user's data folder (XDG base directory specification).
    /// </summary>
    public IndexHome Home(string? option) => Located(option).Home;

    /// <summary>The index home, and what named it.</summary>
    public (IndexHome Home, string Origin) Located(string? option)
    {
        if (option is not null)
        {
            return (new IndexHome(AbsolutePath(option)), "--index");
        }

        if (Variable("NEWSSEARCH_INDEX") is { } named)
        {
            return (new IndexHome(AbsolutePath(named)), "NEWSSEARCH_INDEX");
        }

        for (string? folder = _folder; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            string candidate = Path.Combine(folder, "index");
            if (File.Exists(Path.Combine(candidate, IndexHome.SettingsFileName)))
            {
                return (new IndexHome(candidate), "nearest index/newssearch.json");
            }
        }

        string data = Variable("XDG_DATA_HOME") is { } xdg && Path.IsPathRooted(xdg)
            ? xdg
            : Path.Combine(Variable("HOME") ?? CurrentDirectory, ".local", "share");
        return (new IndexHome(Path.Combine(data, "newssearch")), "default");
    }

    public string AbsolutePath(string path) => Path.IsPathFullyQualified(path) ? Path.GetFullPath(path) : Path.GetFullPath(path, CurrentDirectory);

    /// <summary>The path as this folder sees it: relative when it lies below, else absolute.</summary>
    public string DisplayPath(string absolutePath)
    {
        if (_folder is null)
        {
            return absolutePath;
        }

        string prefix = _folder.EndsWith('/') ? _folder : _folder + Path.DirectorySeparatorChar;
        return absolutePath.StartsWith(prefix, StringComparison.Ordinal) ? absolutePath[prefix.Length..] : absolutePath;
    }

    /// <summary>From here on text output goes through the pager, if there is a terminal to page on and a command is given.</summary>
    public void Page(string command)
    {
        if (OutputIsTerminal && command.Length > 0 && command != "cat" && Variable("TERM") != "dumb" && _pager is null)
        {
            Flush();
            _pager = Pager.Start(command);
            (Output, Text) = Writing(_pager.Input);
            Error = new StringWriter(CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Waits until the user has left the pager, and says what was kept back meanwhile.</summary>
    /// <returns>Whether all went well.</returns>
    public bool EndPaging()
    {
        if (_pager is null)
        {
            return true;
        }

        string kept = Error.ToString()!;
        Error = _error;
        string? problem = _pager.End();
        _pager = null;
        Error.Write(kept);
        if (problem is not null)
        {
            Warn(problem);
        }

        return problem is null;
    }

    public void Flush()
    {
        Text.Flush();
        Output.Flush();
    }

    /// <summary>Says something on standard error, in the program's name; control characters in it, from file names say, are escaped.</summary>
    public void Warn(string message) => Error.WriteLine($"newssearch: {Style.Escaped(message)}");

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

        Warn(message);
        return ExitCode.Error;
    }

    public static bool IsClosedPipe(IOException error) =>
        RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? (error.HResult & 0xFFFF) is 109 or 232 : error.HResult == BrokenPipe;

    private static bool IsWanted(string choice, bool auto) => choice switch { "always" => true, "never" => false, _ => auto };

    private static (Stream Output, StreamWriter Text) Writing(Stream to)
    {
        var output = new BufferedStream(to, 32 * 1024);
        return (output, new StreamWriter(output, Utf8, 4096, leaveOpen: true) { NewLine = "\n" });
    }

    private static StreamWriter ErrorWriter() => new(StandardOutput.OpenError(), Utf8, 256) { NewLine = "\n", AutoFlush = true };

    private static string? FolderOrNull()
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

    private static int? ColumnsVariable() =>
        int.TryParse(Variable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out int columns) && columns > 0 ? columns : null;
}
