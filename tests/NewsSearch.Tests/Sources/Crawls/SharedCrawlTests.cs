using NewsSearch.Output;
using NewsSearch.Sources;
using NewsSearch.Sources.Files;

namespace NewsSearch.Tests.Sources.Crawls;

/// <summary>Real archives, many damaged on purpose. The counts were taken with zcat and a byte-wise look at each record.</summary>
public sealed class SharedCrawlTests
{
    [Theory]
    [InlineData("aut-example.warc.gz", 94, 0)]
    [InlineData("resiliparse-warcfile.warc.gz", 16, 0)]
    [InlineData("warcio/example-bad-non-chunked.warc.gz", 1, 0)]
    [InlineData("warcio/example-bad.warc.gz.bad", 1, 0)]
    [InlineData("warcio/example-digest.warc", 0, 0)]
    [InlineData("warcio/example-iana.org-chunked.warc", 1, 0)]
    [InlineData("warcio/example-resource.warc.gz", 1, 0)]
    [InlineData("warcio/example-space-in-target-uri.warc.gz", 0, 0)]
    [InlineData("warcio/example-space-in-url.arc", 1, 0)]
    [InlineData("warcio/example-trunc.warc", 1, 0)]
    [InlineData("warcio/example-wget-bad-target-uri.warc.gz", 1, 0)]
    [InlineData("warcio/example-wrong-chunks.warc.gz", 1, 0)]
    [InlineData("warcio/example.arc", 1, 0)]
    [InlineData("warcio/example.arc.gz", 1, 0)]
    [InlineData("warcio/example.warc", 1, 0)]
    [InlineData("warcio/example.warc.gz", 1, 0)]
    public void EveryGoodPageIsRead(string file, int pages, int skipped)
    {
        List<Result<RawArticle, SkippedInput>> records = Read(file, out _);
        List<string> problems = [.. records.Where(record => !record.Succeeded).Select(record => $"{record.Fault.Origin}: {SkipPhrases.Of(record.Fault.Cause)}")];
        Assert.True(problems.Count == skipped, string.Join('\n', problems));
        List<RawArticle> articles = [.. records.Where(record => record.Succeeded).Select(record => record.Value)];
        Assert.Equal(pages, articles.Count);
        Assert.All(articles, article => Assert.Contains("<", article.Content, StringComparison.Ordinal));
        Assert.All(articles, article => Assert.Null(article.Published));
    }

    [Theory]
    [InlineData("warcio/example-iana.org-chunked.warc", "http://www.iana.org/", "<title>Internet Assigned Numbers Authority</title>")]
    [InlineData("warcio/example-wget-bad-target-uri.warc.gz", "http://example.com/", "<title>Example Domain</title>")]
    [InlineData("warcio/example-space-in-url.arc", "http://example.com/index.cfm?FuseAction=Email&EmailTitle=Examples From The Live Web&IsPopUp=False", "<title>Example Domain</title>")]
    [InlineData("warcio/example-trunc.warc", "http://example.com/", "<title>Example Domain</title>")]
    [InlineData("warcio/example-bad-non-chunked.warc.gz", "http://example.com/", "<title>Example Domain</title>")]
    public void PagesAreDecodedAndKnowTheirAddress(string file, string url, string contained)
    {
        RawArticle article = Assert.Single(Read(file, out _)).Value;
        Assert.Equal(url, article.Url);
        Assert.Contains(contained, article.Content, StringComparison.Ordinal);
        Assert.EndsWith("</html>", article.Content.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsNoPageIsCounted()
    {
        Read("aut-example.warc.gz", out PassedOver? passedOver);

        // 822 records: 299 responses, of which 94 are pages with status 200 and 47 have another status.
        Assert.Equal(
            ["warcinfo 1", "not HTML 158", "request 261", "metadata 261", "not status 2xx 47"],
            passedOver!.Counts.Select(count => $"{count.Key} {count.Value}"));
    }

    private static List<Result<RawArticle, SkippedInput>> Read(string file, out PassedOver? passedOver)
    {
        PassedOver? told = null;
        SourceFile source = new(SharedData.Require(Path.Combine("warc", file)), 0, default);
        List<Result<RawArticle, SkippedInput>> records = [.. new ArticleReader(new()).Read(source, passedOver: counts => told = counts)];
        passedOver = told;
        return records;
    }
}
