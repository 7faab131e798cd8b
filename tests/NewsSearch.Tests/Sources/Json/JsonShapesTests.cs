using System.Text;
using NewsSearch.Cleaning;
using NewsSearch.Output;
using NewsSearch.Sources;
using NewsSearch.Sources.Fields;
using NewsSearch.Sources.Files;
using NewsSearch.Sources.Json;

namespace NewsSearch.Tests.Sources.Json;

/// <summary>JSON as services and tools write it, and as it is found.</summary>
public sealed class JsonShapesTests
{
    [Theory]
    [InlineData("""{"response":{"status":"ok","results":[{"id":"w/1","webPublicationDate":"2021-06-01T10:00:00Z","webTitle":"T1","webUrl":"https://h.example/1","sectionName":"World","fields":{"byline":"Ida Berg","bodyText":"Body text one","publication":"Harbour Post"}}]}}""")]
    [InlineData("""{"status":"OK","response":{"docs":[{"_id":"nyt://1","web_url":"https://h.example/1","source":"Harbour Post","lead_paragraph":"Body text one","snippet":"Body","abstract":"Body","headline":{"main":"T1","kicker":null},"byline":{"original":"By Ida Berg","person":[{"firstname":"Ida","lastname":"Berg"}]},"pub_date":"2021-06-01T10:00:00+0000"}]}}""")]
    [InlineData("""{"_index":"news","_id":"1","_source":{"title":"T1","author":"Ida Berg","published_at":"2021-06-01","source":{"name":"Harbour Post"},"body":"Body text one"}}""")]
    [InlineData("""{"took":1,"hits":{"total":{"value":1},"hits":[{"_id":"1","_source":{"title":"T1","author":"Ida Berg","date":"2021-06-01","source":"Harbour Post","text":"Body text one"}}]}}""")]
    [InlineData("""{"status":"ok","totalResults":1,"articles":[{"source":{"id":null,"name":"Harbour Post"},"author":"Ida Berg","title":"T1","description":"d","url":"https://h.example/1","urlToImage":null,"publishedAt":"2021-06-01T10:00:00Z","content":"Body text one… [+1234 chars]"}]}""")]
    [InlineData("""{"authors":["Ida Berg"],"date_download":"2022-01-01 00:00:00","date_publish":"2021-06-01 10:00:00","description":"d","filename":"f","language":"en","maintext":"Body text one","source_domain":"Harbour Post","title":"T1","url":"https://h.example/1"}""")]
    [InlineData("""{"title":"T1","authors":["Ida Berg"],"publishing_date":"2021-06-01T10:00:00+00:00","publisher":"Harbour Post","lang":"en","body":{"summary":[],"sections":[{"headline":[],"paragraphs":["Body text one"]}]},"html":{"requested_url":"https://h.example/1","content":"<html>x</html>"}}""")]
    [InlineData("""{"url":"https://h.example/1","title":"T1","authors":["Ida Berg"],"publish_date":"2021-06-01T00:00:00","text":"Body text one","meta_site_name":"Harbour Post","source_url":"https://h.example","summary":"","meta_lang":"en"}""")]
    [InlineData("""{"title":"T1","author":"Ida Berg; Sam Noor","hostname":"h.example","date":"2021-06-01","raw_text":"junk","text":"Body text one","source":"https://h.example/1","source-hostname":"Harbour Post"}""")]
    [InlineData("""[{"id":"berg2021","type":"article-newspaper","title":"T1","container-title":"Harbour Post","publisher":"Harbour Group","author":[{"family":"Berg","given":"Ida"}],"issued":{"date-parts":[["2021",6,1]]},"abstract":"Body text one","URL":"https://h.example/1"}]""")]
    [InlineData("""[{"key":"A","data":{"itemType":"newspaperArticle","title":"T1","creators":[{"creatorType":"author","firstName":"Ida","lastName":"Berg"}],"abstractNote":"Body text one","publicationTitle":"Harbour Post","date":"2021-06-01","url":"https://h.example/1"}}]""")]
    [InlineData("""{"data":[{"type":"article","id":"1","attributes":{"title":"T1","byline":"By Ida Berg","publishedAt":"2021-06-01","publication":"Harbour Post","body":"Body text one"}}]}""")]
    [InlineData("""{"totalArticles":1,"articles":[{"title":"T1","content":"Body text one [1234 chars]","url":"https://h.example/1","publishedAt":"2021-06-01T10:00:00Z","source":{"name":"Harbour Post"},"author":"Ida Berg"}]}""")]
    public void KnownShapesNeedNoMap(string json)
    {
        RawArticle raw = Assert.Single(Read(json)).Value;
        Article article = new ArticleCleaner().Clean(raw).Value;
        Assert.Equal(("T1", "Harbour Post", "Ida Berg", "2021-06-01"), (article.Title, article.Source, article.Authors[0], article.Published?.ToString()[..10]));
        Assert.Equal("Body text one", raw.Content.TrimEnd('…'));
    }

