using NewsSearch.Home;
using NewsSearch.Indexing;
using NewsSearch.OnDisk.Repair;

namespace NewsSearch.OnDisk;

/// <summary>All articles of an index on disk, whole, to be taken elsewhere.</summary>
public static class ArticlesOnDisk
{
    /// <summary>Reads them as they are asked for; nobody else can write to the index meanwhile.</summary>
    /// <param name="processId">Told to others who find the index locked.</param>
    /// <returns>Each article, or what is known of one that cannot be read.</returns>
    /// <exception cref="IndexException">There is no index, another process writes to it, or its articles are not stored as they are now.</exception>
    public static IEnumerable<Result<IndexedArticle, LostArticle>> In(IndexHome home, int processId)
    {
        ArticleIndex.Open(home).Dispose();
        using IndexLock held = IndexLock.Take(home.Directory, processId);
        foreach (Result<IndexedArticle, LostArticle> article in ReplacedArticles.In(home, null, remarked: null))
        {
            yield return article;
        }
    }
}
