using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using NewsSearch.Output;

namespace NewsSearch.Assistant;

/// <summary>
/// Messages over two streams, one a line. The library's own transport keeps a line whole, however long, and leaves unanswered what was asked when the input ends,
/// as it does at once where a shell's pipe asks.
/// </summary>
internal sealed class LineTransport : TransportBase
{
    /// <summary>Bytes of a line; one that is longer than anybody has reason to send is no message.</summary>
    public const int Longest = 4 << 20;

    private readonly Stream _input;
    private readonly Stream _output;
    private readonly ServerLog _log;
    private readonly TimeSpan _patience;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<RequestId, bool> _open = new();
    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _writing = new(1);
    private readonly CancellationTokenSource _disposing = new();
    private volatile bool _hasEnded;

    /// <param name="input">Read until it ends; left open, as <paramref name="output"/> is.</param>
    /// <param name="patience">How long what was asked before the input ended is waited for.</param>
    public LineTransport(Stream input, Stream output, ServerLog log, TimeSpan patience, TimeProvider clock)
        : base("newssearch", log)
    {
        (_input, _output, _log, _patience, _clock) = (input, output, log, patience, clock);
        SetConnected();
        _ = Task.Run(ReadAsync);
    }

    /// <inheritdoc/>
    public override async Task SendMessageAsync(JsonRpcMessage message, CancellationToken cancellationToken = default)
    {
        var line = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(line, OutputJson.Options))
        {
            JsonSerializer.Serialize(json, message, IncomingMessage.MessageType);
        }

        ReadOnlyMemory<byte> written = message is JsonRpcMessageWithId { Id: var id } ? IncomingMessage.WithOwnId(line.WrittenSpan, id) : line.WrittenMemory;
        await WriteLineAsync(written, cancellationToken).ConfigureAwait(false);
        if (message is JsonRpcResponse or JsonRpcError)
        {
            Close(((JsonRpcMessageWithId)message).Id);
        }
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        _disposing.Cancel();
        SetDisconnected();
        return ValueTask.CompletedTask;
    }

    private async Task WriteLineAsync(ReadOnlyMemory<byte> message, CancellationToken cancellation)
    {
        byte[] line = [.. message.Span, (byte)'\n'];
        await _writing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            await _output.WriteAsync(line, cancellation).ConfigureAwait(false);
            await _output.FlushAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task ReadAsync()
    {
        Exception? fault = null;
        try
        {
            await ReadLinesAsync().ConfigureAwait(false);
            _hasEnded = true;
            if (!_open.IsEmpty)
            {
                await Task.WhenAny(_answered.Task, Task.Delay(_patience, _clock, _disposing.Token)).ConfigureAwait(false);
            }
        }
        catch (Exception error) when (error is IOException or OperationCanceledException or ObjectDisposedException)
        {
            fault = error;
        }

        SetDisconnected(fault);
    }

    private async Task ReadLinesAsync()
    {
        byte[] chunk = new byte[1 << 16];
        var line = new ArrayBufferWriter<byte>();
        bool isTooLong = false;
        while (await _input.ReadAsync(chunk, _disposing.Token).ConfigureAwait(false) is > 0 and var read)
        {
            for (int at = 0; at < read;)
            {
                int length = chunk.AsSpan(at, read - at).IndexOf((byte)'\n');
                int end = length < 0 ? read : at + length;
                isTooLong |= line.WrittenCount + end - at > Longest;
                if (!isTooLong)
                {
                    line.Write(chunk.AsSpan(at, end - at));
                }

                if (length >= 0)
                {
                    await TakeAsync(line.WrittenMemory, isTooLong).ConfigureAwait(false);
                    line.ResetWrittenCount();
                    isTooLong = false;
                }

                at = end + 1;
            }
        }

        await TakeAsync(line.WrittenMemory, isTooLong).ConfigureAwait(false);
    }

    private async Task TakeAsync(ReadOnlyMemory<byte> line, bool isTooLong)
    {
        if (!isTooLong && line.Span.Trim(" \t\r"u8).IsEmpty)
        {
            return;
        }

        IncomingMessage incoming = isTooLong
            ? new IncomingMessage(null, new MessageFault(McpErrorCode.InvalidRequest, "the message is longer than 4 MB"))
            : IncomingMessage.Read(line);
        if (incoming.Fault is { } fault)
        {
            await WriteLineAsync(fault.ToJson(), _disposing.Token).ConfigureAwait(false);
            return;
        }

        if (incoming.Message is not { } message)
        {
            _log.Warn("a line is no message of JSON-RPC, and was passed over");
            return;
        }

        switch (message)
        {
            case JsonRpcRequest request:
                _open[request.Id] = true;
                break;
            case JsonRpcNotification { Method: NotificationMethods.CancelledNotification, Params: JsonObject parameters }:
                // What is cancelled is not answered.
                if (IdOf(parameters["requestId"]) is { } cancelled)
                {
                    Close(cancelled);
                }

                break;
        }

        await WriteMessageAsync(message, _disposing.Token).ConfigureAwait(false);
    }

    private static RequestId? IdOf(JsonNode? id) => id is not JsonValue value ? null
        : value.TryGetValue(out long number) ? new RequestId(number)
        : value.TryGetValue(out string? text) ? new RequestId(text)
        : null;

    private void Close(RequestId request)
    {
        _open.TryRemove(request, out _);
        if (_hasEnded && _open.IsEmpty)
        {
            _answered.TrySetResult();
        }
    }
}
