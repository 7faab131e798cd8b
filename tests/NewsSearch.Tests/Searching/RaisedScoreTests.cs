using NewsSearch.Queries;
using NewsSearch.Searching;
using static NewsSearch.Tests.ArticleShelf;

namespace NewsSearch.Tests.Searching;

/// <summary>Scores are raised only of hits that may come first, which must not show.</summary>
public sealed class RaisedScoreTests
{
    private static readonly string[] Words = ["harbour", "strike", "pay", "ferry", "union", "crane", "of", "the"];

    /// <summary>Two segments of articles of a few words each, in which many scores are the same.</summary>
    private static ArticleShelf Shelf()
    {
        var random = new Random(18);
        Article Next(int i) => Story($"{i:000}", Some(random.Next(3, 40)), i % 3 == 0 ? Some(3) : "", i % 4 == 0 ? $"2014-03-{1 + (i % 28):00}" : null);
        string Some(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Words[random.Next(Words.Length)]));
        var shelf = new ArticleShelf([.. Enumerable.Range(0, 120).Select(Next)]);
        shelf.Put([.. Enumerable.Range(120, 60).Select(i => new IndexedArticle { Article = Next(i), Id = $"{i:x12}", Key = $"{i:000}" })]);
        return shelf;
    }

    [Theory]
    [InlineData("harbour strike", false)]
    [InlineData("harbour strike pay", true)]
    [InlineData("the harbour of the ferry strike", true)]
    [InlineData("(union pay crane) OR ferry", false)]
    [InlineData("pay pay ferry pay crane pay", true)]
    public void PagesAreThoseOfTheWholeOrderAndScoresTheSumOfTheirParts(string text, bool any)
    {
        using ArticleShelf shelf = Shelf();
        foreach (SearchRequest request in Requests(Parse(text, any), any))
        {
            IReadOnlyList<SearchHit> all = shelf.Index.Search(request with { Limit = 1_000 }).Hits;
            Assert.True(all.Count > 30, $"{all.Count} hits");
            foreach (int size in new[] { 1, 4, 25 })
            {
                for (int first = 0; first < all.Count; first += size)
                {
                    SearchPage page = shelf.Index.Search(request with { Offset = first, Limit = size });
                    Assert.Equal(all.Count, page.Total);
                    Assert.Equal(all.Skip(first).Take(size).Select(Told), page.Hits.Select(Told));
                }
            }

            var explanation = new QueryExplanation(shelf.Index);
            Assert.All(all, hit => Assert.Equal(hit.Score, Factor(request, hit) * explanation.ExplainScore(request, hit.Indexed).Sum(part => part.Score), 1e-4));
        }
    }

    [Fact]
    public void PairsAddNothingWhereTheNewestComeFirst()
    {
        using ArticleShelf shelf = new(Story("a", "the harbour strike", date: "2014-03-01"), Story("b", "a strike in a harbour", date: "2014-03-02"));
        SearchRequest best = new(Parse("harbour strike"));
        SearchRequest newest = best with { Sort = SortOrder.Newest };
        SearchHit found = shelf.Index.Search(newest).Hits[^1];
        Assert.Equal("a", found.Indexed.Key);
        Assert.Equal(["harbour", "strike"], new QueryExplanation(shelf.Index).ExplainScore(newest, found.Indexed).Select(part => part.Words.Split(' ')[0]));
        Assert.InRange(found.Score, 0.001f, 0.999f * shelf.Index.Search(best).Hits[0].Score);
    }

    private static IEnumerable<SearchRequest> Requests(NewsQuery query, bool any)
    {
        var request = new SearchRequest(query) { Any = any, Snippets = 0 };
        yield return request;
        yield return request with { Freshness = new Freshness(20, Now) };
        yield return request with { Boosts = new([new Boost(new NewsQuery.Words(SearchField.Text, "crane", Exact: false), 0.7f)]) };
    }

    private static float Factor(SearchRequest request, SearchHit hit) => (float)(request.Freshness?.FactorOf(hit.Indexed.Article.Published?.UnixSeconds) ?? 1);

    private static string Told(SearchHit hit) => $"{hit.Rank} {hit.Indexed.Id} {hit.Score:R}";
}
