using System.Text.Json;
using NewsSearch.Home;

namespace NewsSearch.Tests.EndToEnd;

/// <summary>delete, check and compact, each on an index of its own.</summary>
public sealed class MaintenanceCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public MaintenanceCommandTests()
    {
        Write("a.txt", "Harbour strike\n\nThe dockers went on strike.\n");
        Write("b.txt", "River flood\n\nTroops filled sandbags.\n");
        Write("c.txt", "Border troops\n\nTroops left the border.\n");
        Assert.Equal(0, Run("index", "-j", "1", _folder.Combine("news")).ExitCode);
    }

    public void Dispose() => _folder.Dispose();

    private void Write(string name, string text) => _folder.Write(Path.Combine("news", name), text);

    private CommandRun Run(params string[] arguments) => CommandRun.Of(_folder.Path, [.. arguments, "--index", _folder.Combine("index")]);

    private string Count(string query = "*") => Run("count", query).Output.Trim();

    [Fact]
    public void DryRunTellsWhatWouldGoAndDeletesNothing()
    {
        CommandRun run = Run("delete", "troops", "--dry-run");
        Assert.Equal((0, "2 articles would be deleted\n"), (run.ExitCode, run.Error));
        Assert.Equal(["Border troops", "River flood"], run.Lines.Select(line => line[26..]).Order());
        Assert.Equal("3", Count());
    }

    [Fact]
    public void WithoutATerminalDeletingNeedsYes()
    {
        CommandRun run = Run("delete", "troops");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("this would delete 2 articles", run.Error, StringComparison.Ordinal);
        Assert.Equal("3", Count());
    }

    [Fact]
    public void WhatWasDeletedStaysAwayUntilItsFileChanges()
    {
        CommandRun run = Run("delete", "troops", "--yes");
        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Matches("^2 articles deleted in [0-9.]+ s; 1 in the index\n$", run.Error);
        Assert.Equal("1", Count());
        Assert.Equal(0, Run("index", "-j", "1").ExitCode);
        Assert.Equal("1", Count());
        Write("b.txt", "River flood\n\nTroops filled more sandbags.\n");
        Assert.Equal(0, Run("index", "-j", "1").ExitCode);
        Assert.Equal("2", Count());
    }

    [Fact]
    public void IdsAreDeletedOneByOne()
    {
        string[] ids = Run("query", "troops", "--format", "ids").Lines;
        Assert.Equal(0, Run("delete", "--id", ids[0], "--id", ids[1], "-y").ExitCode);
        Assert.Equal("0", Count("troops"));
        Assert.Equal(1, Run("delete", "--id", ids[0], "-y").ExitCode);
    }

    [Theory]
    [InlineData("delete", "--yes")]
    [InlineData("delete", "troops", "--id", "000000000000")]
    [InlineData("delete", "(troops", "--yes")]
    public void ADeletionWithoutAClearQueryIsAnError(params string[] arguments)
    {
        Assert.Equal(2, Run(arguments).ExitCode);
        Assert.Equal("3", Count());
    }

    [Fact]
    public void AQueryWhileTheIndexIsWrittenSaysThatSomethingMayBeMissing()
    {
        string home = _folder.Combine("index");
        using (IndexLock.Take(home, processId: 7))
        {
            CommandRun run = Run("query", "troops");
            Assert.Equal(0, run.ExitCode);
            Assert.EndsWith($"newssearch: the index {home} is being written; what that run has not committed yet is not in this answer\n", run.Error, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("written", Run("query", "troops").Error, StringComparison.Ordinal);

        // What a process has left that was killed.
        File.WriteAllText(Path.Combine(home, "write.owner"), "7");
        Assert.DoesNotContain("written", Run("query", "troops").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void CompactGivesBackTheSpaceOfDeletedArticles()
    {
        Write("d.txt", "Opera\n\nThe singers sang.\n");
        Assert.Equal(0, Run("index", "-j", "1").ExitCode);
        Assert.Equal(0, Run("delete", "troops", "--yes").ExitCode);
        Assert.Equal(2, Stat("segments"));
        CommandRun run = Run("compact");
        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Matches("^merged 2 segments into 1 in [0-9.]+ s: [0-9.]+ k?B, before [0-9.]+ k?B\n$", run.Error);
        Assert.Equal((1, 2), (Stat("segments"), Stat("articles")));
        Assert.Equal("1", Count("singers"));
        Assert.Matches("^nothing to merge: [0-9.]+ k?B in 1 segment, looked at in [0-9.]+ s\n$", Run("compact").Error);
        CommandRun again = Run("index");
        Assert.Contains("0 added", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void CheckTellsASoundIndexFromADamagedOne()
    {
        CommandRun sound = Run("check");
        Assert.Equal((0, "sound: 3 articles in 1 segment\n"), (sound.ExitCode, sound.Output));
        string data = Directory.EnumerateFiles(_folder.Combine("index"), "_*.fld").Single();
        byte[] bytes = File.ReadAllBytes(data);
        bytes.AsSpan(bytes.Length / 4, bytes.Length / 4).Fill(0x5A);
        File.WriteAllBytes(data, bytes);
        CommandRun damaged = Run("check", "--format", "json");
        Assert.Equal(2, damaged.ExitCode);
        Assert.Contains("is damaged", damaged.Error, StringComparison.Ordinal);
        Assert.All(damaged.Json, health => Assert.Equal(JsonValueKind.False, health.GetProperty("sound").ValueKind));
    }

    private int Stat(string name) => Run("stats", "--format", "json").Json[0].GetProperty(name).GetInt32();
}
