namespace NewsSearch.Tests.Cleaning.Metadata;

/// <summary>When a page says that its article was published; updates are no answer.</summary>
public sealed class PageDatesTests
{
    private const string Story = """
        <p>The harbour council voted on Tuesday to close the old swing bridge for eleven months, after engineers found cracks in two girders.</p>
        <p>Lorries will be sent round by the northern bypass, which adds about forty minutes to a journey, the haulage firms of the town say.</p>
        """;

    [Theory]
    [InlineData("<meta name=w-published-date content=2021-06-01>", "")]
    [InlineData("<meta property=article:publishedTime content=2021-06-01>", "")]
    [InlineData("<script type=application/ld+json>{\"@graph\":[{\"@type\":\"WebPage\",\"datePublished\":\"2021-06-01\"}]}</script>", "")]
    [InlineData("", "<time>June 1, 2021</time><time class=entry-modified>July 9, 2023</time>")]
    [InlineData("", "<p>Updated <time datetime=2024-01-06>6 January</time></p><p>Published <time datetime=2021-06-01>1 June</time></p>")]
    [InlineData("", "<div><span>Updated 6 January 2024</span> <span>Published 1 June 2021</span></div>")]
    [InlineData("", "<div class=story-date><b>June 1, 2021</b></div>")]
    [InlineData("", "<div class=fusion-published-date>Published On: 1 June 2021</div>")]
    public void TheDayOfPublicationIsFound(string head, string body) =>
        Assert.Equal("2021-06-01", Cleaned.Page($"<head>{head}</head><body><h1>Council closes the old bridge</h1>{body}{Story}</body>").Published?.ToString());

    [Theory]
    [InlineData("<meta name=last-modified content=2021-06-01>", "")]
    [InlineData("<meta name=dateModified content=2021-06-01>", "")]
    [InlineData("", "<div>Updated 1 June 2021</div>")]
    public void AnUpdateIsNoPublication(string head, string body) =>
        Assert.Null(Cleaned.Page($"<head>{head}</head><body><h1>Council closes the old bridge</h1>{body}{Story}</body>").Published);
}