    [Fact]
    public void AnAddressForASourceIsTheArticles()
    {
        RawArticle raw = Assert.Single(Read("""{"title":"T","text":"Body","source":"https://h.example/1","sitename":"Post"}""")).Value;
        Assert.Equal(("https://h.example/1", "Post"), (raw.Url, raw.Source));
        raw = Assert.Single(Read("""{"title":"T","text":"Body","source":"https://h.example","url":"https://h.example/2"}""")).Value;
        Assert.Equal(("https://h.example/2", "h.example"), (raw.Url, raw.Source));
    }

    [Theory]
    [InlineData("body=_source.body,title=_source.title", "T", "B")]
    [InlineData("body=_source.parts.text,title=_source.heads.1", "H2", "one\n\ntwo")]
    [InlineData("body=dotted.key,title=_source.heads.0", "H1", "D")]
    [InlineData("body=_source.parts.0.text", "T", "one")]
    public void MappedKeysMayLieWithinOthers(string map, string title, string body)
    {
        const string Record = """{"dotted.key":"D","_source":{"title":"T","body":"B","heads":["H1","H2"],"parts":[{"text":"one"},{"text":"two"}]}}""";
        RawArticle article = Assert.Single(Read(Record, new() { FieldMap = FieldMap.Parse(map).Value })).Value;
        Assert.Equal((title, body), (article.Title, article.Content));
    }

    [Theory]
    [InlineData("""{"body":"words","score":NaN,"low":-Infinity}""", "words")]
    [InlineData("""{"body":"words",}""", "words")]
    [InlineData("""{"body":"first","body":"last"}""", "last")]
    [InlineData("""{"body":"half \ud83d pair"}""", "half \uFFFD pair")]
    [InlineData("""{"body":"pair \ud83d\ude00"}""", "pair \U0001F600")]
    [InlineData("{\"body\":\"tab\tand\u0001\"}", "tab\tand\u0001")]
    [InlineData("""{'body': 'it\'s "quoted"', 'n': None, 'b': True}""", "it's \"quoted\"")]
    [InlineData("""{body: "words", n: 1e5}""", "words")]
    [InlineData("""{"body":"C:\path \x41"}""", "C:path A")]
    [InlineData("/* export */ {\"a\": 1, // \"not a string {\n\"body\":\"words\"}", "words")]
    [InlineData("{/*/ \"body\":\"no words\" */ 'body': 'words'}", "words")]
    [InlineData("/*/ [1] */ {\"body\":\"words\"}", "words")]
    [InlineData("""var news = [{"body":"words"}];""", "words")]
    [InlineData("""callback({"articles":[{"body":"words"}]});""", "words")]
    public void WhatIsNearlyJsonIsRead(string json, string body)
    {
        using TemporaryFolder folder = new();
        Assert.Equal(body, Assert.Single(new ArticleReader(new()).Read(new SourceFile(folder.Write("a.json", json), 0, default))).Value.Content);
    }

    [Fact]
    public void WhatWouldBecomeMoreThanTwiceAsLongIsNotMended()
    {
        byte[] noise = [.. "{\"body\":\""u8, .. Enumerable.Repeat((byte)1, 1000), .. "\"}"u8];
        Assert.Equal(noise, JsonMending.Mend(noise).ToArray());
    }

