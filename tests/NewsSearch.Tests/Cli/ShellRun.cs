using System.Diagnostics.CodeAnalysis;
using System.Text;
using NewsSearch.Cli;

namespace NewsSearch.Tests.Cli;

/// <summary>A command of the program run in this process, in surroundings of the test's own.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Streams in memory hold nothing to give back.")]
internal sealed class ShellRun
{
    private readonly Func<string> _output;
    private readonly Func<string> _error;

    /// <param name="folder">The working directory, and HOME.</param>
    /// <param name="input">Standard input; it counts as redirected.</param>
    /// <param name="variables">The whole environment but for HOME.</param>
    /// <param name="change">Changes what the test is about: a terminal, a pager, a clock.</param>
    public ShellRun(
        string folder, byte[]? input = null, IEnumerable<(string Name, string Value)>? variables = null, Func<Surroundings, Surroundings>? change = null)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["HOME"] = folder };
        foreach ((string name, string value) in variables ?? [])
        {
            environment[name] = value;
        }

        var output = new MemoryStream();
        var error = new MemoryStream();
        (_output, _error) = (() => Encoding.UTF8.GetString(output.ToArray()), () => Encoding.UTF8.GetString(error.ToArray()));
        var outside = new Surroundings
        {
            Output = output,
            Error = error,
            OpenInput = () => new MemoryStream(input ?? []),
            Variable = name => environment.GetValueOrDefault(name),
            ProgramFolder = AppContext.BaseDirectory,
            Folder = folder,
            OutputIsTerminal = false,
            ErrorIsTerminal = false,
            InputIsRedirected = true,
            TerminalColumns = () => 80,
            StartPager = command => throw new InvalidOperationException($"no pager was expected, but '{command}'"),
            OpenAddress = address => throw new InvalidOperationException($"no browser was expected, but one for {address}"),
            OnInterrupt = _ => Stream.Null,
            Exit = code => throw new InvalidOperationException($"no end of the process was expected, but {code}"),
            Grace = TimeSpan.FromHours(1),
            PeakMemory = () => 75_000_000,
            Clock = TimeProvider.System,
            ProcessId = Environment.ProcessId,
            ProcessorCount = Environment.ProcessorCount,
            MachineName = "harbour",
            ProgramPath = "/opt/news/bin/newssearch",
            FreeBytes = _ => 12_300_000_000,
        };
        Shell = new Shell(change is null ? outside : change(outside));
    }

    public Shell Shell { get; }

    public string Output => _output();

    public string Error => _error();

    /// <returns>The exit code.</returns>
    public int Run(params string[] arguments) => NewsSearch.Cli.Program.Run(Shell, arguments);

    /// <summary>Runs what a command would do.</summary>
    /// <returns>The exit code.</returns>
    public int Run(Func<int> command) => NewsSearch.Cli.Program.Run(Shell, command);
}
