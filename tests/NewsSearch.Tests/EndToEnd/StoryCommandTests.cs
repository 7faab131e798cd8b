using System.Text.Json;
using static NewsSearch.Tests.Searching.Stories.StoryShelf;

namespace NewsSearch.Tests.EndToEnd;

public sealed class StoryCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public StoryCommandTests()
    {
        _folder.Write("news.jsonl", string.Concat(new[]
        {
            Line("a", "Ferry late", $"The ferry was late. {Prose(100)}", "2014-03-02"),
            Line("b", "Ferry late again", $"The ferry was late. {Prose(101)}", "2014-03-03"),
            Line("c", "Ferry late", $"The ferry was late. {Prose(99)}", "2014-03-01"),
            Line("d", "Ferry early", "This ferry was early, for a change.", "2014-02-01"),
        }));
        Assert.Equal(0, Run("index", "news.jsonl").ExitCode);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TextShowsOneOfAStory()
    {
        CommandRun run = Run("query", "ferry", "--sort", "newest", "--snippets", "0");
        Assert.Matches(
            "^1. Ferry late again\n   2014-03-03 · Agency · news.jsonl · [0-9a-f]{12} · \\+2 alike\n\n2. Ferry early\n   2014-02-01 · Agency · news.jsonl · [0-9a-f]{12}\n$", run.Output.Replace("**", "", StringComparison.Ordinal));
        Assert.Equal("4 articles match, 2 stories\n", run.Error);
        Assert.Equal("4 articles match, 2 stories; 1 shown\n", Run("query", "ferry", "-n", "1").Error);
    }

    [Fact]
    public void AlikeListsTheOthersAndNoFoldShowsAll()
    {
        string[] lines = Run("query", "ferry", "--alike", "--sort", "newest", "--snippets", "0").Lines;
        Assert.Equal(6, lines.Length);
        Assert.Matches("^   \\+ Ferry late · 2014-03-02 · Agency · news.jsonl · [0-9a-f]{12}$", lines[2]);
        Assert.StartsWith("   + Ferry late · 2014-03-01", lines[3], StringComparison.Ordinal);
        CommandRun all = Run("query", "ferry", "--no-fold", "--snippets", "0");
        Assert.Equal((8, "4 articles match\n"), (all.Lines.Length, all.Error));
    }

    [Theory]
    [InlineData(4, 2, "--format", "ids")]
    [InlineData(4, 2, "--format", "json")]
    [InlineData(5, 3, "--format", "csv")]
    [InlineData(4, 2, "--format", "trec")]
    public void WhatProgramsReadIsWholeUnlessFolded(int whole, int folded, params string[] format)
    {
        Assert.Equal(whole, Run(["query", "ferry", .. format]).Lines.Length);
        Assert.Equal(folded, Run(["query", "ferry", "--fold", .. format]).Lines.Length);
    }

    [Fact]
    public void ABatchAndCountsAreWholeUnlessFolded()
    {
        _folder.Write("queries.tsv", "1\tferry\n2\tearly\n");
        Assert.Equal(5, Run("query", "--batch", "queries.tsv").Lines.Length);
        Assert.Equal(3, Run("query", "--batch", "queries.tsv", "--fold").Lines.Length);
        Assert.Equal(["4"], Run("count", "ferry").Lines);
        Assert.Equal(["4"], Run("query", "ferry", "-c").Lines);
    }

    [Fact]
    public void EveryHitOfJsonTellsItsStory()
    {
        List<JsonElement> hits = Run("query", "ferry", "--format", "json", "--sort", "newest").Json;
        string longest = Text(hits[0], "id");
        Assert.Equal([longest, longest, longest, Text(hits[3], "id")], hits.Select(hit => Text(hit, "story")));
        Assert.Equal([longest], Run("query", "title:late -again", "--format", "json", "--fold").Json.Select(hit => Text(hit, "story")));
        Assert.Equal([longest], Run("similar", Text(hits[1], "id"), "--format", "json").Json.Select(hit => Text(hit, "story")).Distinct());
    }

    [Fact]
    public void DuplicatesListsStoriesOfSeveralArticles()
    {
        CommandRun text = Run("duplicates");
        Assert.Equal((0, "3 articles, 1 story\n"), (text.ExitCode, text.Error));
        Assert.Matches(
            "^1. Ferry late again \\(3 alike\\)\n   [0-9a-f]{12} · 2014-03-03 · Agency · news.jsonl\n   [0-9a-f]{12} · 2014-03-02 · Agency · news.jsonl · Ferry late\n   [0-9a-f]{12} · 2014-03-01 .*\n$", text.Output);
        CommandRun json = Run("duplicates", "--until", "2014-03-02", "--format", "json");
        JsonElement story = Assert.Single(json.Json);
        Assert.Empty(JsonSchema.Problems(story, JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", "schemas", "duplicates.schema.json"))).RootElement));
        Assert.Equal(["2014-03-02", "2014-03-01"], story.GetProperty("articles").EnumerateArray().Select(article => Text(article, "published")));
        Assert.Equal("Ferry late again", Text(Run("show", Text(story, "story"), "--format", "json").Json[0], "title"));
        CommandRun none = Run("duplicates", "early");
        Assert.Equal((1, "", "no two articles are alike\n"), (none.ExitCode, none.Output, none.Error));
        Assert.Equal("3 articles, 1 story; 0 shown\n", Run("duplicates", "-n", "0").Error);
        Assert.Equal(2, Run("duplicates", "(ferry").ExitCode);
    }

    [Fact]
    public void NewArticlesOfAToldStoryAreTold()
    {
        Assert.Equal(0, Run("save", "boats", "ferry").ExitCode);
        Assert.Equal("4 articles match, 2 stories\n", Run("query", "--new", "boats").Error);
        Assert.Equal(1, Run("query", "--new", "boats").ExitCode);
    }

    [Theory]
    [InlineData("--fold and --no-fold do not go together", "--fold", "--no-fold")]
    [InlineData("--alike and --no-fold do not go together", "--alike", "--no-fold")]
    [InlineData("--fold and --explain do not go together", "--fold", "--explain")]
    [InlineData("--fold and -c do not go together", "--fold", "-c")]
    [InlineData("--alike goes with --format text; --fold leaves out what is alike in every format", "--alike", "--format", "json")]
    public void WrongUseIsToldWithARemedy(string message, params string[] options)
    {
        CommandRun run = Run(["query", "ferry", .. options]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    private static string Line(string id, string title, string body, string date) =>
        $$"""{"id":"{{id}}","title":"{{title}}","body":"{{body}}","published":"{{date}}","source":"Agency"}""" + "\n";

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;

    private CommandRun Run(params string[] arguments) => CommandRun.Of(_folder.Path, [.. arguments, "--index", "home"]);
}
