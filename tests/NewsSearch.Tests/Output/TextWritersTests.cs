using NewsSearch.Output;
using NewsSearch.Searching;
using NewsSearch.Searching.Names;

namespace NewsSearch.Tests.Output;

public sealed class TextWritersTests
{
    [Theory]
    [InlineData("a,b,", "a", "b", null)]
    [InlineData("\"a,b\",\"say \"\"x\"\"\"", "a,b", "say \"x\"")]
    [InlineData("\"a\nb\",\"\r\",;", "a\nb", "\r", ";")]
    public void ACellThatNeedsQuotesHasThem(string row, params string?[] cells) => Assert.Equal(row, Csv.Row(cells));

    [Fact]
    public void AHitIsARowOfTheHeadersCells()
    {
        string row = HitCsv.Row(OutputTexts.Hit, OutputTexts.Shown, []);
        Assert.Equal(
            "3,7.1235,5f0c81d9ab34,\"Ferry 🚢 \"\"Zürich\"\"\",https://post.example/1,in/a.html,Harbour Post,2014-03-29T02:30:07Z,Anna Berg,\"Kyiv; Lund, South\",Harbour Watch,UA; SE,It left Kyiv",
            row);
        Assert.Equal("rank,score,id,title,url,path,source,published,people,places,organizations,countries,snippet", HitCsv.Header([]));
        Assert.Equal(
            "1,0,0,,,,,,,,,,", HitCsv.Row(new SearchHit(1, 0, new IndexedArticle { Article = OutputTexts.Bare, Id = "0", Key = "k" }, []), OutputTexts.Shown, []));
    }

    [Fact]
    public void KeptKeysAreTheLastColumns()
    {
        var article = OutputTexts.Bare with { Kept = [new("Topic", new(["pay", "ports, ships"])), new("stars", new(["4"]))] };
        var hit = new SearchHit(1, 0, new IndexedArticle { Article = article, Id = "0", Key = "k" }, []);
        Assert.EndsWith(",snippet,none,topic", HitCsv.Header(["none", "topic"]), StringComparison.Ordinal);
        Assert.Equal("1,0,0,,,,,,,,,,,,\"pay; ports, ships\"", HitCsv.Row(hit, OutputTexts.Shown, ["none", "topic"]));
    }

    [Theory]
    [InlineData(NameField.People, "name,count,latest,forms", "\"Lund, South\",2,2014-04-07,Lund; Lunden", "", "")]
    [InlineData(NameField.Places, "name,count,latest,country,forms", "\"Lund, South\",2,2014-04-07,SE,Lund; Lunden", ",region,latitude,longitude", ",Skåne,55.71,")]
    [InlineData(NameField.Organisations, "name,count,latest,forms", "\"Lund, South\",2,2014-04-07,Lund; Lunden", "", "")]
    [InlineData(NameField.Countries, "name,count,latest,code", "\"Lund, South\",2,2014-04-07,SE", "", "")]
    public void ANameIsARowOfTheHeadersCells(NameField field, string header, string row, string further, string furtherCells)
    {
        var name = new NameCount("Lund, South", 2, new DateOnly(2014, 4, 7), "SE") { Region = "Skåne", Latitude = 55.71, Forms = ["Lund", "Lunden"] };
        Assert.Equal((header + further, row + furtherCells), (NameCsv.Header(field), NameCsv.Row(name, field)));
        Assert.Equal(
            ($"{header},like,distance,context,together", $"{row},initial,1,0.67,3"),
            (NameCsv.HeaderOfSimilar(field), NameCsv.Row(new SimilarName(name, NameLikeness.Initial, 1) { Context = 2.0 / 3, Together = 3 }, field)));
    }

    [Theory]
    [InlineData("'=1+2,b", "=1+2", "b")]
    [InlineData("a,'+b,'-c,'@d", "a", "+b", "-c", "@d")]
    [InlineData("\"'=a,\"\"b\"\"\",c", "=a,\"b\"", "c")]
    [InlineData("-12.5,+3,'-12.5.3", "-12.5", "+3", "-12.5.3")]
    [InlineData("\"'\r=a\",,b", "\r=a", null, "b")]
    [InlineData("a=b,c-d,", "a=b", "c-d", "")]
    public void NoCellIsAFormulaWhereAskedFor(string safe, params string?[] cells) => Assert.Equal(safe, Csv.WithoutFormulas(Csv.Row(cells)));

    [Fact]
    public void AnUnknownDateOrCountryIsAnEmptyCell() => Assert.Equal("Lund,2,,,,,,", NameCsv.Row(new NameCount("Lund", 2, null, null), NameField.Places));

    [Fact]
    public void APeriodIsARow() => Assert.Equal(
        ("period,first,last,count", "2014-03,2014-03-01,2014-03-31,7"),
        (TimelineCsv.Header, TimelineCsv.Row(new TimePeriod(TimeUnit.Month, new DateOnly(2014, 3, 1), new DateOnly(2014, 3, 31), 7))));

    [Theory]
    [InlineData("../in/a b.txt", "../in/a_b.txt")]
    [InlineData("a\tb\nc\rd\u00A0e\u2028f\0g", "a_b_c_d_e_f_g")]
    [InlineData("Fähre🚢", "Fähre🚢")]
    public void ADocnoHoldsNothingThatEndsIt(string key, string docNo) => Assert.Equal(
        $"q7 Q0 {docNo} 3 7.123456 newssearch", TrecRun.Line("q7", OutputTexts.Hit with { Indexed = OutputTexts.Indexed with { Key = key } }));

    [Theory]
    [InlineData("7", true)]
    [InlineData("zürich-🚢", true)]
    [InlineData("", false)]
    [InlineData("7 a", false)]
    [InlineData("7\u00A0a", false)]
    [InlineData("7\e", false)]
    public void ATopicHoldsNothingThatEndsIt(string text, bool isTopic) => Assert.Equal(isTopic, TrecRun.IsTopic(text));
}
