using NewsSearch.Searching;

namespace NewsSearch.Tests.Cluster.Asking;

/// <summary>One state for all that is asked of an index, and another name for another state.</summary>
public sealed class ClusterStateTests : IDisposable
{
    private readonly ArticleShelf _shelf = new();

    public void Dispose() => _shelf.Dispose();

    [Fact]
    public void APointInTimeThatIsLostAfterTheIndexHasChangedIsTold()
    {
        using AskedShelf cluster = New();
        Assert.Equal(1, cluster.Index.Count(ArticleShelf.Parse("crane")));
        cluster.Put([Story("0123456789ac", "A crane waits.")]);
        Assert.Equal(1, cluster.Index.Count(ArticleShelf.Parse("lifts")));
        cluster.LosePoint();
        IndexException error = Assert.Throws<IndexException>(() => cluster.Index.Count(ArticleShelf.Parse("crane OR stone")));
        Assert.Contains("has lost the state", error.Message, StringComparison.Ordinal);
        using IArticleIndex after = cluster.Source.Acquire();
        Assert.Equal(2, after.Count(ArticleShelf.Parse("crane")));
    }

    /// <summary>What is sent is not seen until it is made visible, and then the numbers of articles and of deleted ones may be those of before.</summary>
    [Fact]
    public void AStateHasANameOfItsOwnWhoeverMakesVisibleWhatWasSent()
    {
        using AskedShelf cluster = New();
        cluster.Put([Story("0123456789ab", "A heron waits.")], refresh: false);
        using IArticleIndex sent = cluster.Source.Acquire();
        Assert.Equal((1, 0), (sent.Count(ArticleShelf.Parse("crane")), sent.Count(ArticleShelf.Parse("heron"))));
        Assert.Equal(cluster.Index.Commit, sent.Commit);
        cluster.Refresh();
        using IArticleIndex seen = cluster.Source.Acquire();
        Assert.Equal((0, 1), (seen.Count(ArticleShelf.Parse("crane")), seen.Count(ArticleShelf.Parse("heron"))));
        Assert.NotEqual(sent.Commit, seen.Commit);
        cluster.Refresh();
        using IArticleIndex again = cluster.Source.Acquire();
        Assert.Equal(seen.Commit, again.Commit);
    }

    /// <summary>Another copy may rank otherwise, so that hits would come twice or not at all.</summary>
    [Fact]
    public void HitsInTheOrderOfTheirScoresGoOnInTheSameStateAlone()
    {
        using AskedShelf cluster = New([.. Enumerable.Range(0, 450).Select(i => Story($"{i:x12}", $"The crane lifts {i} stones."))]);
        using IEnumerator<SearchHit> ranked = Hits(cluster, SortOrder.Relevance).GetEnumerator();
        using IEnumerator<SearchHit> dated = Hits(cluster, SortOrder.Newest).GetEnumerator();
        Assert.True(ranked.MoveNext() && dated.MoveNext());
        cluster.LosePoint();
        int rest = 1;
        while (dated.MoveNext())
        {
            rest++;
        }

        Assert.Equal(450, rest);
        cluster.LosePoint();
        Assert.Throws<IndexException>(() =>
        {
            while (ranked.MoveNext())
            {
            }
        });
    }

    private static IEnumerable<SearchHit> Hits(AskedShelf cluster, SortOrder sort) =>
        cluster.Index.Stream(new SearchRequest(ArticleShelf.Parse("crane")) { Sort = sort, Limit = int.MaxValue, Snippets = 0 }).Hits;

    private static IndexedArticle Story(string id, string body) => new() { Id = id, Key = id, Article = ArticleShelf.Story(id, body) };

    private AskedShelf New(params IndexedArticle[] articles)
    {
        TestCluster.Require();
        return new AskedShelf(articles.Length > 0 ? articles : [Story("0123456789ab", "The crane lifts a stone.")], _shelf.Home);
    }
}
