using NewsSearch.Home;
using NewsSearch.Indexing;
using NewsSearch.OnDisk;
using NewsSearch.Queries;
using NewsSearch.Searching;

namespace NewsSearch.Tests;

/// <summary>A real index on disk with a few articles in it; each is known by its key.</summary>
internal sealed class ArticleShelf : IDisposable
{
    public static readonly DateTime Now = new(2014, 4, 1, 12, 0, 0, DateTimeKind.Utc);

    private readonly TemporaryFolder _folder = new();

    public ArticleShelf(params Article[] articles)
        : this(_ => ArticleEntities.None, articles)
    {
    }

    public ArticleShelf(Func<Article, ArticleEntities> recognize, params Article[] articles)
    {
        Home = new IndexHome(_folder.Combine("index"));
        Add(recognize, articles);
        Index = ArticleIndex.Open(Home);
    }

    public IndexHome Home { get; }

    public ArticleIndex Index { get; private set; }

    public static Article Story(string key, string body, string title = "", string? date = null) => new()
    {
        Origin = new ArticleOrigin(null),
        Key = key,
        Title = title,
        Body = body,
        Published = date is null ? null : PublicationDate.Parse(date),
    };

    /// <param name="kept">The names of kept keys.</param>
    public static NewsQuery Parse(string query, bool any = false, params string[] kept)
    {
        bool isQuery = QueryParser.Parse(query, new QueryOptions { Now = Now, Any = any, Kept = () => kept }).TryGet(out ParsedQuery? parsed, out QueryFault? fault);
        Assert.True(isQuery, $"{query}: {fault}");
        return parsed!.Query;
    }

    /// <summary>The keys of the articles found, best first, joined with spaces.</summary>
    public string Find(string query, bool any = false) =>
        string.Join(' ', Search(query, any).Select(hit => hit.Indexed.Key));

    public List<SearchHit> Search(string query, bool any = false) =>
        [.. Index.Search(new SearchRequest(Parse(query, any, [.. Index.KeptNames])) { Any = any, Limit = 100 }).Hits];

    /// <summary>The body's passages with each match in square brackets, joined by <c>|</c>.</summary>
    public string Marked(string query) => string.Join('|', Search(query)[0].Snippets.Where(snippet => snippet.Field == "body").Select(snippet =>
    {
        string text = snippet.Text;
        foreach (TextSpan mark in snippet.Highlights.Reverse())
        {
            text = text.Insert(mark.End, "]").Insert(mark.Start, "[");
        }

        return text;
    }));

    public void Add(Func<Article, ArticleEntities> recognize, params Article[] articles)
    {
        using IndexUpdate update = new(ArticleIndexWriter.Open(Home, rebuild: false, processId: 1), Home);
        for (int i = 0; i < articles.Length; i++)
        {
            update.Put(articles[i], i, recognize, time: 0);
        }

        update.Commit();
    }

    /// <summary>Articles with names as they are given; <see cref="Index"/> has them at once.</summary>
    public void Put(IEnumerable<IndexedArticle> articles)
    {
        using (var writer = ArticleIndexWriter.Open(Home, rebuild: false, processId: 1))
        {
            foreach (IndexedArticle article in articles)
            {
                writer.Put(article);
            }

            writer.Commit();
        }

        Index.Dispose();
        Index = ArticleIndex.Open(Home);
    }

    /// <summary>One more article, in a commit of its own; <see cref="Index"/> stays at the one before.</summary>
    public void AddOne(Article article)
    {
        lock (_folder)
        {
            Add(_ => ArticleEntities.None, article);
        }
    }

    public void Dispose()
    {
        Index.Dispose();
        _folder.Dispose();
    }
}
