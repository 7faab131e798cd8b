using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsSearch.Tests.EndToEnd;

/// <summary><c>--index</c> given several times: what they answer together is what one index of all their articles answers, and each hit names its archive.</summary>
public sealed class SeveralArchivesTests : IDisposable
{
    private static readonly string[] First =
    [
        """{"id":"a","title":"Ferry strike","body":"The ferry crews of Oslo stay at home until Friday, Ann Arbor said. The ferry company waits.","source":"Harbour Post","author":"Ann Arbor","date":"2014-01-30","topic":"work"}""",
        """{"id":"b","title":"New crane","body":"A crane waits beside the pier. Bo Lund painted it, and Ann Arbor watched.","source":"Post","author":"Bo Lund","date":"2014-03-02"}""",
    ];

    private static readonly string[] Second =
    [
        """{"id":"c","title":"Late again","body":"The ferry was late again, Bo Lund said in Bergen, and nobody knew why. The crane was not.","source":"Post","author":"Bo Lund","date":"2014-03-01","section":"sea"}""",
        """{"id":"d","title":"Old pier","body":"Each ferry leaves from the old pier of Bergen. Bo Lund and Ann Arbor met there.","source":"HARBOUR POST","date":"2015-05-05"}""",
        """{"id":"e","title":"Quiet night","body":"Nothing happened in Oslo, which the ferry left.","source":"Post"}""",
    ];

    private readonly TemporaryFolder _folder = new();

    public SeveralArchivesTests()
    {
        _folder.Write("first.jsonl", string.Concat(First.Select(article => article + "\n")));
        _folder.Write("second.jsonl", string.Concat(Second.Select(article => article + "\n")));
        Assert.Equal(0, Run("index", "first.jsonl", "--index", "first", "--keep", "topic", "--jobs", "1").ExitCode);
        Assert.Equal(0, Run("index", "second.jsonl", "--index", "second", "--keep", "section", "--jobs", "1").ExitCode);
        Assert.Equal(0, Run("index", "first.jsonl", "second.jsonl", "--index", "all", "--keep", "topic,section", "--jobs", "1").ExitCode);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("query", "ferry", "--format", "json")]
    [InlineData("query", "--any", "ferry crane pier", "--format", "json")]
    [InlineData("query", "ferry", "--format", "json", "--sort", "oldest")]
    [InlineData("query", "ferry", "--format", "json", "--sort", "newest", "--limit", "2", "--offset", "1")]
    [InlineData("query", "topic:work OR section:sea", "--format", "json")]
    [InlineData("query", "person:lund", "--format", "ids")]
    [InlineData("query", "crane W/12 \"ann arbor\"", "--format", "json")]
    [InlineData("query", "ferry", "-c")]
    [InlineData("count", "ferry")]
    [InlineData("count", "--by", "source,year", "--format", "csv")]
    [InlineData("count", "--by", "section", "--format", "json")]
    [InlineData("people", "--format", "csv")]
    [InlineData("places", "--format", "json")]
    [InlineData("countries")]
    [InlineData("outlets", "--format", "json")]
    [InlineData("authors")]
    [InlineData("timeline", "--by", "month", "--format", "csv")]
    [InlineData("network", "--format", "json")]
    [InlineData("kwic", "ferry", "--format", "csv")]
    [InlineData("count", "--by", "person,place", "--format", "json")]
    [InlineData("timeline", "--of", "person", "--by", "year", "--format", "csv")]
    public void TogetherTheyAnswerAsOne(params string[] command)
    {
        CommandRun one = Run([.. command, "--index", "all"]);
        CommandRun several = Run([.. command, "--index", "first", "--index", "second"]);
        Assert.Equal(0, one.ExitCode);
        Assert.NotEmpty(one.Lines);
        Assert.Equal((0, one.Error), (several.ExitCode, several.Error));
        Assert.Equal(one.Lines, several.Lines.Select(WithoutArchive));
    }

