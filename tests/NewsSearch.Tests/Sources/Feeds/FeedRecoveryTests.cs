using System.Text;
using NewsSearch.Output;
using NewsSearch.Sources;

namespace NewsSearch.Tests.Sources.Feeds;

/// <summary>Feeds as they are found: what breaks the rules of XML costs nothing, and is told once.</summary>
public sealed class FeedRecoveryTests
{
    [Theory]
    [InlineData("Two&nbsp;x&hellip;", "Two\u00A0x…")]
    [InlineData("Salt & pepper", "Salt & pepper")]
    [InlineData("AT&T", "AT&T")]
    [InlineData("Caf&eacute &#150; &#x201C;a&#8221;", "Café – “a”")]
    [InlineData("Bell\u0007 and&#7; form\u000Cfeed", "Bell and formfeed")]
    [InlineData("Zero\0 byte", "Zero byte")]
    [InlineData("3 < 4 and <3", "3 < 4 and <3")]
    [InlineData("<![CDATA[One]]> and <![CDATA[two]]>", "One and two")]
    [InlineData("<![CDATA[<![CDATA[twice]]>]]>", "twice")]
    [InlineData("Ida Berg <ida@post.example>", "Ida Berg <ida@post.example>")]
    [InlineData("&lt;![CDATA[escaped]]&gt;", "escaped")]
    [InlineData("<![CDATA[&lt;p&gt;Salt &amp;amp; pepper&lt;/p&gt;]]>", "<p>Salt &amp; pepper</p>")]
    [InlineData("<![CDATA[<p>Write &lt;p&gt; first</p>]]>", "<p>Write &lt;p&gt; first</p>")]
    [InlineData("<![CDATA[3 &lt; 4]]>", "3 &lt; 4")]
    public void TheTextOfAnItemIsKept(string written, string read)
    {
        string feed = $"<rss><channel><item><title>T</title><encoded>{written}</encoded></item><item><title>U</title><encoded>Next.</encoded></item></channel></rss>";
        Assert.Equal([read, "Next."], Contents(feed));
    }

