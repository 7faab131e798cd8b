using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsSearch.Cli;
using NewsSearch.Tests.Cli;

namespace NewsSearch.Tests.EndToEnd;

/// <summary>
/// One run of the command and what it left: in this process, which takes a hundredth of the time, or by the executable that
/// NEWSSEARCH_EXE names. What only a process has is always run by an executable.
/// </summary>
internal sealed partial record CommandRun(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Standard output as JSON Lines.</summary>
    public List<JsonElement> Json => [.. Lines.Select(line => JsonDocument.Parse(line).RootElement)];

    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs in <paramref name="folder"/> with an empty environment of NewsSearch's variables.</summary>
    public static CommandRun Of(string folder, params string[] arguments) => Run(folder, null, [], arguments);

    public static CommandRun WithInput(string folder, byte[] input, params string[] arguments) => Run(folder, input, [], arguments);

    public static CommandRun WithVariables(string folder, (string Name, string Value)[] variables, params string[] arguments) =>
        Run(folder, null, variables, arguments);

    /// <summary>Runs the executable as a process of its own.</summary>
    public static CommandRun Process(string folder, byte[]? input, (string Name, string Value)[] variables, params string[] arguments) =>
        Start(folder, input, variables, arguments);

    /// <summary>
    /// Runs a line of shell in <paramref name="folder"/>. A call of <c>newssearch</c> in it with nothing that a shell would do but
    /// take quotes away is one of <see cref="WithVariables"/>; what it is piped into, and any other line, is for bash.
    /// </summary>
    /// <param name="merged">Whether standard error goes where standard output goes.</param>
    public static CommandRun Line(string folder, string line, bool merged, params (string Name, string Value)[] variables)
    {
        if (Repository.NamesExecutable || CallAndRest().Match(line) is not { Success: true } match)
        {
            RequireLongTests(line);
            return Bash(folder, merged ? $"{{ {line}; }} 2>&1" : line, variables);
        }

        CommandRun call = InProcess(folder, null, variables, Words(match.Groups["call"].Value), outside => merged ? outside with { Error = outside.Output } : outside);
        if (!match.Groups["rest"].Success)
        {
            return call;
        }

        CommandRun rest = Start(folder, Encoding.UTF8.GetBytes(call.Output), variables, ["-c", match.Groups["rest"].Value], "bash");
        return rest with { Error = call.Error + rest.Error };
    }

    /// <summary>Runs a plain call of <c>newssearch</c> that goes on until Ctrl-C, which comes as soon as somebody listens for it.</summary>
    public static CommandRun Interrupted(string folder, string call, params (string Name, string Value)[] variables) => Repository.NamesExecutable
        ? Bash(folder, $"timeout --preserve-status --signal=INT --kill-after=60 3 {call}", variables)
        : InProcess(folder, null, variables, Words(call), outside => outside with
        {
            OpenAddress = static _ => true,
            OnInterrupt = static interrupted =>
            {
                interrupted();
                return Stream.Null;
            },
        });

    /// <summary>Runs lines of bash in <paramref name="folder"/>, where <c>newssearch</c> is the executable under test.</summary>
    public static CommandRun Bash(string folder, string line, params (string Name, string Value)[] variables)
    {
        Assert.SkipUnless(HasTool("bash"), "needs bash");
        string path = $"{Path.GetDirectoryName(Repository.Executable)}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}";
        return Start(folder, null, [("PATH", path), .. variables], ["-c", line], "bash");
    }

    /// <summary>Runs lines of bash with a terminal for standard output and standard error, which come mixed.</summary>
    public static CommandRun Terminal(string folder, string line, params (string Name, string Value)[] variables)
    {
        Assert.SkipUnless(HasTool("script"), "needs util-linux's script");
        CommandRun run = Bash(folder, $"script -qec '{line.Replace("'", "'\\''", StringComparison.Ordinal)}' /dev/null", [("TERM", "xterm"), ("PAGER", "cat"), .. StateOf(folder), .. variables]);
        return run with { Output = run.Output.ReplaceLineEndings("\n") };
    }

    /// <summary>Runs a plain call of <c>newssearch</c> as on a terminal; standard output and standard error come mixed.</summary>
    public static CommandRun CallOnTerminal(string folder, string call, params (string Name, string Value)[] variables) => Repository.NamesExecutable
        ? Terminal(folder, call, variables)
        : InProcess(folder, null, [("TERM", "xterm"), .. StateOf(folder), .. variables], Words(call), outside => outside with
        {
            Error = outside.Output,
            OutputIsTerminal = true,
            ErrorIsTerminal = true,
            InputIsRedirected = false,
        });

    /// <summary>What a terminal remembers goes into the folder, but for that of the sources.</summary>
    private static (string Name, string Value)[] StateOf(string folder) => folder == Repository.Root ? [("XDG_STATE_HOME", "/dev/null")] : [];

    /// <summary>Skips what starts many processes of an executable that the runtime compiles at every start.</summary>
    public static void RequireLongTests(string what) => Assert.SkipUnless(
        Repository.NamesExecutable || LongTests.Wanted, $"starts processes; NEWSSEARCH_LONG_TESTS=1 or NEWSSEARCH_EXE runs it: {what}");

    public static bool HasTool(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, name)));

    private static CommandRun Run(string folder, byte[]? input, (string Name, string Value)[] variables, string[] arguments) =>
        Repository.NamesExecutable ? Start(folder, input, variables, arguments) : InProcess(folder, input, variables, arguments, outside => outside);

    private static CommandRun InProcess(
        string folder, byte[]? input, (string Name, string Value)[] variables, string[] arguments, Func<Surroundings, Surroundings> change)
    {
        var run = new ShellRun(folder, input, variables, change);
        int exitCode = run.Run(arguments);
        return new CommandRun(exitCode, run.Output, run.Error);
    }

    private static CommandRun Start(
        string folder, byte[]? input, (string Name, string Value)[] variables, string[] arguments, string? program = null)
    {
        var start = new ProcessStartInfo(program ?? Repository.Executable)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("NEWSSEARCH_", StringComparison.Ordinal)).Concat(["NO_COLOR", "XDG_DATA_HOME", "COLUMNS", "PAGER"]).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["HOME"] = folder;

        // Counting what to compile again costs a program that runs for half a second more than it gains.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach ((string name, string value) in variables)
        {
            start.Environment[name] = value;
        }

        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = System.Diagnostics.Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.BaseStream.Write(input ?? []);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading its input; the test will judge that by exit code and output.
        }

        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"newssearch {string.Join(' ', arguments)} did not end within {Patience}");
        }

        return new CommandRun(process.ExitCode, output.Result, error.Result);
    }

    /// <summary>The arguments of a plain call.</summary>
    private static string[] Words(string call) =>
        [.. Word().Matches(call).Skip(1).Select(word => Quoted().Replace(word.Value, quoted => quoted.Value[1..^1]))];

    /// <summary>
    /// A call in words of characters that mean themselves, and in quotes without a variable, a backslash or a command in them; and
    /// what it is piped into, if that calls nothing more of ours.
    /// </summary>
    [GeneratedRegex(@"^(?<call>newssearch(?: +(?:[\w./:=@%+,^-]|'[^']*'|""[^""$`\\]*"")+)*)(?: *\|(?<rest>(?!.*newssearch)[^|].*))?$")]
    private static partial Regex CallAndRest();

    [GeneratedRegex(@"(?:[\w./:=@%+,^-]|'[^']*'|""[^""]*"")+")]
    private static partial Regex Word();

    [GeneratedRegex(@"'[^']*'|""[^""]*""")]
    private static partial Regex Quoted();
}
