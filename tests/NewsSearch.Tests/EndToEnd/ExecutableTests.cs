using System.Text;
using System.Text.Json;

namespace NewsSearch.Tests.EndToEnd;

/// <summary>The executable itself, for what a run in the tests' own process cannot show; pipes, signals and terminals are with their subjects.</summary>
public sealed class ExecutableTests(SampleIndex sample)
{
    private CommandRun Run(params string[] arguments) => CommandRun.Process(Repository.Root, null, [], [.. arguments, "--index", sample.Home]);

    [Theory]
    [InlineData(0, "count", "troops")]
    [InlineData(1, "count", "xylophonistically")]
    [InlineData(2, "count", "(troops")]
    public void TheExitCodeIsTheProcesss(int exitCode, params string[] arguments) => Assert.Equal(exitCode, Run(arguments).ExitCode);

    [Fact]
    public void ArgumentsAndStreamsAreUtf8()
    {
        using var folder = new TemporaryFolder();
        byte[] input = Encoding.UTF8.GetBytes("{\"title\":\"Fähre 🚢\",\"body\":\"Die Fähre 🚢 nach Zürich fuhr um zwölf.\"}\n");
        Assert.Equal(0, CommandRun.Process(folder.Path, input, [], "index", "-", "--index", "höme").ExitCode);
        CommandRun run = CommandRun.Process(folder.Path, null, [], "query", "zwölf", "--format", "json", "--index", "höme");
        Assert.Equal("Fähre 🚢", Assert.Single(run.Json).GetProperty("title").GetString());
        Assert.Contains("  (zwölf 🚢\n  ^", CommandRun.Process(folder.Path, null, [], "query", "(zwölf 🚢", "--index", "höme").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void TheEnvironmentAndTheFolderAreTheProcesss()
    {
        string stories = Path.Combine(Repository.Root, "tests", "articles");
        (string, string)[] variables = [("NEWSSEARCH_INDEX", sample.Home), ("NEWSSEARCH_LIMIT", "1"), ("COLUMNS", "30")];
        JsonElement hit = Assert.Single(CommandRun.Process(stories, null, variables, "query", "written response", "--format", "json").Json);
        Assert.Equal("ukraine-2014/putin-obama-call.html", hit.GetProperty("path").GetString());
        Assert.All(CommandRun.Process(stories, null, variables, "query", "troops").Lines, line => Assert.InRange(line.Replace("**", "", StringComparison.Ordinal).Length, 0, 30));
    }
}
