using System.Globalization;
using System.Net;
using System.Text.Json;

namespace NewsSearch.Cluster.Asking;

/// <summary>Asks one index of a cluster, all questions as of one point in time, which is kept on the cluster until the end. Safe to use from many threads.</summary>
/// <param name="articleOf">Reads what is stored of an article.</param>
internal sealed class ClusterSearches(ClusterConnection connection, Func<JsonElement, IndexedArticle> articleOf) : IDisposable
{
    /// <summary>How long the cluster keeps the point in time behind the last question.</summary>
    private const string Kept = "5m";

    private const int MostTries = 7;

    /// <summary>How often a point in time is taken while others change the index, until it is that of a known state.</summary>
    private const int MostPoints = 5;

    /// <summary>How often a cluster that answers in part is asked at one point in time, until another one is tried: that of a node that is gone is not always told.</summary>
    private const int TriesOfAPoint = 3;

    /// <summary>An answer of some shards is none.</summary>
    private const string Search = "/_search?allow_partial_search_results=false";

    /// <summary>Shards score alike, by the words of all of them.</summary>
    private const string Ranked = "&search_type=dfs_query_then_fetch";

    /// <summary>Each shard is asked first whether it has any of the dates, however few they are.</summary>
    private const string Dated = "&pre_filter_shard_size=1";

    /// <summary>Statuses of a cluster that has lost a node, or the point in time.</summary>
    private static readonly int[] Losses = [(int)HttpStatusCode.NotFound, (int)HttpStatusCode.InternalServerError, (int)HttpStatusCode.ServiceUnavailable];

    /// <summary>Held by the one who takes the point in time.</summary>
    private readonly SemaphoreSlim _taking = new(1);
    private volatile string? _point;
    private IndexState? _state;
    private volatile bool _isDisposed;

    /// <summary>The cluster.</summary>
    public ClusterConnection Connection => connection;

    /// <summary>Whether the index has parts by dates.</summary>
    public bool IsPartitioned { get; init; }

    /// <summary>Takes the point in time, which is that of the first question otherwise.</summary>
    /// <returns>What is seen at it.</returns>
    /// <exception cref="IndexException">The cluster does not answer.</exception>
    /// <param name="before">What was seen just now.</param>
    public IndexState TakePoint(IndexState before)
    {
        Take(before, CancellationToken.None);
        return _state!;
    }

    /// <summary>The answer to a search, of all shards.</summary>
    /// <param name="write">Writes the members of the question.</param>
    /// <param name="byScore">Whether it goes on behind a score, which another copy of the index may compute otherwise.</param>
    /// <param name="ranks">Whether scores matter, so that all shards are to count the words.</param>
    /// <exception cref="IndexException">The cluster does not answer, or not in full, or has lost the point in time and something else stands there by now.</exception>
    public JsonDocument Ask(Action<Utf8JsonWriter> write, CancellationToken cancellation, bool byScore = false, bool ranks = false)
    {
        string path = Search + (ranks ? Ranked : IsPartitioned ? Dated : "");
        for (int tries = 1; ; tries++)
        {
            cancellation.ThrowIfCancellationRequested();
            string point = PointOf(cancellation);
            ClusterAnswer answer = connection.Ask(HttpMethod.Post, path, json => WriteQuestion(json, write, point), cancellation, Losses);
            if (answer.IsSuccess && IsWhole(answer))
            {
                return answer.Json;
            }

            bool hasLostPoint;
            using (answer)
            {
                hasLostPoint = HasLostPoint(answer);
                if (tries == MostTries || (answer.Status == (int)HttpStatusCode.NotFound && !hasLostPoint))
                {
                    throw answer.IsSuccess ? ClusterFaults.Partial(connection.Address) : ClusterFaults.Refused(connection.Address, answer);
                }
            }

            // A node that kept the point has gone, or it took too long from one question to the next.
            connection.Pause(tries, cancellation);
            if (hasLostPoint || tries >= TriesOfAPoint)
            {
                TakeAgain(point, hasLostPoint, byScore, cancellation);
            }
        }
    }

    /// <summary>The article of a hit.</summary>
    public IndexedArticle ArticleOf(JsonElement hit) => articleOf(hit.GetProperty("_source").GetProperty(ClusterSchema.Article));

    public void Dispose()
    {
        _isDisposed = true;
        if (Interlocked.Exchange(ref _point, null) is { } point)
        {
            Close(point);
        }
    }

