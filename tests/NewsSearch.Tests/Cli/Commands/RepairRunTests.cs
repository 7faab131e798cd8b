using System.Text;
using System.Text.Json;

namespace NewsSearch.Tests.Cli.Commands;

/// <summary>What <c>check --repair</c> prints and returns.</summary>
public sealed class RepairRunTests : IDisposable
{
    private const string Ferry = "The ferry was late again on Monday, and nobody at the harbour of the old town knew why that was.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ASoundIndexHasNothingToRepair()
    {
        Fill();
        ShellRun run = Run(0, "check", "--repair");
        Assert.Equal(("sound: 2 articles, nothing to repair\n", ""), (run.Output, run.Error));
    }

    [Fact]
    public void WhatIsDamagedButStoredIsCarriedOver()
    {
        Fill();
        Damage("trm");
        Assert.Contains("keep what can be kept with: newssearch --index index check --repair", Run(2, "check").Error, StringComparison.Ordinal);
        ShellRun run = Run(0, "check", "--repair");
        Assert.Equal("repaired: 0 articles kept, 2 carried over, 0 lost\n", run.Output);
        Assert.Equal("newssearch: segment _0 is damaged (1 articles)\nnewssearch: segment _1 is damaged (1 articles)\n", run.Error);
        Assert.Equal("sound: 2 articles in 1 segment\n", Run(0, "check").Output);
    }

    [Fact]
    public void WhatIsLostIsListedBySource()
    {
        Fill();
        Damage("lng");
        ShellRun run = Run(1, "check", "--repair", "--format", "json");
        using var json = JsonDocument.Parse(run.Output);
        JsonElement root = json.RootElement;
        Assert.Equal((true, true, 0, 0), (root.GetProperty("sound").GetBoolean(), root.GetProperty("repaired").GetBoolean(), root.GetProperty("kept").GetInt32(), root.GetProperty("carried").GetInt32()));
        JsonElement[] lost = [.. root.GetProperty("lost").EnumerateArray()];
        Assert.Equal(_folder.Combine("news.txt"), lost[0].GetProperty("source").GetString());
        Assert.Equal(("-", 1, "Ferry delayed"), (lost[1].GetProperty("source").GetString(), lost[1].GetProperty("articles").GetInt32(), lost[1].GetProperty("titles")[0].GetString()));
        string id = lost[1].GetProperty("ids")[0].GetString()!;
        Assert.Contains($"lost: 1 article that came by standard input; give it again\n  {id} \"Ferry delayed\" (stdin)\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("newssearch: lost: 1 article of news.txt\n", run.Error, StringComparison.Ordinal);
        Run(0, "index", "--no-entities");
        Assert.Equal("1\n", Run(0, "count", "heron").Output);
    }

    /// <summary>The file is read again for the lost ones alone.</summary>
    [Fact]
    public void WhatWasDeletedFromAFileStaysAwayWhenOthersOfItAreLost()
    {
        string body = string.Concat(Enumerable.Repeat(Ferry + " ", 8));
        _folder.Write("news.jsonl", string.Concat(new[] { "Heron", "Otter", "Swan" }.Select(title => $$"""{"id":"{{title}}","title":"{{title}}","body":"{{body}}"}""" + "\n")));
        Run(0, "index", "news.jsonl", "--no-entities", "-j", "1");
        Run(0, "delete", "title:otter", "--yes");
        Damage("lng");
        Run(1, "check", "--repair");
        Run(0, "index", "--no-entities", "-j", "1");
        Assert.Equal(("1\n", "1\n", "0\n"), (Run(0, "count", "heron").Output, Run(0, "count", "swan").Output, Run(1, "count", "otter").Output));
    }

    [Fact]
    public void WhatStandsBesideTheIndexIsLookedAtToo()
    {
        Fill();
        Run(0, "save", "birds", "heron");
        Run(0, "query", "--new", "birds");
        _folder.Write("index/seen/birds", "no list");
        Damage("trm");
        ShellRun run = Run(2, "check", "--repair");
        Assert.Equal("repaired: 0 articles kept, 2 carried over, 0 lost\n", run.Output);
        Assert.Matches("birds.*damaged.*\n.*what stands beside the index in .* is damaged\n", run.Error);
        using var json = JsonDocument.Parse(Run(2, "check", "--repair", "--format", "json").Output);
        Assert.Equal((false, false), (json.RootElement.GetProperty("sound").GetBoolean(), json.RootElement.GetProperty("repaired").GetBoolean()));
    }

    [Fact]
    public void WhatARebuildCannotTakeOverIsNamedAndAnError()
    {
        Fill();
        Damage("lng");
        ShellRun run = Run(2, "index", "--rebuild", "--no-entities");
        Assert.Matches("newssearch: lost, as it is damaged in the index before: [0-9a-f]{12} \"Ferry delayed\" \\(stdin\\)\n", run.Error);
        Assert.Contains("1 added, 0 changed, 0 unchanged, 1 lost, 0 skipped; 1 in the index", run.Error, StringComparison.Ordinal);
        Assert.Contains("0 added", Run(0, "index", "--no-entities").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ARebuildTakesOverWhatCameByStandardInput()
    {
        Fill();
        Assert.Contains("1 added, 0 changed, 0 unchanged, 1 carried over, 0 skipped; 2 in the index", Run(0, "index", "--rebuild", "--no-entities").Error, StringComparison.Ordinal);
        Assert.Equal("2\n", Run(0, "count", "*").Output);
    }

    [Fact]
    public void WithoutAnIndexItIsAnError() => Assert.Contains("there is no index", Run(2, "check", "--repair").Error, StringComparison.Ordinal);

    /// <summary>An article from standard input and one from a file, each in a segment of its own.</summary>
    private void Fill()
    {
        string body = string.Concat(Enumerable.Repeat(Ferry + " ", 8));
        var input = new ShellRun(_folder.Path, Encoding.UTF8.GetBytes($$"""{"id":"x1","title":"Ferry delayed","body":"{{body}}"}""" + "\n"));
        Assert.Equal(0, input.Run("index", "-", "--no-entities", "-j", "1", "--index", "index"));
        _folder.Write("news.txt", $"Heron waits\n\nA heron waited. {body}\n");
        Run(0, "index", "news.txt", "--no-entities", "-j", "1");
    }

    private void Damage(string extension)
    {
        foreach (string path in Directory.EnumerateFiles(_folder.Combine("index"), "*." + extension))
        {
            byte[] content = File.ReadAllBytes(path);
            content.AsSpan(content.Length / 3, content.Length / 3).Fill(0x5A);
            File.WriteAllBytes(path, content);
        }
    }

    private ShellRun Run(int exitCode, params string[] arguments)
    {
        var run = new ShellRun(_folder.Path);
        int code = run.Run([.. arguments, "--index", "index"]);
        Assert.True(code == exitCode, $"{code}: {run.Output}{run.Error}");
        return run;
    }
}
