namespace NewsSearch.Tests.EndToEnd;

/// <summary>What check says of all that stands beside an index.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public CheckCommandTests()
    {
        _folder.Write("news/a.txt", "Harbour strike\n\nThe dockers went on strike.\n");
        _folder.Write("news/b.txt", "River flood\n\nTroops filled sandbags.\n");
        _folder.Write("news/c.jsonl", """{"id":"1","title":"Opera","body":"The singers sang.","topic":"music"}""" + "\n");
        Succeed("index", "-j", "1", "--keep", "topic", "news");
        Succeed("save", "strikes", "strike* OR topic:music");
        Succeed("query", "--new", "strikes");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData]
    [InlineData("--full")]
    public void AnUntouchedHomeIsSound(params string[] options)
    {
        CommandRun run = Succeed(["check", .. options]);
        Assert.Equal(("sound: 3 articles in 1 segment\n", ""), (run.Output, run.Error));
    }

    [Fact]
    public void OnATerminalItShowsHowFarItIs()
    {
        CommandRun run = CommandRun.CallOnTerminal(_folder.Path, "newssearch check --full --index index");
        Assert.Contains("[████████████████████] 100%", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("\e[Ksound: 3 articles in 1 segment\n", run.Output, StringComparison.Ordinal);
        Assert.Equal("sound: 3 articles in 1 segment\n", CommandRun.CallOnTerminal(_folder.Path, "newssearch check --full --quiet --index index").Output);
    }

    [Fact]
    public void SettingsThatCannotBeReadAreDamage()
    {
        string path = _folder.Write("index/newssearch.json", "{\n  \"sources\": [\n}\n");
        AssertDamage($"the settings {path}, line 3 are not valid: '}}' is an invalid start of a value.; mend it there, or put a copy of the file in its place");
    }

    [Theory]
    [InlineData("strike* OR (", "unclosed parenthesis")]
    [InlineData("query:waves", "there is no saved query 'waves'")]
    public void ASavedQueryThatCannotBeReadIsDamage(string text, string what)
    {
        string settings = _folder.Combine("index/newssearch.json");
        File.WriteAllText(settings, File.ReadAllText(settings).Replace("strike* OR topic:music", text, StringComparison.Ordinal));
        CommandRun run = Run("check");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal($"newssearch: the saved query strikes in index/newssearch.json cannot be read: {what}; save it anew with: newssearch --index index save strikes QUERY", run.Error.Split('\n')[0]);
    }

    [Fact]
    public void WhatFollowersWereToldIsVerified()
    {
        string seen = _folder.Combine("index/seen/strikes");
        byte[] content = File.ReadAllBytes(seen);
        content[^1] ^= 1;
        File.WriteAllBytes(seen, content);
        AssertDamage($"{seen} is damaged; remove it to be told everything anew");
    }

    [Fact]
    public void LinesOfRepeatedLinesThatSayNothingAreTold()
    {
        _folder.Write("index/repeated-lines.jsonl", """
            {"articles":9}
            {"source":"Post","text":"Sign up","isBeginning":false,"articles":5}

            {"source":"Post","text":"Read more"
            {"source":"Post"}

            """);
        AssertDamage("line 4 of index/repeated-lines.jsonl cannot be read, nor can 1 more; mend or remove them");
    }

    [Fact]
    public void TheListOfWhatWasDeletedForeverIsVerified()
    {
        Succeed("delete", "flood", "--forever", "--yes");
        string list = _folder.Combine("index/deleted.jsonl");
        File.AppendAllText(list, "\n");
        AssertDamage($"the list of articles deleted forever, {list}, is damaged; keep the lines that can be read with: newssearch --index index check --repair");
    }

    [Fact]
    public void AnIndexThatCannotBeOpenedIsToldOfAsJsonToo()
    {
        File.WriteAllText(Directory.EnumerateFiles(_folder.Combine("index"), "*.si").First(), "");
        CommandRun run = Run("check", "--format", "json");
        Assert.Equal(2, run.ExitCode);
        JsonSchemaTests.AssertValid("check", run);
        Assert.False(run.Json[0].GetProperty("sound").GetBoolean());
        Assert.Single(run.Json[0].GetProperty("problems").EnumerateArray());
        Assert.Equal(2, Run("check", "--full", "--repair").ExitCode);
    }

    [Fact]
    public void WhatDoesNoHarmIsANote()
    {
        Succeed("delete", "flood", "--yes");
        Succeed("save", "floods", "flood");
        _folder.Write("index/newssearch.json.abcdefgh.xyz.new", "{");
        _folder.Write("index/seen/strikes.abcdefgh.xyz.new", "");
        _folder.Write("index/notes.new", "a user's own");
        File.Copy(_folder.Combine("index/seen/strikes"), _folder.Combine("index/seen/waves"));
        CommandRun text = Succeed("check");
        const string Left = " is half written, left by a process that was ended or belonging to one at work; the next command that writes removes it";
        string[] notes =
        [
            "1 article of a file is not in the index: deleted, or taken from another file that holds it too",
            "index/seen/waves remembers what was told of a saved query that is no more; it may be removed",
            $"index/newssearch.json.abcdefgh.xyz.new{Left}",
            $"index/seen/strikes.abcdefgh.xyz.new{Left}",
        ];
        Assert.Equal("sound: 2 articles in 1 segment\n", text.Output);
        Assert.Equal(string.Concat(notes.Select(note => note + "\n")), text.Error);
        CommandRun json = Succeed("check", "--format", "json");
        JsonSchemaTests.AssertValid("check", json);
        Assert.Equal(notes, json.Json[0].GetProperty("notes").EnumerateArray().Select(note => note.GetString()));
        Assert.True(json.Json[0].GetProperty("sound").GetBoolean());
    }

    [Fact]
    public void ArticlesOfFilesThatTheCatalogueDoesNotKnowAreANote()
    {
        Succeed("delete", "flood", "--yes");
        _folder.Write("other/d.txt", "Ferry delayed\n\nThe ferry was late again.\n");
        Succeed("index", "-j", "1", "other");
        string catalogue = Directory.EnumerateFiles(_folder.Combine("index"), "catalogue_*").Single();
        File.Delete(catalogue);
        CommandRun lost = Run("check");
        Assert.Equal(2, lost.ExitCode);
        Assert.StartsWith("newssearch: the catalogue of files that were read is missing or damaged\n", lost.Error, StringComparison.Ordinal);
        Succeed("index", "-j", "1", "other");
        Assert.Equal("2 articles of 2 files that the catalogue does not know; newssearch index reads such files again\n", Succeed("check").Error);
        Succeed("index", "-j", "1");
        Assert.Equal("", Succeed("check").Error);
    }

    private void AssertDamage(string problem)
    {
        CommandRun run = Run("check");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"newssearch: {problem}\n", run.Error, StringComparison.Ordinal);
        Assert.EndsWith($"\nnewssearch: what stands beside the index in {_folder.Combine("index")} is damaged\n", run.Error, StringComparison.Ordinal);
        CommandRun json = Run("check", "--format", "json");
        Assert.Equal(problem.Replace(" --index index", "", StringComparison.Ordinal), json.Json[0].GetProperty("problems")[0].GetString());
        Assert.False(json.Json[0].GetProperty("sound").GetBoolean());
    }

    private CommandRun Run(params string[] arguments) => CommandRun.Of(_folder.Path, [.. arguments, "--index", "index"]);

    private CommandRun Succeed(params string[] arguments)
    {
        CommandRun run = Run(arguments);
        Assert.True(run.ExitCode == 0, run.Error);
        return run;
    }
}
