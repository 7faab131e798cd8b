using System.Text.Json;
using NewsSearch.Tests.Cleaning.Kinds;

namespace NewsSearch.Tests.EndToEnd;

/// <summary><c>index</c> leaves out pages that are no articles, says so, and takes them when asked.</summary>
public sealed class OtherPageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public OtherPageTests()
    {
        _folder.Write("in/front.html", OtherPagesTests.Front);
        _folder.Write("in/story.html", OtherPagesTests.Story);
    }

    public void Dispose() => _folder.Dispose();

    private CommandRun Run(params string[] arguments) => CommandRun.Of(_folder.Path, [.. arguments, "--index", "home"]);

    [Fact]
    public void AFrontPageIsLeftOutAndToldOnce()
    {
        CommandRun run = Run("index", "in");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith(
            """
            newssearch: passed over in/front.html (list of links)
            newssearch: left out 1 page that is no article; --all-pages takes such pages, too
            1 added, 0 changed, 0 unchanged, 0 skipped, 1 passed over (1 list of links); 1 in the index;
            """,
            run.Error,
            StringComparison.Ordinal);
        Assert.Equal((0, "0 added, 0 changed, 1 unchanged, 0 skipped; 1 in the index"), (Run("index") is var again ? again.ExitCode : 0, again.Error[..again.Error.IndexOf("; 2 files", StringComparison.Ordinal)]));
    }

    [Fact]
    public void AllPagesAreTakenFromNowOnUntilTheyAreTakenBack()
    {
        Run("index", "in");
        CommandRun run = Run("index", "in", "--all-pages", "--format", "json");
        Assert.Equal("newssearch: in: --all-pages holds from now on\n", run.Error);
        Assert.Equal(2, Assert.Single(run.Json).GetProperty("articles").GetInt32());
        Assert.Equal(2, Assert.Single(Run("index", "--format", "json").Json).GetProperty("articles").GetInt32());
        JsonElement source = Assert.Single(Run("sources", "--format", "json").Json);
        Assert.True(source.GetProperty("allPages").GetBoolean());
        Assert.Contains(" --all-pages", Run("sources").Output, StringComparison.Ordinal);

        CommandRun back = Run("index", "in", "--all-pages=false");
        Assert.StartsWith("newssearch: in: --all-pages is forgotten\n", back.Error, StringComparison.Ordinal);
        Assert.Contains("1 removed", back.Error, StringComparison.Ordinal);
        Assert.False(Assert.Single(Run("sources", "--format", "json").Json).GetProperty("allPages").GetBoolean());
    }

    [Fact]
    public void APageOfACrawlIsLeftOut()
    {
        string response = $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{OtherPagesTests.Front}";
        int length = System.Text.Encoding.UTF8.GetByteCount(response);
        _folder.Write("a.warc", $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://harbour.example/\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {length}\r\n\r\n{response}\r\n\r\n");
        Assert.StartsWith(
            "newssearch: left out 1 page that is no article; --all-pages takes such pages, too\n0 added, 0 changed, 0 unchanged, 0 skipped, 1 passed over (1 list of links);",
            Run("index", "a.warc").Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsStatedAsAnArticleIsTakenAndSoIsWhatIsCleaned()
    {
        File.Delete(_folder.Combine("in", "front.html"));
        File.Delete(_folder.Combine("in", "story.html"));
        _folder.Write("in/a.jsonl", JsonSerializer.Serialize(new { id = "x1", title = "Front", body = OtherPagesTests.Front }) + "\n");
        Assert.Contains(" 0 skipped; ", Run("index", "in").Error, StringComparison.Ordinal);
        _folder.Write("front.html", OtherPagesTests.Front);
        Assert.DoesNotContain("not an article", Run("clean", "front.html").Error, StringComparison.Ordinal);
    }
}
