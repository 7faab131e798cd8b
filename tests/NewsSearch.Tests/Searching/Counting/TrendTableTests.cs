using NewsSearch.Queries;
using NewsSearch.Searching.Counting;
using static NewsSearch.Tests.ArticleShelf;

namespace NewsSearch.Tests.Searching.Counting;

public sealed class TrendTableTests
{
    private static readonly NewsQuery.Published Before = DateExpression.Parse("2013", Now).Value, After = DateExpression.Parse("2014", Now).Value;

    /// <summary>Of ten articles each, the Post has one and then eight, Li Na's are two and then three, the Ledger's fall.</summary>
    [Fact]
    public void WhatRoseMoreThanChanceHasItComesFirst()
    {
        using var shelf = new ArticleShelf([.. Enumerable.Range(0, 10).SelectMany(i => new[]
        {
            Story($"b{i}", "A border.", date: "2014-05-01") with { Source = i < 8 ? "Post" : "Ledger", Authors = i < 3 ? ["Li Na"] : [] },
            Story($"a{i}", "A border.", date: "2013-05-01") with { Source = i == 0 ? "post" : "Ledger", Authors = i < 2 ? ["Li Na"] : [] },
        }), Story("c", "A border.") with { Source = "Courier" }]);
        TrendTable sources = Of(shelf, DimensionKind.Source);
        Trend post = Assert.Single(sources.Trends);
        Assert.Equal(("Post", 1, 8, 10, 10), (post.Name, post.Before, post.After, sources.Before, sources.After));
        Assert.Equal((.1, .8, 4.5), (post.ShareBefore, post.ShareAfter, Math.Round(post.Growth, 10)));

        // 2 (8 ln 8/4.5 + ln 1/4.5 + 2 ln 2/5.5 + 9 ln 9/5.5)
        Assert.Equal(11.0158, post.Score, 3);
        Assert.Empty(Of(shelf, DimensionKind.Author).Trends);
    }

    [Fact]
    public void WhatIsNewInThePeriodHasAGrowthAllTheSame()
    {
        using var shelf = new ArticleShelf([.. Enumerable.Range(0, 4).SelectMany(i => new[]
        {
            Story($"a{i}", "A border.", date: "2013-05-01"),
            Story($"b{i}", "A border.", date: "2014-05-01") with { Source = i < 3 ? "Post" : null },
        })]);
        Trend post = Assert.Single(Of(shelf, DimensionKind.Source).Trends);
        Assert.Equal((0, 3, 4.0), (post.Before, post.After, Math.Round(post.Growth, 10)));
    }

    [Fact]
    public void PeriodsWithoutArticlesHaveNoTrends()
    {
        using var shelf = new ArticleShelf(Story("b", "A border.", date: "2014-05-01") with { Source = "Post" });
        TrendTable sources = Of(shelf, DimensionKind.Source);
        Assert.Equal((0, 1, 0), (sources.Before, sources.After, sources.Trends.Count));
    }

    private static TrendTable Of(ArticleShelf shelf, DimensionKind kind) => TrendTable.Of(shelf.Index, new CountRequest(Parse("*"), Dimension.Of(kind)), Before, After);
}
