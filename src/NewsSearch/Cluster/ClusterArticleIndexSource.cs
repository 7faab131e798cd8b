using System.Globalization;
using System.IO.Hashing;
using System.Net;
using System.Text;
using System.Text.Json;
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
    private bool _isDisposed;

    /// <inheritdoc/>
    public IArticleIndex Acquire()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            string commit = CommitNow();
            if (_last?.Commit != commit)
            {
                // What stands there may have become another one's index.
                _ = new ClusterIndexes(connection, clock).Existing();
                var searches = new ClusterSearches(connection, stored => StoredArticle.Read(stored, home.FromStoredPath));
                searches.TakePoint();
                _last?.Release();
                _last = new ClusterSnapshot(searches, commit, () => IndexSettings.Load(home));
            }

            return ClusterArticleIndex.Holding(_last);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Notes() => ClusterNotes.Load(home, new ClusterIndexes(connection, clock).Existing().Identity);

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _last?.Release();
            _last = null;
            _isDisposed = true;
        }
    }

    /// <summary>Tells what the indexes hold, and how the settings stand: the numbers of the last write and of documents in each part, as searches see it.</summary>
    private string CommitNow()
    {
        using ClusterAnswer answer = connection.Ask(
            HttpMethod.Get,
            $"{connection.Index}/_stats/docs?level=shards&filter_path=indices.*.uuid,indices.*.shards.*.routing.primary,indices.*.shards.*.docs,indices.*.shards.*.seq_no.max_seq_no",
            null,
            CancellationToken.None,
            (int)HttpStatusCode.NotFound);
        if (!answer.IsSuccess)
        {
            throw ClusterFaults.Refused(connection.Address, answer);
        }

        var state = new StringBuilder();
        if (answer.Root.TryGetProperty("indices", out JsonElement indices))
        {
            foreach (JsonProperty index in indices.EnumerateObject().OrderBy(index => index.Name, StringComparer.Ordinal))
            {
                state.Append(index.Value.TryGetProperty("uuid", out JsonElement uuid) ? uuid.GetString() : index.Name);
                foreach (JsonProperty shard in index.Value.GetProperty("shards").EnumerateObject().OrderBy(shard => shard.Name, StringComparer.Ordinal))
                {
                    AddShard(state, shard);
                }
            }
        }

        var settings = new FileInfo(home.SettingsPath);
        state.Append(CultureInfo.InvariantCulture, $" {(settings.Exists ? settings.LastWriteTimeUtc.Ticks : 0)} {(settings.Exists ? settings.Length : 0)}");
        return XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(state.ToString())).ToString("x16", CultureInfo.InvariantCulture);
    }

    private static void AddShard(StringBuilder state, JsonProperty shard)
    {
        foreach (JsonElement copy in shard.Value.EnumerateArray())
        {
            if (copy.GetProperty("routing").GetProperty("primary").GetBoolean())
            {
                JsonElement docs = copy.GetProperty("docs");
                state.Append(CultureInfo.InvariantCulture, $" {shard.Name}:{copy.GetProperty("seq_no").GetProperty("max_seq_no").GetInt64()}:{docs.GetProperty("count").GetInt64()}:{docs.GetProperty("deleted").GetInt64()}");
            }
        }
    }
}
