using System.Globalization;
using System.Text.Json;
using NewsSearch.Home;
using NewsSearch.Indexing;

namespace NewsSearch.Tests.EndToEnd;

/// <summary>What is remembered of the sources, and what a refresh tells of it.</summary>
public sealed class SourcesCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private CommandRun Run(params string[] arguments) => CommandRun.Of(_folder.Path, [.. arguments, "--index", "home"]);

    private int Count(string query) => int.Parse(Run("count", query).Output, CultureInfo.InvariantCulture);

    private static string Story(string word) =>
        $"The {word} report\n\nThe {word} was seen by the harbour on Tuesday evening, said the harbour master, who had waited for hours.\n";

    private static string Line(string id, string word) =>
        $$"""{"id":"{{id}}","title":"The {{word}} report","body":"The {{word}} was seen by the harbour on Tuesday evening, said the harbour master."}""" + "\n";

    [Fact]
    public void ARefreshTellsOnlyWhatIsNew()
    {
        _folder.Write("in/a.txt", Story("heron"));
        _folder.Write("in/empty.txt", "");
        Assert.Equal(2, Run("index", "in").ExitCode);
        CommandRun again = Run("index", "--format", "json");
        JsonElement summary = Assert.Single(again.Json);
        Assert.Equal(
            (0, "", 1, 0),
            (again.ExitCode, again.Error, summary.GetProperty("skippedBefore").GetInt32(), summary.GetProperty("skipped").EnumerateObject().Count()));

        _folder.Write("in/also-empty.txt", "");
        CommandRun third = Run("index");
        Assert.Equal(2, third.ExitCode);
        Assert.StartsWith("newssearch: skipped in/also-empty.txt: empty\n0 added, 0 changed, 1 unchanged, 1 skipped (1 empty), 1 skipped as before;", third.Error, StringComparison.Ordinal);
        Assert.Equal(0, Run("index").ExitCode);
        Assert.Equal(2, Run("index", "in").ExitCode);
    }

    [Fact]
    public void AFileThatGrowsTellsOnlyItsNewErrors()
    {
        string path = _folder.Write("in/a.jsonl", Line("x1", "heron") + "{broken\n");
        Assert.Equal(2, Run("index", "in").ExitCode);
        File.AppendAllText(path, Line("x2", "otter"));
        Assert.Equal(0, Run("index").ExitCode);
        File.AppendAllText(path, "{broken too\n");
        CommandRun run = Run("index");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("skipped in/a.jsonl:4: invalid JSON", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("a.jsonl:2", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileOfManyErrorsDoesNotFailForEver()
    {
        string path = _folder.Write("in/a.jsonl", Line("x1", "heron") + string.Concat(Enumerable.Repeat("{broken\n", 250)));
        Assert.Contains("250 skipped (250 invalid JSON)", Run("index", "in").Error, StringComparison.Ordinal);
        CommandRun again = Run("index");
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("0 skipped, 250 skipped as before; 1 in the index; 1 file (1 as before)", again.Error, StringComparison.Ordinal);
        File.AppendAllText(path, Line("x2", "otter"));
        Assert.StartsWith("1 added, 0 changed, 1 unchanged, 0 skipped, 250 skipped as before;", Run("index").Error, StringComparison.Ordinal);
        Assert.Contains("250 skipped (250 invalid JSON)", Run("index", "in").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatTheWalkCannotOpenIsToldOnceButAMissingSourceAlways()
    {
        _folder.Write("in/a.txt", Story("heron"));
        File.CreateSymbolicLink(_folder.Combine("in", "b.txt"), "nowhere");
        Assert.Equal(2, Run("index", "in").ExitCode);
        Assert.Equal(0, Run("index").ExitCode);
        File.Delete(_folder.Combine("in", "b.txt"));
        Assert.StartsWith("0 added, 0 changed, 1 unchanged, 0 skipped; 1 in the index", Run("index").Error, StringComparison.Ordinal);
        File.CreateSymbolicLink(_folder.Combine("in", "b.txt"), "nowhere");
        Assert.Equal(2, Run("index").ExitCode);

        Directory.Delete(_folder.Combine("in"), recursive: true);
        foreach (int time in Enumerable.Range(1, 2))
        {
            CommandRun run = Run("index");
            Assert.Equal((2, time), (run.ExitCode, time));
            Assert.Contains("skipped in: no such file or folder (no longer read it with: newssearch --index home sources forget in)", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void SourcesAreListedWithWhatBecameOfThem()
    {
        _folder.Write("in/a.txt", Story("heron"));
        _folder.Write("in/empty.txt", "");
        _folder.Write("in/b.jsonl", Line("x1", "otter") + Line("x2", "swan") + "{broken\n");
        _folder.Write("in/deep/c.txt", Story("crane"));
        _folder.Write("gone.txt", Story("grebe"));
        Run("index", "in", "--exclude", "*.log");
        Run("index", "in/deep", "--source", "Harbour Post");
        Run("index", "gone.txt");
        File.Delete(_folder.Combine("gone.txt"));

        CommandRun json = Run("sources", "--format", "json");
        Assert.Equal(0, json.ExitCode);
        Assert.Equal(
            ["in True 3 3 null *.log", "in/deep True 1 1 Harbour Post *.log", "gone.txt False 1 1 null "],
            json.Json.Select(source =>
                $"{source.GetProperty("path")} {source.GetProperty("exists")} {source.GetProperty("files")} {source.GetProperty("articles")} "
                + $"{source.GetProperty("source").GetString() ?? "null"} {string.Join(' ', source.GetProperty("exclude").EnumerateArray())}"));
        Assert.Equal("""{"empty":1,"invalid JSON":1}""", json.Json[0].GetProperty("skipped").GetRawText());
        Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}T", json.Json[0].GetProperty("last").GetString()!);

        string text = Run("sources", "--header").Output;
        Assert.Matches("(?m)^source +files +articles +last read +skipped +options$", text);
        Assert.Matches("(?m)^in +3 +3 +[0-9-]{10} [0-9:]{5} +1 empty, 1 invalid JSON +--exclude '\\*\\.log'$", text);
        Assert.Matches("(?m)^gone\\.txt +1 +1 +[0-9-]{10} [0-9:]{5} +no such file or folder$", text);
        string[] csv = Run("sources", "--format", "csv").Lines;
        Assert.Equal("path,exists,files,articles,last,problem,skipped,source,map,keep,dateFormat,dateLanguage,encoding,include,exclude,allPages", csv[0]);
        Assert.Matches("^in,true,3,3,[^,]+,,1 empty; 1 invalid JSON,,,,,,,,\\*\\.log,$", csv[1]);
        Assert.Equal(["in/b.jsonl:3: invalid JSON", "in/empty.txt: empty"], Run("sources", "--skipped").Lines.Select(line => line.Split(" (")[0]));
    }

    [Fact]
    public void AnIndexIsNoSource()
    {
        _folder.Write("in/a.txt", Story("heron"));
        Run("index", "in");
        foreach (string command in (string[])["index", "clean"])
        {
            CommandRun run = CommandRun.Of(_folder.Path, command, "home", "--index", "other");
            Assert.Equal(2, run.ExitCode);
            Assert.StartsWith("newssearch: skipped home: an index (search it with: newssearch query --index home)\n", run.Error, StringComparison.Ordinal);
        }

        Assert.Equal(1, CommandRun.Of(_folder.Path, "sources", "--index", "other").ExitCode);
        Assert.Equal("1\n", CommandRun.Of(_folder.Path, "count", "heron", "--index", "home").Output);

        // What somebody keeps beside the index is read.
        _folder.Write("home/b.txt", Story("otter"));
        Assert.Equal(0, CommandRun.Of(_folder.Path, "index", "home", "--index", "other").ExitCode);
        Assert.Single(CommandRun.Of(_folder.Path, "sources", "--index", "other", "--format", "json").Json);
    }

    [Fact]
    public void PipesAndDevicesAreReadAndNotRemembered()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs statx");
        _folder.Write("a.jsonl", Line("x1", "heron"));
        CommandRun run = CommandRun.Bash(_folder.Path, "newssearch index <(cat a.jsonl) /dev/null --index home; newssearch sources --index home; echo $?");
        Assert.Equal("1\n", run.Output);
        Assert.Equal(1, Count("heron"));
    }

    [Fact]
    public void OnlyWhatIsRememberedStaysInTheCatalogue()
    {
        _folder.Write("in/a.txt", Story("heron"));
        string Head() => File.ReadLines(Catalogue.PathIn(new IndexHome(_folder.Combine("home")))!).First();
        Run("index", "in");
        Run("index", "in/a.txt", "nosuch");
        Assert.Contains("nosuch", Head(), StringComparison.Ordinal);
        Run("index");
        Assert.DoesNotContain("nosuch", Head(), StringComparison.Ordinal);
        Assert.DoesNotContain("a.txt", Head(), StringComparison.Ordinal);
        Assert.Contains("\"../in\"", Head(), StringComparison.Ordinal);
    }

    [Fact]
    public void NoSourcesAreNoSources() => Assert.Equal((1, ""), (Run("sources").ExitCode, Run("sources").Output));

    [Fact]
    public void AForgottenSourceIsNotReadAgainAndItsArticlesStay()
    {
        _folder.Write("in/a.txt", Story("heron"));
        _folder.Write("old/b.txt", Story("otter"));
        Run("index", "in", "old");
        CommandRun mistyped = Run("sources", "forget", "odl");
        Assert.Equal((1, "newssearch: there is no source 'odl'; did you mean 'old'?\n"), (mistyped.ExitCode, mistyped.Error));
        Directory.Delete(_folder.Combine("old"), recursive: true);
        Assert.Equal(2, Run("index").ExitCode);
        Assert.Equal((0, ""), (Run("sources", "forget", "old/").ExitCode, Run("sources").Error));
        Assert.Equal(0, Run("index").ExitCode);
        Assert.Equal((1, 1), (Count("heron"), Count("otter")));
        Assert.Single(Run("sources", "--format", "json").Json);
    }

    [Fact]
    public void ForgettingWithPruneTakesTheArticlesButThoseOfOtherSources()
    {
        _folder.Write("in/a.txt", Story("heron"));
        _folder.Write("in/deep/b.txt", Story("otter"));
        _folder.Write("in/c.jsonl", Line("x1", "swan"));
        _folder.Write("two/d.jsonl", Line("x1", "swan"));
        Run("index", "in");
        Run("index", "in/deep", "--source", "Harbour Post");
        Run("index", "two");
        CommandRun run = Run("sources", "forget", "two", "--prune");
        Assert.Equal((0, "1 article deleted\n"), (run.ExitCode, run.Error));

        // The article that both held comes back from the other.
        Assert.Equal(0, Run("index").ExitCode);
        Assert.Equal((1, 1, 1), (Count("heron"), Count("otter"), Count("swan")));
        Assert.Equal("2 articles deleted\n", Run("sources", "forget", "in", "--prune").Error);
        Assert.Equal((0, 1, 0), (Count("heron"), Count("otter"), Count("swan")));
    }
}
