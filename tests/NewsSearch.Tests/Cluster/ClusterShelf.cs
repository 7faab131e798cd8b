using System.Text.Json;
using NewsSearch.Cluster;
using NewsSearch.Home;

namespace NewsSearch.Tests.Cluster;

/// <summary>An index of its own on a real cluster, and a home for it.</summary>
internal sealed class ClusterShelf : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ClusterShelf()
    {
        Address = TestCluster.NewAddress();
        Home = new IndexHome(_folder.Combine("index"));
        Connection = TestCluster.Connect(Address);
    }

    public ClusterAddress Address { get; }

    public IndexHome Home { get; }

    public ClusterConnection Connection { get; }

    public List<RefusedArticle> Refused { get; } = [];

    public static IndexedArticle Story(string id, string body, string title = "", string? language = "en") => new()
    {
        Id = id,
        Key = $"key {id}",
        ContentHash = body.Length,
        IndexedAt = 1,
        Article = new Article { Origin = new ArticleOrigin(null), Key = $"key {id}", Title = title, Body = body, Language = language },
    };

    /// <summary>By which dates an index is kept that is made from now on.</summary>
    public ClusterPartition Partition { get; set; }

    public ClusterArticleWriter Open(bool rebuild = false, IndexHome? home = null) => ClusterArticleWriter.Open(
        TestCluster.Connect(Address),
        home ?? Home,
        new ClusterWriting { Rebuild = rebuild, ProcessId = 1, Refused = Refused.Add, Shape = new ClusterShape { Partition = Partition } });

    public void Put(params IndexedArticle[] articles)
    {
        using ClusterArticleWriter writer = Open();
        foreach (IndexedArticle article in articles)
        {
            writer.Put(article);
        }

        writer.Commit();
    }

    /// <summary>What the cluster answers.</summary>
    public JsonElement Ask(HttpMethod method, string path, string? body = null)
    {
        using ClusterAnswer answer = Connection.Ask(method, path, body is null ? null : json => json.WriteRawValue(body), default);
        return answer.Root.Clone();
    }

    public int Count() => Ask(HttpMethod.Get, $"{Connection.Index}/_count").GetProperty("count").GetInt32();

    public void Dispose()
    {
        using (ClusterAnswer found = Connection.Ask(HttpMethod.Get, $"/{Address.Index}*/_settings/index.uuid", null, default, 404))
        {
            foreach (JsonProperty index in found.Root.EnumerateObject())
            {
                Connection.Ask(HttpMethod.Delete, $"/{index.Name}", null, default, 404).Dispose();
            }
        }

        Connection.Dispose();
        _folder.Dispose();
    }
}
