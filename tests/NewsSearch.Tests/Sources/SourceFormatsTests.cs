using System.Text;
using NewsSearch.Sources;
using NewsSearch.Sources.Containers;
using NewsSearch.Sources.Crawls;
using NewsSearch.Sources.Documents;
using NewsSearch.Sources.Feeds;
using NewsSearch.Sources.Json;
using NewsSearch.Sources.Mime;
using NewsSearch.Sources.Tables;

namespace NewsSearch.Tests.Sources;

public sealed class SourceFormatsTests
{
    private const string Mhtml = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n";

    [Theory]
    [InlineData("a.txt", "PK\u0003\u0004", typeof(ZipFormat))]
    [InlineData("a.json", "PAR1", typeof(ParquetFormat))]
    [InlineData("a.csv", "WARC/1.0\r\n", typeof(CrawlFormat))]
    [InlineData("a.warc", "filedesc://x", typeof(CrawlFormat))]
    [InlineData("a.html", "<?xml version=\"1.0\"?><!-- c --><rss version=\"2.0\">", typeof(NewsXmlFormat))]
    [InlineData("a.txt", "<!DOCTYPE nitf SYSTEM \"x\" [<!ENTITY a \"b\">]><nitf>", typeof(NewsXmlFormat))]
    [InlineData("a.txt", "<atom:feed >", typeof(NewsXmlFormat))]
    [InlineData("a.html", Mhtml, typeof(SavedPageFormat))]
    [InlineData("a.eml", "From: <Saved by Blink>\r\n" + Mhtml, typeof(SavedPageFormat))]
    [InlineData("a.mhtml", "From: a@b.example\r\nTo: c@d.example\r\nMessage-ID: <1@b>\r\n" + Mhtml, typeof(MailFormat))]
    [InlineData("a.txt", "Return-Path: <a@b.example>\nFrom: a@b.example\n\nText.", typeof(MailFormat))]
    [InlineData("a.txt", "From a@b.example Tue Mar  4 08:30:00 2014\nFrom: a@b.example\n", typeof(MailboxFormat))]
    public void TheMarkCountsMoreThanTheName(string name, string content, Type format) => Assert.IsType(format, Of(name, content));

    [Theory]
    [InlineData("a.json", "plain words", typeof(JsonFormat))]
    [InlineData("A.JSONL.GZ", "plain words", typeof(JsonLinesFormat))]
    [InlineData("a.ndjson", "{\"body\":\"x\"}\n", typeof(JsonLinesFormat))]
    [InlineData("a.warc", "plain words", typeof(CrawlFormat))]
    [InlineData("a.eml", "Subject: A\n\nText.", typeof(MailFormat))]
    [InlineData("a.txt", "From: Ida\nTo: Bo\nSubject: A\n\nText.", typeof(TextFormat))]
    [InlineData("a.tsv", "<p>", typeof(TableFormat))]
    [InlineData("a.xml", "<html", typeof(NewsXmlFormat))]
    [InlineData("a.htm.zst", "{", typeof(PageFormat))]
    [InlineData("a.txt", "{\"body\":\"x\"}", typeof(TextFormat))]
    public void TheNameCountsMoreThanTheLooks(string name, string content, Type format) => Assert.IsType(format, Of(name, content));

    [Theory]
    [InlineData("a.txt", " \n<!DOCTYPE HTML>", typeof(PageFormat))]
    [InlineData("a.xml", "<?xml version=\"1.0\"?>\n<html >", typeof(PageFormat))]
    [InlineData("a.jsonl", "[ \r\n{\"body\":", typeof(JsonFormat))]
    [InlineData("a.mhtml", "<p>", typeof(PageFormat))]
    [InlineData("a.parquet", "title,body\n", typeof(TableFormat))]
    [InlineData("a.zip", "plain words", typeof(TextFormat))]
    public void ANameThatTheContentRefutesDoesNotCount(string name, string content, Type format) => Assert.IsType(format, Of(name, content));

    [Theory]
    [InlineData("  [", typeof(JsonFormat))]
    [InlineData("{", typeof(JsonFormat))]
    [InlineData("{ body : \"x\"}", typeof(JsonFormat))]
    [InlineData("[\n[1, 2]]", typeof(JsonFormat))]
    [InlineData("[\"a\", 1", typeof(JsonFormat))]
    [InlineData("[Editor's note: this is a text]\n", typeof(TextFormat))]
    [InlineData("[1] Harbour news\n", typeof(TextFormat))]
    [InlineData("[core]\n\tbare = false\n", typeof(TextFormat))]
    [InlineData("{Correction} The harbour", typeof(TextFormat))]
    [InlineData("\n<b", typeof(PageFormat))]
    [InlineData("<?xml", typeof(PageFormat))]
    [InlineData("< b", typeof(TextFormat))]
    [InlineData("headline;text\nA;B\n", typeof(TableFormat))]
    [InlineData("one, two\n", typeof(TextFormat))]
    [InlineData("From: Ida\nTo: Bo\nSubject: A\n\nText.", typeof(MailFormat))]
    [InlineData("From: Ida\n\nText.", typeof(TextFormat))]
    [InlineData("", typeof(TextFormat))]
    public void WithoutANameTheLooksCount(string content, Type format)
    {
        Assert.IsType(format, Of(null, content));
        Assert.IsType(format, Of("a.unknown", content));
    }

    [Theory]
    [InlineData("a.txt", true)]
    [InlineData("/in.zip/a.Html.bz2", true)]
    [InlineData("a.tar.zst", true)]
    [InlineData("a.tgz", true)]
    [InlineData("a.gz", false)]
    [InlineData("a.png", false)]
    [InlineData("txt", false)]
    public void KnownNamesHaveAKnownExtension(string name, bool known) => Assert.Equal(known, SourceFormats.IsKnownName(name));

    private static ISourceFormat Of(string? name, string content) => SourceFormats.Of(name, Encoding.UTF8.GetBytes(content));
}
