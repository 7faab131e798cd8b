namespace NewsSearch.Tests.Cleaning.Metadata;

/// <summary>Which of a page's headings and stated titles is its article's.</summary>
public sealed class PageHeadingTests
{
    private const string Story = """
        <p>The harbour council voted on Tuesday to close the old swing bridge for eleven months, after engineers found cracks in two girders.</p>
        <p>Lorries will be sent round by the northern bypass, which adds about forty minutes to a journey, the haulage firms of the town say.</p>
        """;

    [Theory]
    [InlineData("<h1>Council closes the old bridge</h1>", "Council closes the old bridge")]
    [InlineData("<h1>Opinion</h1>", "Bridge closes: all you need to know")]
    [InlineData("<h1>Harbour Post</h1><h1>Old bridge closes for eleven months</h1>", "Old bridge closes for eleven months")]
    [InlineData("<h1>Sport</h1><h1>Weather</h1>", "Bridge closes: all you need to know")]
    [InlineData("<h1>Town | Bridge closes: all you need to know</h1>", "Bridge closes: all you need to know")]
    [InlineData("<h1><span>Bridge closes: what it means</span><span>All you need to know</span></h1>", "Bridge closes: what it means All you need to know")]
    [InlineData("", "Bridge closes: all you need to know")]
    public void TheHeadlineThatReadersSeeIsTaken(string headings, string expected) =>
        Assert.Equal(expected, Cleaned.Page($"<head><meta property=og:title content=\"Bridge closes: all you need to know\"><meta property=og:site_name content=\"Harbour Post\"></head><body>{headings}{Story}</body>").Title);

    [Theory]
    [InlineData("Bridge closes – Harbour Post")]
    [InlineData("Bridge closes | harbourpost")]
    [InlineData("Bridge closes » HARBOUR-POST")]
    public void TheHostTellsTheSitesName(string title) =>
        Assert.Equal("Bridge closes", Cleaned.Page($"<head><title>{title}</title><link rel=canonical href=https://www.harbourpost.example/1></head><body>{Story}</body>").Title);
}
