using NewsSearch.Cluster.Writing;
using NewsSearch.Home;
using NewsSearch.Indexing;

namespace NewsSearch.Cluster;

/// <summary>All articles of an index on a cluster, whole, to be taken elsewhere.</summary>
public static class ArticlesOnCluster
{
    /// <summary>Reads them as they are asked for, in the order of their ids.</summary>
    /// <param name="home">Makes their paths absolute.</param>
    /// <exception cref="IndexException">There is no index, or it cannot be read.</exception>
    public static IEnumerable<Result<IndexedArticle, LostArticle>> In(ClusterConnection connection, IndexHome home)
    {
        _ = new ClusterIndexes(connection, connection.Clock).Existing();
        return new ClusterScan(connection, connection.Address.Index, home.FromStoredPath).Articles().Select(article => new Result<IndexedArticle, LostArticle>(article));
    }
}
