namespace NewsSearch.Cli.Commands;

/// <summary>
/// Ctrl-C while an index is written: the work is asked to stop, which it does between two articles. Where it does not come to that, in a read
/// of a pipe that gives nothing or in the midst of a huge article, the process ends all the same; the index is as at its last commit either way.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _cancel = new();
    private readonly Shell _shell;
    private readonly Func<string> _message;
    private readonly IDisposable _listening;
    private ITimer? _end;

    /// <param name="message">What to say when the process ends without more ado.</param>
    public Interruption(Shell shell, Func<string> message)
    {
        (_shell, _message) = (shell, message);
        _listening = shell.OnInterrupt(Stop);
    }

    public CancellationToken Token => _cancel.Token;

    public void Dispose()
    {
        _listening.Dispose();
        _end?.Dispose();
        _cancel.Dispose();
    }

    private void Stop()
    {
        _end ??= _shell.Clock.CreateTimer(_ => _shell.Abandon(_message()), null, _shell.Grace, System.Threading.Timeout.InfiniteTimeSpan);
        _cancel.Cancel();
    }
}
