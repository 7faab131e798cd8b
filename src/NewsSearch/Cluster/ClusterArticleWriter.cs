using System.Collections.Concurrent;
using System.Globalization;
using NewsSearch.Cluster.Writing;
using NewsSearch.Home;
using NewsSearch.Indexing;

namespace NewsSearch.Cluster;

/// <summary>Writes articles into the index of a cluster. It holds the lock of its home; writers of other homes may write to the same index at once.</summary>
/// <remarks>
/// Of two writes of an article the later one stays, whichever comes first. Unlike an index on disk, what was sent is not gone when it is not committed: it
/// becomes visible with the next commit of anybody, or when a writer reads what it wrote, and the next run tells by its hash that it is there.
/// </remarks>
public sealed class ClusterArticleWriter : IArticleWriter
{
    /// <summary>Bodies under way for each processor: one that the cluster works on and one on its way.</summary>
    private const int InFlightOfAProcessor = 2;

    private readonly ClusterConnection _connection;
    private readonly IndexHome _home;
    private readonly IndexLock _lock;
    private readonly TimeProvider _clock;
    private readonly ClusterIndexes _indexes;
    private readonly FoundIndex _index;
    private readonly BulkSender _sender;
    private readonly ConcurrentDictionary<string, bool> _refused = new(StringComparer.Ordinal);

    /// <summary>Of an index with parts, the parts that are known to be there.</summary>
    private readonly HashSet<string> _parts;
    private readonly Lock _makingPart = new();

    /// <summary>Of an index with parts, articles that may stand in another part than they belong to since the last flush, with the time of the write.</summary>
    private readonly ConcurrentDictionary<string, (string? Part, long Version)> _moved = new(StringComparer.Ordinal);

    private readonly ClusterWriting _how;

    private volatile ClusterScan _scan;
    private bool _isReplaced;
    private bool _isReplacing;
    private int _toldOutdated;
    private long _lastVersion;
    private int _count;

    private ClusterArticleWriter(ClusterConnection connection, IndexHome home, IndexLock held, ClusterWriting how)
    {
        (_connection, _home, _lock, _clock, _how) = (connection, home, held, connection.Clock, how);
        IsRebuild = how.Rebuild;
        _indexes = new ClusterIndexes(connection, connection.Clock);
        FoundIndex? before = _indexes.Find();
        _index = how.Rebuild ? _indexes.CreateNext(how.Shape) : before ?? _indexes.Create(how.Shape);
        _parts = [.. _index.Parts];
        string alias = how.Rebuild ? _indexes.Next : connection.Address.Index;
        _scan = new ClusterScan(connection, alias, home.FromStoredPath);
        if (before is not null)
        {
            RepeatedLinesFile.Provide(home, () => _indexes.RepeatedLines(before));
        }

        Replacing = how.Rebuild && before is not null ? new ClusterScan(connection, connection.Address.Index, home.FromStoredPath) : null;
        if (before is null || how.Rebuild)
        {
            Before = ClusterArticles.None;
        }
        else
        {
            _indexes.RequireOneNode(before);
            Refresh(before);
            _count = _scan.Count();
            Before = new ClusterArticles(_scan, ClusterNotes.Load(home, _index.Identity), _count);
        }

        _sender = new BulkSender(connection, alias, InFlightOfAProcessor * how.Processors, article =>
        {
            if (_refused.TryAdd(article.Id, true))
            {
                Interlocked.Decrement(ref _count);
            }

            how.Refused?.Invoke(article);
        });
    }

    /// <inheritdoc/>
    public IIndexedArticles Before { get; }

    /// <inheritdoc/>
    public bool IsRebuild { get; }

    /// <inheritdoc/>
    public int Count => Volatile.Read(ref _count);

    /// <inheritdoc/>
    public int Refused => _refused.Count;

    /// <inheritdoc/>
    public string NextCommit => "c" + (_clock.GetUtcNow().UtcTicks / TimeSpan.TicksPerMillisecond).ToString("x", CultureInfo.InvariantCulture);

    private ClusterScan? Replacing { get; set; }

