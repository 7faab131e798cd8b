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

    [Fact]
    public void BibTexEscapesWhatMeansSomething()
    {
        Assert.Equal(
            """
            @article{newssearch-000000000001,
              title = {{Who pays?}},
              author = {{Ann Arbor} and {Bo Lund}},
              journal = {Harbour Post},
              year = {2014},
              month = {3},
              day = {9},
              url = {https://news.example/a\_b},
            }

            """.ReplaceLineEndings("\n"),
            Citation.BibTex(Indexed(Whole)));
        Assert.Contains(@"title = {{\{50\% \& more\} \textbackslash{}}}", Citation.BibTex(Indexed(Bare with { Title = @"{50% & more} \" })), StringComparison.Ordinal);
    }

    [Fact]
    public void ARecordOfRisHasALineAValue()
    {
        Assert.Equal(
            "TY  - NEWS|TI  - Who pays?|AU  - Ann Arbor|AU  - Bo Lund|T2  - Harbour Post|PY  - 2014|DA  - 2014/03/09|UR  - https://news.example/a_b|KW  - Kyiv|ID  - 000000000001|ER  - ||",
            RisRecord.Of(Indexed(Whole) with { Places = ["Kyiv"] }).Replace("\r\n", "|", StringComparison.Ordinal));
        Assert.Equal("TY  - NEWS|TI  - Who ER - pays|ID  - 000000000001|ER  - ||", RisRecord.Of(Indexed(Bare with { Title = "Who\r\nER - pays" })).Replace("\r\n", "|", StringComparison.Ordinal));
    }

    private static IndexedArticle Indexed(Article article) => new() { Id = "000000000001", Key = "k", Article = article };
}
