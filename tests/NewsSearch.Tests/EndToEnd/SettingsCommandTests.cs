using NewsSearch.Home;
using NewsSearch.Home.Settings;

namespace NewsSearch.Tests.EndToEnd;

public sealed class SettingsCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private CommandRun Run(params string[] arguments) => CommandRun.Of(_folder.Path, [.. arguments, "--index", "home"]);

    private Dictionary<string, (string Value, string Origin)> Settings(params (string, string)[] variables) =>
        CommandRun.WithVariables(_folder.Path, variables, "settings", "--format", "json", "--index", "home").Json.ToDictionary(
            setting => setting.GetProperty("key").GetString()!,
            setting => (setting.GetProperty("value").GetString()!, setting.GetProperty("origin").GetString()!));

    [Fact]
    public void AnOptionComesBeforeTheEnvironmentAndThatBeforeTheFile()
    {
        string stories = string.Concat(Enumerable.Range(1, 9).Select(i => $$"""{"id":"n{{i}}","title":"Ferry {{i}}","body":"The ferry was late again on Monday morning."}""" + "\n"));
        _folder.Write("a.jsonl", stories);
        _folder.Write("home/newssearch.json", """{ "query": { "limit": 3, "sort": "oldest" }, "terminal": { "colors": { "title": "4" } } }""");
        Run("index", "a.jsonl");
        Assert.Equal(3, Run("query", "ferry", "--format", "ids").Lines.Length);
        (string, string)[] variable = [("NEWSSEARCH_LIMIT", "5")];
        Assert.Equal(5, CommandRun.WithVariables(_folder.Path, variable, "query", "ferry", "--format", "ids", "--index", "home").Lines.Length);
        Assert.Equal(7, CommandRun.WithVariables(_folder.Path, variable, "query", "ferry", "--format", "ids", "--index", "home", "-n", "7").Lines.Length);

        Dictionary<string, (string Value, string Origin)> settings = Settings(("NEWSSEARCH_LIMIT", "all"), ("NEWSSEARCH_COLORS", "match=32"));
        string file = _folder.Combine("home", "newssearch.json");
        Assert.Equal(("all", "NEWSSEARCH_LIMIT"), settings["query.limit"]);
        Assert.Equal(("oldest", file), settings["query.sort"]);
        Assert.Equal(("2", "default"), settings["query.snippets"]);
        Assert.Equal("match=32:title=4:meta=2:person=36:place=32:org=35", settings["terminal.colors"].Value);
        Assert.Equal(("../a.jsonl", file), settings["sources[0]"]);
        Assert.Equal((_folder.Combine("home"), "--index"), settings["index"]);
        Assert.Equal(("never", "NO_COLOR"), Settings(("NO_COLOR", "yes"))["terminal.color"]);
    }

    [Fact]
    public void TheTableFitsAndNamesWhereAValueComesFrom()
    {
        _folder.Write("home/newssearch.json", """{ "jobs": 1 }""");
        string[] lines = CommandRun.WithVariables(_folder.Path, [("COLUMNS", "72")], "settings", "--index", "home").Lines;
        Assert.Contains(lines, line => line.StartsWith("jobs", StringComparison.Ordinal) && line.EndsWith("home/newssearch.json", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 72));
    }

    [Theory]
    [InlineData("""{ "sorces": [] }""", "line 1 are not valid: unknown key 'sorces'; did you mean 'sources'?")]
    [InlineData("""{ "query": { "limt": 3 } }""", "unknown key 'limt'; did you mean 'limit'?")]
    [InlineData("""{ "sources": [ { "path": "a", "sorce": "b" } ] }""", "unknown key 'sorce'; did you mean 'source'?")]
    [InlineData("""{ "sources": [ { "path": "a", "keep": "topic,Title" } ] }""", "line 1 are not valid: 'sources.keep' names 'Title', which is a field already")]
    [InlineData("""{ "sources": [ { "path": "a", "keep": " , " } ] }""", "'sources.keep' has a value that it cannot have: it takes KEY,…")]
    [InlineData("""{ "sources": [ { "path": "\u0000" } ] }""", "'sources.path' has a value that it cannot have: it takes a path")]
    [InlineData("""{ "sources": null }""", "'sources' has a value that it cannot have")]
    [InlineData("""{ "sources": "articles" }""", "'sources' has a value that it cannot have")]
    [InlineData("""{ "query": { "limit": "many" } }""", "'query.limit' has a value that it cannot have: it takes a whole number")]
    [InlineData("""{ "query": { "limit": 99999999999999999999 } }""", "'query.limit' is 99999999999999999999, which is too large: at most 2147483647")]
    [InlineData("""{ "query": { "freshness": 3650001 } }""", "'query.freshness' is 3650001, which is too large: at most 3650000")]
    [InlineData("""{ "query": { "sort": "latest" } }""", "'query.sort' has a value that it cannot have: it takes relevance, newest or oldest")]
    [InlineData("""{ "terminal": { "colors": { "persn": "1" } } }""", "unknown key 'persn'; did you mean 'person'?")]
    [InlineData("""{ "terminal": { "colors": { "place": "green" } } }""", "'terminal.colors.place' has a value that it cannot have: it takes numbers")]
    [InlineData("null", "are not valid: it takes an object")]
    [InlineData("{ \"sources\": [\n", "line 2 are not valid: ")]
    public void WhatTheFileCannotSayIsAnErrorWithARemedy(string file, string message)
    {
        _folder.Write("home/newssearch.json", file);
        CommandRun run = Run("settings");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ADeviceWithoutAnEndIsNoSettings()
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "needs /dev/zero");
        Directory.CreateDirectory(_folder.Combine("home"));
        File.CreateSymbolicLink(_folder.Combine("home/newssearch.json"), "/dev/zero");
        CommandRun run = Run("settings");
        Assert.Equal(2, run.ExitCode);
        Assert.EndsWith("newssearch.json: it is no file of settings\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AnEmptyObjectIsNoSettingsAtAll()
    {
        _folder.Write("home/newssearch.json", "{}");
        Assert.Equal(0, Run("settings").ExitCode);
        CommandRun index = Run("index");
        Assert.DoesNotContain("internal error", index.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void WrongVariablesAreNamed()
    {
        CommandRun run = CommandRun.WithVariables(_folder.Path, [("NEWSSEARCH_LIMIT", "lots")], "query", "x", "--index", "home");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("query.limit is 'lots' by NEWSSEARCH_LIMIT; it takes a whole number or all", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ATooLargeVariableIsCalledSo()
    {
        CommandRun run = CommandRun.WithVariables(_folder.Path, [("NEWSSEARCH_LIMIT", "2147483648")], "query", "x", "--index", "home");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("query.limit is '2147483648' by NEWSSEARCH_LIMIT; that is too large: at most 2147483647", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsUnsetIsListedToo()
    {
        _folder.Write("home/newssearch.json", """{ "query": { "expand": true }, "people": { "Ann Berg": ["A. Berg"] } }""");
        Dictionary<string, (string Value, string Origin)> settings = Settings();
        Assert.Equal(("", "default"), settings["query.freshness"]);
        Assert.Equal(("", "default"), settings["keepRepeated"]);
        Assert.Equal(("", "default"), settings["synonyms"]);
        Assert.Equal("true", settings["query.expand"].Value);
        string[] keys = [.. SettingTable.All.Select(setting => setting.Key)];
        Assert.All(keys, key => Assert.Contains(settings.Keys, listed => listed == key || listed.StartsWith(key + ".", StringComparison.Ordinal) || listed.StartsWith(key + "[", StringComparison.Ordinal)));
        Assert.Contains(Run("settings").Lines, line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["query.freshness", "unset", "default"]);
        Assert.Equal("--expand", Run("settings", "--format", "json").Json.Single(setting => setting.GetProperty("key").GetString() == "query.expand").GetProperty("option").GetString());
    }

    [Fact]
    public void AFolderWithAndWithoutASlashIsOneSource()
    {
        _folder.Write("s/a.txt", "Ferry delayed\n\nThe ferry was late again on Monday morning, and nobody knew why.\n");
        Run("index", "s/");
        Run("index", "s");
        Run("index", "./s/");
        Assert.Single(IndexSettings.Load(new IndexHome(_folder.Combine("home"))).Sources);
    }

    [Fact]
    public void EveryColourOfTheFileIsUsed()
    {
        _folder.Write("home/newssearch.json", """{ "terminal": { "colors": { "person": "35", "place": "" } } }""");
        Assert.Equal("match=1;31:title=1:meta=2:person=35:place=:org=35", Settings()["terminal.colors"].Value);
    }

    [Fact]
    public void TheSchemaForEditorsIsTheOneInTheDocs() => Assert.Equal(
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "newssearch.schema.json")), Run("settings", "--format", "schema").Output);

    /// <summary>docs/settings.md has a row for every setting that an option or a variable sets.</summary>
    [Fact]
    public void TheDocsNameEverySettingWithItsDefault()
    {
        string docs = File.ReadAllText(Path.Combine(Repository.Root, "docs", "settings.md")).Replace("`", "", StringComparison.Ordinal);
        foreach (Setting setting in SettingTable.All.Where(setting => setting.Variable is not null))
        {
            string preset = setting.Default switch { null => Settings()[setting.Key].Value, "" => "none", var stated => stated };
            Assert.Contains($"| {setting.Key} | {setting.Option ?? "–"} | {setting.Variable} | {preset} |", docs, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void TheManualNamesEverySetting()
    {
        string manual = Run("man").Output.Replace("\\-", "-", StringComparison.Ordinal);
        Assert.All(SettingTable.All, setting => Assert.Contains($".B {setting.Key}\n", manual, StringComparison.Ordinal));
        Assert.Contains(".B NEWSSEARCH_CONTEXT\nCharacters a passage at most. It takes a whole number from 20; the default is 240.\n", manual, StringComparison.Ordinal);
    }
}
