using BenchmarkDotNet.Attributes;
using NewsSearch.Highlighting;
using NewsSearch.Matching;
using NewsSearch.Queries;
using NewsSearch.Words.Lemmas;

namespace NewsSearch.Benchmarks;

/// <summary>The passages of ten results, articles of 5,000 characters each, as one search makes them.</summary>
[MemoryDiagnoser]
[InProcess]
public class HighlightingBenchmarks
{
    private const int Results = 10;
    private const int Length = 5_000;
    private const int Snippets = 3;
    private const int Context = 240;

    private static readonly HashSet<int> NoneSilent = [];

    private List<IndexedArticle> _articles = [];
    private QueryLeaf[] _leaves = [];

    [Params(
        "troops",
        "the OR of OR a OR troops OR border OR minister",
        "\"the government\"",
        "*s OR un*",
        "minister~ OR goverment~",
        "/[a-m].*ed/",
        "the W/5 of",
        "(a OR the) W/S (of OR in) W/S and",
        "ATLEAST3(the)")]
    public string Query { get; set; } = "";

    [GlobalSetup]
    public void ReadArticles()
    {
        NewsQuery query = QueryParser.Parse(Query, new QueryOptions { Now = DateTime.UnixEpoch }).Value.Query;
        _leaves = [.. Leaves(query).Select(leaf => new QueryLeaf(SearchField.Text, PositionalPart.PatternOf(leaf, FormLanguages.English), 1))];

        // Sample stories one behind the other, each article beginning with another one.
        string[] stories = [.. Directory.GetFiles(StoryFolder(), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        _articles = [.. Enumerable.Range(0, Results).Select(i => new IndexedArticle
        {
            Id = "",
            Key = "",
            Article = new Article
            {
                Origin = new ArticleOrigin(null),
                Title = "Troops at the border of the country",
                Body = string.Join("\n\n", stories[i..].Concat(stories))[..Length],
            },
        })];
    }

    [Benchmark]
    public int TenResults()
    {
        var highlighter = new Highlighter(_leaves, Snippets, Context);
        int marks = 0;
        foreach (IndexedArticle article in _articles)
        {
            foreach (Snippet snippet in highlighter.Highlight(article, NoneSilent))
            {
                marks += snippet.Highlights.Count;
            }
        }

        return marks;
    }

    private static IEnumerable<NewsQuery.Positional> Leaves(NewsQuery query) =>
        (query is NewsQuery.Or or ? or.Operands : new([query])).Cast<NewsQuery.Positional>();

    private static string StoryFolder()
    {
        string? root = AppContext.BaseDirectory;
        while (root is not null && !File.Exists(Path.Combine(root, "NewsSearch.sln")))
        {
            root = Path.GetDirectoryName(root);
        }

        return Path.Combine(root ?? throw new InvalidOperationException("NewsSearch.sln is in no folder above the benchmarks"), "tests", "articles");
    }
}
