using System.Text;

namespace NewsSearch.Tests.EndToEnd;

/// <summary><c>clean --explain</c>.</summary>
public sealed class ExplainCleaningTests : IDisposable
{
    private const string Page = """
        <html lang="en"><head><title>Ferry stops | Harbour Post</title>
        <meta property="og:site_name" content="Harbour Post">
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry stops","datePublished":"2021-06-01","author":[{"name":"Ida Berg"},{"name":"Sam Noor"}]}</script></head>
        <body><p>Harbour Post</p><h1>Ferry to Brel Island stops</h1>
        <div class="story"><p>The last steam ferry to Brel Island was tied up for good on Monday, after its boiler failed again.</p>
        <ul><li><a href="/1">Seven ways to dry a sail</a></li><li><a href="/2">Where gulls spend the night</a></li><li><a href="/3">A knot for every day of the year</a></li></ul>
        <p>“I would not learn to steer another one,” said its captain, who had steered it for thirty-one years.</p></div>
        <aside><p>Write to us</p></aside></body></html>
        """;

    private const string Report = """
        ferry.html: read strictly; 2 of 8 paragraphs taken; the story is in div class "story"
          title Ferry to Brel Island stops from the h1
          published 2021-06-01 from JSON-LD datePublished
          authors Ida Berg, Sam Noor from JSON-LD author
          outlet Harbour Post from meta og:site_name
          language en from html lang
        - Harbour Post                                                  not in the story's element
        - Ferry to Brel Island stops                                    repeats the headline
        + The last steam ferry to Brel Island was tied up for good on…
        - 3 paragraphs: Seven ways to dry a sail / Where gulls spend …  list of links (ul)
        + “I would not learn to steer another one,” said its captain,…
        - Write to us                                                   aside

        """;

    private const string Record = "The mail boat takes passengers on its two crossings a day until the spring, the council said on Friday.";

    private readonly TemporaryFolder _folder = new();

    public ExplainCleaningTests()
    {
        _folder.Write("ferry.html", Page);
        _folder.Write("dump.jsonl", $$"""
            {"title":"Mail boat","source":"Island News","body":"{{Record}}\n\nShare this article"}
            {"title":"Gulls","body":"{{Record}}"}

            """);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void APageTellsWhatWasTakenWhatWasLeftAndWhy() => Assert.Equal(Report, Run("ferry.html").Error);

    [Fact]
    public void TheDocsShowThatReport() => Assert.Contains(
        string.Concat(Report.TrimEnd().Split('\n').Select(line => $"    {line}\n")),
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "cleaning.md")),
        StringComparison.Ordinal);

    [Fact]
    public void RecordsOfOneFileTellTheirPlaces() => Assert.Equal(
        """
        dump.jsonl:1: read as plain text; 1 of 2 paragraphs taken
          title Mail boat from what the source states
          published unknown
          authors unknown
          outlet Island News from what the source states
          language en from the text's own words
        + The mail boat takes passengers on its two crossings a day u…
        - Share this article                                            wording: a label, pointer or credit
        dump.jsonl:2: read as plain text; 1 of 1 paragraphs taken
          title Gulls from what the source states
          published unknown
          authors unknown
          outlet unknown
          language en from the text's own words
        + The mail boat takes passengers on its two crossings a day u…

        """,
        Run("dump.jsonl").Error);

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public void StandardOutputStaysAsItIs(string format)
    {
        CommandRun plain = CommandRun.Of(_folder.Path, "clean", "ferry.html", "dump.jsonl", "--format", format);
        Assert.Equal((0, "", plain.Output), (plain.ExitCode, plain.Error, Run("ferry.html", "dump.jsonl", "--format", format).Output));
    }

    [Fact]
    public void APageWithoutAStoryIsToldBeforeItIsSkipped()
    {
        _folder.Write("front.html", "<html><body><h1>Islands</h1><p>Brel</p></body></html>");
        CommandRun run = Run("front.html");
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("front.html: read whole; 0 of 2 paragraphs taken\n- Islands", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("newssearch: skipped front.html: no article text found\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void NothingInAPageCommandsTheTerminal()
    {
        CommandRun run = CommandRun.WithInput(
            _folder.Path, Encoding.UTF8.GetBytes(Page.Replace("<aside>", "<aside class=\"\e[2J\">", StringComparison.Ordinal).Replace("\"story\"", "\"\e[31mstory\"", StringComparison.Ordinal)), "clean", "-", "--explain");
        Assert.StartsWith("(stdin): read strictly", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', run.Error);
    }

    private CommandRun Run(params string[] arguments) => CommandRun.Of(_folder.Path, ["clean", "--explain", .. arguments]);
}
