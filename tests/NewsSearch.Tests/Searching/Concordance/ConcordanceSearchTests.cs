using NewsSearch.Searching;
using NewsSearch.Searching.Concordance;
using static NewsSearch.Tests.ArticleShelf;

namespace NewsSearch.Tests.Searching.Concordance;

public sealed class ConcordanceSearchTests : IDisposable
{
    private readonly ArticleShelf _shelf = new(
        Story("a", "The ferry was late.\n\nA ferry, again late.", "Ferry late", "2014-03-02"),
        Story("b", "No ferry today.", date: "2014-03-01"),
        Story("c", "The last ferry."),
        Story("d", "A tram."));

    public void Dispose() => _shelf.Dispose();

    [Theory]
    [InlineData(ConcordanceOrder.Date, "No [ferry] today.|[Ferry] late|The [ferry] was lat|ate.\n\nA [ferry], again |he last [ferry].")]
    [InlineData(ConcordanceOrder.Left, "[Ferry] late|ate.\n\nA [ferry], again |he last [ferry].|No [ferry] today.|The [ferry] was lat")]
    [InlineData(ConcordanceOrder.Right, "he last [ferry].|ate.\n\nA [ferry], again |[Ferry] late|No [ferry] today.|The [ferry] was lat")]
    public void EveryMatchHasALineInOrder(ConcordanceOrder order, string lines)
    {
        ConcordanceSearch search = Search("ferry", reach: 8);
        Assert.Equal(lines, Shown(search.Lines(order, 100)));
        Assert.Equal((5, 3, true), (search.Found, search.Articles, search.IsComplete));
    }

    [Fact]
    public void AsManyAsAreAskedForComeFirst()
    {
        ConcordanceSearch byLeft = Search("ferry", reach: 4), byDate = Search("ferry", reach: 4);
        Assert.Equal("[Ferry] lat|\n\nA [ferry], ag", Shown(byLeft.Lines(ConcordanceOrder.Left, 2)));
        Assert.Equal((5, true), (byLeft.Found, byLeft.IsComplete));
        Assert.Equal("No [ferry] tod", Shown(byDate.Lines(ConcordanceOrder.Date, 1)));
        Assert.False(byDate.IsComplete);
        Assert.Equal("", Shown(Search("ferry", 4).Lines(ConcordanceOrder.Right, 0)));
    }

    [Fact]
    public void ALineTellsWhereTheMatchStands()
    {
        ConcordanceLine line = Search("again", 100).Lines(ConcordanceOrder.Relevance, 1).Single();
        Assert.Equal(("Ferry late", "2014-03-02", "body", new TextSpan(30, 35)), (line.Article.Title, line.Article.Published.ToString(), line.Field, line.Span));
        Assert.Equal("The ferry was late.\n\nA ferry, [again] late.", Shown([line]));
    }

    [Fact]
    public void APhraseIsOneMatchAndWordsNearEachOtherTwo()
    {
        Assert.Equal("The [last ferry].", Shown(Search("\"last ferry\"", 9).Lines(ConcordanceOrder.Left, 9)));
        Assert.Equal("The [last] ferry.|The last [ferry].", Shown(Search("last W/2 ferry", 9).Lines(ConcordanceOrder.Date, 9)));
        Assert.Empty(Search("zeppelin", 9).Lines(ConcordanceOrder.Left, 9));
        Assert.Empty(Search("date:2014", 9).Lines(ConcordanceOrder.Left, 9));
    }

    [Fact]
    public void ACharacterIsNeverCut()
    {
        using var shelf = new ArticleShelf(Story("a", "x👩‍👩‍👧‍👦 ferry 👩‍👩‍👧‍👦x"));
        Assert.Equal(" [ferry] ", Shown(new ConcordanceSearch(shelf.Index, new SearchRequest(Parse("ferry")), 5).Lines(ConcordanceOrder.Left, 9)));
    }

    private static string Shown(IEnumerable<ConcordanceLine> lines) => string.Join('|', lines.Select(line => $"{line.Left}[{line.Match}]{line.Right}"));

    private ConcordanceSearch Search(string query, int reach) => new(_shelf.Index, new SearchRequest(Parse(query)), reach);
}
