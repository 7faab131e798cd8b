using System.Text.Json;
using NewsSearch.Tests.Cleaning.Repeated;

namespace NewsSearch.Tests.EndToEnd;

/// <summary>What <c>index</c> tells of the lines that outlets repeat, and what <c>clean</c> makes of them.</summary>
public sealed class RepeatedLineCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private CommandRun Run(params string[] arguments) => CommandRun.Of(_folder.Path, [.. arguments, "--index", "home"]);

    private static string Line(int i, string other) =>
        JsonSerializer.Serialize(new { id = $"x{i}", title = $"Report {i}", body = HarbourNews.Body(i, other), source = "Post" }) + "\n";

    private static string Lines(int first, int count, string other) => string.Concat(Enumerable.Range(first, count).Select(i => Line(i, other)));

    [Fact]
    public void TheyAreToldOnceAndCutFromFilesAndStandardInput()
    {
        _folder.Write("a.jsonl", Lines(0, 20, "Kestrel caption"));
        CommandRun run = Run("index", "a.jsonl");
        Assert.StartsWith(
            "newssearch: learned a line that outlets repeat, and cut it from their articles: home/repeated-lines.jsonl; --keep-repeated keeps it\n",
            run.Error,
            StringComparison.Ordinal);
        Assert.DoesNotContain("learned", Run("index").Error, StringComparison.Ordinal);

        _folder.Write("b.jsonl", Line(20, "Kestrel caption"));
        Assert.DoesNotContain("Kestrel", Run("clean", "b.jsonl").Output, StringComparison.Ordinal);
        Assert.Matches("\n- Kestrel caption +a line that the outlet repeats\n", Run("clean", "b.jsonl", "--explain").Error);
        Assert.Contains("\n+ Kestrel caption\n", Run("clean", "b.jsonl", "--explain", "--keep-repeated").Error, StringComparison.Ordinal);
        Assert.Contains("Kestrel", Run("clean", "b.jsonl", "--keep-repeated").Output, StringComparison.Ordinal);
        Assert.Contains("Kestrel", CommandRun.Of(_folder.Path, "clean", "b.jsonl", "--index", "other").Output, StringComparison.Ordinal);
        CommandRun.Bash(_folder.Path, "newssearch index - --index home < b.jsonl");
        Assert.Equal((1, "0\n"), (Run("count", "kestrel") is var count ? count.ExitCode : 0, count.Output));
    }

    [Fact]
    public void KeepingThemIsRemembered()
    {
        _folder.Write("a.jsonl", Lines(0, 20, "Kestrel caption"));
        Assert.StartsWith("newssearch: --keep-repeated holds from now on\n", Run("index", "a.jsonl", "--keep-repeated").Error, StringComparison.Ordinal);
        Assert.Equal("20\n", Run("count", "kestrel").Output);
        Assert.Contains("\"keepRepeated\": true", File.ReadAllText(_folder.Combine("home", "newssearch.json")), StringComparison.Ordinal);
        Assert.DoesNotContain("--keep-repeated", Run("index").Error, StringComparison.Ordinal);
        Assert.Equal("20\n", Run("count", "kestrel").Output);
        Assert.StartsWith("newssearch: --keep-repeated is forgotten\n", Run("index", "--keep-repeated=false").Error, StringComparison.Ordinal);
        Assert.Equal("0\n", Run("count", "kestrel").Output);
    }
}
