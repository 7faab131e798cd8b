using NewsSearch.Queries;
using NewsSearch.Searching;

namespace NewsSearch.Archive;

/// <summary>Tells which of the articles that a run has added match the saved queries that are alerts, as a search for each finds them.</summary>
public sealed class ArticleAlerts(NewsArchive archive)
{
    /// <summary>Articles that are named in a query at most.</summary>
    private const int MostNamed = 100;

    /// <summary>
    /// Where more than one of so many articles is new, all that an alert finds are asked for, and looked which of them are new: to name a hundred takes as long as to
    /// read what is found among ten thousand.
    /// </summary>
    private const int FewAmong = 100;

    /// <summary>Articles that are read at once.</summary>
    private const int Page = 200;

    /// <summary>The alerts that find some of the articles, and those that cannot be read as queries any more, in the order of their names.</summary>
    /// <param name="added">Ids; those that the index does not have, as when the run was interrupted, are found by none.</param>
    /// <exception cref="IndexException">The settings or the index cannot be read.</exception>
    public IEnumerable<(string Name, Result<IReadOnlyList<string>, QuestionFault> Ids)> Find(IArticleIndex articles, IReadOnlySet<string> added, CancellationToken cancellation = default)
    {
        IReadOnlyCollection<string> alerts = added.Count == 0 ? [] : archive.Saved.Alerts();
        foreach ((string name, string text) in alerts.Count == 0 ? new Dictionary<string, string>() : archive.Saved.All())
        {
            if (!alerts.Contains(name))
            {
                continue;
            }

            if (!archive.Read(new Question { Text = text }).TryGet(out ParsedQuery? read, out QuestionFault? fault))
            {
                yield return (name, fault);
                continue;
            }

            string[] found = [.. Among(read.Query, added, articles.ArticleCount).SelectMany(query => articles.FindIds(query, cancellation)).Where(added.Contains)];
            if (found.Length > 0)
            {
                yield return (name, found);
            }
        }
    }

    /// <summary>These articles by their ids, without their bodies.</summary>
    public static IReadOnlyDictionary<string, IndexedArticle> Read(IArticleIndex articles, IEnumerable<string> ids, CancellationToken cancellation = default) => ids.Distinct().Chunk(Page)
        .SelectMany(some => articles.Search(new SearchRequest(NewsQuery.WithIds(some)) { Limit = Page, Snippets = 0 }, cancellation).Hits)
        .ToDictionary(hit => hit.Indexed.Id, hit => hit.Indexed with { Article = hit.Indexed.Article with { Body = "" } }, StringComparer.Ordinal);

    /// <summary>Queries that together find what one finds of some articles, and perhaps others.</summary>
    /// <param name="all">Articles in the index.</param>
    internal static IReadOnlyList<NewsQuery> Among(NewsQuery query, IReadOnlyCollection<string> ids, int all) =>
        ids.Count > MostNamed && ids.Count > all / FewAmong ? [query] : [.. ids.Chunk(MostNamed).Select(some => new NewsQuery.And(new([query, NewsQuery.WithIds(some)])))];
}
