using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace NewsSearch.Cluster.Writing;

/// <summary>
/// Sends what is put and deleted in bodies of some megabytes, several at once. What the cluster was too busy for is sent again. Safe to use from many threads.
/// </summary>
/// <param name="alias">Where to, see <see cref="Alias"/>.</param>
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

    /// <summary>How often an index is looked for that is gone from behind its alias: one that takes another's place is behind that alias at once.</summary>
    private const int TriesOfAMissing = 3;

    /// <summary>How long the cluster waits for a part of the index that is on no node, as when one has just failed.</summary>
    private const string Waits = "30s";

    /// <summary>Microseconds by which the versions of a run that writes quickly are ahead of its clock.</summary>
    private const long Skew = 1_000_000;

    private readonly ConcurrentBag<BulkBody> _open = [];
    private readonly ConcurrentBag<BulkBody> _spare = [];
    private readonly SemaphoreSlim _places = new(inFlight);
    private readonly CancellationTokenSource _ended = new();
    private readonly int _inFlight = inFlight;

    /// <summary>Who writes into a body holds it shared: what was given when all is sent is in one that is open, and in nobody's hands.</summary>
    private readonly ReaderWriterLockSlim _writing = new();
    private readonly Lock _flushing = new();

    private Exception? _failure;
    private volatile string _alias = alias;
    private int _outdated;

    /// <summary>Where to, from the next body on. It must be an alias that exists, so that no index springs up by itself.</summary>
    public string Alias
    {
        get => _alias;
        set => _alias = value;
    }

    /// <summary>Articles that were not written since the cluster has them with a time that is yet to come here: the clocks of two machines differ.</summary>
    public int Outdated => Volatile.Read(ref _outdated);

    /// <summary>Writes into a body that nobody else writes into, and sends it when it is full.</summary>
    /// <exception cref="IndexException">An earlier body could not be sent.</exception>
    /// <exception cref="OperationCanceledException">It has been disposed of.</exception>
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

            try
            {
                write(body);
            }
            catch (Exception error)
            {
                // The others in the body are lost with it, so none of them may count as written.
                Interlocked.CompareExchange(ref _failure, error, null);
                throw;
            }

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

            int held = 0;
            try
            {
                for (; held < _inFlight; held++)
                {
                    _places.Wait(_ended.Token);
                }
            }
            finally
            {
                if (held > 0)
                {
                    _places.Release(held);
                }
            }
        }

        ThrowIfFailed();
    }

    /// <summary>Gives up what is under way.</summary>
    public void Dispose()
    {
        _ended.Cancel();

        // Who waits for a place is let go, and what is under way ends soon, since its connections are cut.
        _writing.EnterWriteLock();
        _writing.ExitWriteLock();
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

        _places.Wait(_ended.Token);
        if (Volatile.Read(ref _failure) is not null || _ended.IsCancellationRequested)
        {
            _places.Release();
            ThrowIfFailed();
            throw new OperationCanceledException("The run has ended without it.");
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
        catch (Exception error)
        {
            // Thrown where the next body is given, or at the next commit.
            Interlocked.CompareExchange(ref _failure, error, null);
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
        long start = connection.Clock.GetTimestamp();
        for (int tries = 1; ; tries++)
        {
            List<BulkItem> again = [];
            string reason = "", to = _alias;
            using (ClusterAnswer answer = connection.AskLines(HttpMethod.Post, $"/{to}/_bulk?require_alias=true&timeout={Waits}", lines, _ended.Token))
            {
                reason = Judge(items, answer, again, mayBeMoved: to != _alias || tries < TriesOfAMissing);
            }

            if (again.Count == 0)
            {
                return;
            }

            if (tries == MostTries || connection.Clock.GetElapsedTime(start) > connection.Patience)
            {
                throw new IndexException(IndexFault.Inaccessible, $"the cluster of {connection.Address} is too busy, or has lost a part of the index: {reason}");
            }

            connection.Pause(tries, _ended.Token);
            items = again;
            lines = body.LinesOf(again);
        }
    }

    /// <summary>Tells what was refused, and collects what is to be sent again.</summary>
    /// <param name="mayBeMoved">Whether the index may have another alias by now than the one that it was sent to.</param>
    /// <returns>Why it was not taken the first time.</returns>
    /// <exception cref="IndexException">The index takes nothing, or what answers does not say of each what became of it.</exception>
    private string Judge(IReadOnlyList<BulkItem> items, ClusterAnswer answer, List<BulkItem> again, bool mayBeMoved)
    {
        if (!answer.Root.TryGetProperty("items", out JsonElement outcomes) || outcomes.ValueKind != JsonValueKind.Array || outcomes.GetArrayLength() != items.Count)
        {
            throw ClusterFaults.NoAnswer(connection.Address, answer);
        }

        string why = "";
        foreach ((BulkItem item, JsonElement outcome) in items.Zip(outcomes.EnumerateArray()))
        {
            JsonElement told = outcome.EnumerateObject().First().Value;
            int status = told.GetProperty("status").GetInt32();
            if (status < Success || (item.IsDeletion && status == NotFound && !told.TryGetProperty("error", out _)))
            {
                continue;
            }

            (string type, string reason) = ClusterFaults.ReasonOf(told);
            if (type == "cluster_block_exception")
            {
                throw ClusterFaults.Blocked(connection.Address, reason);
            }

            bool isMissing = type == "index_not_found_exception";
            if (isMissing && !mayBeMoved)
            {
                throw ClusterFaults.Missing(connection.Address);
            }

            if (isMissing || status is TooManyRequests or >= ServerErrors || IsShared(reason))
            {
                why = reason;
                again.Add(item);
            }
            else if (status == Conflict)
            {
                Compare(item, reason);
            }
            else
            {
                refused(new RefusedArticle(item.Id, reason));
            }
        }

        return why;
    }

    /// <summary>Whether several indexes stand behind the alias, as long as several first runs find out which of them stays.</summary>
    private static bool IsShared(string reason) => reason.Contains("no write index is defined", StringComparison.Ordinal);

    /// <summary>
    /// A conflict is an answer that was lost when it was sent before, or a later write of the same article, of this run or of another. Only a write whose time
    /// is yet to come was not made later in truth.
    /// </summary>
    private void Compare(BulkItem item, string reason)
    {
        const string Told = "current version [";
        int start = reason.IndexOf(Told, StringComparison.Ordinal) + Told.Length;
        int end = start < Told.Length ? -1 : reason.IndexOf(']', start);
        bool isKnown = end >= 0 & long.TryParse(end < 0 ? "" : reason.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out long there);
        if (!isKnown || (there > item.Version && there > ClusterArticleWriter.VersionAt(connection.Clock) + Skew))
        {
            Interlocked.Increment(ref _outdated);
        }
    }
}
