namespace NewsSearch.Tests.EndToEnd;

public sealed class SampleCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SampleCommandTests()
    {
        _folder.Write("news.jsonl", string.Concat(Enumerable.Range(0, 30).Select(i =>
            $$"""{"id":"{{i}}","title":"Ferry {{i}}","body":"The ferry was late {{i}} times.","published":"201{{i % 3}}-03-02","source":"{{(i % 2 == 0 ? "Harbour Post" : "Gulf Ledger")}}"}""" + "\n")));
        Assert.Equal(0, Run("index", "news.jsonl").ExitCode);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ASeedDrawsTheSameArticlesInEveryForm()
    {
        CommandRun ids = Run("query", "ferry", "--sample", "12", "--seed", "7", "--format", "ids");
        Assert.Equal((0, 12, "a sample of 12 of 30 articles (seed 7)\n"), (ids.ExitCode, ids.Lines.Length, ids.Error));
        CommandRun json = Run("query", "ferry", "--sample", "12", "--seed", "7", "--format", "json", "--sort", "oldest");
        Assert.Equal(ids.Lines.Order(), json.Json.Select(hit => hit.GetProperty("id").GetString()!).Order());
        Assert.Equal(Enumerable.Range(1, 12), json.Json.Select(hit => hit.GetProperty("rank").GetInt32()));
        Assert.NotEqual(ids.Lines.Order(), Run("query", "ferry", "--sample", "12", "--seed", "8", "--format", "ids").Lines.Order());
        Assert.Equal(["12"], Run("query", "ferry", "--sample", "12", "-c").Lines);
        Assert.Equal(3, Run("query", "ferry", "--sample", "12", "-n", "3", "--format", "ids").Lines.Length);
        Assert.Equal("a sample of 30 of 30 articles (seed 1)\n", Run("query", "ferry", "--sample", "99", "--format", "ids").Error);
        Assert.EndsWith("\n12 articles are in the sample; 3 shown\n", Run("query", "ferry", "--sample", "12", "-n", "3", "--no-fold").Error, StringComparison.Ordinal);
        Assert.Equal((1, ""), (Run("query", "zeppelin", "--sample", "3").ExitCode, Run("query", "zeppelin", "--sample", "3").Output));
    }

    [Fact]
    public void SoManyOfEachOutletAndYear()
    {
        CommandRun run = Run("query", "ferry", "--sample", "2", "--per", "source,year", "--format", "json");
        Assert.Equal("a sample of 12 of 30 articles, of 6 strata (seed 1)\n", run.Error);
        Assert.All(
            run.Json.GroupBy(hit => $"{hit.GetProperty("source")} {hit.GetProperty("published").GetString()![..4]}"),
            stratum => Assert.Equal(2, stratum.Count()));
    }

    [Theory]
    [InlineData("--seed goes with --sample", "--seed", "7")]
    [InlineData("--per goes with --sample", "--per", "year")]
    [InlineData("--per takes a list of source, language, year and month, such as source,year, not 'source,decade'", "--sample", "3", "--per", "source,decade")]
    [InlineData("--sample takes a whole number", "--sample", "0")]
    [InlineData("--sample and --new do not go together", "--sample", "3", "--new", "x")]
    public void WrongUseIsToldWithARemedy(string message, params string[] options)
    {
        CommandRun run = Run(options.Contains("--new") ? ["query", .. options] : ["query", "ferry", .. options]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    private CommandRun Run(params string[] arguments) => CommandRun.Of(_folder.Path, [.. arguments, "--index", "home"]);
}
