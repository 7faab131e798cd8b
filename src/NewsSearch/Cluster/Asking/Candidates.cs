using System.Globalization;
using System.Text.Json;
using NewsSearch.Queries;

namespace NewsSearch.Cluster.Asking;

/// <summary>The articles of which a cluster does not tell whether they match, to be read and looked at.</summary>
internal sealed class Candidates(ClusterSnapshot snapshot, NewsQuery query, Bounds bounds)
{
    /// <summary>Articles that are read for one query at most: some 100 MB.</summary>
    public const int Most = 20_000;

    /// <summary>A clause that finds exactly the articles that match.</summary>
    /// <exception cref="IndexException">There are more than <see cref="Most"/>.</exception>
    public Clause Decide(CancellationToken cancellation)
    {
        var undecided = Clause.And(bounds.May, Clause.Not(bounds.Do));
        int count = snapshot.Count(undecided, cancellation);
        if (count > Most)
        {
            throw new IndexException(IndexFault.TooBroad, string.Create(
                CultureInfo.InvariantCulture,
                $"'{QueryPrinter.Show(Broadest(query))}' cannot be told by the cluster alone, and {count:#,0} articles would have to be read, more than {Most:#,0}"));
        }

        Func<IndexedArticle, bool> matches = snapshot.ConditionOf(query);
        List<string> found = [];
        foreach (JsonElement hit in count == 0 ? [] : new FoundArticles(snapshot.Searches, undecided, cancellation).Hits())
        {
            IndexedArticle article = snapshot.Searches.ArticleOf(hit);
            if (matches(article))
            {
                found.Add(article.Id);
            }
        }

        return Clause.Or(bounds.Do, Clause.AnyOf(ClusterSchema.Id, found));
    }

    /// <summary>The part of the query that the cluster does not tell and finds the most articles for.</summary>
    private NewsQuery Broadest(NewsQuery part)
    {
        NewsQuery[] untold = [.. part.Children.Where(child => part is not NewsQuery.Positional && !snapshot.Compile(child).Articles.AreExact)];
        return untold.Length == 0 ? part : Broadest(untold.MaxBy(child => snapshot.Count(snapshot.Compile(child).Articles.May, default))!);
    }
}