    /// <summary>Opens the index for writing, and makes it where there is none.</summary>
    /// <param name="connection">Disposed of with the writer.</param>
    /// <param name="home">Where settings and catalogue are.</param>
    /// <exception cref="IndexException">The cluster cannot be reached, what stands there is no index of this version, or the home is locked.</exception>
    public static ClusterArticleWriter Open(ClusterConnection connection, IndexHome home, ClusterWriting how)
    {
        IndexLock? held = null;
        try
        {
            held = IndexLock.Take(home.Directory, how.ProcessId);
            return new ClusterArticleWriter(connection, home, held, how);
        }
        catch
        {
            held?.Dispose();
            connection.Dispose();
            Forget(home, how.ForgetsHome);
            throw;
        }
    }

    /// <summary>The version of a write at this time: microseconds.</summary>
    internal static long VersionAt(TimeProvider clock) => clock.GetUtcNow().UtcTicks / TimeSpan.TicksPerMicrosecond;

    /// <inheritdoc/>
    public int CountOnce()
    {
        Flush();
        return _scan.Count();
    }

    /// <inheritdoc/>
    public IEnumerable<(string Id, string? Source, string Body)> Texts()
    {
        Flush();
        foreach (IndexedArticle article in _scan.Articles(null, StoredArticle.SourceAndBody))
        {
            yield return (article.Id, article.Article.Source, article.Article.Body);
        }
    }

    /// <inheritdoc/>
    public IEnumerable<IndexedArticle> Articles(IReadOnlyCollection<string> ids)
    {
        Flush();
        return _scan.Articles(ids);
    }

    /// <inheritdoc/>
    public IEnumerable<Result<IndexedArticle, LostArticle>> Replaced() => (Replacing?.Articles() ?? []).Select(article => new Result<IndexedArticle, LostArticle>(article));

    /// <inheritdoc/>
    public void Put(IndexedArticle article)
    {
        if (PartOf(article) is { } part)
        {
            Write(article, part, version => _moved[article.Id] = (part, version));
        }
        else
        {
            Write(article, null);
        }
    }

    /// <inheritdoc/>
    public void Add(IndexedArticle article)
    {
        Interlocked.Increment(ref _count);
        Write(article, PartOf(article));
    }

    /// <inheritdoc/>
    public void Delete(IEnumerable<string> ids)
    {
        foreach (string id in ids)
        {
            long version = NextVersion();
            Interlocked.Decrement(ref _count);
            if (_index.Partition == ClusterPartition.None)
            {
                _sender.Add(body => body.Delete(id, version));
            }
            else
            {
                // Where it stands is asked for when all is sent.
                _moved[id] = (null, version);
            }
        }
    }

    /// <inheritdoc/>
    public void Commit(IReadOnlyDictionary<string, string>? notes = null)
    {
        Flush();
        if (IsRebuild && !_isReplaced)
        {
            TakePlace();
        }

        if (_sender.Outdated is var outdated && outdated > _toldOutdated)
        {
            _how.Outdated?.Invoke(outdated - _toldOutdated);
            _toldOutdated = outdated;
        }

        if (RepeatedLinesFile.Prepared(_home, notes) is { } lines)
        {
            _indexes.KeepRepeatedLines(_index, lines);
        }

        ClusterNotes.Save(_home, _index.Identity, notes ?? new Dictionary<string, string>());
    }

    /// <summary>The cluster merges as it sees fit.</summary>
    public bool Consolidate() => false;

    /// <inheritdoc/>
    public void Dispose()
    {
        _sender.Dispose();
        try
        {
            // Whether the address was moved, or is about to be, is not known when no answer came: then what was made stays.
            if (IsRebuild && !_isReplacing && _indexes.FindNext() is { } unfinished && unfinished.Identity == _index.Identity)
            {
                _indexes.Drop(unfinished);
            }
        }
        catch (IndexException)
        {
            // What is left behind is dropped when the index is made anew the next time.
        }
        finally
        {
            _lock.Dispose();
            _connection.Dispose();
            Forget(_home, _how.ForgetsHome);
        }
    }

