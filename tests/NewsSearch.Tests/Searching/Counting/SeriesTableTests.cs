using NewsSearch.Searching;
using NewsSearch.Searching.Counting;
using static NewsSearch.Tests.ArticleShelf;

namespace NewsSearch.Tests.Searching.Counting;

public sealed class SeriesTableTests : IDisposable
{
    private readonly ArticleShelf _shelf = new(
        Story("a", "A border.", date: "2014-01-30") with { Source = "Post" },
        Story("b", "A border.", date: "2014-03-01") with { Source = "Ledger" },
        Story("c", "A border.", date: "2014-03-31") with { Source = "Ledger" },
        Story("d", "A border.", date: "2014-03-31") with { Source = "Courier" },
        Story("e", "A ferry.", date: "2014-05-31") with { Source = "Post" },
        Story("f", "A border.") with { Source = "Courier" },
        Story("g", "A border.", date: "2014-02-01"));

    public void Dispose() => _shelf.Dispose();

    [Theory]
    [InlineData("*", 2, "2014-01 1 2014-02 1 2014-03 3 2014-04 0 2014-05 1 | Ledger 2: 0 0 2 0 0 | Post 2: 1 0 0 0 1 | of 3, 1 undated")]
    [InlineData("border", 9, "2014-01 1 2014-02 1 2014-03 3 | Ledger 2: 0 0 2 | Courier 1: 0 0 1 | Post 1: 1 0 0 | of 3, 1 undated")]
    [InlineData("zeppelin", 9, " | of 0, 0 undated")]
    public void TheCommonestValuesHaveASeriesEachOverThePeriodsOfAll(string query, int most, string expected)
    {
        SeriesTable table = SeriesTable.Of(_shelf.Index, new CountRequest(Parse(query), Dimension.Of(DimensionKind.Source)), TimeUnit.Month, most);
        IEnumerable<string> shown =
        [
            string.Join(' ', table.All.Periods.Select(period => $"{period.Label} {period.Count}")),
            .. table.Series.Select(series => $"{series.Name} {series.Count}: {string.Join(' ', series.Periods.Select(period => period.Count))}"),
            $"of {table.Values}, {table.All.Undated} undated",
        ];
        Assert.Equal(expected, string.Join(" | ", shown));
    }
}
