using System.Globalization;
using System.Text;
using NewsSearch.Output;
using NewsSearch.Sources;

namespace NewsSearch.Tests.Sources.Feeds;

public sealed class NewsXmlTests
{
    private const string Rss = """
        <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel><title>The Post</title><language>en-gb</language><image><title>Logo</title></image>
        <item><title>One &amp;amp; two</title><link>https://example.org/1</link><guid isPermaLink="false">g1</guid><dc:creator>Ann Lee</dc:creator>
        <pubDate>Sat, 29 Mar 2014 10:30:00 GMT</pubDate><description>Short.</description><content:encoded><![CDATA[<p>Full text.</p>]]></content:encoded></item>
        <item><title>Teaser</title><description>Short.</description></item></channel></rss>
        """;

    [Fact]
    public void RssGivesFullContentAndWhatTheItemStates()
    {
        List<Result<RawArticle, SkippedInput>> records = Read(Rss);
        RawArticle article = records[0].Value;
        Assert.Equal(("<p>Full text.</p>", ContentKind.HtmlFragment, "One & two"), (article.Content, article.Kind, article.Title));
        Assert.Equal(("https://example.org/1", "g1", "The Post", "en-gb"), (article.Url, article.SourceId, article.Source, article.Language));
        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal("2014-03-29T10:30:00Z", article.Published?.ToString());
        Assert.Equal("no body text", SkipPhrases.Of(records[1].Fault.Cause));
        Assert.Equal(2, records.Count);
    }

    [Fact]
    public void AtomGivesXhtmlContent()
    {
        RawArticle article = Assert.Single(Read("""
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title><entry><title>T</title><id>tag:1</id><link rel="self" href="x"/>
            <link href="https://example.org/a"/><author><name>Bo Cox</name></author><published>2014-03-29T10:30:00+02:00</published>
            <content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>Text.</x:p></x:div></content></entry></feed>
            """)).Value;
        Assert.Equal("<div><p>Text.</p></div>", article.Content);
        Assert.Equal(("https://example.org/a", "tag:1", "2014-03-29T08:30:00Z"), (article.Url, article.SourceId, article.Published?.ToString()));
        Assert.Equal(["Bo Cox"], article.Authors);
    }

    [Fact]
    public void MarkupInATitleIsNoText()
    {
        RawArticle article = Assert.Single(Read("""
            <rss><channel><item><title>The &lt;b&gt;pier&lt;/b&gt; &amp;amp; the storm</title><encoded>Text.</encoded></item></channel></rss>
            """)).Value;
        Assert.Equal("The pier & the storm", article.Title);
    }

    [Fact]
    public void TextBesideTheMarkupOfAContentStays() =>
        Assert.Equal("Text <b>and</b> more", Assert.Single(Read("<feed><entry><content>Text <b>and</b> more</content></entry></feed>")).Value.Content);

    [Fact]
    public void AnElementThatIsTooLongEndsTheFeed()
    {
        string feed = $"<rss><channel><item><encoded>One.</encoded></item><item><title>{new string('x', 300_000)}</title></item></channel></rss>";
        SourceOptions options = new() { Limits = new() { MaxRecordBytes = 100_000 } };
        List<Result<RawArticle, SkippedInput>> records = [.. new ArticleReader(options).Read(new MemoryStream(Encoding.UTF8.GetBytes(feed)), null)];
        Assert.Equal("One.", records[0].Value.Content);
        Assert.Equal("longer than an article may be", SkipPhrases.Of(records[1].Fault.Cause));
        Assert.Equal((2, 2), (records.Count, records[1].Fault.Origin.Record));
    }

    [Fact]
    public void NitfIsReadThoughItNamesItsDtd()
    {
        RawArticle article = Assert.Single(Read("""
            <?xml version="1.0"?><!DOCTYPE nitf SYSTEM "http://example.invalid/nitf.dtd"><nitf><head><title>Doc</title><docdata>
            <doc-id id-string="42"/><date.issue norm="20140329"/></docdata><pubdata name="The Times" ex-ref="https://example.org/n"/></head>
            <body><body.head><hedline><hl1>Head line</hl1></hedline><byline>By Ann Lee</byline></body.head>
            <body.content><block><p>First.</p><p>Second
            one.</p></block></body.content></body></nitf>
            """)).Value;
        Assert.Equal(("First.\n\nSecond one.", "Head line", "42", "The Times"), (article.Content, article.Title, article.SourceId, article.Source));
        Assert.Equal("2014-03-29", article.Published?.ToString());
    }

