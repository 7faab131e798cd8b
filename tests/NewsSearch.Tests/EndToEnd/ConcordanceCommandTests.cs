using System.Text.Json;

namespace NewsSearch.Tests.EndToEnd;

public sealed class ConcordanceCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ConcordanceCommandTests()
    {
        _folder.Write("news.jsonl", """
            {"id":"a","title":"Ferries","body":"In 東京 the ferry\n\nwas late.","published":"2014-03-02","source":"Harbour Post"}
            {"id":"b","title":"Boats","body":"One 東京 ferry = \u001b[31mlate, late ferry. Nobody knew why the boats stayed away."}
            {"id":"c","title":"Lines","body":"Slow tram slow. Slow tram slow. One two three four five six seven eight nine ten."}

            """);
        Assert.Equal(0, Run("index", "news.jsonl").ExitCode);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void MatchesStandBelowEachOther()
    {
        CommandRun run = Run("kwic", "body:ferry", "--width", "9", "--sort", "date");
        Assert.Equal((0, "3 matches in 2 articles\n"), (run.ExitCode, run.Error));
        Assert.Equal(
            ["東京 the **ferry** was late", "One 東京 **ferry** = [31mla", "te, late **ferry**. Nobody"],
            run.Lines.Select(line => line[26..]));
        Assert.Matches("^[0-9a-f]{12}  2014-03-02  ", run.Lines[0]);
        Assert.Matches("^[0-9a-f]{12}  -           ", run.Lines[1]);
    }

    /// <summary>Lines come in the order of whole words, however little of them is shown.</summary>
    [Theory]
    [InlineData("1")]
    [InlineData("40")]
    public void TheOrderIsThatOfWholeWords(string width)
    {
        _folder.Write("more.jsonl", """
            {"id":"p","title":"P","body":"internationally known as zebra strike internationally zebra"}
            {"id":"q","title":"Q","body":"international and known as zebu strike international apple"}

            """);
        Assert.Equal(0, Run("index", "more.jsonl").ExitCode);
        string[] ids = [.. new[] { "q", "p" }.Select(title => Run("query", $"title:{title}", "--format", "ids").Output.Trim())];
        Assert.Equal(ids, Run("kwic", "strike", "--sort", "right", "--width", width).Lines.Select(line => line[..12]));
        Assert.Equal(ids.Reverse(), Run("kwic", "strike", "--sort", "left", "--width", width).Lines.Select(line => line[..12]));
    }

    [Fact]
    public void LimitsAreTold()
    {
        Assert.Equal("1 match shown, and there are more\n", Run("kwic", "body:ferry", "-n", "1").Error);
        Assert.Equal("3 matches in 2 articles; 1 shown\n", Run("kwic", "body:ferry", "-n", "1", "--sort", "left").Error);
        CommandRun none = Run("kwic", "zeppelin");
        Assert.Equal((1, ""), (none.ExitCode, none.Output));
        Assert.StartsWith("no match in a title or body\n", none.Error, StringComparison.Ordinal);
        Assert.Equal(2, Run("kwic").ExitCode);
        Assert.Equal(2, Run("kwic", "ferry", "--width", "0").ExitCode);
    }

    [Fact]
    public void ProgramsGetTheTextAsItStands()
    {
        JsonElement line = Run("kwic", "body:ferry", "--format", "json", "--sort", "date", "--width", "5").Json[0];
        Assert.Equal(("body", 10, 15, " the ", "ferry", "\n\nwas"), (
            Text("field"), line.GetProperty("start").GetInt32(), line.GetProperty("end").GetInt32(), Text("left"), Text("match"), Text("right")));
        string[] rows = Run("kwic", "body:ferry", "--format", "csv", "--sort", "date", "--width", "5").Lines;
        Assert.Equal("id,title,source,published,field,start,end,left,match,right", rows[0]);
        Assert.Equal(",Ferries,Harbour Post,2014-03-02,body,10,15,the,ferry,was", rows[1][12..]);

        string Text(string name) => line.GetProperty(name).GetString()!;
    }

    [Fact]
    public void UndatedArticlesThatAreLeftOutAreTold()
    {
        Assert.Equal("1 match in 1 article\n1 article without a date is left out\n", Run("kwic", "body:ferry date:2014").Error);
        Assert.EndsWith("\n1 article without a date is left out\n", Run("cooccur", "body:ferry date:2014").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void WordsNearAreRanked()
    {
        CommandRun text = Run("cooccur", "tram", "--window", "1");
        Assert.Equal((0, "2 matches in 1 article, 4 words near and 10 elsewhere\n"), (text.ExitCode, text.Error));
        Assert.Equal(["score  near  elsewhere  articles  word", " 16.8     4          0         1  slow"], text.Lines);
        Assert.Equal("""{"v":1,"word":"slow","near":4,"elsewhere":0,"articles":1,"expected":1.14,"score":16.75}""", Run("cooccur", "tram", "--window", "1", "--format", "json").Output.TrimEnd());
        Assert.Equal(["word,near,elsewhere,articles,expected,score", "slow,4,0,1,1.14,16.75"], Run("cooccur", "tram", "--window", "1", "--format", "csv").Lines);
        CommandRun no = Run("cooccur", "tram", "--window", "1", "--least", "5");
        Assert.Equal((1, "", "2 matches in 1 article, 4 words near and 10 elsewhere: no word stands near more often than chance has it\n"), (no.ExitCode, no.Output, no.Error));
        CommandRun none = Run("cooccur", "zeppelin");
        Assert.Equal((1, ""), (none.ExitCode, none.Output));
        Assert.StartsWith("no match in a body\n", none.Error, StringComparison.Ordinal);
        Assert.Equal(2, Run("cooccur", "ferry", "--window", "0").ExitCode);
    }

    private CommandRun Run(params string[] arguments) => CommandRun.Of(_folder.Path, [.. arguments, "--index", "home"]);
}
