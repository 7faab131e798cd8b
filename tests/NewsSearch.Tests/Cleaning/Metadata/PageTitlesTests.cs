using NewsSearch.Cleaning.Metadata;

namespace NewsSearch.Tests.Cleaning.Metadata;

public sealed class PageTitlesTests
{
    [Theory]
    [InlineData("Bridge closes \u2013 Harbour Post", "Harbour Post", null, "Bridge closes")]
    [InlineData("Bridge closes | The Harbour Post", null, "harbourpost.example", "Bridge closes")]
    [InlineData("Bridge closes - Harbour Post", null, "news.the-harbour-post.example", "Bridge closes")]
    [InlineData("Bridge closes - Harbour-Post.example", null, "harbour-post.example", "Bridge closes")]
    [InlineData("Bridge closes - for good", "Harbour Post", "harbourpost.example", "Bridge closes - for good")]
    [InlineData("Harbour Post - Bridge closes", "Harbour Post", "harbourpost.example", "Harbour Post - Bridge closes")]
    [InlineData("Harbour Post", "Harbour Post", "harbourpost.example", "Harbour Post")]
    public void TheOutletsNameIsNoPartOfATitle(string title, string? outlet, string? host, string expected) =>
        Assert.Equal(expected, PageTitles.WithoutSite(title, new SiteName(outlet, host)));
}
