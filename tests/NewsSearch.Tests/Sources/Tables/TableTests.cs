using System.Text;
using NewsSearch.Sources;

namespace NewsSearch.Tests.Sources.Tables;

public sealed class TableTests
{
    [Fact]
    public void ColumnsAreFoundByTheirUsualNames()
    {
        RawArticle article = Assert.Single(Read("Url;Headline;Text;date;author\nhttps://example.org;\"A \"\"B\"\"\";\"one;\n\ntwo\";2014-03-29;Ann Lee\n")).Article!;
        Assert.Equal(("one;\n\ntwo", "A \"B\"", "https://example.org", "2014-03-29"), (article.Content, article.Title, article.Url, article.Published?.ToString()));
        Assert.Equal((2, "Ann Lee"), (article.Origin.Record, Assert.Single(article.Authors)));
    }

    [Fact]
    public void MappedColumnsAndTheDateFormatCountFirst()
    {
        SourceOptions options = new() { FieldMap = FieldMap.Parse("body=raw,published=when").Map!, DateFormat = "dd/MM/yyyy" };
        RawArticle article = Assert.Single(Read("title\ttext\traw\twhen\nT\tshort\tlong\t03/04/2014\n", options)).Article!;
        Assert.Equal(("long", "2014-04-03"), (article.Content, article.Published?.ToString()));
    }

    [Fact]
    public void AQuoteThatIsNotClosedCostsItsLineOnly() =>
        Assert.Equal(["2:one", "3:invalid CSV", "4:three"],
            Read("title,text\na,one\nb,\"two\nc,three\n").Select(record => record.Article is { } article
                ? $"{article.Origin.Record}:{article.Content}" : $"{record.Skipped!.Origin.Record}:{record.Skipped.Reason}"));

    [Theory]
    [InlineData("wikinews_2019.csv", 171)]
    [InlineData("wikinews_2020.csv", 124)]
    public void WikinewsIsReadWhole(string file, int articles)
    {
        List<SourceRecord> records = [.. new ArticleReader(new()).Read(new SourceFile(SharedData.Require($"news/wikinews/{file}"), 0, default))];
        Assert.Equal(articles, records.Count);
        Assert.All(records, record => Assert.True(record.Article is { Title: not null, Url: not null, Published: not null }));
    }

    private static List<SourceRecord> Read(string table, SourceOptions? options = null) =>
        [.. new ArticleReader(options ?? new()).Read(new MemoryStream(Encoding.UTF8.GetBytes(table)), null)];
}
