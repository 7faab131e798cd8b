using NewsSearch.Archive;
using NewsSearch.Archive.Following;
using NewsSearch.Cli.Wording;

namespace NewsSearch.Cli.Commands;

/// <summary>
/// <c>index --watch</c> and <c>index --every</c>: run after run until Ctrl-C, which lets the run in hand finish; a second one does not.
/// Between the runs the index is free for others.
/// </summary>
/// <param name="everything">The plan to read all that is followed.</param>
/// <param name="files">The plan to read some files below it.</param>
internal sealed class IndexFollowing(
    Shell shell, IndexRuns runs, Func<Result<ReadingPlan, string>> everything, Func<IReadOnlyList<string>, Result<ReadingPlan, string>> files)
{
    /// <summary>How long to wait for another process that writes to the index, before the next attempt.</summary>
    private static readonly TimeSpan Attempts = TimeSpan.FromSeconds(1);

    /// <summary>How long to wait after a fault, such as a full disk, before everything is tried again.</summary>
    private static readonly TimeSpan Recovery = TimeSpan.FromMinutes(1);

    /// <param name="sources">The paths to follow, asked again whenever everything is looked at.</param>
    /// <returns>The exit code.</returns>
    public int Watch(SourceFollower follower, ReadingPlan first, Func<IReadOnlyList<string>> sources) => UntilInterrupted((stop, cancel) =>
    {
        Run(first, isFirst: true, stop, cancel);
        string? told = null;
        while (true)
        {
            if (follower.Problem is { } problem && problem != told)
            {
                shell.Warn($"the system does not tell of all changes ({problem}); everything is looked at every minute");
                told = problem;
            }

            ChangeBatch batch = follower.Next(stop);
            RunAgain(batch.IsEverything ? Everything : () => files(batch.Paths), Everything, stop, cancel);
        }

        Result<ReadingPlan, string> Everything()
        {
            follower.Follow(sources());
            return everything();
        }
    });

    /// <returns>The exit code.</returns>
    public int Repeat(TimeSpan interval, ReadingPlan first) => UntilInterrupted((stop, cancel) =>
    {
        Run(first, isFirst: true, stop, cancel);
        while (true)
        {
            Wait(interval, stop);
            RunAgain(everything, everything, stop, cancel);
        }
    });

    private int UntilInterrupted(Action<CancellationToken, CancellationToken> follow)
    {
        using var stop = new CancellationTokenSource();
        using var cancel = new CancellationTokenSource();
        using IDisposable interrupts = shell.OnInterrupt(() => (stop.IsCancellationRequested ? cancel : stop).Cancel());
        try
        {
            follow(stop.Token, cancel.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // The last run has committed.
        }

        return ExitCode.Success;
    }

    /// <summary>Whatever goes wrong once may go right the next time; making the plan, too, which reads the settings.</summary>
    /// <param name="afterFault">The plan for the next time.</param>
    private void RunAgain(Func<Result<ReadingPlan, string>> plan, Func<Result<ReadingPlan, string>> afterFault, CancellationToken stop, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                if (plan().TryGet(out ReadingPlan? read, out string? error))
                {
                    Run(read, isFirst: false, stop, cancel);
                    return;
                }

                shell.Warn(error);
            }
            catch (Exception fault) when (fault is IndexException or IOException or UnauthorizedAccessException && !(fault is IOException io && Shell.IsClosedPipe(io)))
            {
                shell.Warn(fault is IndexException index ? IndexFaultWording.Of(index) : fault.Message);
            }

            Wait(Recovery, stop);
            plan = afterFault;
        }
    }

    private void Run(ReadingPlan plan, bool isFirst, CancellationToken stop, CancellationToken cancel)
    {
        for (bool isTold = false; ; isTold = true)
        {
            stop.ThrowIfCancellationRequested();
            try
            {
                if (isFirst)
                {
                    runs.Run(plan, cancel);
                }
                else
                {
                    runs.RunAgain(plan, cancel);
                }

                return;
            }
            catch (IndexException error) when (error.Fault == IndexFault.Locked)
            {
                if (!isTold)
                {
                    shell.Warn($"{error.Message}; waiting for it");
                }
            }

            Wait(Attempts, stop);
        }
    }

    private void Wait(TimeSpan time, CancellationToken stop) => Task.Delay(time, shell.Clock, stop).GetAwaiter().GetResult();
}
