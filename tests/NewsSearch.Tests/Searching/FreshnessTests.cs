using NewsSearch.Searching;
using static NewsSearch.Tests.ArticleShelf;

namespace NewsSearch.Tests.Searching;

public sealed class FreshnessTests
{
    private static readonly DateTime April = new(2014, 4, 1, 0, 0, 0, DateTimeKind.Utc);

    private static ArticleShelf Shelf() => new(
        Story("old", "The strike, a strike of strikes: strike.", date: "2010-04-01"),
        Story("new", "A word on the strike and on other things of the day.", date: "2014-03-31"),
        Story("unknown", "The strike, a strike of strikes: strike."),
        Story("future", "The strike and a good many other things that will happen.", date: "2014-04-05"));

    [Fact]
    public void AnArticleCountsHalfAsMuchAfterEachHalfLife()
    {
        var freshness = new Freshness(30, April);
        long Second(string day) => PublicationDate.Parse(day).UnixSeconds;
        Assert.Equal(1, freshness.FactorOf(Second("2014-04-01")));
        Assert.Equal(0.5, freshness.FactorOf(Second("2014-03-02")), 1e-9);
        Assert.Equal(0.25, freshness.FactorOf(Second("2014-01-31")), 1e-9);
        Assert.Equal(1, freshness.FactorOf(Second("2014-04-05")));
        Assert.Equal(freshness.FactorOf(null), freshness.FactorOf(Second("1850-01-01")));
        Assert.InRange(freshness.FactorOf(null), 1e-31, 1e-30);
    }

    [Fact]
    public void TheFreshComeBeforeTheOldAndTheUndatedLast()
    {
        using ArticleShelf shelf = Shelf();
        var request = new SearchRequest(Parse("strike"));
        Assert.Equal(["old", "unknown"], Keys(shelf, request with { Freshness = new Freshness(30, April) })[^2..]);
        Assert.Equal(["old", "unknown"], Keys(shelf, request)[..2]);
        Assert.Equal("old", Keys(shelf, request with { Freshness = new Freshness(1_000_000, April) })[0]);
    }

    [Fact]
    public void ScoresAreLoweredByTheFactorAlone()
    {
        using ArticleShelf shelf = Shelf();
        var freshness = new Freshness(1461, April);
        SearchHit Old(SearchRequest request) => shelf.Index.Search(request).Hits.Single(hit => hit.Indexed.Key == "old");
        var request = new SearchRequest(Parse("strike"));
        Assert.Equal(Old(request).Score / 2, Old(request with { Freshness = freshness }).Score, 1e-5);
        Assert.Equal(Old(request).Score, Old(request with { Freshness = freshness, Sort = SortOrder.Newest }).Score);
    }

    private static List<string> Keys(ArticleShelf shelf, SearchRequest request) => [.. shelf.Index.Search(request).Hits.Select(hit => hit.Indexed.Key)];
}
