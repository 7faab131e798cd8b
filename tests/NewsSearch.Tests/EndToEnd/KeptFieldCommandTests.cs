namespace NewsSearch.Tests.EndToEnd;

/// <summary><c>--keep</c>, from the record to every output.</summary>
public sealed class KeptFieldCommandTests : IDisposable
{
    private const string Records = """
        {"title":"Ferry strike","body":"The ferry crews stay at home until Friday.","topic":"pay talks","Bias text":"Center","fields":{"section":"Ports"},"tags":["sea","work"]}
        {"title":"New crane","body":"The crane of the north quay was lifted into place.","topic":"harbour","tags":["sea"]}

        """;

    private readonly TemporaryFolder _folder = new();

    public KeptFieldCommandTests() => _folder.Write("news/a.jsonl", Records);

    public void Dispose() => _folder.Dispose();

    private CommandRun Run(params string[] arguments) => CommandRun.Of(_folder.Path, [.. arguments, "--index", "home"]);

    private void Keep(params string[] keys) => Assert.Equal(0, Run(["index", "news", .. keys.SelectMany(key => new[] { "--keep", key })]).ExitCode);

    [Fact]
    public void AKeptKeyIsSearchedCountedAndPrinted()
    {
        Keep("topic,tags", "Bias text", "fields.section");
        Assert.Equal("1\n", Run("count", "topic:talks").Output);
        Assert.Equal("2\n", Run("count", "tags:sea").Output);
        Assert.Equal("1\n", Run("count", "FIELDS.SECTION:ports bias\\ text:center").Output);
        string line = Assert.Single(Run("query", "topic:\"pay talks\"", "--format", "json").Lines);
        Assert.EndsWith(
            ""","topic":"pay talks","tags":["sea","work"],"Bias text":"Center","fields.section":"Ports"}""", line, StringComparison.Ordinal);
        Assert.Contains("""{"field":"topic","start":0,"end":9,"text":"pay talks","highlights":[[0,9]]}""", line, StringComparison.Ordinal);
        Assert.Contains("   topic: **pay talks**\n", Run("query", "topic:\"pay talks\"").Output, StringComparison.Ordinal);
        string id = Run("query", "crane", "--format", "ids").Lines[0];
        Assert.Contains("\ntopic: harbour\ntags: sea\nid: ", Run("show", id).Output, StringComparison.Ordinal);
        Assert.EndsWith(",\"topic\":\"harbour\",\"tags\":\"sea\"}\n", Run("show", id, "--format", "json").Output, StringComparison.Ordinal);
        string[] rows = Run("query", "*", "--format", "csv", "--sort", "newest").Lines;
        Assert.EndsWith(",snippet,bias text,fields.section,tags,topic", rows[0], StringComparison.Ordinal);
        Assert.Contains(rows, row => row.EndsWith(",Center,Ports,sea; work,pay talks", StringComparison.Ordinal));
    }

    [Fact]
    public void WhatIsKeptIsRememberedAndAChangeOfItReadsAgain()
    {
        Keep("topic");
        _folder.Write("news/b.jsonl", """{"title":"Old pier","body":"The old pier was closed on Monday for good.","topic":"piers"}""" + "\n");
        Assert.StartsWith("1 added, 0 changed, 2 unchanged", Run("index").Error, StringComparison.Ordinal);
        Assert.Equal("1\n", Run("count", "topic:piers").Output);
        Assert.Contains("\"keep\": \"topic\"", File.ReadAllText(_folder.Combine("home", "newssearch.json")), StringComparison.Ordinal);
        Assert.Contains("0 added, 2 changed, 1 unchanged", Run("index", "news", "--keep", "topic,tags").Error, StringComparison.Ordinal);
        Assert.Equal("2\n", Run("count", "tags:sea").Output);
    }

    [Fact]
    public void CleanPrintsWhatWouldBeKept()
    {
        string[] lines = Run("clean", "news", "--keep", "topic", "--keep", "tags", "--format", "json").Lines;
        Assert.EndsWith(",\"topic\":\"pay talks\",\"tags\":[\"sea\",\"work\"]}", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void AFieldThatIsNotKeptIsExplained()
    {
        Assert.Equal(0, Run("index", "news").ExitCode);
        CommandRun run = Run("query", "topic:pay");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("column 1: unknown field 'topic': fields are title, body, ", run.Error, StringComparison.Ordinal);
        Assert.Contains("a key of records becomes a field with: newssearch --index home index PATH --keep KEY", run.Error, StringComparison.Ordinal);
        Keep("topic");
        Assert.Contains("did you mean 'topic'?", Run("query", "topik:pay").Error, StringComparison.Ordinal);
        Assert.Equal(0, Run("save", "pay", "topic:pay").ExitCode);
        Assert.Equal("1\n", Run("count", "query:pay").Output);
    }

    [Theory]
    [InlineData("--keep topik,tags", "news/a.jsonl: no record has the key 'topik'; did you mean 'topic'?")]
    [InlineData("--keep topic,fields.nosuch", "news/a.jsonl: no record has the key 'fields.nosuch'; there are title, body, topic, Bias text, fields, tags")]
    [InlineData("--map title=kopp,authors=topic,authors=by", "news/a.jsonl: no record has the key 'kopp'; there are title, body, topic, Bias text, fields, tags")]
    [InlineData("--map body=one,body=two --keep topic", "news/a.jsonl: no record has the keys 'one', 'two'; there are title, body, topic, Bias text, fields, tags")]
    public void AKeyThatNoRecordHasIsToldOnce(string options, string message)
    {
        foreach (string command in (string[])["index", "clean"])
        {
            CommandRun run = Run([command, "news", .. options.Split(' ')]);
            Assert.Equal(0, run.ExitCode);
            Assert.StartsWith($"newssearch: {message}\n", run.Error, StringComparison.Ordinal);
            Assert.Equal(1, run.Error.Split("no record has").Length - 1);
        }

        Assert.DoesNotContain("no record has", Run("index").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AKeyNeedNotBeInEveryFile()
    {
        _folder.Write("news/b.csv", "title,body,Desk\nOld pier,The old pier was closed on Monday for good.,Ports\n");
        _folder.Write("news/c.txt", "The new pier\n\nThe new pier was opened on Monday for good, said the harbour master.\n");
        Assert.DoesNotContain("no record has", Run("index", "news", "--keep", "Desk,topic,Bias text").Error, StringComparison.Ordinal);
        Assert.Contains(
            "newssearch: news/a.jsonl and others: no record has the key 'nosuch'; there are title, body, topic, Bias text, fields, tags, Desk\n",
            Run("index", "news", "--keep", "nosuch").Error,
            StringComparison.Ordinal);
        Assert.DoesNotContain("no record has", Run("clean", "news/c.txt", "--keep", "nosuch").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title", "--keep cannot keep 'title': a field of every article")]
    [InlineData("topic,Rank", "--keep cannot keep 'Rank'")]
    [InlineData(",", "--keep takes keys of records")]
    public void ANameThatIsTakenIsRefused(string keys, string message)
    {
        CommandRun run = Run("index", "news", "--keep", keys);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.Combine("home")));
    }

    [Fact]
    public void ObjectsWithKeptKeysAreAsTheirSchemasSay()
    {
        Keep("topic,tags");
        JsonSchemaTests.AssertValid("query", Run("query", "tags:sea", "--format", "json"));
        JsonSchemaTests.AssertValid("show", Run("show", Run("query", "crane", "--format", "ids").Lines[0], "--format", "json"));
        JsonSchemaTests.AssertValid("clean", Run("clean", "news", "--keep", "tags", "--format", "json"));
    }
}
