using NewsSearch.Output;
using NewsSearch.Sources;
using NewsSearch.Sources.Fields;
using NewsSearch.Sources.Files;
using Parquet;

namespace NewsSearch.Tests.Sources.Tables;

public sealed class ParquetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(CompressionMethod.None)]
    [InlineData(CompressionMethod.Snappy)]
    [InlineData(CompressionMethod.Gzip)]
    [InlineData(CompressionMethod.Zstd)]
    [InlineData(CompressionMethod.Brotli)]
    public void RowsOfEveryGroupAreArticles(CompressionMethod compression)
    {
        List<Result<RawArticle, SkippedInput>> records = Read(_folder.Write("a.parquet", ParquetFile.News(compression)));
        Assert.Equal([1, 2, 3, 4, 5, 6], records.Select(record => record.Value.Origin.Record));
        Assert.Equal(
            ["Storm|The storm came é.|2014-03-29T10:00:00Z|Ann Lee,Bo Cox", "|The second story.||", "Pier|The pier fell.|2014-03-30T10:00:00Z|Cy Dunn"],
            records.Skip(3).Select(record => record.Value)
                .Select(article => $"{article.Title}|{article.Content}|{article.Published}|{string.Join(',', article.Authors)}"));
    }

    [Fact]
    public void InArchivesAndCompressedItIsReadAsWell()
    {
        byte[] file = ParquetFile.News(CompressionMethod.Snappy);
        Assert.Equal(6, Read(_folder.Write("a.parquet.gz", TemporaryFolder.Gzip(file))).Count(record => record.Succeeded));
        Assert.Equal(6, new ArticleReader(new()).Read(new MemoryStream(file), null).Count(record => record.Succeeded));
        SourceOptions small = new() { Limits = new() { MaxHeldBytes = 500 } };
        Assert.Equal("longer than 500 bytes", SkipPhrases.Of(Assert.Single(new ArticleReader(small).Read(new MemoryStream(file), null)).Fault.Cause));
    }

    [Fact]
    public void DaysNumbersAndTimesAreReadAsTheirFieldTakesThem()
    {
        SourceOptions options = new() { FieldMap = FieldMap.Parse("published=day,published=epoch").Value };
        IEnumerable<RawArticle> articles = Read(_folder.Write("a.parquet", ParquetFile.Numbers()), options).Select(record => record.Value);
        Assert.Equal(["7|2014-03-29|", "8|2014-03-29T10:00:00Z|"], articles.Select(article => $"{article.SourceId}|{article.Published}|{article.Title}"));
    }

    [Fact]
    public void ColumnsOfEveryTypeAreKept()
    {
        SourceOptions options = new() { Keep = ["score", "views", "authors", "published_at", "absent"] };
        RawArticle[] articles = [.. Read(_folder.Write("a.parquet", ParquetFile.News(CompressionMethod.None)), options).Select(record => record.Value)];
        Assert.Equal(
            ["score=1 views=1 authors=Ann Lee+Bo Cox published_at=2014-03-29T10:00:00Z", "", "score=3 views=3 authors=Cy Dunn published_at=2014-03-30T10:00:00Z"],
            articles.Take(3).Select(article => string.Join(' ', article.Kept.Select(kept => $"{kept.Name}={string.Join('+', kept.Values)}"))));
        Assert.Equal(["Ann Lee", "Bo Cox"], articles[3].Authors);
    }

    [Fact]
    public void TheColumnWithRunningTextIsTheLikelyBody()
    {
        SkippedInput skipped = Assert.Single(Read(_folder.Write("a.parquet", ParquetFile.OneColumn("raw", "short", "The ferry crews go home and will not return.")))).Fault;
        Assert.Equal((SkipReason.NoBodyColumn, "raw"), (skipped.Cause.Reason, skipped.LikelyBody));
    }

    [Fact]
    public void AnUnknownBodyColumnIsMapped()
    {
        string path = _folder.Write("a.parquet", ParquetFile.OneColumn("raw", "One.", "Two."));
        SkippedInput skipped = Assert.Single(Read(path)).Fault;
        Assert.Equal(("no body column", "its columns are raw"), (SkipPhrases.Of(skipped.Cause), SkipPhrases.Detail(skipped)));
        Assert.Equal(["One.", "Two."], Read(path, new() { FieldMap = FieldMap.Parse("body=raw").Value }).Select(record => record.Value.Content));
    }

    [Fact]
    public void ARowGroupThatIsTooLargeIsPassedOver()
    {
        string path = _folder.Write("a.parquet", ParquetFile.News(CompressionMethod.None));
        SourceOptions small = new() { Limits = new() { MaxHeldBytes = 300 } };
        Assert.Equal(["1: row group too large", "4: row group too large"], Read(path, small).Select(record => $"{record.Fault.Origin.Record}: {SkipPhrases.Of(record.Fault.Cause)}"));
    }

    [Fact]
    public void DamageIsAReasonAndNeverACrash()
    {
        byte[] whole = ParquetFile.News(CompressionMethod.Zstd);
        var random = new Random(4711);
        for (int i = 0; i < 300; i++)
        {
            byte[] damaged = [.. whole];
            for (int flips = random.Next(1, 6); flips > 0; flips--)
            {
                damaged[random.Next(4, damaged.Length - 4)] ^= (byte)(1 << random.Next(8));
            }

            foreach (Result<RawArticle, SkippedInput> record in Read(_folder.Write("a.parquet", damaged)))
            {
                Assert.True(record.Succeeded || SkipPhrases.Of(record.Fault.Cause).Length > 0);
            }
        }

        Assert.Equal("damaged Parquet", SkipPhrases.Of(Assert.Single(Read(_folder.Write("a.parquet", whole[..^100]))).Fault.Cause));
        Assert.Equal("its metadata would be longer than the file", Assert.Single(Read(_folder.Write("b.parquet", [.. whole[..^8], 0xFF, 0xFF, 0xFF, 0x7F, .. whole[^4..]]))).Fault.Detail);
        Assert.Equal("it is cut off", Assert.Single(Read(_folder.Write("c.parquet", "PAR1PAR1"u8.ToArray()))).Fault.Detail);
    }

    private static List<Result<RawArticle, SkippedInput>> Read(string path, SourceOptions? options = null) =>
        [.. new ArticleReader(options ?? new()).Read(new SourceFile(path, 0, default))];
}
