using NewsSearch.Indexing;

namespace NewsSearch.Tests.Indexing;

/// <summary>Articles wait with all that they hold, and are given once.</summary>
public sealed class DeferredArticlesTests : IDisposable
{
    private readonly DeferredArticles _deferred = new();

    public void Dispose() => _deferred.Dispose();

    private static IndexedArticle Article(string id, string body) => new()
    {
        Article = new Article { Origin = new ArticleOrigin("a.jsonl", 1), Title = "The heron", Body = body, Source = "Post" },
        Id = id,
        Key = $"k{id}",
        ContentHash = 7,
    };

    [Fact]
    public void ArticlesComeBackInOrderAsTheyWere()
    {
        IndexedArticle[] articles = [Article("0a", "The quay, “they said”.\n\nNobody came. 李"), Article("0b", "")];
        Assert.All(articles, article => Assert.True(_deferred.TryAdd(article)));
        Assert.Equal(2, _deferred.Count);
        Assert.Equal(articles.Select(article => article.Article.Body), _deferred.Read().Select(article => article.Article.Body));
        Assert.Equal([("0a", "k0a", 7L, "The heron"), ("0b", "k0b", 7L, "The heron")], _deferred.Take().Select(article => (article.Id, article.Key, article.ContentHash, article.Article.Title)));
        Assert.Equal(0, _deferred.Count);
        Assert.Empty(_deferred.Take());
    }

    [Fact]
    public void AVeryLongArticleIsNotKept()
    {
        Assert.False(_deferred.TryAdd(Article("0a", new string('x', (1 << 20) + 1))));
        Assert.Equal(0, _deferred.Count);
    }
}
