using NewsSearch.OnDisk;
using NewsSearch.Searching;
using NewsSearch.Searching.Counting;
using static NewsSearch.Tests.ArticleShelf;

namespace NewsSearch.Tests.Searching.Counting;

public sealed class CountByTests : IDisposable
{
    private readonly ArticleShelf _shelf = new(
        article => new ArticleEntities(People(article.Key!), article.Key is "a" or "b" ? [new PlaceEntity("Kyiv", []) { Country = "UA" }] : []),
        Story("a", "A border.", date: "2014-01-30") with { Source = "Harbour Post", Authors = ["Ann Arbor", "Bo Lund"], Language = "en", Kept = [new KeptField("Topic", new(["work", "sea"]))] },
        Story("b", "A border.", date: "2014-03-01T10:00:00Z") with { Source = "HARBOUR post", Authors = ["Bo Lund"], Language = "en" },
        Story("c", "A border.", date: "2015-03-02") with { Source = "Post", Authors = ["Bo Lünd"], Language = "de", Kept = [new KeptField("topic", new(["work"]))] },
        Story("d", "A border.") with { Source = "Post" });

    private readonly ArticleIndex _index;

    public CountByTests()
    {
        _shelf.AddOne(Story("e", "A ferry.") with { Kept = [new KeptField("topic", new(["sea"]))] });
        _index = ArticleIndex.Open(_shelf.Home);
    }

    public void Dispose()
    {
        _index.Dispose();
        _shelf.Dispose();
    }

    [Theory]
    [InlineData("source", "Harbour Post 2 2014-03-01, Post 2 2015-03-02; 1")]
    [InlineData("author", "Bo Lund 3 2015-03-02, Ann Arbor 1 2014-01-30; 2")]
    [InlineData("language", "en 2 2014-03-01, de 1 2015-03-02; 2")]
    [InlineData("country", "Ukraine 2 2014-03-01; 3")]
    [InlineData("place", "Kyiv 2 2014-03-01; 3")]
    [InlineData("person", "Barack Obama 3 2015-03-02, Cy Moe 1 2015-03-02; 2")]
    [InlineData("topic", "sea 2 2014-01-30, work 2 2015-03-02; 2")]
    [InlineData("year", "2014 2 2014-03-01, 2015 1 2015-03-02,  2 ; 0")]
    [InlineData("month", "2014-01 1 2014-01-30, 2014-03 1 2014-03-01, 2015-03 1 2015-03-02,  2 ; 0")]
    [InlineData("week", "2014-W05 1 2014-01-30, 2014-W09 1 2014-03-01, 2015-W10 1 2015-03-02,  2 ; 0")]
    [InlineData("day", "2014-01-30 1 2014-01-30, 2014-03-01 1 2014-03-01, 2015-03-02 1 2015-03-02,  2 ; 0")]
    public void AllArticlesAreCountedByOneDimension(string dimension, string expected) => Assert.Equal(expected, Counted("*", dimension));

    [Theory]
    [InlineData("source", "year", "Harbour Post 2014 2 2014-03-01, Post 2015 1 2015-03-02, Post  1 ; 1 0")]
    [InlineData("year", "source", "2014 Harbour Post 2 2014-03-01, 2015 Post 1 2015-03-02,  Post 1 ; 0 1")]
    [InlineData("author", "language", "Bo Lund en 2 2014-03-01, Bo Lund de 1 2015-03-02, Ann Arbor en 1 2014-01-30; 2 2")]
    [InlineData("person", "topic", "Barack Obama work 2 2015-03-02, Barack Obama sea 1 2014-01-30, Cy Moe work 1 2015-03-02; 2 2")]
    [InlineData("topic", "person", "work Barack Obama 2 2015-03-02, work Cy Moe 1 2015-03-02, sea Barack Obama 1 2014-01-30; 2 2")]
    [InlineData("year", "month", "2014 2014-01 1 2014-01-30, 2014 2014-03 1 2014-03-01, 2015 2015-03 1 2015-03-02,   2 ; 0 0")]
    public void AllArticlesAreCountedByTwo(string first, string second, string expected) => Assert.Equal(expected, Counted("*", first, second));

