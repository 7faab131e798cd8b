using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using NewsSearch.Tests.Cli;

namespace NewsSearch.Tests.EndToEnd;

/// <summary><c>index --watch</c> and <c>--every</c>, whose runs are waited for, however long they take.</summary>
public sealed class WatchTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private CommandRun Run(params string[] arguments) => CommandRun.Of(_folder.Path, [.. arguments, "--index", "home"]);

    private int Count(string query) => int.TryParse(Run("count", query).Output, NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out int count) ? count : 0;

    private static string Story(string word) =>
        $"The {word} report\n\nThe {word} was seen by the harbour on Tuesday evening, said the harbour master, who had waited for hours.\n";

    [Fact]
    public void WhatComesIsIndexedUntilSomebodyInterrupts()
    {
        _folder.Write("in/a.txt", Story("heron"));
        using var watch = new Background(_folder.Path, "index", "in", "--exclude", "drafts/", "--watch", "--index", "home");
        Until(() => Count("heron") == 1);
        _folder.Write("in/new/b.txt", Story("otter"));
        _folder.Write("in/drafts/c.txt", Story("swan"));
        _folder.Write("in/.hidden/d.txt", Story("crane"));
        Until(() => Count("otter") == 1);

        // Others write in between, and what they hold up is made up for.
        _folder.Write("other.txt", Story("grebe"));
        Until(() => Run("index", "other.txt").ExitCode == 0);
        using (new FileStream(_folder.Combine("home", "write.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            _folder.Write("in/new/e.txt", Story("egret"));
            Until(() => watch.Error.Contains("waiting for it", StringComparison.Ordinal));
        }

        Until(() => Count("egret") == 1);
        Assert.Equal(0, watch.Interrupt());
        Assert.Equal((0, 0, 1), (Count("swan"), Count("crane"), Count("grebe")));
        Assert.Matches(new Regex("^1 added, 0 changed, 0 unchanged, 0 skipped[^\n]*1 in the index", RegexOptions.Multiline), watch.Error);
        Assert.Matches(new Regex("^1 added, 0 changed, 0 unchanged, 0 skipped; 4 in the index; 1 file, ", RegexOptions.Multiline), watch.Error);
    }

    [Fact]
    public void ASourceThatAnotherProcessAddsIsFollowedFromThenOn()
    {
        _folder.Write("in/a.txt", Story("heron"));
        Run("index", "in");
        using var watch = new Background(_folder.Path, "index", "--watch", "--index", "home");
        Until(() => watch.IsListening);
        _folder.Write("two/b.txt", Story("otter"));
        Until(() => Run("index", "two").ExitCode == 0);
        _folder.Write("two/c.txt", Story("swan"));
        Until(() => Count("swan") == 1);
        Assert.Equal(0, watch.Interrupt());
    }

    [Fact]
    public void SettingsThatCannotBeReadForAWhileEndNothing()
    {
        _folder.Write("in/a.txt", Story("heron"));
        Run("index", "in");
        using var watch = new Background(_folder.Path, new HastyClock(), "index", "--watch", "--index", "home");

        // What goes wrong in the first run, which still reads the settings, does end it.
        Until(() => watch.Error.Contains("1 unchanged", StringComparison.Ordinal));
        string settings = _folder.Combine("home", "newssearch.json");
        string whole = File.ReadAllText(settings);
        File.WriteAllText(settings, whole[..^4]);
        Until(() => watch.Error.Contains("newssearch.json", StringComparison.Ordinal));
        File.WriteAllText(settings, whole);
        _folder.Write("in/b.txt", Story("otter"));
        Until(() => Count("otter") == 1);
        Assert.Equal(0, watch.Interrupt());
    }

    [Fact]
    public void PrunedIsWhatGoes()
    {
        _folder.Write("in/a.txt", Story("heron"));
        string path = _folder.Write("in/b.txt", Story("otter"));
        Run("index", "in");
        using var watch = new Background(_folder.Path, "index", "--watch", "--prune", "-q", "--index", "home");
        Until(() => watch.IsListening);
        File.Delete(path);
        Until(() => Count("otter") == 0);
        Assert.Equal((0, ""), (watch.Interrupt(), watch.Error));
        Assert.Equal(1, Count("heron"));
    }

    [Fact]
    public void AScheduleRefreshesAgainAndAgain()
    {
        _folder.Write("in/a.txt", Story("heron"));
        Run("index", "in");
        using var every = new Background(_folder.Path, "index", "--every", "1s", "--index", "home");
        foreach (string word in (string[])["otter", "swan"])
        {
            _folder.Write($"in/{word}.txt", Story(word));
            Until(() => Count(word) == 1);
        }

        Assert.Equal(0, every.Interrupt());
    }

    [Theory]
    [InlineData("--every takes a number with s, m, h or d, such as 15m, not '15'", "--every", "15")]
    [InlineData("--watch and --every do not go together", "--watch", "--every", "15m")]
    [InlineData("--watch and - do not go together", "--watch", "-")]
    [InlineData("nothing to index: no source is remembered", "--watch")]
    public void WhatMakesNoSenseIsRefused(string message, params string[] arguments)
    {
        CommandRun run = Run(["index", .. arguments]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void TheExecutableFollowsAndEndsWithZero()
    {
        _folder.Write("in/a.txt", Story("heron"));
        _folder.Write("b.txt", Story("otter"));
        CommandRun run = CommandRun.Bash(_folder.Path, """
            # Background jobs of a script ignore SIGINT unless they set it anew.
            python3 -c 'import os, signal, sys; signal.signal(signal.SIGINT, signal.SIG_DFL); os.execvp(sys.argv[1], sys.argv[1:])' newssearch index in --watch -q --index home &
            pid=$!
            wait_for() { for i in $(seq 1200); do [ "$(newssearch count "$1" --index home 2>/dev/null)" = 1 ] && return; sleep 0.1; done; echo "no $1"; }
            wait_for heron
            cp b.txt in/
            wait_for otter
            kill -INT $pid
            wait $pid
            echo $?
            """);
        Assert.Equal(("0\n", ""), (run.Output, run.Error));
    }

    private static void Until(Func<bool> condition)
    {
        long start = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < Limit, "it never came to be");
            Thread.Sleep(20);
        }
    }

    /// <summary>Waits a hundredth of what it is asked to.</summary>
    private sealed class HastyClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? dueTime / 100 : dueTime, period);
    }

    /// <summary>A command on a thread of its own, which can be interrupted.</summary>
    private sealed class Background : IDisposable
    {
        private readonly BlockingCollection<Action> _interrupts = [];
        private readonly ShellRun _run;
        private readonly Task<int> _task;

        public Background(string folder, params string[] arguments)
            : this(folder, TimeProvider.System, arguments)
        {
        }

        public Background(string folder, TimeProvider clock, params string[] arguments)
        {
            _run = new ShellRun(folder, change: outside => outside with
            {
                Clock = clock,
                OnInterrupt = interrupted =>
                {
                    _interrupts.Add(interrupted);
                    return Stream.Null;
                },
            });
            _task = Task.Factory.StartNew(() => _run.Run(arguments), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }

        public string Error => _run.Error;

        /// <summary>The command has come to where it follows.</summary>
        public bool IsListening => _interrupts.Count > 0;

        /// <returns>The exit code.</returns>
        public int Interrupt()
        {
            if (_interrupts.TryTake(out Action? interrupt, Limit))
            {
                interrupt();
            }

            Assert.True(_task.Wait(Limit), "it did not end");
            return _task.Result;
        }

        public void Dispose()
        {
            if (!_task.IsCompleted)
            {
                Interrupt();
            }

            _interrupts.Dispose();
        }
    }
}