    private static void Forget(IndexHome home, bool forgets)
    {
        try
        {
            if (forgets && Directory.Exists(home.Base))
            {
                Directory.Delete(home.Base, recursive: true);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It is a folder of its own among those that the system clears.
        }
    }

    /// <summary>Moves the address to the index that was made anew.</summary>
    private void TakePlace()
    {
        FoundIndex? old;
        lock (_makingPart)
        {
            _isReplacing = true;
            old = _indexes.Replace(_indexes.FindNext() ?? _index);
            _isReplaced = true;
            _sender.Alias = _connection.Address.Index;
        }

        Replacing = null;
        _scan = new ClusterScan(_connection, _connection.Address.Index, _home.FromStoredPath);
        DropReplaced(old);
    }

    private void DropReplaced(FoundIndex? old)
    {
        try
        {
            if (old is not null)
            {
                _indexes.Drop(old);
            }
        }
        catch (IndexException error)
        {
            _how.Left?.Invoke(old!.Names, error);
        }
    }

    private void Flush()
    {
        // Others write meanwhile: of what was noted up to here everything is sent now, and what they note stays for the next time.
        KeyValuePair<string, (string? Part, long Version)>[] moved = [.. _moved];
        _sender.Flush();
        if (Found() is not { } found || !found.Holds(_index))
        {
            throw ClusterFaults.Replaced(_connection.Address);
        }

        Refresh(found);
        if (Settle(moved))
        {
            _sender.Flush();
            Refresh(found);
        }
    }

    /// <summary>What stands where the index is written; null for nothing.</summary>
    private FoundIndex? Found() => IsRebuild && !_isReplaced ? _indexes.FindNext() : _indexes.Find();

    private void Refresh(FoundIndex index)
    {
        using ClusterAnswer done = WholeAnswers.Ask(_connection, HttpMethod.Post, $"/{string.Join(',', index.All)}/_refresh", null);
    }

    /// <param name="part">The alias of its part; null for the whole index.</param>
    /// <param name="written">Told of the version before it is sent.</param>
    private void Write(IndexedArticle article, string? part, Action<long>? written = null)
    {
        long version = NextVersion();
        written?.Invoke(version);
        _sender.Add(body => body.Put(article, version, part));
    }

    /// <summary>The alias of the part in which an article belongs, which is made if it is not there; null where the index has no parts.</summary>
    private string? PartOf(IndexedArticle article)
    {
        if (_index.Partition == ClusterPartition.None)
        {
            return null;
        }

        string main = _index.Names[0], part = DatedParts.Of(_index.Partition, article.Article.Published?.UnixSeconds);
        if (part.Length > 0)
        {
            lock (_makingPart)
            {
                if (!_parts.Contains(DatedParts.IndexOf(main, part)))
                {
                    _indexes.CreatePart(_index, part, _how.Shape, _sender.Alias);
                    if (Found() is not { } found || !found.Holds(_index))
                    {
                        // Another one has taken its place meanwhile, behind which the part would stay.
                        _indexes.DropPart(_index, part);
                        throw ClusterFaults.Replaced(_connection.Address);
                    }

                    _parts.Add(DatedParts.IndexOf(main, part));
                }
            }
        }

        return DatedParts.AliasOf(main, part);
    }

    /// <summary>
    /// Removes articles from the parts in which they do not belong any more: those that are deleted, and those that stand where they belong now. What the cluster did not take
    /// there stays as it was.
    /// </summary>
    /// <returns>Whether there were any.</returns>
    private bool Settle(KeyValuePair<string, (string? Part, long Version)>[] moved)
    {
        bool any = false;
        string main = _index.Names[0];
        var last = new Dictionary<string, (string? Part, long Version)>(moved, StringComparer.Ordinal);
        (string Id, string? Part)[] found = [.. _scan.Whereabouts(last.Keys).Select(place => (place.Id, DatedParts.AliasOfIndex(main, place.Index)))];
        HashSet<string> arrived = [.. found.Where(place => place.Part == last[place.Id].Part).Select(place => place.Id)];
        foreach ((string id, string? part) in found)
        {
            if (part is not null && part != last[id].Part && (last[id].Part is null || arrived.Contains(id)))
            {
                any = true;
                _sender.Add(body => body.Delete(id, last[id].Version, part));
            }
        }

        foreach (KeyValuePair<string, (string? Part, long Version)> settled in moved)
        {
            _moved.TryRemove(settled);
        }

        return any;
    }

    /// <summary>The time in microseconds, higher with each call.</summary>
    private long NextVersion()
    {
        long now = VersionAt(_clock);
        while (true)
        {
            long last = Interlocked.Read(ref _lastVersion);
            long next = Math.Max(now, last + 1);
            if (Interlocked.CompareExchange(ref _lastVersion, next, last) == last)
            {
                return next;
            }
        }
    }
}
