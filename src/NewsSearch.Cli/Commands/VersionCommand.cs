using System.CommandLine;
using System.Reflection;
using System.Runtime.InteropServices;
using NewsSearch.Cli.Printing;
using NewsSearch.OnDisk;
using NewsSearch.Output;

namespace NewsSearch.Cli.Commands;

/// <summary><c>version</c>: what program this is.</summary>
internal static class VersionCommand
{
    /// <summary>The program's version without the commit.</summary>
    public static string Version => Built().Version;

    /// <summary>The same with it, where it is known.</summary>
    public static string Whole => Built() is (var version, { } commit) ? $"{version} ({commit})" : Version;

    /// <summary>What runs the program, and the platform that it was built for.</summary>
    public static string Runtime => $"{RuntimeInformation.FrameworkDescription}{(IsNative ? ", native" : "")}, {RuntimeInformation.RuntimeIdentifier}";

    public static Command Create(Shell shell)
    {
        Option<string> format = Options.Format("text", "json");
        var command = new Command("version", """
            Print the program's version and what it runs on.
            Its commit and the index format it writes are printed, too.

            Examples:
              newssearch version
              newssearch version --format json | jq -r .version
            """)
        {
            format,
        };
        command.SetAction(parsed =>
        {
            (string version, string? commit) = Built();
            string runtime = $"{RuntimeInformation.FrameworkDescription}{(IsNative ? ", native" : "")}";
            if (parsed.GetValue(format) == "json")
            {
                new JsonLines(shell).WriteObject(json =>
                {
                    json.WriteString("version", version);
                    json.WriteText("commit", commit);
                    json.WriteString("runtime", runtime);
                    json.WriteString("platform", RuntimeInformation.RuntimeIdentifier);
                    json.WriteNumber("indexFormat", ArticleIndexWriter.Format);
                });
                return ExitCode.Success;
            }

            shell.Text.WriteLine($"newssearch {version}");
            shell.Text.WriteLine($"commit     {commit ?? "unknown"}");
            shell.Text.WriteLine($"runtime    {Runtime}");
            shell.Text.WriteLine($"index      format {ArticleIndexWriter.Format}");
            return ExitCode.Success;
        });
        return command;
    }

    // RuntimeFeature would say what the build was set to, not what runs.
    private static bool IsNative => !File.Exists(Path.Combine(AppContext.BaseDirectory, "newssearch.dll"));

    /// <summary>The SDK writes the version and, behind a plus, the commit it was built from.</summary>
    private static (string Version, string? Commit) Built()
    {
        string stated = typeof(VersionCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        int plus = stated.IndexOf('+', StringComparison.Ordinal);
        return plus < 0 ? (stated, null) : (stated[..plus], stated[(plus + 1)..]);
    }
}
