namespace NewsSearch.Tests.EndToEnd;

/// <summary><c>demo</c>: the first answers of somebody who has no files yet.</summary>
public sealed class DemoCommandTests
{
    [Fact]
    public void EveryCommandThatItPrintsAnswers()
    {
        using var folder = new TemporaryFolder();
        CommandRun demo = CommandRun.Of(folder.Path, "demo", "trying");
        Assert.Equal((0, ""), (demo.ExitCode, demo.Error));
        Assert.StartsWith($"59 invented stories in {folder.Combine("trying", "stories")}, with an index beside them. Try:\n\n  cd {folder.Combine("trying")}\n", demo.Output, StringComparison.Ordinal);
        string[] commands = [.. demo.Lines.Where(line => line.StartsWith("  newssearch ", StringComparison.Ordinal)).Select(line => line.Trim())];
        Assert.Equal(5, commands.Length);
        Assert.All(commands, command =>
        {
            CommandRun run = command.Contains(" serve", StringComparison.Ordinal)
                ? CommandRun.Interrupted(folder.Combine("trying"), $"{command} --port 0")
                : CommandRun.Line(folder.Combine("trying"), command, merged: false);
            Assert.Equal(0, run.ExitCode);
            Assert.NotEqual("", run.Output);
        });
        Assert.Equal(0, CommandRun.Of(folder.Combine("trying"), "index").ExitCode);
    }

    [Fact]
    public void ItBringsTheSampleStoriesAsTheyAre()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, CommandRun.Of(folder.Path, "demo", "trying").ExitCode);
        Assert.Equal(FilesBelow(Repository.Articles), FilesBelow(folder.Combine("trying", "stories")));
        Assert.Equal(["index", "stories"], Directory.EnumerateDirectories(folder.Combine("trying")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void WithoutAFolderItIsATemporaryOne()
    {
        using var folder = new TemporaryFolder();
        CommandRun demo = CommandRun.Process(folder.Path, null, [("TMPDIR", folder.Path)], "demo");
        Assert.Equal(0, demo.ExitCode);
        string made = Assert.Single(Directory.EnumerateDirectories(folder.Path));
        Assert.StartsWith("newssearch-demo-", Path.GetFileName(made), StringComparison.Ordinal);
        Assert.Contains($"\n  cd {made}\n", demo.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void NothingIsWrittenOver()
    {
        using var folder = new TemporaryFolder();
        folder.Write("full/mine.txt", "Mine");
        CommandRun full = CommandRun.Of(folder.Path, "demo", "full");
        Assert.Equal((2, $"newssearch: {folder.Combine("full")} is there already; name a new or empty folder\n"), (full.ExitCode, full.Error));
        CommandRun elsewhere = CommandRun.Of(folder.Path, "demo", "--index", "home");
        Assert.Equal(2, elsewhere.ExitCode);
        Assert.Contains("takes no --index", elsewhere.Error, StringComparison.Ordinal);
        Assert.Equal(["full"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void AFolderThatCannotBeWrittenIsNamed()
    {
        using var folder = new TemporaryFolder();
        folder.Write("file", "No folder");
        string place = folder.Combine("file", "trying");
        CommandRun named = CommandRun.Of(folder.Path, "demo", place);
        Assert.Equal((2, "", Message(place)), (named.ExitCode, named.Output, named.Error));
        CommandRun passing = CommandRun.Process(folder.Path, null, [("TMPDIR", "/nonexistent/")], "demo");
        Assert.Equal((2, "", Message("/nonexistent/")), (passing.ExitCode, passing.Output, passing.Error));

        static string Message(string place) =>
            $"newssearch: cannot write into {place}; name a folder on a disk with room where you may write, for example: newssearch demo ~/trying\n";
    }

    private static IEnumerable<(string Name, string Content)> FilesBelow(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => (Path.GetRelativePath(folder, file), Convert.ToHexString(File.ReadAllBytes(file)))).OrderBy(file => file.Item1, StringComparer.Ordinal);
}