    private void WriteQuestion(Utf8JsonWriter json, Action<Utf8JsonWriter> write, string point)
    {
        json.WriteStartObject();
        json.WriteStartObject("pit");
        json.WriteString("id", point);
        json.WriteString("keep_alive", Kept);
        json.WriteEndObject();
        json.WriteString("timeout", string.Create(CultureInfo.InvariantCulture, $"{(long)Math.Ceiling(connection.Patience.TotalMilliseconds)}ms"));
        write(json);
        json.WriteEndObject();
    }

    /// <exception cref="IndexException">It took too long, or what answers is no cluster.</exception>
    private bool IsWhole(ClusterAnswer answer)
    {
        if (!answer.Root.TryGetProperty("timed_out", out JsonElement late) || !answer.Root.TryGetProperty("_shards", out JsonElement shards))
        {
            throw ClusterFaults.NoAnswer(connection.Address, answer);
        }

        return late.GetBoolean() ? throw ClusterFaults.Late(connection.Address, connection.Patience) : shards.GetProperty("failed").GetInt32() == 0;
    }

    /// <remarks>Of an answer in part the parts alone are looked at: articles may say anything.</remarks>
    private static bool HasLostPoint(ClusterAnswer answer) => (answer.IsSuccess ? answer.Root.GetProperty("_shards") : answer.Root).GetRawText() is var text
        && (text.Contains("search_context_missing_exception", StringComparison.Ordinal) || text.Contains("no node found", StringComparison.Ordinal));

    private string PointOf(CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (_point is { } taken)
        {
            return taken;
        }

        _taking.Wait(cancellation);
        try
        {
            return _point ?? Take(IndexState.Read(connection, cancellation), cancellation);
        }
        finally
        {
            _taking.Release();
        }
    }

    /// <summary>Takes a point in time at which nobody changed the index, so that it is known what is seen.</summary>
    private string Take(IndexState before, CancellationToken cancellation)
    {
        for (int tries = 1; ; tries++)
        {
            string point = Open(cancellation);
            IndexState after = IndexState.Read(connection, cancellation);
            if (after.Name == before.Name || tries == MostPoints)
            {
                // Where the two differ what is seen is either: a later state is then told to be another one than this.
                (_state, _point) = (before, point);
                return point;
            }

            Close(point);
            before = after;
        }
    }

    /// <summary>Takes the point in time once more, at which the same must be seen.</summary>
    /// <param name="isLost">Whether it is gone; if not, and something else is seen by now, it stays.</param>
    private void TakeAgain(string lost, bool isLost, bool byScore, CancellationToken cancellation)
    {
        _taking.Wait(cancellation);
        try
        {
            if (_point != lost)
            {
                return;
            }

            if (byScore)
            {
                if (isLost)
                {
                    throw ClusterFaults.Changed(connection.Address);
                }

                return;
            }

            string point = Open(cancellation);
            bool? isSame = _state!.IsSeenIn(IndexState.Read(connection, cancellation));
            if (isSame == true)
            {
                _point = point;
                Close(lost);
                return;
            }

            Close(point);
            if (isSame == false && isLost)
            {
                throw ClusterFaults.Changed(connection.Address);
            }
        }
        finally
        {
            _taking.Release();
        }
    }

    private string Open(CancellationToken cancellation)
    {
        string path = connection.IsOpenSearch ? "_search/point_in_time?allow_partial_pit_creation=false&" : "_pit?";
        for (int tries = 1; ; tries++)
        {
            using ClusterAnswer answer = connection.Ask(HttpMethod.Post, $"{connection.Index}/{path}keep_alive={Kept}", null, cancellation);
            if (!answer.Root.TryGetProperty(connection.IsOpenSearch ? "pit_id" : "id", out JsonElement point))
            {
                throw ClusterFaults.NoAnswer(connection.Address, answer);
            }

            if (!answer.Root.TryGetProperty("_shards", out JsonElement shards) || shards.GetProperty("failed").GetInt32() == 0)
            {
                return point.GetString()!;
            }

            Close(point.GetString()!);
            if (tries == MostTries)
            {
                throw ClusterFaults.Partial(connection.Address);
            }

            connection.Pause(tries, cancellation);
        }
    }

    /// <summary>Nothing depends on it: the cluster forgets the point by itself after a while.</summary>
    private void Close(string point) => connection.Mention(
        HttpMethod.Delete,
        connection.IsOpenSearch ? "/_search/point_in_time" : "/_pit",
        json =>
        {
            json.WriteStartObject();
            if (connection.IsOpenSearch)
            {
                json.WriteStartArray("pit_id");
                json.WriteStringValue(point);
                json.WriteEndArray();
            }
            else
            {
                json.WriteString("id", point);
            }

            json.WriteEndObject();
        });
}
