namespace NewsSearch.Tests.EndToEnd;

/// <summary><c>doctor</c>: what it says, and what it must not.</summary>
public sealed class DoctorCommandTests
{
    [Fact]
    public void APageTellsWhereEverythingComesFrom()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/ferry.txt", "Secretive ferry\n\nThe unmentionable ferry was late.\n");
        Assert.Equal(0, CommandRun.Of(folder.Path, "index", "in", "--index", "home").ExitCode);
        Assert.Equal(0, CommandRun.Of(folder.Path, "save", "boats", "unmentionable", "--index", "home").ExitCode);
        Assert.Equal(0, CommandRun.Of(folder.Path, "settings", "set", "query.limit", "20", "--index", "home").ExitCode);
        folder.Write("share/man/man1/newssearch.1", "");
        folder.Write("share/zsh/site-functions/_newssearch", "");
        CommandRun run = CommandRun.WithVariables(
            folder.Path,
            [("XDG_DATA_HOME", folder.Combine("share")), ("XDG_DATA_DIRS", "/nowhere"), ("LANG", "de_DE.UTF-8"), ("NEWSSEARCH_SORT", "newest"), ("NEWSSEARCH_TOKEN", "very-secret-token")],
            "doctor",
            "--index",
            "home");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        string settings = folder.Combine("home", "newssearch.json");
        Assert.All(
            new[]
            {
                $"index       {folder.Combine("home")} (--index)", $"settings    {settings}", $"set         query.limit = 20 ({settings})", "set         query.sort = newest (NEWSSEARCH_SORT)",
                $"set         saved ({settings})", $"completion  {folder.Combine("share", "zsh", "site-functions", "_newssearch")}", $"man page    {folder.Combine("share", "man", "man1", "newssearch.1")}",
                "locale      LANG=de_DE.UTF-8", "output      no terminal", "pager       less (default)", "written     by no process at this moment",
            },
            line => Assert.Contains(line, run.Lines));
        Assert.Contains(run.Lines, line => line.StartsWith("articles    1, ", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.StartsWith($"source      {folder.Combine("in")}: 1 files, 1 articles, read ", StringComparison.Ordinal));
        Assert.All(new[] { "version ", "runtime ", "system ", "program ", "disk " }, name => Assert.Contains($"\n{name}", $"\n{run.Output}", StringComparison.Ordinal));
        Assert.DoesNotMatch("(?i)secret|unmentionable|late", run.Output);
    }

    [Fact]
    public void WithoutAnIndexItSaysSo()
    {
        using var folder = new TemporaryFolder();
        CommandRun run = CommandRun.Of(folder.Path, "doctor", "--index", "none");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"articles    cannot be read: there is no index in {folder.Combine("none")}", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("articles ", CommandRun.Of(folder.Path, "doctor", "--no-open", "--index", "none").Output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void SeveralArchivesAreListed()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/ferry.txt", "Ferry\n\nThe ferry was late.\n");
        folder.Write("in2/opera.txt", "Opera\n\nThe singers sang.\n");
        Assert.Equal(0, CommandRun.Of(folder.Path, "index", "in", "--index", "a").ExitCode);
        Assert.Equal(0, CommandRun.Of(folder.Path, "index", "in2", "--index", "b").ExitCode);
        CommandRun run = CommandRun.Of(folder.Path, "doctor", "--index", "a", "--index", "b");
        Assert.Equal([folder.Combine("a"), folder.Combine("b")], run.Lines.Where(line => line.StartsWith("index ", StringComparison.Ordinal)).Select(line => line[12..].Replace(" (--index)", "", StringComparison.Ordinal)));
        Assert.Contains(run.Lines, line => line.StartsWith("articles    2, ", StringComparison.Ordinal));
    }
}