    /// <summary>What stands in paragraphs within paragraphs is read once, not once a level.</summary>
    [Fact]
    public void ParagraphsOfNitfMayStandInOneAnother()
    {
        RawArticle article = Assert.Single(Read(
            "<nitf><body><body.content><p>First <em>of</em> all.<p>Second.<p>Third.</p> More of the second.</p> More of the first.</p></body.content></body></nitf>")).Value;
        Assert.Equal("First of all. More of the first.\n\nSecond. More of the second.\n\nThird.", article.Content);
    }

    [Fact]
    public void ParagraphsOfNitfDownToAnyDepthTakeNoMoreThanTheirLength()
    {
        const int Levels = 2_500;
        string sentence = "The troops left the border on Tuesday. ";
        RawArticle article = Assert.Single(Read(
            $"<nitf><body><body.content>{string.Concat(Enumerable.Repeat($"<p>{sentence}", Levels))}{string.Concat(Enumerable.Repeat("</p>", Levels))}</body.content></body></nitf>")).Value;
        Assert.InRange(article.Content.Length, Levels * (sentence.Length - 1), Levels * (sentence.Length + 2));
    }

    [Theory]
    [InlineData("<rss><channel><item><title>Hi</title><content:encoded>{0}The troops left.{1}</content:encoded></item></channel></rss>")]
    [InlineData("<rss><channel>{0}{1}<item><title>Hi</title><content:encoded>The troops left.</content:encoded></item></channel></rss>")]
    [InlineData("<rss><channel><item><title>Hi</title>{0}{1}<content:encoded>The troops left.</content:encoded></item></channel></rss>")]
    public void AFeedMayBeOfAnyDepth(string feed)
    {
        const int Levels = 100_000;
        var records = Read(string.Format(
            CultureInfo.InvariantCulture, feed, string.Concat(Enumerable.Repeat("<div a='1'>", Levels)), string.Concat(Enumerable.Repeat("</div>", Levels)))).ToList();
        Assert.Contains("The troops left.", Assert.Single(records).Value.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void NewsMlGivesItsInlineText()
    {
        RawArticle article = Assert.Single(Read("""
            <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem guid="urn:1"><itemMeta><provider><name>Agency</name></provider>
            <versionCreated>2014-03-29T10:30:00Z</versionCreated></itemMeta><contentMeta><headline>H</headline><language tag="de"/></contentMeta>
            <contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p>Text.</p></body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>
            """)).Value;
        Assert.Equal(("<p>Text.</p>", "H", "urn:1", "Agency", "de"), (article.Content, article.Title, article.SourceId, article.Source, article.Language));
    }

    [Fact]
    public void EntitiesAreNeverExpanded()
    {
        Result<RawArticle, SkippedInput> record = Assert.Single(Read("""
            <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
            <rss><channel><item><encoded>&b;&f;</encoded></item></channel></rss>
            """));
        Assert.Equal("&b;&f;", record.Value.Content);
    }

    [Fact]
    public void NeitherCutsNorFlipsCrash()
    {
        byte[] sample = Encoding.UTF8.GetBytes(Rss);
        Random random = new(3);
        for (int length = 1; length < sample.Length; length++)
        {
            ReadBytes(sample[..length]);
            byte[] flipped = [.. sample];
            flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
            ReadBytes(flipped);
        }
    }

    private static List<Result<RawArticle, SkippedInput>> Read(string xml) => ReadBytes(Encoding.UTF8.GetBytes(xml));

    private static List<Result<RawArticle, SkippedInput>> ReadBytes(byte[] bytes) => [.. new ArticleReader(new()).Read(new MemoryStream(bytes), null)];
}
