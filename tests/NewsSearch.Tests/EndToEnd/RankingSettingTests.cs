namespace NewsSearch.Tests.EndToEnd;

/// <summary>Settings that say what is found as one and what comes first: synonyms, freshness, expansion.</summary>
public sealed class RankingSettingTests : IDisposable
{
    private const string Records = """
        {"id":"old","title":"Siege","body":"The car was held by Daesh; Daesh kept the old car for a whole year of siege.","date":"2014-03-01"}
        {"id":"new","title":"Town","body":"The Islamic State left the town in a car at dawn, and nobody knew at first.","date":"2014-06-01"}

        """;

    private readonly TemporaryFolder _folder = new();

    public RankingSettingTests()
    {
        _folder.Write("news.jsonl", Records);
        Assert.Equal(0, Run("index", "news.jsonl", "--no-entities").ExitCode);
    }

    public void Dispose() => _folder.Dispose();

    private CommandRun Run(params string[] arguments) => CommandRun.Of(_folder.Path, [.. arguments, "--index", "home"]);

    private void Set(string json) => _folder.Write("home/newssearch.json", json);

    [Fact]
    public void SynonymsOfTheSettingsAreFoundCountedAndTold()
    {
        Assert.Equal("0\n", Run("count", "isis").Output);
        Set("""{ "synonyms": [["ISIS", "Daesh", "Islamic State"]] }""");
        Assert.Equal("2\n", Run("count", "isis").Output);
        Assert.Equal("2\n", Run("count", "islamic state").Output);
        Assert.Equal("0\n", Run("count", "\"isis\"").Output);
        Assert.Equal("0\n", Run("count", "car NOT isis").Output);
        Assert.Contains("**Islamic State**", Run("query", "isis town").Output, StringComparison.Ordinal);
        Assert.Contains("isis in any form or Daesh in any form or Islamic State in title or body: 2 articles", Run("query", "isis", "--explain").Error, StringComparison.Ordinal);
        Assert.Contains("synonyms[0]", Run("settings").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "synonyms": [["ISIS"]] }""", "'synonyms'")]
    [InlineData("""{ "synonyms": [["ISIS", ""]] }""", "'synonyms' has ''")]
    [InlineData("""{ "query": { "freshness": -1 } }""", "'query.freshness'")]
    public void NonsenseIsRefusedWithTheKey(string json, string named)
    {
        Set(json);
        CommandRun run = Run("count", "car");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void FreshnessPutsTheNewBeforeTheOldAndIsTold()
    {
        string[] plain = Run("query", "car", "--format", "ids").Lines;
        Set("""{ "query": { "freshness": 30 } }""");
        CommandRun fresh = Run("query", "car", "--format", "ids", "--explain");
        Assert.Equal(plain.Reverse(), fresh.Lines);
        Assert.Contains(" for its age × (", fresh.Error, StringComparison.Ordinal);
        Assert.Equal(plain.Reverse(), Run("query", "car", "--format", "ids", "--sort", "newest").Lines);
    }

    [Fact]
    public void ExpansionIsASettingTooAndTheOptionComesBeforeIt()
    {
        Set("""{ "query": { "expand": true } }""");
        Assert.Contains("raised by words of the best hits: ", Run("query", "car", "--explain").Error, StringComparison.Ordinal);
        Assert.DoesNotContain("raised by", Run("query", "car", "--explain", "--expand=false").Error, StringComparison.Ordinal);
    }
}