    [Fact]
    public void WhatWasMendedIsToldOfAnArrayThatBreaksOff()
    {
        List<SourceRepair> repairs = [];
        Assert.Equal(2, new ArticleReader(new()).Read(new MemoryStream("[{'body':'words'}"u8.ToArray()), null, repaired: repairs.Add).Count());
        Assert.Equal([new SourceRepair(null, "JSON", 1, 1)], repairs);
    }

    [Fact]
    public void ValuesBehindOneAnotherKeepNumbersOfTheirOwn()
    {
        Assert.Equal("1:a 2:b 3:c 4:d", Places("""{"articles":[{"body":"a"},{"body":"b"}]}{"articles":[{"body":"c"},{"body":"d"}]}"""));
        Assert.Equal("1:a 2:b 3:c", Places("""[{"body":"a"},{"body":"b"}] [{"body":"c"}]"""));
        Assert.Equal("1:a 2:b 3:c", Places("{\"articles\":[{\"body\":\"a\"},{\"body\":\"b\"}]}\n{\"body\":\"c\"}\n"));
        Assert.Equal("1:a 2:b", Places("\u001E{\"body\":\"a\"}\n\u001E{\"body\":\"b\"}\n"));
        Assert.Equal("2:a 4:b", Places("{\"index\":{\"_id\":\"1\"}}\n{\"body\":\"a\"}\n{\"index\":{\"_id\":\"2\"}}\n{\"body\":\"b\"}\n"));
    }

    [Fact]
    public void RecordsThatShareAnAddressAreOneOnlyWhenTheyAreAlike()
    {
        string[] ids = [.. Read("""
            {"url":"http://a.example/x","title":"One","body":"alpha"}
            {"url":"http://a.example/x?utm_source=rss","title":"One","body":"alpha, corrected"}
            {"url":"http://a.example/x","title":"Two","body":"beta"}
            """).Select(record => record.Value.SourceId ?? "none")];
        Assert.Equal(("none", "none"), (ids[0], ids[1]));
        Assert.StartsWith("http://a.example/x#", ids[2], StringComparison.Ordinal);
    }

    [Fact]
    public void RecordsThatShareAnIdentifierAreOneOnlyWhenTheyAreAlike()
    {
        string[] ids = [.. Read("""
            {"id":0,"title":"One","body":"alpha"}
            {"id":0,"title":"One","body":"alpha, corrected"}
            {"id":0,"title":"Two","body":"beta"}
            {"id":"","title":"Three","body":"gamma"}
            """).Select(record => record.Value.SourceId ?? "none")];
        Assert.Equal(("0", "0"), (ids[0], ids[1]));
        Assert.StartsWith("0#", ids[2], StringComparison.Ordinal);
        Assert.DoesNotContain('#', ids[3]);
    }

    [Fact]
    public void TheEncodingGivenIsForRecordsThatAreNotUtf8()
    {
        Encoding cyrillic = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;
        byte[] lines = [.. cyrillic.GetBytes("{\"body\":\"мост\"}\n"), .. "{\"body\":\"порт\"}\n"u8];
        Assert.Equal(["мост", "порт"], new ArticleReader(new() { Encoding = cyrillic }).Read(new MemoryStream(lines), null).Select(record => record.Value.Content));
        SkippedInput skipped = new ArticleReader(new()).Read(new MemoryStream(cyrillic.GetBytes("{\"body\":\"новый мост через гавань\"}\n{\"body\":\"порт\"}")), null).First().Fault;
        Assert.Equal(("invalid UTF-8", "windows-1251"), (SkipPhrases.Of(skipped.Cause), skipped.LikelyEncoding));
    }

    private static string Places(string json) => string.Join(' ', Read(json).Select(record => $"{record.Value.Origin.Record}:{record.Value.Content}"));

    private static List<Result<RawArticle, SkippedInput>> Read(string json, SourceOptions? options = null) =>
        [.. new ArticleReader(options ?? new()).Read(new MemoryStream(Encoding.UTF8.GetBytes(json)), null)];
}
