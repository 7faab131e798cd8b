using NewsSearch.Archive;
using NewsSearch.Queries;
using NewsSearch.Searching;
using static NewsSearch.Tests.ArticleShelf;

namespace NewsSearch.Tests.Searching;

public sealed class RelevanceFeedbackTests
{
    private static ArticleShelf Shelf() => new(
        Story("strike", "The strike of the dockers goes on; the dockers want pay.", "Strike"),
        Story("talks", "A strike: dockers and owners met about pay.", "Talks"),
        Story("late", "The strike, said the dockers, was about pay long ago and in another country altogether.", "Late"),
        Story("lightning", "A lightning strike hit a barn and in another country altogether a tree on a hill.", "Storm"),
        Story("pay", "Dockers got their pay.", "Pay"));

    private static SearchRequest Expanded(ArticleShelf shelf, string query) => NewsArchive.Expanded(shelf.Index, new SearchRequest(Parse(query)));

    [Fact]
    public void WordsThatTheBestHitsShareRaiseOthersThatHaveThem()
    {
        using ArticleShelf shelf = Shelf();
        SearchRequest expanded = Expanded(shelf, "strike");
        Assert.Contains("dockers", expanded.Boosts.Select(boost => ((NewsQuery.Words)boost.Part).Text));
        SearchPage found = shelf.Index.Search(expanded);
        Assert.Equal("lightning", found.Hits[^1].Indexed.Key);

        // Nothing more is found, and nothing more is marked.
        SearchPage plain = shelf.Index.Search(new SearchRequest(expanded.Query));
        Assert.Equal(plain.Hits.Select(hit => hit.Indexed.Key).Order(StringComparer.Ordinal), found.Hits.Select(hit => hit.Indexed.Key).Order(StringComparer.Ordinal));
        Assert.All(found.Hits.SelectMany(hit => hit.Snippets), snippet => Assert.All(snippet.Highlights, mark => Assert.Equal("strike", snippet.Text[mark.Start..mark.End], ignoreCase: true)));
    }

    [Fact]
    public void AllWordsTogetherCountAsAShareOfTheQuerysParts()
    {
        using ArticleShelf shelf = Shelf();
        Assert.Equal(0.6, Expanded(shelf, "strike").Boosts.Sum(boost => (double)boost.Weight), 1e-4);
        Assert.Equal(1.2, Expanded(shelf, "strike pay").Boosts.Sum(boost => (double)boost.Weight), 1e-4);
        Assert.DoesNotContain("the", Expanded(shelf, "strike").Boosts.Select(boost => ((NewsQuery.Words)boost.Part).Text));
    }

    [Theory]
    [InlineData("date:2014")]
    [InlineData("absent")]
    [InlineData("-strike")]
    public void WhatOnlyFiltersOrFindsNothingIsLeftAlone(string query)
    {
        using ArticleShelf shelf = Shelf();
        Assert.Empty(Expanded(shelf, query).Boosts);
    }
}
