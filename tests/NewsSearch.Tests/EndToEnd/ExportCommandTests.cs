using System.Text.Json;

namespace NewsSearch.Tests.EndToEnd;

/// <summary>Hits and articles in formats for other programs and for readers.</summary>
public sealed class ExportCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ExportCommandTests()
    {
        _folder.Write("news.jsonl", """
            {"id":"a","title":"Ferry <b>late</b> } #1","body":"The ferry was late.\n\n- Nobody knew why.","published":"2014-03-02","source":"Harbour Post","author":"John Smith","url":"https://post.example/a_1","lang":"en"}
            {"id":"b","title":"Ferry early","body":"This ferry was early.","published":"2014-03-01","author":"Harbour Agency"}
            {"id":"c","title":"Tram","body":"The tram was on time."}

            """);
        Assert.Equal(0, Run("index", "news.jsonl").ExitCode);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void RisHasARecordAHit()
    {
        CommandRun run = Run("query", "ferry", "--sort", "newest", "--format", "ris");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches(
            "^TY  - NEWS\r\nTI  - Ferry <b>late</b> } #1\r\nAU  - Smith, John\r\nT2  - Harbour Post\r\nPY  - 2014\r\nDA  - 2014/03/02\r\nUR  - https://post.example/a_1\r\nLA  - en\r\nID  - [0-9a-f]{12}\r\nER  - \r\n\r\n"
            + "TY  - NEWS\r\nTI  - Ferry early\r\nAU  - Harbour Agency\r\nPY  - 2014\r\nDA  - 2014/03/01\r\n(LA  - en\r\n)?ID  - [0-9a-f]{12}\r\nER  - \r\n\r\n$",
            run.Output);
        Assert.Equal((1, ""), (Run("query", "nothing", "--format", "ris").ExitCode, Run("query", "nothing", "--format", "ris").Output));
    }

    [Fact]
    public void BibTexHasAKeyForEach()
    {
        string[] lines = Run("query", "ferry", "--sort", "newest", "--format", "bibtex").Lines;
        Assert.Equal(["@article", "@misc"], lines.Where(line => line.StartsWith('@')).Select(line => line.Split('{')[0]));
        Assert.Equal(2, lines.Where(line => line.StartsWith('@')).Distinct().Count());
        Assert.Contains(@"  title = {{Ferry \textless{}b\textgreater{}late\textless{}/b\textgreater{} \textbraceright{} \#1}},", lines);
        Assert.Contains("  author = {Smith, John},", lines);
        Assert.Contains("  author = {{Harbour Agency}},", lines);
    }

    [Fact]
    public void CslIsAsItsSchemaSays()
    {
        foreach ((string query, int count) in new[] { ("ferry", 2), ("*", 3), ("nothing", 0) })
        {
            JsonElement array = JsonDocument.Parse(Run("query", query, "--format", "csl", "-n", "all").Output).RootElement;
            Assert.Equal(count, array.GetArrayLength());
            JsonElement schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", "schemas", "csl.schema.json"))).RootElement;
            Assert.Empty(JsonSchema.Problems(array, schema));
        }
    }

    [Fact]
    public void HtmlIsAPageOfTheQuery()
    {
        string html = Run("query", "ferry", "late", "--format", "html").Output;
        Assert.StartsWith("<!DOCTYPE html>\n", html, StringComparison.Ordinal);
        Assert.Contains("<h1 dir=\"auto\">ferry late</h1>\n", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://post.example/a_1\"><mark>Ferry</mark> &lt;b&gt;<mark>late</mark>&lt;/b&gt; } #1</a></h2>", html, StringComparison.Ordinal);
        Assert.Contains("The <mark>ferry</mark> was <mark>late</mark>.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.EndsWith("<p class=\"count\">1 article matches</p>\n</body>\n</html>\n", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"count\">3 articles match; 1 shown</p>", Run("query", "*", "--format", "html", "-n", "1").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void MarkdownQuotesThePassages()
    {
        string[] lines = Run("query", "ferry late", "--format", "markdown").Output.Split('\n');
        Assert.Equal("# ferry late", lines[0]);
        Assert.Equal(@"## 1. [**Ferry** \<b\>**late**\</b\> \} \#1](https://post.example/a_1)", lines[2]);
        Assert.Matches("^2014-03-02 · Harbour Post · John Smith · `[0-9a-f]{12}`$", lines[4]);
        Assert.StartsWith("> The **ferry** was **late**.", lines[6], StringComparison.Ordinal);
        Assert.Equal(["1 article matches", ""], lines[^2..]);
    }

    [Fact]
    public void ShowPrintsWholeArticlesInMarkdown()
    {
        string[] ids = Run("query", "ferry", "--sort", "newest", "--format", "ids").Lines;
        string text = Run(["show", .. ids, "--format", "markdown"]).Output;
        Assert.StartsWith("# [Ferry \\<b\\>late\\</b\\> \\} \\#1](https://post.example/a_1)\n\n2014-03-02 · ", text, StringComparison.Ordinal);
        Assert.Contains("`\n\nThe ferry was late.\n\n\\- Nobody knew why.\n\n# Ferry early\n\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\n\nThis ferry was early.\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ris")]
    [InlineData("bibtex")]
    [InlineData("csl")]
    [InlineData("html")]
    [InlineData("markdown")]
    public void SimilarArticlesComeInTheSameForms(string format)
    {
        string id = Run("query", "title:early", "--format", "ids").Lines[0];
        CommandRun run = Run("similar", id, "--format", format);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("late", run.Output, StringComparison.Ordinal);
    }

    private CommandRun Run(params string[] arguments) => CommandRun.Of(_folder.Path, [.. arguments, "--index", "home"]);
}
