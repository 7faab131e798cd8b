using Microsoft.Extensions.Time.Testing;
using NewsSearch.Cli;
using NewsSearch.Cli.Commands;
using NewsSearch.Cli.Settings;

namespace NewsSearch.Tests.Cli.Commands;

public sealed class TimeoutTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new();
    private readonly ShellRun _run;

    public TimeoutTests() => _run = new ShellRun(_folder.Path, change: outside => outside with { Clock = _clock });

    [Fact]
    public void ASearchThatTakesTooLongIsGivenUp()
    {
        int exitCode = NewsSearch.Cli.Commands.Timeout.Run(_run.Shell, 1.5, cancellation =>
        {
            _clock.Advance(TimeSpan.FromSeconds(2));
            cancellation.ThrowIfCancellationRequested();
            return ExitCode.Success;
        });
        Assert.Equal(ExitCode.Error, exitCode);
        Assert.Equal("newssearch: the search was given up after 1.5 s (--timeout)\n", _run.Error);
    }

    [Fact]
    public void ASearchInTimeIsNot() => Assert.Equal(ExitCode.NoMatch, NewsSearch.Cli.Commands.Timeout.Run(_run.Shell, 1, cancellation =>
    {
        _clock.Advance(TimeSpan.FromSeconds(0.9));
        cancellation.ThrowIfCancellationRequested();
        return ExitCode.NoMatch;
    }));

    [Fact]
    public void AnInterruptIsNoTimeout() => Assert.Throws<OperationCanceledException>(
        () => NewsSearch.Cli.Commands.Timeout.Run(_run.Shell, 1, _ => throw new OperationCanceledException()));

    [Theory]
    [InlineData(true, false, null, 30.0)]
    [InlineData(false, false, null, null)]
    [InlineData(false, true, null, 5.0)]
    [InlineData(true, true, null, 5.0)]
    [InlineData(true, true, 0.5, 0.5)]
    public void OnATerminalThereIsAlwaysAnEndAndElsewhereAsSaid(bool terminal, bool isSet, double? stated, double? expected)
    {
        if (isSet)
        {
            _folder.Write("home/newssearch.json", """{ "query": { "timeout": 5 } }""");
        }

        var run = new ShellRun(_folder.Path, change: outside => outside with { OutputIsTerminal = terminal });
        var settings = new CurrentSettings(run.Shell, CommandTable.Build(run.Shell).Parse(["count", "heron", "--index", "home"]));
        Assert.Equal(expected, NewsSearch.Cli.Commands.Timeout.Seconds(run.Shell, stated, settings));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("soon")]
    public void OnlyATimeIsATimeout(string seconds)
    {
        Assert.Equal(ExitCode.Error, _run.Run("count", "heron", $"--timeout={seconds}"));
        Assert.Contains("--timeout takes a number of seconds above 0", _run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
