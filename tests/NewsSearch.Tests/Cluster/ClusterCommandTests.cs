using NewsSearch.Tests.EndToEnd;
using NewsSearch.Tests.Meaning;

namespace NewsSearch.Tests.Cluster;

public sealed class ClusterCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ABareAddressNeedsNoHomeAndTellsUnchangedArticlesByTheirHashes()
    {
        using var shelf = new ClusterShelf();
        Write("a.jsonl", 1, 3);
        CommandRun first = Run("index", "a.jsonl", "--index", shelf.Address.ToString());
        Assert.StartsWith("3 added, 0 changed, 0 unchanged", first.Error, StringComparison.Ordinal);
        Write("a.jsonl", 1, 4);
        Assert.StartsWith("1 added, 0 changed, 3 unchanged", Run("index", "a.jsonl", "--index", shelf.Address.ToString()).Error, StringComparison.Ordinal);
        Assert.Equal(4, shelf.Count());
        Assert.Equal(["a.jsonl"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void ThatAClusterKeepsNoVectorsIsSaid()
    {
        TestModel.Require();
        using var shelf = new ClusterShelf();
        Write("a.jsonl", 1, 3);
        Run("index", "a.jsonl", "--index", shelf.Address.ToString());
        CommandRun run = Run("query", "--meaning", "ferry", "--index", shelf.Address.ToString());
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("which keeps no vectors; search it by words", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, Run("query", "ferry", "--index", shelf.Address.ToString()).ExitCode);
    }

    [Fact]
    public void AHomeCanNameTheClusterAndRemembersItsSources()
    {
        using var shelf = new ClusterShelf();
        Write("a.jsonl", 1, 3);
        Assert.Equal(0, Run("settings", "set", "engine.address", shelf.Address.ToString(), "--index", "home").ExitCode);
        Run("index", "a.jsonl", "--index", "home");
        Assert.Equal(3, shelf.Count());
        Assert.Contains("3 unchanged", Run("index", "--index", "home").Error, StringComparison.Ordinal);
        Write("a.jsonl", 2, 3);
        Assert.Contains("1 removed", Run("index", "--prune", "--index", "home").Error, StringComparison.Ordinal);
        Assert.Equal(2, shelf.Count());
        CommandRun check = Run("check", "--index", "home");
        Assert.Equal((0, "sound: 2 articles in 1 shard\n"), (check.ExitCode, check.Output));
        string id = Run("query", "ferry", "-n", "1", "--format", "ids", "--index", "home").Output.Trim();
        shelf.Ask(HttpMethod.Delete, $"{shelf.Connection.Index}/_doc/{id}?refresh=true");
        check = Run("check", "--index", "home");
        Assert.Contains("1 article of a file is not in the index", check.Output + check.Error, StringComparison.Ordinal);
        Assert.Equal(0, check.ExitCode);
        Assert.Equal(2, Run("compact", "--index", "home").ExitCode);
    }

    [Fact]
    public void ArticlesAreCopiedToAClusterAndBack()
    {
        using var shelf = new ClusterShelf();
        Write("a.jsonl", 1, 3);
        Run("index", "a.jsonl", "--index", "home");
        Assert.StartsWith("3 copied, 0 unchanged; 3 in", Run("copy", "--from", "home", "--to", shelf.Address.ToString()).Error, StringComparison.Ordinal);
        Assert.StartsWith("0 copied, 3 unchanged; 3 in", Run("copy", "--from", "home", "--to", shelf.Address.ToString()).Error, StringComparison.Ordinal);
        Assert.StartsWith("3 copied, 0 unchanged; 3 in", Run("copy", "--from", shelf.Address.ToString(), "--to", "other").Error, StringComparison.Ordinal);
        string[] query = ["query", "ferry AND place:paris", "--format", "json", "--sort", "oldest", "--index"];
        CommandRun before = Run([.. query, "home"]);
        Assert.Equal(3, before.Lines.Length);
        Assert.Equal(before.Output, Run([.. query, "other"]).Output);
        Assert.Equal(Run("countries", "--index", "home").Output, Run("countries", "--index", "other").Output);
        Assert.Equal(2, Run("copy", "--from", "home", "--to", "home").ExitCode);
    }

    [Fact]
    public void TagsAreKeptInTheHomeAndAskedForOnTheCluster()
    {
        using var shelf = new ClusterShelf();
        Write("a.jsonl", 1, 3);
        Run("settings", "set", "engine.address", shelf.Address.ToString(), "--index", "home");
        Run("index", "a.jsonl", "--index", "home");
        string first = Run("query", "ferry", "--sort", "oldest", "-n", "1", "--format", "ids", "--index", "home").Output.Trim();
        Assert.Equal((0, "1 article, 1 changed\n"), (Run("tag", "+read", first, "--index", "home") is var tagged ? (tagged.ExitCode, tagged.Error) : default));
        Assert.Equal([first], Run("query", "tag:read", "--format", "ids", "--index", "home").Lines);
        Assert.Equal("2\n", Run("count", "ferry -tag:read", "--index", "home").Output);
        Assert.Equal("2 articles, 2 changed\n", Run("tag", "+todo", "--matching", "ferry -tag:read", "--index", "home").Error);
        Assert.Equal(["1  read", "2  todo"], Run("tags", "--index", "home").Lines.Order());
        Assert.Equal(2, Run("tag", "+read", first, "--index", shelf.Address.ToString()).ExitCode);
    }

    [Fact]
    public void EachOfTwoClustersIsToldItsOwnAccess()
    {
        CommandRun run = CommandRun.WithVariables(
            _folder.Path, [("NEWSSEARCH_ENGINE_TOKEN", "s3cret")], "copy", "--from", "https://one.example/news", "--to", "https://other.example/news");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("name a home for each", run.Error, StringComparison.Ordinal);
    }

    /// <summary>It may be typed anywhere, and is read wherever the home is.</summary>
    [Fact]
    public void AFileIsNamedAsItIsSeenWhereItIsTyped()
    {
        Assert.Equal(0, Run("settings", "set", "engine.access", "access", "--index", "home").ExitCode);
        Assert.Equal($$$"""{"engine":{"access":"{{{_folder.Combine("access")}}}"}}""", Compact());
    }

    [Fact]
    public void SettingsAreSetAndTakenBack()
    {
        Assert.Equal(0, Run("settings", "set", "query.limit", "7", "--index", "home").ExitCode);
        Assert.Equal(0, Run("settings", "set", "engine.insecure", "true", "--index", "home").ExitCode);
        Assert.Equal("""{"query":{"limit":7},"engine":{"insecure":true}}""", Compact());
        Assert.Equal(0, Run("settings", "set", "query.limit", "--index", "home").ExitCode);
        Assert.Equal("""{"query":{},"engine":{"insecure":true}}""", Compact());
    }

    [Theory]
    [InlineData("there is no setting 'query.limt'; did you mean 'query.limit'?", "settings", "set", "query.limt", "3")]
    [InlineData("query.limit takes a whole number or all", "settings", "set", "query.limit", "many")]
    [InlineData("engine.address has a user or password in it", "settings", "set", "engine.address", "https://ann:s3cret@search.example/news")]
    [InlineData("the address that --index gives has a user or password in it", "stats", "--index", "https://ann:s3cret@search.example/news")]
    [InlineData("is not encrypted", "stats", "--index", "http://search.example/news")]
    [InlineData("there are no certificates in", "check", "--index", "https://search.example/news", "--ca-file", "access")]
    [InlineData("is not encrypted", "stats", "--index", "http://search.example/news", "--insecure=false")]
    [InlineData("a cluster keeps articles alone", "save", "x", "ferry", "--index", "https://search.example/news")]
    [InlineData("a cluster keeps articles alone", "delete", "ferry", "--forever", "--yes", "--index", "https://search.example/news")]
    [InlineData("a cluster keeps articles alone", "restore", "000000000000", "--index", "https://search.example/news")]
    [InlineData("a cluster keeps articles alone", "query", "--new", "x", "--index", "https://search.example/news")]
    [InlineData("a cluster keeps articles alone", "people", "--similar", "Ann Lee", "--join", "A. Lee", "--index", "https://search.example/news")]
    [InlineData("a cluster keeps articles alone", "settings", "set", "query.limit", "3", "--index", "https://search.example/news")]
    [InlineData("--full would read all of it", "check", "--full", "--index", "https://search.example/news")]
    public void WhatCannotBeIsToldWithoutASecret(string message, params string[] arguments)
    {
        _folder.Write("access", "");
        CommandRun run = Run(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AnAccessThatOthersCanReadIsRefused()
    {
        string access = _folder.Write("access", "user=ann\npassword=s3cret\n");
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("the rights of files are those of Unix");
            return;
        }

        File.SetUnixFileMode(access, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        CommandRun run = CommandRun.WithVariables(_folder.Path, [("NEWSSEARCH_ENGINE_ACCESS", access)], "check", "--index", "http://127.0.0.1:1/news");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("chmod 600", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", run.Error, StringComparison.Ordinal);

        File.SetUnixFileMode(access, UnixFileMode.UserRead);
        Assert.Contains("does not answer", CommandRun.WithVariables(_folder.Path, [("NEWSSEARCH_ENGINE_ACCESS", access)], "check", "--index", "http://127.0.0.1:1/news").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void TheAccessIsSentAndNothingElseIsTold()
    {
        List<string> seen = [];
        using var server = new ScriptedServer(first =>
        {
            seen.Add(first);
            return ScriptedServer.Json("""{"error":{"type":"security_exception","reason":"no"}}""", 401);
        });
        CommandRun run = CommandRun.WithVariables(
            _folder.Path, [("NEWSSEARCH_ENGINE_USER", "ann"), ("NEWSSEARCH_ENGINE_PASSWORD", "s3cret")], "check", "--index", server.Url + "/news");
        Assert.Contains("refuses the user, key or token", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", run.Error, StringComparison.Ordinal);
        Assert.Single(seen);
        Assert.Contains(server.Heads, head => head.Contains("Authorization: Basic YW5uOnMzY3JldA==", StringComparison.Ordinal));

        CommandRun both = CommandRun.WithVariables(_folder.Path, [("NEWSSEARCH_ENGINE_USER", "ann"), ("NEWSSEARCH_ENGINE_TOKEN", "s3cret")], "check", "--index", server.Url + "/news");
        Assert.Equal(2, both.ExitCode);
        Assert.DoesNotContain("s3cret", both.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void DamagedNotesAndSettingsOfAHomeAreTold()
    {
        using var shelf = new ClusterShelf();
        Write("a.jsonl", 1, 3);
        Assert.Equal(0, Run("settings", "set", "engine.address", shelf.Address.ToString(), "--index", "home").ExitCode);
        Assert.Equal(0, Run("index", "a.jsonl", "--index", "home").ExitCode);
        Assert.Equal(0, Run("check", "--index", "home").ExitCode);

        _folder.Write(Path.Combine("home", "cluster.json"), "{\"x");
        CommandRun check = Run("check", "--index", "home");
        Assert.Equal(2, check.ExitCode);
        Assert.Contains("the catalogue of files that were read is missing or damaged", check.Output + check.Error, StringComparison.Ordinal);
        Assert.Contains("reads all files again", Run("index", "--index", "home").Error, StringComparison.Ordinal);
        Assert.Equal(0, Run("check", "--index", "home").ExitCode);

        _folder.Write(Path.Combine("home", "newssearch.json"), "");
        check = Run("check", "--index", "home");
        Assert.Equal(2, check.ExitCode);
        Assert.Contains("newssearch.json", check.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NEWSSEARCH_ENGINE_KEY", "s3\ncret", "the key of the cluster")]
    [InlineData("NEWSSEARCH_ENGINE_TOKEN", "s3 cret", "the token of the cluster")]
    [InlineData("NEWSSEARCH_ENGINE_TOKEN", "s3crét", "the token of the cluster")]
    public void AKeyThatNoServerCouldBeSentIsRefused(string variable, string value, string message)
    {
        CommandRun run = CommandRun.WithVariables(_folder.Path, [(variable, value)], "query", "ferry", "--index", "http://127.0.0.1:9/news");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("s3", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ARefusedArticleIsToldAndTheRunEndsWithAnError()
    {
        using var shelf = new ClusterShelf();
        Write("a.jsonl", 1, 3);
        Assert.Equal(0, Run("index", "a.jsonl", "--index", shelf.Address.ToString()).ExitCode);

        // No further field has room: an article with a key that is kept is refused.
        shelf.Ask(HttpMethod.Put, $"{shelf.Connection.Index}/_settings", """{"index.mapping.total_fields.limit":1}""");
        _folder.Write("b.jsonl", """{"id":"n7","title":"Ferry 7","body":"The ferry was late again on Monday morning.","topic":"sea"}""" + "\n"
            + """{"id":"n8","title":"Ferry 8","body":"The ferry was late again on Tuesday morning."}""" + "\n");
        CommandRun run = Run("index", "b.jsonl", "--keep", "topic", "--index", shelf.Address.ToString());
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("the cluster does not take the article", run.Error, StringComparison.Ordinal);
        Assert.Contains("1 refused by the cluster", run.Error, StringComparison.Ordinal);
        Assert.Equal(4, shelf.Count());
    }

    private CommandRun Run(params string[] arguments) => CommandRun.Of(_folder.Path, arguments);

    private string Compact() => System.Text.RegularExpressions.Regex.Replace(File.ReadAllText(_folder.Combine("home", "newssearch.json")), @"\s", "");

    private void Write(string name, int first, int last) => _folder.Write(name, string.Concat(Enumerable.Range(first, last - first + 1).Select(i =>
        $$"""{"id":"n{{i}}","title":"Ferry {{i}}","body":"The ferry was late again on Monday morning, and people in Paris waited.","date":"2014-03-0{{i}}"}""" + "\n")));
}
