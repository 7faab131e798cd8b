using NewsSearch.Queries;

namespace NewsSearch.Tests.Queries;

public sealed class QueryPrinterTests
{
    [Theory]
    [InlineData("troops border", "troops AND border")]
    [InlineData("a OR b AND c", "a OR (b AND c)")]
    [InlineData("(a OR b) -c", "(a OR b) AND NOT c")]
    [InlineData("-(a b)", "NOT (a AND b)")]
    [InlineData("“written response”", "\"written response\"")]
    [InlineData("\"a\\\"b\"", "\"a\\\"b\"")]
    [InlineData("\"troops border\"~5", "\"troops border\"~5")]
    [InlineData("title:(a OR \"b c\")", "title:a OR title:\"b c\"")]
    [InlineData("people:obama PLACE:kyiv", "person:obama AND place:kyiv")]
    [InlineData("a w/5 (b OR c*) w/s d", "(a W/5 (b OR c*)) W/S d")]
    [InlineData("a PRE/2 (b W/P c)", "a PRE/2 (b W/P c)")]
    [InlineData("ATLEAST3(troops OR soldiers)", "ATLEAST3(troops OR soldiers)")]
    [InlineData("putln~", "putln~2")]
    [InlineData("/tr(oo|ou)ps?/", "/tr(oo|ou)ps?/")]
    [InlineData("wom?n a\\*b*", "wom?n AND a\\*b*")]
    [InlineData("\"white hous*\"", "\"white hous*\"")]
    [InlineData("title:\"the * house?\"", "title:\"the * house\\?\"")]
    [InlineData("white\\ hous*", "\"white hous*\"")]
    [InlineData("wom?n\\ hous?", "wom?n\\ hous?")]
    [InlineData("\"a\\\"b \\* c*\"", "\"a\\\"b \\* c*\"")]
    [InlineData("\\/p", "\\/p")]
    [InlineData("\"a\\*b who? a\\?b\"", "\"a\\*b who? a\\?b\"")]
    [InlineData(".lo?e", "\\.lo?e")]
    [InlineData("yahoo\\!", "yahoo\\!")]
    [InlineData("a \\NEAR\\/5 b", "a AND \\NEAR/5 AND b")]
    [InlineData("a\\|b", "a\\|b")]
    [InlineData("troops\\^2", "troops\\^2")]
    [InlineData("\\‘troops’", "\\‘troops’")]
    [InlineData("date:*", "date:*")]
    [InlineData("10:30", "10\\:30")]
    [InlineData("U.S. AT&T", "U.S. AND AT&T")]
    [InlineData("*", "*")]
    [InlineData("date:2014-03", "date:[2014-03-01 TO 2014-04-01}")]
    [InlineData("date:2014-03-29T10:30", "date:[2014-03-29T10:30:00 TO 2014-03-29T10:31:00}")]
    [InlineData("date:>=2014", "date:>=2014-01-01")]
    [InlineData("date:<2014", "date:<2014-01-01")]
    [InlineData("date:9999", "date:[9999-01-01 TO 9999]")]
    [InlineData("date:>9999", "date:>9999")]
    [InlineData("date:<=9999", "date:<=9999")]
    [InlineData("date:<0001", "date:<0001-01-01")]
    [InlineData("\\AND", "\\AND")]
    [InlineData("title:\\W/5", "title:\\W/5")]
    public void PrintsWhatReadsBackTheSame(string query, string printed)
    {
        NewsQuery parsed = ArticleShelf.Parse(query);
        Assert.Equal(printed, QueryPrinter.Print(parsed));
        Assert.Equal(parsed, ArticleShelf.Parse(printed));
    }

    [Theory]
    [InlineData("TOPIC:(pay OR \"port talks\")", "topic:pay OR topic:\"port talks\"")]
    [InlineData("fields.section:news", "fields.section:news")]
    [InlineData("article\\ \\:\\(kind\\):x*", "article\\ \\:\\(kind\\):x*")]
    [InlineData("\\-W\\/5\\\\\\\":x~1", "\\-w\\/5\\\\\\\":x~1")]
    [InlineData("topic:(a W/5 b)", "topic:a W/5 topic:b")]
    public void KeptKeysReadBackTheSame(string query, string printed)
    {
        string[] kept = ["Topic", "fields.section", "article :(kind)", "-W/5\\\""];
        NewsQuery parsed = ArticleShelf.Parse(query, kept: kept);
        Assert.Equal(printed, QueryPrinter.Print(parsed));
        Assert.Equal(parsed, ArticleShelf.Parse(printed, kept: kept));
    }
}