    [Theory]
    [InlineData("\n\n  <?xml version=\"1.0\"?><rss><channel>{0}</channel></rss>")]
    [InlineData("<br />\n<b>Warning</b>: date() in feed.php<br />\n<?xml version=\"1.0\"?><rss><channel>{0}</channel></rss>")]
    [InlineData("\uFEFF<?xml version=\"1.0\"?><rss><channel>{0}</channel></rss>")]
    [InlineData("<rss><channel>{0}</channel></rss><!-- never closed")]
    [InlineData("<rss><channel>{0}")]
    [InlineData("<rss><channel><title>Post<link>http://a.example/</link>{0}</channel></rss>")]
    [InlineData("<RSS><channel>{0}</channel></RSS>")]
    public void WhatStandsAroundTheItemsCostsNone(string around)
    {
        const string Items = "<item><title>One</title><encoded>One.</encoded></item><item><title>Two</title><encoded>Two.</encoded></item>";
        Assert.Equal(["One.", "Two."], Contents(around.Replace("{0}", Items, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("<item><title>One</title><encoded>One.</encoded><item><title>Two</title><encoded>Two.</encoded></item>")]
    [InlineData("<item><title>One<link>http://a.example/1</link><encoded>One.</encoded></item><item><title>Two</title><encoded>Two.</encoded></item>")]
    [InlineData("<item><encoded>One.<guid>1</guid></item><item><encoded>Two.</encoded></strong></item>")]
    [InlineData("<item><dc:creator>Ida</dc:creator><encoded>One.</encoded></item><item a=b c a=d><encoded>Two.</encoded></item>")]
    [InlineData("<item><enclosure url=http://a.example/1.mp3 type=audio/mpeg/><encoded>One.</encoded></item><item><encoded>Two.</encoded></item>")]
    public void TagsThatAreNotClosedEndWhereTheyMust(string items) => Assert.Equal(["One.", "Two."], Contents($"<rss><channel>{items}</channel></rss>"));

    [Theory]
    [InlineData("<!-- >")]
    [InlineData("<![CDATA[ ")]
    [InlineData("<? >")]
    [InlineData("<a b=\"c >")]
    public void MarksThatAreNeverClosedTakeLinearTime(string mark)
    {
        string feed = $"<rss><channel><item><encoded>One.</encoded></item>{string.Concat(Enumerable.Repeat(mark, 200_000))}";
        Assert.Equal("One.", Read(Encoding.UTF8.GetBytes(feed), [])[0].Value.Content);
    }

    [Fact]
    public void ATagOfManyAttributesTakesLinearTime()
    {
        string attributes = string.Concat(Enumerable.Range(0, 300_000).Select(i => $" a{i}=1"));
        Assert.Equal(["One."], Contents($"<rss><channel><item{attributes}><encoded>One.</encoded></item></channel></rss>"));
    }

    [Fact]
    public void APrefixCannotBeDeclaredForWhatXmlReserves() =>
        Assert.Equal(["<p>One.</p>"], Contents("<rss xmlns:a=\"http://www.w3.org/2000/xmlns/\"><channel><item a:b=\"\"><encoded><p a:xmlns=\"c\">One.</p></encoded></item></channel></rss>"));

    [Fact]
    public void ManyItemsOfOneIdentifierTakeLinearTime()
    {
        string feed = "<rss><channel>" + string.Concat(Enumerable.Range(0, 30_000).Select(i => $"<item><guid>1</guid><title>{i}</title><encoded>{i}</encoded></item>")) + "</channel></rss>";
        Assert.Equal(30_000, Read(Encoding.UTF8.GetBytes(feed), []).Select(record => record.Value.SourceId).Distinct().Count());
    }

    [Fact]
    public void MarkupThatIsNotEscapedIsMarkup() =>
        Assert.Equal("One<br />two <p>three", Assert.Single(Contents("<rss><channel><item><encoded>One<br>two <p>three</encoded></item></channel></rss>")).Replace("</p>", "", StringComparison.Ordinal));

    [Fact]
    public void AnItemThatIsCutOffIsToldAndTheOthersAreRead()
    {
        List<Result<RawArticle, SkippedInput>> records = Read(Encoding.UTF8.GetBytes("<rss><channel><item><encoded>One.</encoded></item><item><encoded>Tw"), []);
        Assert.Equal("One.", records[0].Value.Content);
        Assert.Equal(("truncated XML", true), (SkipPhrases.Of(records[1].Fault.Cause), records[1].Fault.IsDamage));
    }

    [Fact]
    public void RepairsAreToldOnceAFile()
    {
        List<SourceRepair> repairs = [];
        Read("<rss><channel>\n<item><title>A & b</title><encoded>One &nbsp; two</encoded></item></channel></rss>"u8.ToArray(), repairs);
        Assert.Equal([new SourceRepair(null, "XML", 2, 2)], repairs);
        Read("<rss><channel><item><title>A &amp; b</title><encoded>&lt;p>One</encoded></item></channel></rss>"u8.ToArray(), repairs);
        Assert.Single(repairs);
    }

    [Theory]
    [InlineData("\n<?xml version=\"1.0\"?><rss><channel><item><encoded>One</encoded></item></channel></rss>", 1)]
    [InlineData("Warning: date()\n<?xml version=\"1.0\"?><rss><channel><item><encoded>One</encoded></item></channel></rss>", 1)]
    [InlineData("<!-- a --><?xml version=\"1.0\"?><rss><channel><item><encoded>One</encoded></item></channel></rss>", 1)]
    [InlineData("<rss><channel>\n<item><encoded>A & b</encoded></item><item><encoded>Tw", 2)]
    public void RepairsAreToldThoughTheyStandAboveTheFeedOrItIsCutOff(string feed, int line)
    {
        List<SourceRepair> repairs = [];
        Read(Encoding.UTF8.GetBytes(feed), repairs);
        Assert.Equal(line, Assert.Single(repairs).FirstLine);
    }

    [Fact]
    public void AnEncodingThatTheBytesBelieIsNotBelieved()
    {
        const string Feed = "<?xml version=\"1.0\" encoding=\"{0}\"?><rss><channel><item><encoded>Café “x”</encoded></item></channel></rss>";
        byte[] western = NewsSearch.Sources.Streams.LegacyEncodings.Get(1252).GetBytes(Feed.Replace("{0}", "utf-8", StringComparison.Ordinal));
        Assert.Equal("Café “x”", Assert.Single(Read(western, [])).Value.Content);
        Assert.Equal("Café “x”", Assert.Single(Contents(Feed.Replace("{0}", "iso-8859-1", StringComparison.Ordinal))));
    }

    [Fact]
    public void AddressesAreRelativeToTheBase()
    {
        RawArticle[] items = [.. Read("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://a.example/news/"><entry><title>A</title><link href="one.html"/><content>One.</content></entry>
            <entry xml:base="http://b.example/"><title>B</title><link href="two.html"/><content>Two.</content></entry>
            <entry xml:base="sport/"><title>C</title><link href="three.html"/><content>Three.</content></entry></feed>
            """u8.ToArray(), []).Select(record => record.Value)];
        Assert.Equal(["http://a.example/news/one.html", "http://b.example/two.html", "http://a.example/news/sport/three.html"], items.Select(item => item.Url));
        RawArticle rss = Assert.Single(Read("<rss><channel><link>http://a.example/</link><item><link>/one</link><encoded>One.</encoded></item></channel></rss>"u8.ToArray(), [])).Value;
        Assert.Equal("http://a.example/one", rss.Url);
    }

    [Fact]
    public void AnAddressThatItemsShareIsNoneOfTheirIdentifiers()
    {
        const string Items = "<item><title>{0}</title><link>http://a.example/status</link><encoded>Notice {0}</encoded></item>";
        string one = Items.Replace("{0}", "1", StringComparison.Ordinal);
        string two = Items.Replace("{0}", "2", StringComparison.Ordinal);
        string[] Ids(string items) => [.. Read(Encoding.UTF8.GetBytes($"<rss><channel>{items}</channel></rss>"), []).Select(record => record.Value.SourceId!)];
        string[] ids = Ids(one + two);
        Assert.Equal(2, ids.Distinct().Count());
        Assert.Equal(ids.Reverse(), Ids(two + one));
        Assert.All(ids, id => Assert.StartsWith("http://a.example/status#", id, StringComparison.Ordinal));
        Assert.Null(Assert.Single(Ids(one)));
    }

    [Fact]
    public void VersionsOfOneIdentifierStayOneArticle()
    {
        const string Feed = "<feed><entry><id>1</id><title>T</title><content>Old.</content></entry><entry><id>1</id><title>T</title><content>New.</content></entry></feed>";
        Assert.Equal(["1", "1"], Read(Encoding.UTF8.GetBytes(Feed), []).Select(record => record.Value.SourceId));
    }

    private static List<string> Contents(string feed) => [.. Read(Encoding.UTF8.GetBytes(feed), []).Select(record => record.Value.Content)];

    private static List<Result<RawArticle, SkippedInput>> Read(byte[] feed, List<SourceRepair> repairs) =>
        [.. new ArticleReader(new()).Read(new MemoryStream(feed), null, repaired: repairs.Add)];
}
