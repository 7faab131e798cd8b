using System.Globalization;
using System.Text;
using NewsSearch.Cleaning;
using NewsSearch.Home;
using NewsSearch.Indexing;
using NewsSearch.OnDisk;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Tests.EndToEnd;

namespace NewsSearch.Tests.Searching.Ranks;

/// <summary>
/// The ranks and scores of queries over the sample stories against scores.txt, so that a change of ranking shows as a diff.
/// NEWSSEARCH_WRITE_SCORES=1 writes the file anew; docs/testing.md tells when.
/// </summary>
public sealed class RankScoreTests
{
    private const int Shown = 8;

    /// <summary>The hits that differ in the fifth place are still the same; rounding must not tell them apart.</summary>
    private const double Tolerance = 0.000101;

    private static readonly string FilePath = Path.Combine(Repository.Root, "tests", "NewsSearch.Tests", "Searching", "Ranks", "scores.txt");

    private static readonly string[] Queries =
    [
        "troops",
        "\"troops\"",
        "troops border",
        "--any troops border crossing",
        "--any what did the president of russia say about ukraine",
        "troops OR border",
        "troops AND NOT ukraine",
        "museum OR volcano",
        "\"written response\"",
        "\"russian troops\"",
        "\"troops border\"~8",
        "troops W/5 border",
        "troops PRE/3 border",
        "(troops OR soldiers) W/10 (border OR frontier)",
        "water W/S people",
        "minister W/P government",
        "ATLEAST2(ukraine)",
        "ukrain*",
        "*ship",
        "wom?n",
        "putln~1",
        "troosp~",
        "/pol(ice|icy|itics)/",
        "title:putin",
        "title:(strike OR match OR talks)",
        "body:vaccine title:vaccine",
        "person:putin",
        "person:\"barack obama\" kerry",
        "place:kiev ministry",
        "country:UA",
        "country:UA troops",
        "source:dispatch",
        "date:2014-03",
        "troops date:2014",
        "date:>=2020 water",
    ];

    [Fact]
    public void RanksAndScoresAreThoseOfTheFile()
    {
        using var folder = new TemporaryFolder();
        var home = new IndexHome(folder.Combine("index"));
        string[] ranked = [.. Rank(home)];
        if (Environment.GetEnvironmentVariable("NEWSSEARCH_WRITE_SCORES") == "1")
        {
            File.WriteAllLines(FilePath, ranked);
        }

        string[] expected = File.ReadAllLines(FilePath);
        for (int i = 0; i < Math.Min(expected.Length, ranked.Length); i++)
        {
            Assert.True(IsSame(expected[i], ranked[i]), $"{FilePath}:{i + 1}: expected {expected[i]}, found {ranked[i]}");
        }

        Assert.Equal(expected.Length, ranked.Length);
    }

    private static IEnumerable<string> Rank(IndexHome home)
    {
        // One thread, so that the segments hold the same articles each time.
        using (IndexUpdate update = new(ArticleIndexWriter.Open(home, rebuild: false, processId: 1), home))
        {
            var pipeline = new IndexingPipeline(new ArticleCleaner(), new ListedNames(), home, TimeProvider.System) { Jobs = 1 };
            pipeline.Run(update, [new IndexingInput { Paths = [Repository.Articles] }], skipped => Assert.Fail(skipped.ToString()!));
        }

        using ArticleIndex index = ArticleIndex.Open(home);
        yield return $"{index.ArticleCount} articles";
        foreach (string query in Queries)
        {
            bool any = query.StartsWith("--any ", StringComparison.Ordinal);
            NewsQuery parsed = ArticleShelf.Parse(any ? query["--any ".Length..] : query, any);
            SearchPage found = index.Search(new SearchRequest(parsed) { Any = any, Limit = 100, Snippets = 0 });
            yield return "";
            yield return $"? {query}";
            yield return $"{found.Total} found";

            // Equal scores follow date and id, and the id of an article without one follows the folder it lies in.
            IEnumerable<(double Score, string Text)> hits = found.Hits.Select(Line);
            foreach ((_, string text) in hits.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Text, StringComparer.Ordinal).Take(Shown))
            {
                yield return text;
            }
        }
    }

    private static (double Score, string Text) Line(SearchHit hit)
    {
        string score = hit.Score.ToString("F4", CultureInfo.InvariantCulture);
        return (double.Parse(score, CultureInfo.InvariantCulture), $"{score} {FileOf(hit.Indexed)} {Short(hit.Indexed.Article.Title)}");
    }

    private static string FileOf(IndexedArticle article) => Path.GetRelativePath(Repository.Articles, article.Article.Origin.Path ?? "").Replace('\\', '/');

    private static string Short(string title)
    {
        var text = new StringBuilder(title.ReplaceLineEndings(" "));
        text.Length = Math.Min(text.Length, 60);
        return text.ToString().TrimEnd();
    }

    private static bool IsSame(string expected, string ranked)
    {
        int space = expected.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || !double.TryParse(expected[..space], NumberStyles.Float, CultureInfo.InvariantCulture, out double score))
        {
            return expected == ranked;
        }

        int other = ranked.IndexOf(' ', StringComparison.Ordinal);
        return other > 0 && double.TryParse(ranked[..other], NumberStyles.Float, CultureInfo.InvariantCulture, out double found)
            && Math.Abs(found - score) < Tolerance + 1e-9 && expected[space..] == ranked[other..];
    }
}
