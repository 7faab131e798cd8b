using NewsSearch.Searching;

namespace NewsSearch.Tests.Cluster.Asking;

public sealed class ClusterSearchesTests
{
    [Fact]
    public void APointInTimeThatTheClusterHasLostIsTakenAnewWhereNothingHasChanged()
    {
        TestCluster.Require();
        using var shelf = new ArticleShelf();
        using var cluster = new AskedShelf([Story("0123456789ab", "The crane lifts a stone."), Story("0123456789ac", "A heron waits.")], shelf.Home);
        Assert.Equal(1, cluster.Index.Count(ArticleShelf.Parse("crane")));
        cluster.LosePoint();
        Assert.Equal(["0123456789ac"], cluster.Index.Search(new SearchRequest(ArticleShelf.Parse("heron"))).Hits.Select(hit => hit.Indexed.Id));
    }

    [Fact]
    public void ASourceGivesTheSameStateUntilSomethingChanges()
    {
        TestCluster.Require();
        using var shelf = new ArticleShelf();
        using var cluster = new AskedShelf([Story("0123456789ab", "The crane lifts a stone.")], shelf.Home);
        using IArticleIndex again = cluster.Source.Acquire();
        Assert.Equal(cluster.Index.Commit, again.Commit);
        cluster.Put([Story("0123456789ac", "A crane waits.")]);
        using IArticleIndex after = cluster.Source.Acquire();
        Assert.NotEqual(again.Commit, after.Commit);
        Assert.Equal((1, 2), (again.Count(ArticleShelf.Parse("crane")), after.Count(ArticleShelf.Parse("crane"))));
    }

    private static IndexedArticle Story(string id, string body) => new() { Id = id, Key = id, Article = ArticleShelf.Story(id, body) };
}
