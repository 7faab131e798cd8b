using NewsSearch.Queries;
using NewsSearch.Searching;

namespace NewsSearch.Tests.Searching;

/// <summary>In an index of several languages a word stands in each article for its forms in the article's own.</summary>
public sealed class LanguageTests : IDisposable
{
    private readonly ArticleShelf _shelf = new(
        Story("de", "de", "Sie lesen viel in alten Häusern."),
        Story("en", "en", "They lied about the lesen of Häusern."),
        Story("plain", null, "Wir lesen in Häusern; they lied."),
        Story("zh", "zh-Hant", "lesen lied Häusern"));

    [Theory]
    [InlineData("lies", "de en plain")]
    [InlineData("haus", "de plain")]
    [InlineData("lesen", "de en plain zh")]
    [InlineData("\"lies\"", "")]
    [InlineData("lang:de lies", "de")]
    [InlineData("lang:en lies", "en")]
    [InlineData("lang:en haus", "")]
    [InlineData("lang:de-AT lies", "de")]
    [InlineData("lang:deu lies", "de")]
    [InlineData("lang:zh-TW lesen", "zh")]
    [InlineData("lang:zh-CN lesen", "")]
    [InlineData("lang:z* lesen", "zh")]
    [InlineData("lang:de OR lang:en lies", "de en")]
    [InlineData("lies W/3 alten", "de")]
    public void AFormCountsInTheArticlesOfItsLanguage(string query, string keys)
    {
        IEnumerable<string> found = _shelf.Search(query).Select(hit => hit.Indexed.Key);
        Assert.Equal(keys, string.Join(' ', found.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void WhatIsMarkedIsWhatIsFound()
    {
        var marks = _shelf.Search("lies").ToDictionary(
            hit => hit.Indexed.Key, hit => string.Join(' ', hit.Snippets.SelectMany(snippet => snippet.Highlights.Select(mark => snippet.Text[mark.Start..mark.End]))));
        Assert.Equal(("lesen", "lied", "lesen lied"), (marks["de"], marks["en"], marks["plain"]));
    }

    [Fact]
    public void AFilterTakesAnyOfItsLanguages()
    {
        NewsQuery query = new SearchFilters { Languages = ["de", "EN"] }.Narrow(ArticleShelf.Parse("lesen"), ArticleShelf.Now).Value;
        Assert.Equal(["de", "en"], _shelf.Index.Search(new SearchRequest(query) { Limit = 10 }).Hits.Select(hit => hit.Indexed.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void TheLanguagesOfTheIndexAreToldTheMostCommonFirst()
    {
        Assert.Equal(["de", "en", "zh"], _shelf.Index.FormLanguages(ArticleShelf.Parse("lies")));
        Assert.Equal(["de"], _shelf.Index.FormLanguages(ArticleShelf.Parse("lang:de lies")));
    }

    public void Dispose() => _shelf.Dispose();

    private static Article Story(string key, string? language, string body) => ArticleShelf.Story(key, body) with { Language = language };
}
