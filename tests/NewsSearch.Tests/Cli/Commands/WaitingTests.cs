using NewsSearch.Archive;
using NewsSearch.Home;

namespace NewsSearch.Tests.Cli.Commands;

/// <summary>Somebody else holds a lock.</summary>
public sealed class WaitingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ImpatientClock _clock = new();

    public WaitingTests() => _folder.Write("news/a.txt", "Heron waits\n\nThe heron waits at the river for a fish to come by.\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AnIndexThatIsWrittenByAnotherProcessIsWaitedForAndTheProcessNamed()
    {
        IndexLock held = IndexLock.Take(_folder.Combine("home"), 4711);
        int waited = 0;
        _clock.Waiting = () =>
        {
            if (++waited == 3)
            {
                held.Dispose();
            }
        };
        ShellRun run = Run();
        Assert.Equal(0, run.Run("index", "news", "--wait", "60", "--index", "home"));
        Assert.StartsWith($"newssearch: the index {_folder.Combine("home")} is being written by another process (pid 4711); waiting for it\n1 added", run.Error, StringComparison.Ordinal);
        Assert.Equal(3, waited);
    }

    [Fact]
    public void TheWaitingEndsAfterItsTime()
    {
        using IndexLock held = IndexLock.Take(_folder.Combine("home"), 4711);
        int waited = 0;
        _clock.Waiting = () => waited++;
        ShellRun run = Run();
        Assert.Equal(2, run.Run("index", "news", "--wait", "5", "--index", "home"));
        Assert.Equal(5, waited);
        Assert.EndsWith("wait until it has finished, or name another index with --index\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-1")]
    [InlineData("1e9")]
    public void WhatIsNoTimeIsRefused(string time)
    {
        ShellRun run = Run();
        Assert.Equal(2, run.Run("index", "news", "--wait", time, "--index", "home"));
        Assert.Contains("--wait", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void SettingsAreWaitedForTenSeconds()
    {
        var home = new IndexHome(_folder.Combine("home"));
        using IDisposable held = SettingsLock.Take(home, TimeProvider.System);
        var waited = TimeSpan.Zero;
        _clock.Waiting = () => waited = _clock.Now;
        var saved = new SavedQueries(home, _clock, () => []);
        Assert.Equal(IndexFault.Locked, Assert.Throws<IndexException>(() => saved.Save("birds", "heron")).Fault);
        Assert.InRange(waited, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(11));
    }

    private ShellRun Run() => new(_folder.Path, change: outside => outside with { Clock = _clock });

    /// <summary>Time goes on only by waiting, and that at once.</summary>
    private sealed class ImpatientClock : TimeProvider
    {
        public TimeSpan Now { get; private set; }

        public Action Waiting { get; set; } = () => { };

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime > TimeSpan.Zero)
            {
                Now += dueTime;
                Waiting();
            }

            return base.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? TimeSpan.Zero : dueTime, period);
        }
    }
}
