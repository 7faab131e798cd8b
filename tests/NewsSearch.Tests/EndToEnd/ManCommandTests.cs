using NewsSearch.Cli.Printing;

namespace NewsSearch.Tests.EndToEnd;

/// <summary><c>man</c> on a terminal, where man(1) may be missing, and in a pipe.</summary>
public sealed class ManCommandTests
{
    [Fact]
    public void OnATerminalThePageIsShownWithoutMan()
    {
        using var folder = new TemporaryFolder();
        CommandRun run = CommandRun.CallOnTerminal(folder.Path, "newssearch man saved delete --color never", ("MANPATH", "/nowhere"), ("COLUMNS", "60"));
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("NEWSSEARCH-SAVED-DELETE(1)\n\nNAME\n       newssearch-saved-delete - remove saved queries, and\n       what --new remembers of them\n\nSYNOPSIS\n       newssearch saved delete [options] NAME…\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nEXAMPLES\n       newssearch saved delete border\n", run.Output, StringComparison.Ordinal);
        Assert.All(run.Lines, line => Assert.InRange(TextWidth.Of(line), 0, 80));
        Assert.DoesNotMatch(@"\\|(?m)^\.", run.Output);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void TheWholeManualIsShown()
    {
        string page = CommandRun.CallOnTerminal(Repository.Root, "newssearch man --color never").Output;
        Assert.All(new[] { "NAME", "COMMANDS", "OPTIONS", "QUERY LANGUAGE", "EXIT STATUS", "ENVIRONMENT", "FILES", "SEE ALSO" }, heading => Assert.Matches($"(?m)^ *{heading}$", page));
        Assert.Contains("\n       query [QUERY…]\n              Find articles and print the passages that match.\n", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?m)\\[fe(&-]|^\.", page);
    }

    [Fact]
    public void InAPipeItIsForMan() =>
        Assert.StartsWith(".TH NEWSSEARCH-QUERY 1 ", CommandRun.Of(Repository.Root, "man", "query").Output, StringComparison.Ordinal);

    [Fact]
    public void WhatIsNoCommandOfSeveralWordsIsTold()
    {
        CommandRun run = CommandRun.Of(Repository.Root, "man", "saved", "remove");
        Assert.Equal((2, "newssearch: there is no command 'saved remove'; see: newssearch --help\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void AMistypedCommandIsNoFolder()
    {
        using var folder = new TemporaryFolder();
        CommandRun run = CommandRun.Of(folder.Path, "man", "querry");
        Assert.Equal(
            (2, "", "newssearch: there is no command 'querry'; did you mean 'query'?; to write the pages into a new folder of that name: newssearch man ./querry\n"),
            (run.ExitCode, run.Output, run.Error));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
        Assert.Equal(0, CommandRun.Of(folder.Path, "man", "./querry").ExitCode);
        Directory.CreateDirectory(folder.Combine("there"));
        Assert.Equal(0, CommandRun.Of(folder.Path, "man", "there").ExitCode);
        Assert.True(File.Exists(folder.Combine("querry", "newssearch.1")) && File.Exists(folder.Combine("there", "newssearch.1")));
    }
}
