using System.Collections.Concurrent;
using NewsSearch.Home;
using NewsSearch.Indexing;

namespace NewsSearch.Archive;

/// <summary>Takes the articles of one index into another, with their names and without their sources.</summary>
public static class ArticleCopy
{
    /// <summary>Copies the articles that the other index does not have in the same version.</summary>
    /// <param name="articles">Those of one index, as they are read.</param>
    /// <param name="from">Its home.</param>
    /// <param name="writer">Of the other index; disposed of.</param>
    /// <param name="to">The home of that.</param>
    /// <param name="lost">Told of each article that cannot be read.</param>
    /// <exception cref="IndexException">One cannot be read, or the other cannot be written.</exception>
    /// <exception cref="OperationCanceledException">Nothing was committed.</exception>
    public static CopySummary Run(
        IEnumerable<Result<IndexedArticle, LostArticle>> articles, IndexHome from, IArticleWriter writer, IndexHome to, int jobs, Action<LostArticle> lost, CancellationToken cancellation)
    {
        using var update = new IndexUpdate(writer, to);
        int copied = 0, unchanged = 0, lostCount = 0;
        Parallel.ForEach(
            Partitioner.Create(articles, EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellation },
            read =>
            {
                if (!read.TryGet(out IndexedArticle? article, out LostArticle? gone))
                {
                    Interlocked.Increment(ref lostCount);
                    lost(gone);
                }
                else if (update.Take(article with { StoredPath = article.StoredPath is { } path ? to.ToStoredPath(from.FromStoredPath(path)) : null }))
                {
                    Interlocked.Increment(ref copied);
                }
                else
                {
                    Interlocked.Increment(ref unchanged);
                }
            });
        update.Commit();
        return new CopySummary(copied - update.Refused, unchanged, lostCount + update.Refused, update.Count);
    }
}
