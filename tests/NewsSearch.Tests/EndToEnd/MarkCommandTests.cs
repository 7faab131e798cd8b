using System.Text.Json;

namespace NewsSearch.Tests.EndToEnd;

public sealed class MarkCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string[] _ids;

    public MarkCommandTests()
    {
        _folder.Write("news.jsonl", string.Concat(Enumerable.Range(1, 4).Select(i => $$"""{"id":"{{i}}","title":"Ferry {{i}}","body":"The ferry was late.","published":"2014-03-0{{i}}","topic":"sea"}""" + "\n")));
        Assert.Equal(0, Run("index", "news.jsonl", "--keep", "topic").ExitCode);
        _ids = Run("query", "ferry", "--sort", "oldest", "--format", "ids").Lines;
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TagsAreAskedForInQueries()
    {
        CommandRun run = Run("tag", "+read", "+story/harbour", _ids[0], _ids[1]);
        Assert.Equal((0, "", "2 articles, 2 changed\n"), (run.ExitCode, run.Output, run.Error));
        Assert.Equal("1 article, 1 changed\n", Run("tag", "-read", "+Story/Town", _ids[1]).Error);
        Assert.Equal(_ids[..1], Found("tag:read"));
        Assert.Equal(_ids[..2], Found("tag:story"));
        Assert.Equal(_ids[1..2], Found("tag:STORY/town"));
        Assert.Equal(_ids[1..2], Found("tag:story -tag:read ferry"));
        Assert.Equal(_ids[2..], Found("-tag:*"));
        Assert.Equal(_ids[..2], Found("tag:(read OR story/town)"));
        Assert.Equal(["read", "story/harbour", "story/town"], Run("tags").Lines.Select(line => line.Split("  ")[1]));
        Assert.Equal("tag,count\nread,1\nstory/harbour,2\nstory/town,1\n", Run("tags", "--format", "csv").Output);
        Assert.Equal("""{"v":1,"tag":"read","count":1}""", Run("tags", "--format", "json").Lines[0]);
    }

    [Fact]
    public void TagsOutlastAnIndexThatIsMadeAnew()
    {
        Run("tag", "+read", _ids[0]);
        Run("note", _ids[0], "first", "to say so");
        Assert.Equal(0, Run("index", "--rebuild").ExitCode);
        Assert.Equal(_ids[..1], Found("tag:read"));
        Assert.Equal("first to say so\n", Run("note", _ids[0]).Output);
        Assert.Contains($"id: {_ids[0]}\ntags: read\nnote: first to say so\n", Run("show", _ids[0]).Output, StringComparison.Ordinal);
        Assert.Equal(0, Run("check").ExitCode);
    }

    [Fact]
    public void ManyAreMarkedByAQueryOrStandardInput()
    {
        Assert.Equal("2 articles, 2 changed\n", Run("tag", "+march", "--matching", "ferry date:..2014-03-02").Error);
        CommandRun piped = CommandRun.WithInput(_folder.Path, System.Text.Encoding.UTF8.GetBytes($"{_ids[2]}\n{_ids[3]}\n"), "tag", "+march", "-", "--index", "home");
        Assert.Equal((0, "2 articles, 2 changed\n"), (piped.ExitCode, piped.Error));
        Assert.Equal(_ids, Found("tag:march"));
        Assert.Equal((1, "no article matches\n"), (Run("tag", "+x", "--matching", "zeppelin").ExitCode, Run("tag", "+x", "--matching", "zeppelin").Error));
    }

    [Fact]
    public void WhatIsExportedIsImported()
    {
        Run("tag", "+read", _ids[0]);
        Run("note", _ids[1], "later");
        CommandRun exported = Run("tags", "export");
        Assert.Equal([$$"""{"v":1,"id":"{{_ids[0]}}","tags":["read"],"note":null}""", $$"""{"v":1,"id":"{{_ids[1]}}","tags":[],"note":"later"}"""], exported.Lines.OrderBy(line => Array.FindIndex(_ids, id => line.Contains(id, StringComparison.Ordinal))));
        JsonElement schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", "schemas", "marks.schema.json"))).RootElement;
        Assert.All(exported.Json, marks => Assert.Empty(JsonSchema.Problems(marks, schema)));
        _folder.Write("marks.jsonl", exported.Output);
        Run("tag", "-read", _ids[0]);
        CommandRun run = Run("tags", "import", "marks.jsonl");
        Assert.Equal((0, "2 lines, 1 article changed\n"), (run.ExitCode, run.Error));
        Assert.Equal(_ids[..1], Found("tag:read"));
        _folder.Write("bad.jsonl", exported.Output + "nonsense\n");
        CommandRun bad = Run("tags", "import", "bad.jsonl");
        Assert.Equal(2, bad.ExitCode);
        Assert.StartsWith("newssearch: bad.jsonl:3: a line is as newssearch tags export prints it", bad.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ATagOfOneLetterIsTakenOffAsItWasPutOn()
    {
        Assert.Equal(0, Run("tag", "+x", _ids[0]).ExitCode);
        Assert.Equal(_ids[..1], Found("tag:x"));
        CommandRun off = Run("tag", "-x", _ids[0]);
        Assert.Equal((0, "1 article, 1 changed\n"), (off.ExitCode, off.Error));
        Assert.Equal((1, "no article has a tag\n"), Run("tags") is var none ? (none.ExitCode, none.Error) : default);
        Assert.Contains("at most, not 101", Run("tag", "+" + new string('x', 101), _ids[0]).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"v":1,"id":"5f0c81d9ab34","tags":["x"],"note":"\ud800"}""")]
    [InlineData("""{"v":1,"id":"5f0c81d9ab34","tags":["\ud800"]}""")]
    public void HalfACharacterPairIsNoMark(string line)
    {
        _folder.Write("half.jsonl", line + "\n");
        CommandRun run = Run("tags", "import", "half.jsonl");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("half.jsonl", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ATagThatNoArticleHasIsToldWithTheNearest()
    {
        Run("tag", "+read", _ids[0]);
        CommandRun run = Run("query", "tag:raed");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("column 5: no article has the tag 'raed': did you mean", run.Error, StringComparison.Ordinal);
        Assert.Contains("list those there are with: newssearch --index home tags", Run("query", "tag:zeppelin").Error, StringComparison.Ordinal);
        Assert.Equal(1, Run("query", "ferry tag:* date:2013").ExitCode);
        Assert.Equal(2, Run("query", "tag:/r.*/").ExitCode);
    }

    [Fact]
    public void AKeptKeyOfThatNameStaysAField()
    {
        _folder.Write("other.jsonl", """{"id":"9","title":"Tram","body":"The tram was late.","tag":"rail"}""" + "\n");
        Assert.Equal(0, CommandRun.Of(_folder.Path, "index", "other.jsonl", "--keep", "tag", "--index", "other").ExitCode);
        Assert.Single(CommandRun.Of(_folder.Path, "query", "tag:rail", "--format", "ids", "--index", "other").Lines);
    }

    [Theory]
    [InlineData(2, "name a tag with + or -, such as +read", "tag", "000000000001")]
    [InlineData(2, "'a b' is no tag; a tag is letters", "tag", "+a b", "000000000001")]
    [InlineData(2, "the tag a1 is put on and taken off", "tag", "+a1", "-a1", "000000000001")]
    [InlineData(2, "name articles by their ids, or with --matching QUERY", "tag", "+read")]
    [InlineData(2, "--matching and an id do not go together", "tag", "+read", "000000000001", "--matching", "ferry")]
    [InlineData(1, "no article has the id 000000000001", "tag", "+read", "000000000001")]
    [InlineData(1, "no article has the id 000000000001", "note", "000000000001", "text")]
    [InlineData(1, "", "note", "000000000001")]
    [InlineData(1, "", "tags")]
    [InlineData(1, "", "tags", "export")]
    [InlineData(2, "cannot read none.jsonl", "tags", "import", "none.jsonl")]
    public void WrongUseIsToldWithARemedy(int exitCode, string message, params string[] arguments)
    {
        CommandRun run = Run(arguments);
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    private string[] Found(string query) => Run("query", query, "--sort", "oldest", "--format", "ids").Lines;

    private CommandRun Run(params string[] arguments) => CommandRun.Of(_folder.Path, [.. arguments, "--index", "home"]);
}
