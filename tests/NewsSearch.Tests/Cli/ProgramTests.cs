using System.Text;
using NewsSearch.Cli;

namespace NewsSearch.Tests.Cli;

/// <summary>How a run ends, whatever happens in it.</summary>
public sealed class ProgramTests : IDisposable
{
    private const int BrokenPipe = 32;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Runs a command that prints a line and then fails.</summary>
    private (int ExitCode, string Output, string Error) Failing(Exception error)
    {
        var run = new ShellRun(_folder.Path);
        int exitCode = run.Run(() =>
        {
            run.Shell.Text.WriteLine("first");
            throw error;
        });
        return (exitCode, run.Output, run.Error);
    }

    [Fact]
    public void AFaultOfTheProgramAsksToBeReported()
    {
        const string Asks = "newssearch: this is a fault of the program itself; please report it with the command line and what 'newssearch version' prints\n";
        Assert.Equal(
            (70, "first\n", $"newssearch: internal error (InvalidOperationException): the \\u001B[31mshelf is empty\n{Asks}"),
            Failing(new InvalidOperationException("the \e[31mshelf is empty")));
        Assert.Equal((70, "first\n", $"newssearch: internal error (FormatException): odd\n{Asks}"), Failing(new AggregateException(new FormatException("odd"))));
    }

    [Fact]
    public void WhatIsExpectedToFailIsSaidInOneLine()
    {
        Assert.Equal((2, "first\n", "newssearch: the disk is full\n"), Failing(new IOException("the disk is full")));
        Assert.Equal((2, "first\n", "newssearch: no entry\n"), Failing(new UnauthorizedAccessException("no entry")));
        Assert.Equal((2, "first\n", "newssearch: -l and -c do not go together\n"), Failing(new UsageException("-l and -c do not go together")));
        Assert.Equal((2, "first\n", "newssearch: the disk is full\n"), Failing(new AggregateException(new IOException("the disk is full"), new FormatException())));
    }

    [Fact]
    public void AnInterruptedRunIsToldFromAFailedOne() =>
        Assert.Equal((130, "first\n", "newssearch: interrupted; the index is as at its last commit\n"), Failing(new OperationCanceledException()));

    [Fact]
    public void AClosedPipeIsSuccess()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the error's number is POSIX's");
        Assert.Equal((0, ""), Failing(new IOException("broken pipe", BrokenPipe)) is var run ? (run.ExitCode, run.Error) : default);
    }

    [Fact]
    public void WhatIsSaidWhileThePagerRunsAppearsAfterIt()
    {
        var paged = new MemoryStream();
        var run = new ShellRun(_folder.Path, variables: [("TERM", "xterm")], change: outside => outside with
        {
            OutputIsTerminal = true,
            StartPager = command => new Pager(paged, () => $"the pager '{command}' could not be run"),
        });
        int exitCode = run.Run(() =>
        {
            run.Shell.Page("more");
            run.Shell.Text.WriteLine("a long text");
            run.Shell.Warn("kept back");
            Assert.Equal("", run.Error);
            return ExitCode.Success;
        });
        Assert.Equal((2, "", "newssearch: kept back\nnewssearch: the pager 'more' could not be run\n"), (exitCode, run.Output, run.Error));
        Assert.Equal("a long text\n", Encoding.UTF8.GetString(paged.ToArray()));
    }

    [Theory]
    [InlineData("", "xterm")]
    [InlineData("cat", "xterm")]
    [InlineData("less", "dumb")]
    [InlineData("less", "")]
    public void NothingIsPagedWithoutNeed(string command, string terminal)
    {
        // A pager that starts all the same is a fault of the program here.
        var run = new ShellRun(_folder.Path, variables: [("TERM", terminal)], change: outside => outside with { OutputIsTerminal = true });
        Assert.Equal(ExitCode.Success, run.Run(() =>
        {
            run.Shell.Page(command);
            return ExitCode.Success;
        }));
    }
}
