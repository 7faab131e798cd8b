using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using NewsSearch.Cli.Printing;
using NewsSearch.Cli.Wording;
using NewsSearch.Cluster;
using NewsSearch.Home;
using NewsSearch.Home.Settings;

namespace NewsSearch.Cli;

/// <summary>The world outside as commands see it, through this and nothing else: streams, terminal, environment, folder and clock.</summary>
internal sealed class Shell
{
    private const int BrokenPipe = 32;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The pager that holds unasked, where the system has it.</summary>
    private static readonly string PresetPager = SettingTable.Pager.Default!;

    private readonly Surroundings _outside;
    private readonly TextWriter _error;
    private Pager? _pager;

    public Shell(Surroundings outside)
    {
        _outside = outside;
        _error = Unbuffered(outside.Error);
        (Output, Text) = Writing(outside.Output);
        Error = _error;
    }

    /// <summary>Standard output as bytes. Flush <see cref="Text"/> before changing from one to the other.</summary>
    public Stream Output { get; private set; }

    /// <summary>Standard output as UTF-8 text.</summary>
    public StreamWriter Text { get; private set; }

    /// <summary>Standard error; what it is given while a pager has the terminal appears when that has ended.</summary>
    public TextWriter Error { get; private set; }

    /// <summary>What the command line names as the index; empty for nothing.</summary>
    public IReadOnlyList<string> GivenIndexes { get; set; } = [];

    /// <summary>Whether the process ends with the run, which may leave open what it only read.</summary>
    public bool EndsProcess => _outside.EndsProcess;

    /// <summary>The folder of search by meaning: what the environment names, else the one beside the program or where it is installed.</summary>
    public string MeaningFolder => Variable("NEWSSEARCH_MEANING") is { } named ? AbsolutePath(named)
        : MeaningFolders.FirstOrDefault(Directory.Exists) ?? MeaningFolders[0];

    /// <summary>Whether terminals here can do nothing but print, or are not known to; Windows names none.</summary>
    private bool TerminalIsDumb => Variable("TERM") is var terminal && (terminal == "dumb" || (terminal is null && !OperatingSystem.IsWindows()));

    private string[] MeaningFolders =>
        [Path.Combine(_outside.ProgramFolder, "meaning"), Path.GetFullPath(Path.Combine("..", "lib", "newssearch", "meaning"), _outside.ProgramFolder)];

    public TimeProvider Clock => _outside.Clock;

    /// <inheritdoc cref="Surroundings.Grace"/>
    public TimeSpan Grace => _outside.Grace;

    /// <exception cref="UsageException">Somebody has deleted it.</exception>
    public string CurrentDirectory => _outside.Folder ?? throw new UsageException("the working directory is gone; change to another one, or name whole paths");

    public int ProcessId => _outside.ProcessId;

    public int ProcessorCount => _outside.ProcessorCount;

    /// <summary>The most memory, in bytes, that the process has held at once.</summary>
    public long PeakMemory => _outside.PeakMemory();

    public string MachineName => _outside.MachineName;

    /// <inheritdoc cref="Surroundings.ProgramPath"/>
    public string? ProgramPath => _outside.ProgramPath;

    public bool OutputIsTerminal => _outside.OutputIsTerminal;

    public bool ErrorIsTerminal => _outside.ErrorIsTerminal;

    /// <summary>Whether a line on standard error may be drawn over: not on a terminal without a cursor.</summary>
    public bool ErrorIsRedrawable => ErrorIsTerminal && !TerminalIsDumb;

    public bool InputIsRedirected => _outside.InputIsRedirected;

    /// <summary>Whether the pager has the output: a failed write then means that the user has left it.</summary>
    public bool IsPaging => _pager is not null;

    /// <summary>How wide text output may be: COLUMNS, else the terminal's width; without limit when the output is no terminal.</summary>
    public int Columns => ColumnsVariable() ?? (OutputIsTerminal ? _outside.TerminalColumns() : int.MaxValue);

    /// <summary>How wide a line on standard error may be, which <see cref="ErrorIsTerminal"/>.</summary>
    public int ErrorColumns => ColumnsVariable() ?? _outside.TerminalColumns();

    /// <summary>A number on standard output: in groups of three digits on a terminal, plain for programs.</summary>
    public string Number(long number) => Grouped(number, OutputIsTerminal);

    /// <summary>The same on standard error.</summary>
    public string ToldNumber(long number) => Grouped(number, ErrorIsTerminal);

    public Stream OpenInput() => _outside.OpenInput();

    /// <inheritdoc cref="Surroundings.FreeBytes"/>
    public long? FreeBytes(string folder) => _outside.FreeBytes(folder);

    /// <summary>A variable of the environment; null when it is not set or empty.</summary>
    public string? Variable(string name) => _outside.Variable(name) is { Length: > 0 } value ? value : null;

    /// <summary>Whether a variable of the environment is set, to nothing.</summary>
    public bool IsBlank(string name) => _outside.Variable(name) is "";

    /// <summary>Calls back at Ctrl-C, instead of ending at once, until what it returns is disposed of.</summary>
    public IDisposable OnInterrupt(Action interrupted) => _outside.OnInterrupt(interrupted);

    /// <inheritdoc cref="Surroundings.OpenAddress"/>
    public bool OpenAddress(string address) => _outside.OpenAddress(address);

    /// <summary>Ends the process at once, interrupted, with a message; what is buffered for standard output is lost.</summary>
    public void Abandon(string message)
    {
        Warn(message);
        _outside.Exit(ExitCode.Interrupted);
    }

    /// <summary>Whether to colour: as told, else on a terminal that can (no-color.org names NO_COLOR, which settings take in).</summary>
    public bool UseColor(string choice) => IsWanted(choice, OutputIsTerminal && !TerminalIsDumb);

