using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace NewsSearch.Tests.EndToEnd;

/// <summary>One run of the executable and what it left.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Standard output as JSON Lines.</summary>
    public List<JsonElement> Json => [.. Lines.Select(line => JsonDocument.Parse(line).RootElement)];

    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs in <paramref name="folder"/> with an empty environment of NewsSearch's variables.</summary>
    public static CommandRun Of(string folder, params string[] arguments) => Start(folder, null, [], arguments);

    public static CommandRun WithInput(string folder, byte[] input, params string[] arguments) => Start(folder, input, [], arguments);

    public static CommandRun WithVariables(string folder, (string Name, string Value)[] variables, params string[] arguments) =>
        Start(folder, null, variables, arguments);

    private static CommandRun Start(string folder, byte[]? input, (string Name, string Value)[] variables, string[] arguments)
    {
        var start = new ProcessStartInfo(Repository.Executable)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (string name in new[] { "NEWSSEARCH_INDEX", "NO_COLOR", "XDG_DATA_HOME" })
        {
            start.Environment.Remove(name);
        }

        start.Environment["HOME"] = folder;
        foreach ((string name, string value) in variables)
        {
            start.Environment[name] = value;
        }

        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
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
}
