using Microsoft.Extensions.Logging;
using ModelContextProtocol;

namespace NewsSearch.Assistant;

/// <summary>Passes on what the protocol's library warns of, a line each; not what is wrong with a message or was cancelled, which its sender knows.</summary>
/// <param name="tell">Told each line, by one thread at a time.</param>
internal sealed class ServerLog(Action<string> tell) : ILoggerFactory, ILogger
{
    private readonly Lock _lock = new();

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel) && exception is not (McpProtocolException or OperationCanceledException))
        {
            string line = QuotedText.Cut(formatter(state, exception).ReplaceLineEndings(" "), 500);
            Warn(exception is null ? line : $"{line} ({exception.GetType().Name})");
        }
    }

    /// <summary>Says a line of our own.</summary>
    public void Warn(string line)
    {
        lock (_lock)
        {
            tell(line);
        }
    }

    public void Dispose()
    {
    }
}
