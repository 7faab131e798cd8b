using System.Collections.Concurrent;
using System.Text.Json;

namespace NewsSearch.Cluster.Writing;

/// <summary>
/// Sends what is put and deleted in bodies of some megabytes, several at once. What the cluster was too busy for is sent again. Safe to use from many threads.
/// </summary>
/// <param name="alias">Where to; it must exist, so that no index springs up by itself.</param>
/// <param name="inFlight">Bodies that may be under way at once; whoever has another one ready waits.</param>
/// <param name="refused">Told of each article that the cluster does not take, from any thread.</param>
internal sealed class BulkSender(ClusterConnection connection, string alias, int inFlight, Action<RefusedArticle> refused) : IDisposable
{
    private const int TooManyRequests = 429;
    private const int ServerErrors = 500;
    private const int Conflict = 409;
    private const int NotFound = 404;
    private const int Success = 300;
    private const int MostTries = 9;

    private readonly ConcurrentBag<BulkBody> _open = [];
    private readonly ConcurrentBag<BulkBody> _spare = [];
    private readonly SemaphoreSlim _places = new(inFlight);
    private readonly CancellationTokenSource _ended = new();
    private readonly int _inFlight = inFlight;

    /// <summary>Who writes into a body holds it shared: what was given when all is sent is in one that is open, and in nobody's hands.</summary>
    private readonly ReaderWriterLockSlim _writing = new();
    private readonly Lock _flushing = new();

    private Exception? _failure;

    /// <summary>Writes into a body that nobody else writes into, and sends it when it is full.</summary>
    /// <exception cref="IndexException">An earlier body could not be sent.</exception>
    public void Add(Action<BulkBody> write)
    {
        ThrowIfFailed();
        _writing.EnterReadLock();
        try
        {
            if (!_open.TryTake(out BulkBody? body) && !_spare.TryTake(out body))
            {
                body = new BulkBody();
            }

            write(body);
            if (body.IsFull)
            {
                Send(body);
            }
            else
            {
                _open.Add(body);
            }
        }
        finally
        {
            _writing.ExitReadLock();
        }
    }

    /// <summary>Sends what is open, and returns when all that was sent has been acknowledged.</summary>
    /// <exception cref="IndexException">Something could not be sent.</exception>
    public void Flush()
    {
        lock (_flushing)
        {
            foreach (BulkBody body in TakeOpen())
            {
                Send(body);
            }

            for (int place = 0; place < _inFlight; place++)
            {
                _places.Wait();
            }

            _places.Release(_inFlight);
        }

        ThrowIfFailed();
    }

    /// <summary>Gives up what is under way.</summary>
    public void Dispose()
    {
        _ended.Cancel();
        for (int place = 0; place < _inFlight; place++)
        {
            _places.Wait();
        }

        _places.Dispose();
        _ended.Dispose();
        _writing.Dispose();
    }

    /// <summary>All bodies with something in them, once nobody writes into one.</summary>
    private List<BulkBody> TakeOpen()
    {
        _writing.EnterWriteLock();
        try
        {
            var open = new List<BulkBody>();
            while (_open.TryTake(out BulkBody? body))
            {
                open.Add(body);
            }

            return open;
        }
        finally
        {
            _writing.ExitWriteLock();
        }
    }

    private void ThrowIfFailed()
    {
        switch (Volatile.Read(ref _failure))
        {
            case null:
                return;
            case IndexException known:
                throw new IndexException(known.Fault, known.Message, known);
            case { } other:
                throw new InvalidOperationException("what was sent to the cluster was not taken", other);
        }
    }

    private void Send(BulkBody body)
    {
        if (body.IsEmpty)
        {
            _spare.Add(body);
            return;
        }

        _places.Wait();
        if (Volatile.Read(ref _failure) is not null)
        {
            _places.Release();
            ThrowIfFailed();
        }

        _ = Task.Factory.StartNew(() => SendInBackground(body), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    private void SendInBackground(BulkBody body)
    {
        try
        {
            SendAll(body);
            body.Clear();
            _spare.Add(body);
        }
        catch (OperationCanceledException) when (_ended.IsCancellationRequested)
        {
            // The run has ended without it.
        }
        catch (Exception error) when (Interlocked.CompareExchange(ref _failure, error, null) is null || error is IndexException)
        {
            // Thrown where the next body is given, or at the next commit.
        }
        finally
        {
            _places.Release();
        }
    }

    private void SendAll(BulkBody body)
    {
        IReadOnlyList<BulkItem> items = body.Items;
        ReadOnlyMemory<byte> lines = body.Lines;
        for (int tries = 1; ; tries++)
        {
            List<BulkItem> again = [];
            string reason = "";
            using (ClusterAnswer answer = connection.AskLines(HttpMethod.Post, $"/{alias}/_bulk?require_alias=true", lines, _ended.Token))
            {
                if (answer.Root.GetProperty("errors").GetBoolean())
                {
                    reason = Judge(items, answer.Root.GetProperty("items"), again);
                }
            }

            if (again.Count == 0)
            {
                return;
            }

            if (tries == MostTries)
            {
                throw new IndexException(IndexFault.Inaccessible, $"the cluster of {connection.Address} is too busy, or has lost a part of the index: {reason}");
            }

            connection.Pause(tries, _ended.Token);
            items = again;
            lines = body.LinesOf(again);
        }
    }

    /// <summary>Tells what was refused, and collects what is to be sent again.</summary>
    /// <returns>Why it was not taken the first time.</returns>
    private string Judge(IReadOnlyList<BulkItem> items, JsonElement outcomes, List<BulkItem> again)
    {
        string why = "";
        int i = 0;
        foreach (JsonElement outcome in outcomes.EnumerateArray())
        {
            BulkItem item = items[i++];
            JsonElement told = outcome.EnumerateObject().First().Value;
            int status = told.GetProperty("status").GetInt32();
            (string type, string reason) = ClusterFaults.ReasonOf(told);
            if (type == "cluster_block_exception")
            {
                throw ClusterFaults.Blocked(connection.Address, reason);
            }

            if (type == "index_not_found_exception")
            {
                throw ClusterFaults.Missing(connection.Address);
            }

            if (status is TooManyRequests or >= ServerErrors)
            {
                why = reason;
                again.Add(item);
            }
            else if (status >= Success && status != Conflict && !(item.IsDeletion && status == NotFound))
            {
                refused(new RefusedArticle(item.Id, reason));
            }
        }

        return why;
    }
}
