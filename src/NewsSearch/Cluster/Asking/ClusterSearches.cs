using System.Net;
using System.Text.Json;

namespace NewsSearch.Cluster.Asking;

/// <summary>Asks one index of a cluster, all questions as of one point in time, which is kept on the cluster until the end. Safe to use from many threads.</summary>
/// <param name="articleOf">Reads what is stored of an article.</param>
internal sealed class ClusterSearches(ClusterConnection connection, Func<JsonElement, IndexedArticle> articleOf) : IDisposable
{
    /// <summary>How long the cluster keeps the point in time behind the last question.</summary>
    private const string Kept = "5m";

    private const int MostTries = 4;

    /// <summary>Shards score alike, by the words of all of them; an answer of some of them is none.</summary>
    private const string Search = "/_search?search_type=dfs_query_then_fetch&allow_partial_search_results=false";

    private readonly Lock _lock = new();
    private string? _point;
    private bool _isDisposed;

    /// <summary>The cluster.</summary>
    public ClusterConnection Connection => connection;

    /// <summary>Takes the point in time, which is that of the first question otherwise.</summary>
    /// <exception cref="IndexException">The cluster does not answer.</exception>
    public void TakePoint() => PointOf(CancellationToken.None);

    /// <summary>The answer to a search, of all shards.</summary>
    /// <param name="write">Writes the members of the question.</param>
    /// <exception cref="IndexException">The cluster does not answer, or not in full.</exception>
    public JsonDocument Ask(Action<Utf8JsonWriter> write, CancellationToken cancellation)
    {
        for (int tries = 1; ; tries++)
        {
            cancellation.ThrowIfCancellationRequested();
            string point = PointOf(cancellation);
            ClusterAnswer answer = connection.Ask(HttpMethod.Post, Search, json => WriteQuestion(json, write, point), cancellation, (int)HttpStatusCode.NotFound);
            if (answer.IsSuccess && IsWhole(answer.Root))
            {
                return answer.Json;
            }

            using (answer)
            {
                if (tries == MostTries || !(answer.IsSuccess || HasLostPoint(answer.Root)))
                {
                    throw answer.IsSuccess
                        ? new IndexException(IndexFault.Inaccessible, $"the cluster of {connection.Address} answers for some of its shards alone")
                        : ClusterFaults.Refused(connection.Address, answer);
                }
            }

            // A node that kept the point has gone, or it took too long from one question to the next.
            Forget(point);
            connection.Pause(tries, cancellation);
        }
    }

    /// <summary>The article of a hit.</summary>
    public IndexedArticle ArticleOf(JsonElement hit) => articleOf(hit.GetProperty("_source").GetProperty(ClusterSchema.Article));

    public void Dispose()
    {
        string? point;
        lock (_lock)
        {
            (point, _point, _isDisposed) = (_point, null, true);
        }

        if (point is not null)
        {
            Close(point);
        }
    }

    private static void WriteQuestion(Utf8JsonWriter json, Action<Utf8JsonWriter> write, string point)
    {
        json.WriteStartObject();
        json.WriteStartObject("pit");
        json.WriteString("id", point);
        json.WriteString("keep_alive", Kept);
        json.WriteEndObject();
        write(json);
        json.WriteEndObject();
    }

    private static bool IsWhole(JsonElement answer) =>
        !answer.GetProperty("timed_out").GetBoolean() && answer.GetProperty("_shards") is var shards && shards.GetProperty("failed").GetInt32() == 0;

    private static bool HasLostPoint(JsonElement answer) => answer.GetRawText().Contains("search_context_missing_exception", StringComparison.Ordinal);

    private string PointOf(CancellationToken cancellation)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return _point ??= Open(cancellation);
        }
    }

    private string Open(CancellationToken cancellation)
    {
        string path = connection.IsOpenSearch ? "_search/point_in_time" : "_pit";
        using ClusterAnswer answer = connection.Ask(HttpMethod.Post, $"{connection.Index}/{path}?keep_alive={Kept}", null, cancellation);
        return answer.Root.GetProperty(connection.IsOpenSearch ? "pit_id" : "id").GetString()!;
    }

    /// <summary>Nothing depends on it: the cluster forgets the point by itself after a while.</summary>
    private void Close(string point)
    {
        try
        {
            using ClusterAnswer closed = connection.Ask(
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
                },
                CancellationToken.None,
                (int)HttpStatusCode.NotFound);
        }
        catch (Exception error) when (error is IndexException or ObjectDisposedException)
        {
        }
    }

    private void Forget(string point)
    {
        lock (_lock)
        {
            _point = _point == point ? null : _point;
        }
    }
}