    [Fact]
    public void OnlyMatchingArticlesCount()
    {
        Assert.Equal("sea 1 ; 0", Counted("ferry", "topic"));
        Assert.Equal("; 0", Counted("zeppelin", "topic"));
        Assert.Equal("; 0", Counted("zeppelin", "year"));
        Assert.Equal("Harbour Post 2 2014-03-01, Post 1 2015-03-02; 0", Counted("border date:2014..", "source"));
    }

    [Fact]
    public void ShortFormsAreNamesOfTheirOwnWhenAskedFor()
    {
        CountTable counts = _index.CountBy(new CountRequest(Parse("*"), Dimension.Of(DimensionKind.Person)) { AsWritten = true });
        Assert.Equal("Barack Obama 2 2015-03-02, Cy Moe 1 2015-03-02, Obama 1 2014-03-01; 2", Shown(counts));
    }

    [Theory]
    [InlineData("Harbour Post", 2)]
    [InlineData("harbour POST", 2)]
    [InlineData("Post", 2)]
    [InlineData("Harbour", 0)]
    [InlineData("Post Harbour", 0)]
    [InlineData("Daily Ferry", 0)]
    public void AnOutletIsFoundByItsWholeName(string name, int articles) => Assert.Equal(articles, Narrowed(new SearchFilters { Sources = [name] }));

    [Theory]
    [InlineData(3, "Bo Lund")]
    [InlineData(1, "bo lund", "Ann Arbor")]
    [InlineData(0, "Lund")]
    [InlineData(0, "Ann Arbor, Bo Lund")]
    public void AnAuthorIsFoundByTheWholeName(int articles, params string[] names) => Assert.Equal(articles, Narrowed(new SearchFilters { Authors = names }));

    [Fact]
    public void OfSeveralOutletsOneIsEnough() => Assert.Equal(4, Narrowed(new SearchFilters { Sources = ["Harbour Post", "Post"] }));

    [Theory]
    [InlineData("border date:2014", 1)]
    [InlineData("border", 0)]
    [InlineData("date:2014", 2)]
    [InlineData("border -date:2014", 0)]
    [InlineData("ferry OR date:2014", 1)]
    [InlineData("zeppelin date:2014", 0)]
    public void ToldIsHowManyArticlesADateLeavesOut(string query, int undated) => Assert.Equal(undated, UndatedArticles.LeftOut(_index, Parse(query)));

    [Theory]
    [InlineData("SOURCE", "source", false)]
    [InlineData("Topic", "topic", true)]
    [InlineData("kept.topic", "topic", true)]
    [InlineData("year", "year", false)]
    [InlineData("kept.year", "year", true)]
    public void DimensionsAreFoundByTheirNames(string name, string found, bool isKept)
    {
        Dimension dimension = Dimension.Find(name, ["topic", "year"])!.Value;
        Assert.Equal((found, isKept), (dimension.Name, dimension.Key is not null));
    }

    [Theory]
    [InlineData("weather")]
    [InlineData("kept.source")]
    [InlineData("")]
    public void OtherNamesAreNone(string name) => Assert.Null(Dimension.Find(name, ["topic", "year"]));

    private static PersonEntity[] People(string key) => key switch
    {
        "a" => [new PersonEntity("Barack Obama", [])],
        "b" => [new PersonEntity("Obama", [])],
        "c" => [new PersonEntity("Cy Moe", []), new PersonEntity("Barack Obama", [])],
        _ => [],
    };

    private static string Shown(CountTable counts) =>
        $"{string.Join(", ", counts.Rows.Select(row => $"{row.Value}{(row.Second is null && counts.Without.Count == 1 ? "" : $" {row.Second}")} {row.Count} {row.Latest:yyyy-MM-dd}"))}; {string.Join(' ', counts.Without)}";

    private string Counted(string query, string first, string? second = null)
    {
        IReadOnlyList<string> kept = _index.KeptNames;
        return Shown(_index.CountBy(new CountRequest(Parse(query), Dimension.Find(first, kept)!.Value) { Second = second is null ? null : Dimension.Find(second, kept) }));
    }

    private int Narrowed(SearchFilters filters) => _index.Count(filters.Narrow(Parse("*"), Now).Value);
}
