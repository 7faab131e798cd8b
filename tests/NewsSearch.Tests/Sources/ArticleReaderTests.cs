using System.Text;
using NewsSearch.Output;
using NewsSearch.Sources;
using NewsSearch.Sources.Fields;
using NewsSearch.Sources.Files;

namespace NewsSearch.Tests.Sources;

public sealed class ArticleReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TextFileIsOneArticle()
    {
        RawArticle article = SingleArticle(_folder.Write("a.txt", "\uFEFFTitle\n\nBody."));
        Assert.Equal("Title\n\nBody.", article.Content);
        Assert.Equal(ContentKind.Text, article.Kind);
        Assert.Equal(0, article.Origin.Record);
    }

    [Fact]
    public void Utf16WithByteOrderMarkIsRead()
    {
        Assert.Equal("Títle", SingleArticle(_folder.Write("a.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Títle")])).Content);
        Assert.Equal("Bódy", SingleArticle(_folder.Write("a.jsonl", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("{\"body\":\"Bódy\"}")])).Content);
    }

    [Theory]
    [InlineData("<meta charset='utf-8'><p>é", "utf-8")]
    [InlineData("<p>é €", "utf-8")]
    [InlineData("<p>é €", "windows-1252")]
    [InlineData("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=ISO-8859-1\"><p>“é”", "windows-1252")]
    [InlineData("<meta charset=\"koi8-r\"><p>Привет", "koi8-r")]
    [InlineData("<?xml version=\"1.0\" encoding=\"iso-8859-2\"?><p>Łódź", "iso-8859-2")]
    [InlineData("<meta charset=latin5><p>İğ", "windows-1254")]
    [InlineData("<meta charset=gb2312><p>新闻", "gb18030")]
    [InlineData("<meta charset='TIS-620'><p>ข่าว", "windows-874")]
    [InlineData("<meta charset=\"x-sjis\"><p>新聞", "shift_jis")]
    public void PageIsDecodedAsABrowserWould(string page, string encoding)
    {
        Encoding stored = encoding == "utf-8" ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(encoding)!;
        RawArticle article = SingleArticle(_folder.Write("a.html", stored.GetBytes(page)));
        Assert.Equal(page, article.Content);
        Assert.Equal(ContentKind.HtmlPage, article.Kind);
    }

    [Fact]
    public void JsonKeysAreFoundByTheirUsualNames()
    {
        RawArticle article = SingleArticle(_folder.Write("a.json", """
            {"_id": 17, "Headline": "A &amp; B", "articleBody": "Text of it.", "date_published": "2014-03-29T10:30:00Z", "url": "https://example.org/a",
             "author": [{"name": "Ann Lee"}, "Bo Cox"], "publisher": {"@type": "Organization", "name": "The Post"}, "in-Language": "en-GB"}
            """));
        Assert.Equal("Text of it.", article.Content);
        Assert.Equal("A & B", article.Title);
        Assert.Equal("2014-03-29T10:30:00Z", article.Published?.ToString());
        Assert.Equal("https://example.org/a", article.Url);
        Assert.Equal(["Ann Lee", "Bo Cox"], article.Authors);
        Assert.Equal("The Post", article.Source);
        Assert.Equal("17", article.SourceId);
        Assert.Equal("en-GB", article.Language);
    }

    [Fact]
    public void MongoAndWordPressWrapTheirValues()
    {
        RawArticle article = SingleArticle(_folder.Write("a.json", """
            {"_id": {"$oid": "5f3c"}, "title": {"rendered": "A storm"}, "content": {"rendered": "The pier fell."}, "date": {"$date": 1396087200000},
             "author": [["nobody"], {"name": "Ann Lee"}, 7]}
            """));
        Assert.Equal(("5f3c", "A storm", "The pier fell."), (article.SourceId, article.Title, article.Content));
        Assert.Equal("2014-03-29T10:00:00Z", article.Published?.ToString());
        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal("2014-03-29T10:00:00Z", SingleArticle(_folder.Write("b.json", """{"body":"b","date":1396087200}""")).Published?.ToString());
    }

    [Fact]
    public void AValueOfNoUseForItsFieldIsNotTaken()
    {
        RawArticle article = SingleArticle(_folder.Write("a.json", """
            {"body": 7, "text": {"other": 1}, "content": ["One.", "", "Two."], "title": 1, "source": 2, "id": true, "date": true, "url": 3, "author": {"x": 1}}
            """));
        Assert.Equal("One.\n\nTwo.", article.Content);
        Assert.Equal((null, null, null, null, null), (article.Title, article.Source, article.SourceId, article.Published, article.Url));
        Assert.Empty(article.Authors);
    }

    [Fact]
    public void QuotesAndBracketsInStringsAreText() =>
        Assert.Equal(["1:say \"]}\" and \\", "2:two"], Summary(_folder.Write("a.json", """[{"body":"say \"]}\" and \\"},{"body":"two"}]""")));

    [Theory]
    [InlineData("a string", "[\"x\"]")]
    [InlineData("a number", "[1.5]")]
    [InlineData("a literal", "[null]")]
    public void WhatIsNoObjectIsNamed(string detail, string json)
    {
        SkippedInput skipped = Assert.Single(Read(_folder.Write("a.json", json))).Fault;
        Assert.Equal((SkipReason.NotAnObject, detail), (skipped.Cause.Reason, skipped.Detail));
    }

    [Fact]
    public void AnErrorInADocumentOverLinesNamesItsLine() =>
        Assert.EndsWith(", line 3, column 8", Assert.Single(Read(_folder.Write("a.json", "{\n\"body\":\n\"text\" 7\n}"))).Fault.Detail, StringComparison.Ordinal);

    [Fact]
    public void MappedKeysComeBeforeTheUsualOnes()
    {
        SourceOptions options = new() { FieldMap = FieldMap.Parse("body=raw,title=h").Value, SourceName = "Wire" };
        string path = _folder.Write("a.jsonl", """{"body":"short","raw":"The long text.","title":"T","h":"H","source":"other"}""");
        RawArticle article = Assert.Single(Read(path, options)).Value;
        Assert.Equal(("The long text.", "H", "Wire"), (article.Content, article.Title, article.Source));
    }

    [Fact]
    public void MarkupInABodyIsKnownAsAFragment()
    {
        Assert.Equal(ContentKind.HtmlFragment, SingleArticle(_folder.Write("a.json", """{"body":"<p>One.</p><p>Two.</p>"}""")).Kind);
        Assert.Equal(ContentKind.HtmlPage, SingleArticle(_folder.Write("b.json", """{"html":"<html><body><p>One.</p></body></html>"}""")).Kind);
        Assert.Equal(ContentKind.Text, SingleArticle(_folder.Write("c.json", """{"body":"if a < b and b > c"}""")).Kind);
    }

    [Fact]
    public void AJsonArrayIsReadElementByElement() =>
        Assert.Equal(["1:one", "2:not a JSON object", "3:no body text", "4:four"],
            Summary(_folder.Write("a.json", """[{"body":"one"}, 7, {"x":1}, {"body":"four"}]""")));

    [Fact]
    public void AnObjectAroundAnArrayIsReadElementByElement() =>
        Assert.Equal(["1:one", "2:two"],
            Summary(_folder.Write("a.json", """{"status":"ok","response":{"results":[{"body":"one"},{"body":"two"}]}}""")));

    [Fact]
    public void JsonLinesUnderTheNameOfJsonAreReadAsLines() =>
        Assert.Equal(["1:invalid JSON", "2:two", "4:four"],
            Summary(_folder.Write("a.json", "{\"body\":one}\n{\"body\":\"two\"}\n\n{\"body\":\"four\"}")));

    [Fact]
    public void ObjectsOverSeveralLinesAreReadOneAfterAnother()
    {
        const string Two = "{\n \"body\": \"one\"\n}\n{\n \"body\": \"two\"\n}\n";
        Assert.Equal(["1:one", "2:two"], Summary(_folder.Write("a.json", Two)));
        Assert.Equal(["1:one", "2:two"], Summary(_folder.Write("a.jsonl", Two)));
    }

    [Fact]
    public void OnlyTheBrokenLineIsSkipped()
    {
        IEnumerable<string> lines = Enumerable.Range(1, 20).Select(n => n == 7 ? "{\"body\": \"seven\"" : $"{{\"body\":\"{n}\"}}");
        List<Result<RawArticle, SkippedInput>> records = Read(_folder.Write("a.jsonl", string.Join('\n', lines)));
        Assert.Equal(20, records.Count);
        SkippedInput skipped = Assert.Single(records, record => !record.Succeeded).Fault;
        Assert.Equal((7, "invalid JSON"), (skipped.Origin.Record, SkipPhrases.Of(skipped.Cause)));
        Assert.InRange(skipped.Detail!.Length, 10, 140);
        Assert.DoesNotContain("LineNumber", skipped.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"text_of_it": "x", "n": 1}""", "no body text", "text_of_it, n")]
    [InlineData("""[1]""", "not a JSON object", "an array")]
    [InlineData("""{"body":""}""", "no body text", "body")]
    public void ALineWithoutArticleSaysWhatItHas(string line, string reason, string detail)
    {
        SkippedInput skipped = Read(_folder.Write("a.jsonl", line)).Single().Fault;
        Assert.Equal((1, reason), (skipped.Origin.Record, SkipPhrases.Of(skipped.Cause)));
        Assert.Contains(detail, SkipPhrases.Detail(skipped), StringComparison.Ordinal);
    }

    [Fact]
    public void ATextThatIsCutOffIsInNoOtherEncoding()
    {
        byte[] whole = Encoding.UTF8.GetBytes("Straßen gesperrt\n\nDie Straßen über die Brücke wurden am Mittwoch gesperrt, für alle, auch für Fußgänger ä");
        SkippedInput cut = Read(_folder.Write("cut.txt", whole[..^1])).Single().Fault;
        Assert.Equal(("invalid UTF-8", null), (SkipPhrases.Of(cut.Cause), cut.LikelyEncoding));
    }

    [Fact]
    public void InvalidUtf8NamesItsLine()
    {
        SkippedInput text = Read(_folder.Write("a.txt", [.. "one\ntwo\n"u8, 0xC3, (byte)'x'])).Single().Fault;
        Assert.Equal(("invalid UTF-8", "line 3"), (SkipPhrases.Of(text.Cause), text.Detail));
        Assert.Equal(["1:one", "2:invalid UTF-8", "3:three"],
            Summary(_folder.Write("a.jsonl", [.. "{\"body\":\"one\"}\n{\"body\":\""u8, 0xFF, .. "\"}\n{\"body\":\"three\"}"u8])));
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.html")]
    [InlineData("a.json")]
    [InlineData("a.jsonl")]
    public void EmptyAndBinaryFilesAreSkipped(string name)
    {
        Assert.Equal(["0:empty"], Summary(_folder.Write(name, "")));
        Assert.Equal(["0:empty"], Summary(_folder.Write(name, " \n\n")));
        Assert.Equal(["0:binary data"], Summary(_folder.Write(name, [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])));
        Assert.Equal(["0:binary data"], Summary(_folder.Write(name, [1, 2, 3, 4, 5, 6, 7, 65])));
    }

    [Fact]
    public void DeepNestingIsInvalid() =>
        Assert.Equal(["1:invalid JSON", "2:two"],
            Summary(_folder.Write("a.jsonl", "{\"body\":" + new string('[', 100_000) + new string(']', 100_000) + "}\n{\"body\":\"two\"}")));

    [Fact]
    public void AnOverlongRecordIsSkippedAndTheNextIsRead()
    {
        SourceOptions options = new() { Limits = new() { MaxRecordBytes = 200_000 } };
        string longBody = "{\"body\":\"" + new string('x', 500_000) + "\"}";
        Assert.Equal(["1:longer than 200000 bytes", "2:two"], Summary(_folder.Write("a.jsonl", longBody + "\n{\"body\":\"two\"}"), options));
        Assert.Equal(["1:longer than 200000 bytes", "2:two"], Summary(_folder.Write("a.json", "[" + longBody + ",\n{\"body\":\"two\"}]"), options));
        Assert.Equal(["0:longer than 200000 bytes"], Summary(_folder.Write("a.txt", new string('x', 200_001)), options));
        Assert.Single(Read(_folder.Write("b.txt", new string('x', 200_000)), options), record => record.Succeeded);
    }

    [Fact]
    public void AFiftyMegabyteLineIsNeverHeld()
    {
        string path = Path.Combine(_folder.Path, "a.jsonl.gz");
        using (FileStream file = File.Create(path))
        using (System.IO.Compression.GZipStream gzip = new(file, System.IO.Compression.CompressionLevel.Fastest))
        {
            byte[] block = new byte[1 << 20];
            block.AsSpan().Fill((byte)'x');
            for (int i = 0; i < 50; i++)
            {
                gzip.Write(block);
            }

            gzip.Write("\n{\"body\":\"two\"}"u8);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(["1:longer than 16 MiB", "2:two"], Summary(path));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 70L << 20);
    }

    [Fact]
    public void GzipIsReadByContentAndSeveralMembersAsOne()
    {
        byte[] members = [.. TemporaryFolder.Gzip("{\"body\":\"one\"}\n"), .. TemporaryFolder.Gzip("{\"body\":\"two\"}\n")];
        Assert.Equal(["1:one", "2:two"], Summary(_folder.Write("a.jsonl.gz", members)));
        Assert.Equal(["1:one", "2:two"], Summary(_folder.Write("b.jsonl", members)));
        Assert.Equal(["0:plain"], Summary(_folder.Write("c.txt.gz", "plain")));
        Assert.Equal(["0:text"], Summary(_folder.Write("d.txt.gz", TemporaryFolder.Gzip("text"))));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(10)]
    [InlineData(400)]
    public void TruncatedGzipYieldsItsWholeLinesAndIsReported(int cut)
    {
        Random random = new(1);
        string lines = string.Concat(Enumerable.Range(1, 2000).Select(n => $"{{\"body\":\"{n} {random.NextInt64()}\"}}\n"));
        byte[] whole = TemporaryFolder.Gzip(lines);
        List<Result<RawArticle, SkippedInput>> records = Read(_folder.Write("a.jsonl.gz", whole[..^cut]));
        Assert.Equal("truncated gzip", SkipPhrases.Of(records[^1].Fault.Cause));
        Assert.All(records[..^1], record => Assert.True(record.Succeeded));
        Assert.InRange(records.Count, 1500, 2001);
        List<Result<RawArticle, SkippedInput>> text = Read(_folder.Write("b.txt.gz", TemporaryFolder.Gzip(lines)[..^cut]));
        Assert.StartsWith(text[0].Value.Content, lines, StringComparison.Ordinal);
        Assert.InRange(text[0].Value.Content.Length, lines.Length * 3 / 4, lines.Length);
        Assert.Equal("truncated gzip", SkipPhrases.Of(Assert.Single(text[1..]).Fault.Cause));
        string document = "{\n\"body\":\"" + lines.Replace('"', '\'').ReplaceLineEndings("") + "\"}";
        Assert.Equal(["0:truncated gzip"], Summary(_folder.Write("c.json.gz", TemporaryFolder.Gzip(document)[..^cut])));
    }

    [Fact]
    public void AMissingFileOrAFolderIsSkipped()
    {
        Assert.Equal(["0:no such file or folder"], Summary(Path.Combine(_folder.Path, "nowhere.txt")));
        Assert.Equal(["0:cannot be read"], Summary(_folder.Path));
    }

    [Theory]
    [InlineData("{\"body\":\"b\"}", "b", ContentKind.Text)]
    [InlineData("<!doctype html><p>b", "<!doctype html><p>b", ContentKind.HtmlPage)]
    [InlineData("Plain < text", "Plain < text", ContentKind.Text)]
    public void AStreamIsReadByItsContent(string content, string expected, ContentKind kind)
    {
        foreach (byte[] bytes in (byte[][])[Encoding.UTF8.GetBytes(content), TemporaryFolder.Gzip(content)])
        {
            RawArticle article = Assert.Single(new ArticleReader(new()).Read(new MemoryStream(bytes), null)).Value;
            Assert.Equal((expected, kind, null), (article.Content, article.Kind, article.Origin.Path));
        }
    }

    [Fact]
    public void ProgressAddsUpToTheFile()
    {
        string path = _folder.Write("a.jsonl.gz", TemporaryFolder.Gzip(string.Concat(Enumerable.Repeat("{\"body\":\"b\"}\n", 100_000))));
        long advanced = 0;
        SourceFile file = new(path, new FileInfo(path).Length, default);
        Assert.Equal(100_000, new ArticleReader(new()).Read(file, bytes => advanced += bytes).Count());
        Assert.Equal(file.Length, advanced);
    }

    [Fact]
    public void HalfASurrogatePairIsNoCharacterAndCostsNothingElse() =>
        Assert.Equal(["1:\uFFFD", "2:two", "3:no body text"],
            Summary(_folder.Write("a.jsonl", """
                {"body":"\ud83d"}
                {"body":"two"}
                {"x\ud83d":1}
                """)));

    [Fact]
    public void TruncatedJsonIsSkipped()
    {
        Assert.Equal(["0:invalid JSON"], Summary(_folder.Write("a.json", "{\"body\": \"never ends")));
        Assert.Equal(["1:one", "0:invalid JSON"], Summary(_folder.Write("b.json", "[{\"body\":\"one\"},")));
        Assert.Equal(["0:invalid JSON"], Summary(_folder.Write("c.json", "}")));
        Assert.Equal(["0:invalid JSON"], Summary(_folder.Write("d.json", "hello")));
        Assert.Equal(["1:invalid JSON"], Summary(_folder.Write("e.json", "[}]")));
        Assert.Equal(["1:one", "0:invalid JSON"], Summary(_folder.Write("f.json", "[{\"body\":\"one\"}] x")));
    }

    [Fact]
    public void AnyBytesAreReadWithoutAnException()
    {
        Random random = new(7);
        byte[][] seeds = ["{\"body\":\"one\",\"a\":[1,{}]}\n"u8.ToArray(), TemporaryFolder.Gzip("[{\"body\":\"x\"}]"), "<html><meta charset=x>"u8.ToArray(), [0xFF, 0xFE, 0x7B, 0, 0x22]];
        foreach (string name in (string[])["a.txt", "a.html", "a.json", "a.jsonl", "a.unknown"])
        {
            for (int i = 0; i < 300; i++)
            {
                byte[] bytes = [.. seeds[random.Next(seeds.Length)], .. seeds[random.Next(seeds.Length)]];
                for (int n = random.Next(6); n > 0; n--)
                {
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                }

                Assert.NotEmpty(Read(_folder.Write(name, bytes[..random.Next(bytes.Length + 1)])));
            }
        }
    }

    private static List<Result<RawArticle, SkippedInput>> Read(string path, SourceOptions? options = null) =>
        [.. new ArticleReader(options ?? new()).Read(new SourceFile(path, 0, default))];

    private static RawArticle SingleArticle(string path) => Assert.Single(Read(path)).Value;

    /// <summary>Each record as <c>number:content</c> or <c>number:reason</c>.</summary>
    private static List<string> Summary(string path, SourceOptions? options = null) =>
        [.. Read(path, options).Select(record => record.TryGet(out RawArticle? article, out SkippedInput? skipped)
            ? $"{article.Origin.Record}:{article.Content}"
            : $"{skipped.Origin.Record}:{SkipPhrases.Of(skipped.Cause)}")];
}