    [Fact]
    public void EachHitNamesItsArchive()
    {
        CommandRun json = Together("query", "ferry", "--format", "json", "--sort", "oldest");
        Assert.Equal(["first", "second", "second", "second"], json.Json.Select(hit => hit.GetProperty("archive").GetString()));
        JsonElement schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", "schemas", "query.schema.json"))).RootElement;
        Assert.All(json.Json, hit => Assert.Empty(JsonSchema.Problems(hit, schema)));
        Assert.EndsWith(",topic,archive", Together("query", "ferry", "--format", "csv").Lines[0].Replace(",section", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.EndsWith(",first", Together("query", "strike", "--format", "csv").Lines[1], StringComparison.Ordinal);
        Assert.Contains("\n   first · 2014-01-30 · Harbour Post", Together("query", "strike", "--snippets", "0").Output, StringComparison.Ordinal);
        Assert.StartsWith("first  ", Together("kwic", "strike").Lines[0], StringComparison.Ordinal);
        Assert.Contains("<bdi>first</bdi>", Together("query", "strike", "--format", "html").Output, StringComparison.Ordinal);
        Assert.Contains("\n\nfirst · 2014-01-30 · Harbour Post", Together("query", "strike", "--format", "markdown").Output, StringComparison.Ordinal);
        string id = json.Json[1].GetProperty("id").GetString()!;
        Assert.Equal("second", Together("show", id, "--format", "json").Json[0].GetProperty("archive").GetString());
        Assert.Contains("archive: second\n", Together("show", id).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("archive", Run("query", "ferry", "--format", "json", "--index", "first").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void PathsAreThoseOfEachArchive()
    {
        Assert.Equal(["first.jsonl", "second.jsonl"], Together("query", "strike OR late", "--format", "paths").Lines.Order());
    }

    [Fact]
    public void AnArticleOfSeveralIsThatOfTheFirstNamed()
    {
        // One word more than in the other archive, so that the two of the article differ.
        _folder.Write("again/first.jsonl", First[0].Replace("The ferry company waits.", "The ferry company waits again.", StringComparison.Ordinal) + "\n");
        Assert.Equal(0, Run("index", "again/first.jsonl", "--index", "again", "--jobs", "1").ExitCode);
        foreach ((string first, string second) in new[] { ("again", "all"), ("all", "again") })
        {
            string[] both = ["--index", first, "--index", second];
            CommandRun hit = Run(["query", "strike", "--format", "json", .. both]);
            Assert.Equal(first, Assert.Single(hit.Json).GetProperty("archive").GetString());
            Assert.Equal("5\n", Run(["count", "*", .. both]).Output);
            Assert.Equal(first == "again" ? 1 : 0, Run(["query", "\"waits again\"", "--format", "ids", .. both]).Lines.Length);
            Assert.Contains("articles  5\n", Run(["stats", .. both]).Output, StringComparison.Ordinal);
            Assert.Equal("a sample of 5 of 5 articles (seed 1)\n", Run(["query", "*", "--sample", "9", "--format", "ids", .. both]).Error);
            Assert.Single(Run(["query", "strike", "--format", "bibtex", .. both]).Lines, line => line.StartsWith('@'));
        }
    }

    /// <summary>What is alike to an article of both is told once, whichever of the archives has it.</summary>
    [Fact]
    public void WhatIsAlikeIsToldOnce()
    {
        _folder.Write("copies.jsonl", First[0] + "\n" + First[0].Replace("\"a\"", "\"f\"", StringComparison.Ordinal).Replace("Harbour Post", "Gulf Ledger", StringComparison.Ordinal) + "\n");
        Assert.Equal(0, Run("index", "copies.jsonl", "--index", "copies").ExitCode);
        string[] both = ["--index", "first", "--index", "copies"];
        CommandRun text = Run(["query", "strike", "--alike", "--snippets", "0", .. both]);
        Assert.Equal("2 articles match, 1 story\n", text.Error);
        Assert.Contains(" · +1 alike\n", Run(["query", "strike", "--snippets", "0", .. both]).Output, StringComparison.Ordinal);
        Assert.Contains("Gulf Ledger", text.Output, StringComparison.Ordinal);
        Assert.Equal("2 articles, 1 story\n", Run(["duplicates", .. both]).Error);
    }

    [Fact]
    public void AFolderNamedTwiceIsOne()
    {
        CommandRun twice = Run("query", "ferry", "--format", "json", "--index", "first", "--index", "first/");
        Assert.Equal(Run("query", "ferry", "--format", "json", "--index", "first").Output, twice.Output);
    }

    [Theory]
    [InlineData("index", "first.jsonl")]
    [InlineData("delete", "ferry")]
    [InlineData("compact")]
    [InlineData("check")]
    [InlineData("tag", "+read", "ferry")]
    [InlineData("settings")]
    [InlineData("entities", "first.jsonl")]
    [InlineData("query", "--new", "strikes")]
    public void WhatChangesSomethingTakesOne(params string[] command)
    {
        CommandRun run = Together(command);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal($"newssearch: {command[0]} takes one --index, not first and second\n", run.Error);
    }

    [Fact]
    public void AnArchiveThatIsMissingOrOnAClusterIsTold()
    {
        Assert.Contains("there is no index in ", Run("query", "ferry", "--index", "first", "--index", "nowhere").Error, StringComparison.Ordinal);
        Assert.Equal(
            "newssearch: several archives are asked as one where all are folders, and http://127.0.0.1:9/news is on a cluster; ask it by itself\n",
            Run("query", "ferry", "--index", "first", "--index", "http://127.0.0.1:9/news").Error);
    }

    [Fact]
    public void ADamagedOneIsNamed()
    {
        string file = Directory.EnumerateFiles(Path.Combine(_folder.Path, "second"), "_*").MaxBy(name => new FileInfo(name).Length)!;
        byte[] bytes = File.ReadAllBytes(file);
        File.WriteAllBytes(file, bytes[..(bytes.Length / 2)]);
        CommandRun run = Together("query", "ferry", "--format", "json");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("second", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("first", run.Error, StringComparison.Ordinal);
    }

    private static string WithoutArchive(string line)
    {
        if (line.StartsWith('{'))
        {
            JsonObject value = JsonNode.Parse(line)!.AsObject();
            if (value.Remove("archive"))
            {
                return line.Replace(",\"archive\":\"first\"", "", StringComparison.Ordinal).Replace(",\"archive\":\"second\"", "", StringComparison.Ordinal);
            }
        }

        string[] endings = [",archive", ",first", ",second"];
        return endings.FirstOrDefault(ending => line.EndsWith(ending, StringComparison.Ordinal)) is { } ends ? line[..^ends.Length] : line;
    }

    private CommandRun Together(params string[] command) => Run([.. command, "--index", "first", "--index", "second"]);

    private CommandRun Run(params string[] command) => CommandRun.Of(_folder.Path, command);
}
