using System.Text;
using NewsSearch.Cluster;
using NewsSearch.Home;

namespace NewsSearch.Tests.Cluster.Asking;

/// <summary>A real index with a few articles on a real cluster, in two shards or in parts by dates, and what it was asked.</summary>
internal sealed class AskedShelf : IDisposable
{
    private readonly ClusterConnection _connection;
    private readonly ClusterPartition _partition;
    private readonly HashSet<string> _parts = [];

    public AskedShelf(IEnumerable<IndexedArticle> articles, IndexHome home, ClusterPartition partition = ClusterPartition.None)
    {
        _partition = partition;
        ClusterAddress address = TestCluster.NewAddress();
        _connection = new ClusterConnection(address, ClusterAccess.None, TimeProvider.System, 1, new Recording(Asked));
        var shape = new ClusterShape { Shards = partition == ClusterPartition.None ? 2 : 1, Replicas = 0, Partition = partition, KeepsNoSourceForRecovery = _connection.IsOpenSearch };
        _connection.Ask(HttpMethod.Put, $"/{Main}", json => ClusterSchema.WriteIndex(json, shape, address.Index, DatedParts.AliasOf(Main, "")), default).Dispose();
        Put(articles);
        Source = new ClusterArticleIndexSource(_connection, home, TimeProvider.System);
        Index = (ClusterArticleIndex)Source.Acquire();
    }

    public ClusterArticleIndexSource Source { get; }

    public ClusterArticleIndex Index { get; }

    /// <summary>Method, path and body of each request.</summary>
    public List<string> Asked { get; } = [];

    private string Main => $"{_connection.Address.Index}-1";

    /// <summary>Adds articles, or puts them in the place of those with their ids.</summary>
    /// <param name="refresh">Whether searches see them from now on.</param>
    public void Put(IEnumerable<IndexedArticle> articles, bool refresh = true)
    {
        var documents = new IndexedDocument();
        foreach (IndexedArticle[] some in articles.Chunk(1000))
        {
            var bulk = new StringBuilder();
            foreach (IndexedArticle article in some)
            {
                bulk.Append("{\"index\":{\"_index\":\"").Append(PartOf(article)).Append("\",\"_id\":\"").Append(article.Id).Append("\"}}\n").Append(Encoding.UTF8.GetString(ClusterRequests.Body(json => documents.Write(json, article)).Span)).Append('\n');
            }

            using ClusterAnswer answer = _connection.AskLines(HttpMethod.Post, $"{_connection.Index}/_bulk?refresh={(refresh ? "true" : "false")}", Encoding.UTF8.GetBytes(bulk.ToString()), default);
            Assert.False(answer.Root.GetProperty("errors").GetBoolean(), answer.Root.GetRawText());
        }
    }

    public void Refresh() => _connection.Ask(HttpMethod.Post, $"{_connection.Index}/_refresh", null, default).Dispose();

    /// <summary>Makes the cluster forget what it keeps for searches.</summary>
    public void LosePoint()
    {
        string asked = Asked.Last(each => each.Contains("\"pit\"", StringComparison.Ordinal));
        string point = asked.Split("\"id\":\"")[1].Split('"')[0];
        _connection.Ask(HttpMethod.Delete, "/_search/point_in_time", json => json.WriteRawValue($$"""{"pit_id":["{{point}}"]}"""), default).Dispose();
    }

    public void Dispose()
    {
        Index.Dispose();
        Source.Dispose();
        _connection.Ask(HttpMethod.Delete, $"/{string.Join(',', _parts.Append("").Select(part => DatedParts.IndexOf(Main, part)))}", null, default).Dispose();
        _connection.Dispose();
    }

    private string PartOf(IndexedArticle article)
    {
        string part = DatedParts.Of(_partition, article.Article.Published?.UnixSeconds);
        if (part.Length > 0 && _parts.Add(part))
        {
            var indexes = new ClusterIndexes(_connection, TimeProvider.System);
            indexes.CreatePart(indexes.Existing(), part, new ClusterShape { Replicas = 0 }, _connection.Address.Index);
        }

        return DatedParts.AliasOf(Main, part);
    }

    private sealed class Recording(List<string> asked) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            string body = request.Content is { } content ? new StreamReader(content.ReadAsStream(cancellationToken)).ReadToEnd() : "";
            lock (asked)
            {
                asked.Add($"{request.Method} {request.RequestUri!.PathAndQuery} {body}");
            }

            return base.Send(request, cancellationToken);
        }
    }
}