    /// <summary>Whether titles become hyperlinks: as told, else on a terminal that is known to take them.</summary>
    public bool UseLinks(string choice) => IsWanted(choice, OutputIsTerminal && Hyperlink.IsTaken(Variable));

    /// <summary>
    /// The index home: the option, else NEWSSEARCH_INDEX, else the nearest <c>index/newssearch.json</c> from here upward, else
    /// the user's data folder (XDG base directory specification; %LOCALAPPDATA% of Windows).
    /// </summary>
    public IndexHome Home(string? option) => Located(option).Home;

    /// <summary>The index home, what named it, and the address of a cluster where that was named instead of a home.</summary>
    /// <exception cref="UsageException">What was named is neither.</exception>
    public (IndexHome Home, string Origin, ClusterAddress? Cluster) Located(string? option)
    {
        if (option is not null)
        {
            return Named(option, "--index");
        }

        if (Variable("NEWSSEARCH_INDEX") is { } named)
        {
            return Named(named, "NEWSSEARCH_INDEX");
        }

        for (string? folder = _outside.Folder; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            string candidate = Path.Combine(folder, "index");
            if (File.Exists(Path.Combine(candidate, IndexHome.SettingsFileName)))
            {
                return (new IndexHome(candidate), "nearest index/newssearch.json", null);
            }
        }

        string data = Variable("XDG_DATA_HOME") is { } xdg && Path.IsPathRooted(xdg)
            ? xdg
            : OperatingSystem.IsWindows() && Variable("LOCALAPPDATA") is { } local ? local
            : Path.Combine(Variable("HOME") ?? CurrentDirectory, ".local", "share");
        return (new IndexHome(Path.Combine(data, "newssearch")), "default", null);
    }

    /// <summary>A cluster needs no home: what a run keeps of it stands in a folder of its own that is gone after it.</summary>
    private (IndexHome Home, string Origin, ClusterAddress? Cluster) Named(string index, string origin)
    {
        if (index.Length == 0)
        {
            throw new UsageException($"{origin} is empty; name a folder, for example: {origin} news-index");
        }

        if (!ClusterAddress.IsMeant(index))
        {
            return (new IndexHome(AbsolutePath(index)), origin, null);
        }

        if (!ClusterAddress.TryParse(index, out ClusterAddress? address, out string? fault))
        {
            throw new UsageException($"the address that {origin} gives {fault}");
        }

        string passing = Path.Combine(Path.GetTempPath(), $"newssearch-{Path.GetRandomFileName()}{Path.GetRandomFileName()}");
        return (new IndexHome(Path.Combine(passing, "index")), origin, address);
    }

    /// <exception cref="UsageException">It is empty.</exception>
    public string AbsolutePath(string path) => path.Length == 0 ? throw new UsageException("a path is empty; name a file or folder, for example articles/, or . for the folder that you are in") : Path.IsPathFullyQualified(path) ? Path.GetFullPath(path) : Path.GetFullPath(path, CurrentDirectory);

    /// <summary>The path as this folder sees it: relative when it lies below, else absolute.</summary>
    public string DisplayPath(string absolutePath)
    {
        if (_outside.Folder is not { } folder)
        {
            return absolutePath;
        }

        string prefix = Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
        return absolutePath.StartsWith(prefix, StringComparison.Ordinal) ? absolutePath[prefix.Length..] : absolutePath;
    }

    /// <summary>From here on text output goes through the pager, if there is a terminal to page on and a command is given.</summary>
    public void Page(string command)
    {
        if (OutputIsTerminal && command.Length > 0 && command != "cat" && (command != PresetPager || HasProgram(command)) && !TerminalIsDumb && _pager is null)
        {
            Flush();
            _pager = _outside.StartPager(command);
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

    /// <summary>Says something on standard error; control characters in it, from file names say, are escaped, and commands that it proposes ask the same index.</summary>
    public void Tell(string message) => Error.WriteLine(Style.Escaped(Proposing(message)));

    /// <summary>The message, but the commands that it proposes ask the index that this run was given; of several the one that the message names, if it names one.</summary>
    public string Proposing(string message)
    {
        if (GivenIndexes.Count == 0)
        {
            return message;
        }

        string? named = GivenIndexes.Count == 1 ? null
            : GivenIndexes.Where(index => index.Length > 0 && message.Contains(AbsolutePath(index), StringComparison.Ordinal)).MaxBy(index => index.Length);
        return ProposalWording.With(message, string.Concat((named is null ? GivenIndexes : [named]).Select(index => $" --index {ShellWord.Of(index)}")));
    }

    /// <summary>Says what may need attention, in the program's name.</summary>
    public void Warn(string message) => Tell($"newssearch: {message}");

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

    private bool HasProgram(string name) =>
        (Variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? $"{name}.exe" : name)));

    private static string Grouped(long number, bool inGroups) => number.ToString(inGroups ? "N0" : "D", CultureInfo.InvariantCulture);

    private static bool IsWanted(string choice, bool auto) => choice switch { "always" => true, "never" => false, _ => auto };

    private static (Stream Output, StreamWriter Text) Writing(Stream to)
    {
        var output = new BufferedStream(to, 32 * 1024);
        return (output, new StreamWriter(output, Utf8, 4096, leaveOpen: true) { NewLine = "\n" });
    }

    private static StreamWriter Unbuffered(Stream to) => new(to, Utf8, 256) { NewLine = "\n", AutoFlush = true };

    private int? ColumnsVariable() =>
        int.TryParse(Variable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out int columns) && columns > 0 ? columns : null;
}
