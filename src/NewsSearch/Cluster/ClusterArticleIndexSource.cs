using System.Globalization;
using System.IO.Hashing;
using System.Text;
using NewsSearch.Cluster.Asking;
using NewsSearch.Home;
using NewsSearch.Searching;

namespace NewsSearch.Cluster;

/// <summary>The index behind an address of a cluster, asked as of the last time that something in it changed. Safe to use from many threads.</summary>
/// <param name="connection">Stays open when the source is disposed of.</param>
/// <param name="home">Its settings are applied when searching, and it has the notes of the writer; its folder need not exist.</param>
public sealed class ClusterArticleIndexSource(ClusterConnection connection, IndexHome home, TimeProvider clock) : IArticleIndexSource
{
    private readonly Lock _lock = new();
    private ClusterSnapshot? _last;
    private volatile bool _isDisposed;

    /// <inheritdoc/>
    public IArticleIndex Acquire() => ClusterFaults.Told(connection.Address, AcquireNow);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Notes() => ClusterNotes.Load(home, new ClusterIndexes(connection, clock).Existing().Identity);

    /// <inheritdoc/>
    public void Dispose()
    {
        ClusterSnapshot? left;
        lock (_lock)
        {
            (left, _last, _isDisposed) = (_last, null, true);
        }

        left?.Release();
    }

    private ClusterArticleIndex AcquireNow()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        IndexState state = IndexState.Read(connection, CancellationToken.None);
        string commit = CommitOf(state);
        lock (_lock)
        {
            if (_last?.Commit == commit)
            {
                return ClusterArticleIndex.Holding(_last);
            }
        }

        // Others may ask meanwhile; of several that take the new state at once, one stays.
        ClusterSnapshot taken = Take(state);
        ClusterSnapshot? left = taken;
        try
        {
            lock (_lock)
            {
                ObjectDisposedException.ThrowIf(_isDisposed, this);
                if (_last?.Commit != taken.Commit)
                {
                    (left, _last) = (_last, taken);
                }

                return ClusterArticleIndex.Holding(_last);
            }
        }
        finally
        {
            // The cluster is told, for which nobody else waits.
            left?.Release();
        }
    }

    private ClusterSnapshot Take(IndexState before)
    {
        // What stands there may have become another one's index.
        bool isPartitioned = new ClusterIndexes(connection, clock).Existing().Partition != ClusterPartition.None;
        var searches = new ClusterSearches(connection, stored => StoredArticle.Read(stored, home.FromStoredPath)) { IsPartitioned = isPartitioned };
        return new ClusterSnapshot(searches, CommitOf(searches.TakePoint(before)), () => IndexSettings.Load(home));
    }

    /// <summary>Tells what searches see, and how the settings stand.</summary>
    private string CommitOf(IndexState state)
    {
        var settings = new FileInfo(home.SettingsPath);
        string text = string.Create(CultureInfo.InvariantCulture, $"{state.Name} {(settings.Exists ? settings.LastWriteTimeUtc.Ticks : 0)} {(settings.Exists ? settings.Length : 0)}");
        return XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(text)).ToString("x16", CultureInfo.InvariantCulture);
    }
}
