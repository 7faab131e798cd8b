using NewsSearch.Output;
using static NewsSearch.Tests.ArticleShelf;

namespace NewsSearch.Tests.Output;

public sealed class CitationTests
{
    private static readonly Article Whole = Story("a", "Text.", "Who pays?", "2014-03-09") with { Source = "Harbour Post", Authors = ["Ann Arbor", "Bo Lund"], Url = "https://news.example/a_b" };
    private static readonly Article Bare = Story("a", "Text.", "Who\r\npays");

    [Fact]
    public void ApaHasAuthorsDateTitleOutletAndAddress()
    {
        Assert.Equal("Ann Arbor, & Bo Lund (2014, March 9). Who pays? Harbour Post. https://news.example/a_b", Citation.Apa(Whole));
        Assert.Equal("Who pays. (n.d.).", Citation.Apa(Bare));
    }

    [Fact]
    public void ChicagoHasTheTitleInQuotes()
    {
        Assert.Equal("Ann Arbor, and Bo Lund. “Who pays?” Harbour Post, March 9, 2014. https://news.example/a_b.", Citation.Chicago(Whole));
        Assert.Equal("“Who pays.”", Citation.Chicago(Bare));
    }
}
