using System.Text;
using NewsSearch.Output;
using NewsSearch.Sources;
using NewsSearch.Sources.Fields;
using NewsSearch.Sources.Files;

namespace NewsSearch.Tests.Sources.Tables;

public sealed class TableTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ColumnsAreFoundByTheirUsualNames()
    {
        RawArticle article = Assert.Single(Read("Url;Headline;Text;date;author\nhttps://example.org;\"A \"\"B\"\"\";\"one;\n\ntwo\";2014-03-29;Ann Lee\n")).Value;
        Assert.Equal(("one;\n\ntwo", "A \"B\"", "https://example.org", "2014-03-29"), (article.Content, article.Title, article.Url, article.Published?.ToString()));
        Assert.Equal((2, "Ann Lee"), (article.Origin.Record, Assert.Single(article.Authors)));
    }

    [Fact]
    public void MappedColumnsAndTheDateFormatCountFirst()
    {
        SourceOptions options = new() { FieldMap = FieldMap.Parse("body=raw,published=when").Value, DateFormat = "dd/MM/yyyy" };
        RawArticle article = Assert.Single(Read("title\ttext\traw\twhen\nT\tshort\tlong\t03/04/2014\n", options)).Value;
        Assert.Equal(("long", "2014-04-03"), (article.Content, article.Published?.ToString()));
    }

    [Fact]
    public void ColumnsAreKeptAsAskedFor()
    {
        SourceOptions options = new() { Keep = ["topic", "a.b", "absent"] };
        RawArticle[] articles = [.. Read("a.b,title,text, topic ,Topic\n1,t,one,pay,x\n2,t,two\n", options).Select(record => record.Value)];
        Assert.Equal([new("topic", new(["pay"])), new("a.b", new(["1"]))], articles[0].Kept);
        Assert.Equal([new("a.b", new(["2"]))], articles[1].Kept);
    }

    [Fact]
    public void WithoutABodyColumnItsColumnsAreNamed()
    {
        SkippedInput skipped = Assert.Single(new ArticleReader(new()).Read(new SourceFile(_folder.Write("a.csv", "title,raw\na,one\nb,two\n"), 0, default))).Fault;
        Assert.Equal((SkipReason.NoBodyColumn, 1), (skipped.Cause.Reason, skipped.Origin.Record));
        Assert.Equal(["title", "raw"], skipped.Keys);
        Assert.Null(skipped.LikelyBody);
    }

    [Theory]
    [InlineData("n,lead,raw\n1,The ferry crews go home for a week.,The ferry crews go home and will not return before the first of May.\n", "raw")]
    [InlineData("n;raw\n1;\"The ferry, the crane, the quay; all is quiet.\"\n", "raw")]
    [InlineData("lead|raw\nnine words stand here but only once you see|\n|one two three four five six seven eight\n|one two three four five six seven eight\n", "raw")]
    [InlineData("title,summary\nThe title of this story has a good many words too,one two three four five six seven\n", null)]
    [InlineData("n,raw", null)]
    public void TheColumnWithTheMostRunningTextIsTheLikelyBody(string table, string? likely) => Assert.Equal(
        likely, Assert.Single(new ArticleReader(new()).Read(new SourceFile(_folder.Write("a.csv", table), 0, default))).Fault.LikelyBody);

    [Fact]
    public void ATableThatIsCutOffIsReadToItsLastRow()
    {
        string rows = string.Concat(Enumerable.Range(1, 500).Select(n => $"t{n},row {n} {n * 7919}\n"));
        byte[] cut = TemporaryFolder.Gzip("title,text\n" + rows)[..^30];
        List<Result<RawArticle, SkippedInput>> records = [.. new ArticleReader(new()).Read(new MemoryStream(cut), null)];
        Assert.Equal("truncated gzip", SkipPhrases.Of(records[^1].Fault.Cause));
        Assert.All(records[..^1], record => Assert.StartsWith($"row {record.Value.Origin.Record - 1} ", record.Value.Content, StringComparison.Ordinal));
        Assert.InRange(records.Count, 400, 501);
    }

    [Fact]
    public void AQuoteThatIsNotClosedCostsItsLineOnly() =>
        Assert.Equal(["2:one", "3:invalid CSV", "4:three"],
            Read("title,text\na,one\nb,\"two\nc,three\n").Select(record => record.TryGet(out RawArticle? article, out SkippedInput? skipped)
                ? $"{article.Origin.Record}:{article.Content}"
                : $"{skipped.Origin.Record}:{SkipPhrases.Of(skipped.Cause)}"));

    [Theory]
    [InlineData("title,text\na,one\nb,\"two\nc,\"three\"\nd,four\n", "2:one|3!invalid CSV|4:three|5:four")]
    [InlineData("title,text\r\na,5\" pipe\r\n\r\nb,\"two\r\n\r\nlines\"\r\nc,three", "2:5\" pipe|4:two\r\n\r\nlines|7:three")]
    [InlineData("sep=;\r\ntitle;text\r\na;one\r\n", "3:one")]
    [InlineData("title,text\na,one\n\n\n", "2:one")]
    [InlineData("title|text\n | \n|\na|one,two", "4:one,two")]
    public void RowsSurviveTheirNeighbours(string table, string expected) => Assert.Equal(expected, Summary(Read(table)));

    [Fact]
    public void LongTablesAreReadBlockByBlock()
    {
        StringBuilder table = new("title,text\n");
        for (int i = 0; i < 30_000; i++)
        {
            table.Append(i % 9000 == 8999 ? $"t,\"open {i}\n" : $"t,\"row {i}:\n{new string('x', i % 200)}\"\n");
        }

        List<Result<RawArticle, SkippedInput>> records = Read(table.ToString());
        Assert.Equal(30_000 - 3, records.Count(record => record.Succeeded));
        Assert.Equal(59_997, records[^1].Value.Origin.Record);
    }

    [Fact]
    public void AnOverlongRowCostsItselfOnly()
    {
        SourceOptions options = new() { Limits = new() { MaxRecordBytes = 100_000 } };
        string table = $"title,text\na,{new string('x', 3_000_000)}\nb,two\nc,\"{new string('y', 200_000)}\"\nd,four\n";
        Assert.Equal("2!longer than 100000 bytes|3:two|4!longer than 100000 bytes|5:four", Summary(Read(table, options)));
    }

    [Fact]
    public void DamageNeverCrashes()
    {
        byte[] whole = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 40).Select(i => i == 0 ? "title,text\r\n" : $"\"t {i}\",\"a, \"\"b\"\"\nc é\"\r\n")));
        var random = new Random(4711);
        for (int i = 0; i < 1000; i++)
        {
            byte[] damaged = [.. whole];
            for (int flips = random.Next(1, 9); flips > 0; flips--)
            {
                damaged[random.Next(12, damaged.Length)] ^= (byte)(1 << random.Next(8));
            }

            Assert.InRange(new ArticleReader(new()).Read(new MemoryStream(damaged), null).Count(), 1, 100);
        }
    }

    [Theory]
    [InlineData("wikinews_2019.csv", 171)]
    [InlineData("wikinews_2020.csv", 124)]
    public void WikinewsIsReadWhole(string file, int articles)
    {
        List<Result<RawArticle, SkippedInput>> records = [.. new ArticleReader(new()).Read(new SourceFile(SharedData.Require($"news/wikinews/{file}"), 0, default))];
        Assert.Equal(articles, records.Count);
        Assert.All(records, record => Assert.True(record.Value is { Title: not null, Url: not null, Published: not null }));
    }

    private static string Summary(List<Result<RawArticle, SkippedInput>> records) => string.Join(
        '|',
        records.Select(record => record.TryGet(out RawArticle? article, out SkippedInput? skipped)
            ? $"{article.Origin.Record}:{article.Content}"
            : $"{skipped.Origin.Record}!{SkipPhrases.Of(skipped.Cause)}"));

    private static List<Result<RawArticle, SkippedInput>> Read(string table, SourceOptions? options = null) =>
        [.. new ArticleReader(options ?? new()).Read(new MemoryStream(Encoding.UTF8.GetBytes(table)), null)];
}
