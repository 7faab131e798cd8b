namespace NewsSearch.Tests.EndToEnd;

public sealed class SavedQueryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SavedQueryTests()
    {
        Write(("n1", "ferry"), ("n2", "bridge"), ("n3", "ferry and bridge"));
        Run("index", "a.jsonl");
    }

    public void Dispose() => _folder.Dispose();

    private CommandRun Run(params string[] arguments) => CommandRun.Of(_folder.Path, [.. arguments, "--index", "home"]);

    private void Write(params (string Id, string What)[] stories) => _folder.Write("a.jsonl", string.Concat(stories.Select(story =>
        $$"""{"id":"{{story.Id}}","title":"Story {{story.Id}}","body":"There was news of the {{story.What}} again on Monday morning."}""" + "\n")));

    private string[] Titles(CommandRun run) => [.. run.Json.Select(hit => hit.GetProperty("title").GetString()!).Order(StringComparer.Ordinal)];

    private string[] New(params string[] options) => Titles(Run(["query", "--new", "boats", "--format", "json", .. options]));

    [Fact]
    public void ASavedQueryStandsForItselfInAnyOther()
    {
        Assert.Equal((0, "", ""), Run("save", "boats", "ferry", "OR", "boat*") is var save ? (save.ExitCode, save.Output, save.Error) : default);
        Assert.Equal(["Story n1", "Story n3"], Titles(Run("query", "query:boats", "--format", "json")));
        Assert.Equal(["Story n3"], Titles(Run("query", "bridge query:boats", "--format", "json")));
        Assert.Equal("1\n", Run("count", "-query:boats").Output);
        Assert.Equal(0, Run("save", "both", "query:boats bridge").ExitCode);
        Assert.Equal("1\n", Run("count", "query:both").Output);
        Assert.Equal("boats  ferry OR boat*\nboth   query:boats bridge\n", Run("saved").Output);
        Assert.Equal("boats\nboth\n", Run("saved", "--format", "names").Output);
        Assert.Equal("ferry OR boat*", Run("saved", "--format", "json").Json[0].GetProperty("query").GetString());
    }

    [Fact]
    public void SavedQueriesAreRemoved()
    {
        Run("save", "boats", "ferry");
        Assert.Equal(1, Run("saved", "delete", "boat").ExitCode);
        Assert.Equal(0, Run("saved", "delete", "boats").ExitCode);
        Assert.Equal((1, ""), Run("saved") is var saved ? (saved.ExitCode, saved.Output) : default);
        Assert.Equal(2, Run("count", "query:boats").ExitCode);
    }

    [Fact]
    public void WhatCannotBeExpandedIsShownWithItsColumn()
    {
        Run("save", "boats", "ferry");
        Run("save", "deep", "query:boats");
        CommandRun unknown = Run("query", "bridge query:boat");
        Assert.Equal(2, unknown.ExitCode);
        Assert.Matches(@"column (8|14): there is no saved query 'boat': did you mean 'boats'\?", unknown.Error);
        CommandRun cycle = Run("save", "boats", "bridge OR query:deep");
        Assert.Equal(2, cycle.ExitCode);
        Assert.Contains("the saved query 'deep' contains itself (deep → boats → deep)", cycle.Error, StringComparison.Ordinal);
        Assert.Equal("2\n", Run("count", "query:deep").Output);
        Assert.Equal(2, Run("save", "broken", "(ferry").ExitCode);
        Assert.Equal(2, Run("save", "../x", "ferry").ExitCode);
        File.WriteAllText(_folder.Combine("home", "newssearch.json"), """{ "saved": { "broken": "(ferry", "self": "query:self" } }""");
        Assert.Contains("the saved query 'broken' cannot be read: unclosed parenthesis at its column 1", Run("query", "query:broken").Error, StringComparison.Ordinal);
        Assert.Contains("the saved query 'self' contains itself", Run("query", "query:self").Error, StringComparison.Ordinal);
        Assert.Contains("query: takes the name of a saved query", Run("query", "query:bro~1").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void TheNameToBeSavedIsNotProposed()
    {
        CommandRun run = CommandRun.Of(_folder.Path, "save", "a", "query:b", "--index", "home");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("list those there are with: newssearch --index home saved", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void OnlyWhatIsIndexedSinceIsNew()
    {
        Run("save", "boats", "ferry");
        Assert.Equal(["Story n1", "Story n3"], New());
        CommandRun none = Run("query", "--new", "boats");
        Assert.Equal((1, ""), (none.ExitCode, none.Output));

        // n1 is as it was, n2 now matches, n3 has changed, n4 is added; all within the same second.
        Write(("n1", "ferry"), ("n2", "old ferry"), ("n3", "new ferry"), ("n4", "ferry"), ("n5", "tunnel"));
        Run("index");
        Assert.Equal("3\n", Run("query", "--new", "boats", "-c").Output);
        Assert.Equal(0, Run("query", "--new", "boats", "-q").ExitCode);
        Assert.Equal(["Story n2", "Story n3", "Story n4"], New());
        Assert.Empty(New());

        // A rebuilt index holds the same articles; other files give them other paths.
        Run("index", "--rebuild");
        Assert.Empty(New());
    }

    [Fact]
    public void ABroaderQueryDoesNotMakeOldArticlesNew()
    {
        Run("save", "boats", "ferry");
        Assert.Equal(2, New().Length);
        Run("save", "boats", "ferry OR bridge");
        Assert.Empty(New());
    }

    [Fact]
    public void WhatIsNotPrintedStaysNew()
    {
        Run("save", "boats", "ferry OR bridge");
        Assert.Equal(2, New("--limit", "2").Length);
        Assert.Single(New("--limit", "2"));
        Assert.Empty(New());
    }

    [Fact]
    public void WhatWasNotWrittenWholeStaysNew()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "needs /dev/full");
        Run("save", "boats", "ferry");
        CommandRun full = CommandRun.Bash(_folder.Path, "newssearch query --new boats --index home > /dev/full; echo $?; ls home/seen");
        Assert.Equal("2\n", full.Output);
        Assert.Equal(2, New().Length);
    }

    [Fact]
    public void AnUnknownNameIsAnError()
    {
        CommandRun run = Run("query", "--new", "ships");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal("newssearch: there is no saved query 'ships'; list those there are with: newssearch --index home saved\n", run.Error);
        Assert.Equal(0, Run("save", "shipping", "ferry").ExitCode);
        Assert.Equal("newssearch: there is no saved query 'shiping'; did you mean 'shipping'?; list those there are with: newssearch --index home saved\n", Run("query", "--new", "shiping").Error);
        Assert.Contains("--new and a query do not go together", Run("query", "--new", "boats", "ferry").Error, StringComparison.Ordinal);
    }
}
