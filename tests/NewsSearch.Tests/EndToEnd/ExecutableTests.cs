using System.Text;
using NewsSearch.Cli.Printing;

namespace NewsSearch.Tests.EndToEnd;

/// <summary>The executable itself, for what a run in the tests' own process cannot show; pipes, signals and terminals are with their subjects.</summary>
public sealed class ExecutableTests(SampleIndex sample)
{
    private CommandRun Run(params string[] arguments) => CommandRun.Process(Repository.Root, null, [], [.. arguments, "--index", sample.Home]);

    [Theory]
    [InlineData(0, "troops", "")]
    [InlineData(1, "xylophonistically", "newssearch: no article has 'xylophonistically'")]
    [InlineData(2, "(zwölf 🚢", "  (zwölf 🚢\n  ^")]
    public void TheExitCodeIsTheProcesss(int exitCode, string query, string error)
    {
        CommandRun run = Run("count", query);
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(error, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ArgumentsAndStreamsAreUtf8()
    {
        using var folder = new TemporaryFolder();
        byte[] input = Encoding.UTF8.GetBytes("{\"title\":\"Fähre 🚢\",\"body\":\"Die Fähre 🚢 nach Zürich fuhr um zwölf.\"}\n");
        Assert.Equal(0, CommandRun.Process(folder.Path, input, [], "index", "-", "--index", "höme").ExitCode);
        CommandRun run = CommandRun.Process(folder.Path, null, [], "query", "zwölf", "--format", "json", "--index", "höme");
        Assert.Equal("Fähre 🚢", Assert.Single(run.Json).GetProperty("title").GetString());
    }

    [Fact]
    public void TheEnvironmentAndTheFolderAreTheProcesss()
    {
        string stories = Path.Combine(Repository.Root, "tests", "articles");
        (string, string)[] variables = [("NEWSSEARCH_INDEX", sample.Home), ("NEWSSEARCH_LIMIT", "1"), ("COLUMNS", "60")];
        CommandRun run = CommandRun.Process(stories, null, variables, "query", "title:pictures title:camps");
        Assert.Contains(run.Lines, line => line.Contains("ukraine-2014/nato-pictures.txt.gz", StringComparison.Ordinal) && !line.Contains("articles/", StringComparison.Ordinal));
        Assert.All(run.Lines, line => Assert.InRange(TextWidth.Of(line.Replace("**", "", StringComparison.Ordinal)), 0, 60));
        Assert.DoesNotContain(run.Lines, line => line.StartsWith("2. ", StringComparison.Ordinal));
    }
}
