using System.Globalization;
using System.Numerics;
using NewsSearch.Searching;
using NewsSearch.Searching.Stories;
using static NewsSearch.Tests.ArticleShelf;
using static NewsSearch.Tests.Searching.Stories.StoryShelf;

namespace NewsSearch.Tests.Searching.Stories;

public sealed class FoldedSearchTests : IDisposable
{
    private readonly ArticleShelf _shelf = new();

    public FoldedSearchTests() => _shelf.Put(
    [
        Numbered(1, Prose(102) + " ferry", "2014-03-09"),
        Numbered(2, "A ferry of another story left.", "2014-03-08"),
        Numbered(3, Prose(104) + " ferry", "2014-03-07"),
        Numbered(4, "The ferry of a third story stayed.", "2014-03-06"),
        Numbered(5, Prose(103) + " ship", "2014-03-05"),
        Numbered(6, "No boat at all is in this one.", "2014-03-04"),
    ]);

    public void Dispose() => _shelf.Dispose();

    [Fact]
    public void OneOfAStoryIsShownWhereItsFirstHitWouldBe()
    {
        Assert.Equal("3(1) 2 4", Shown("ferry"));
        Assert.Equal("3(51) 2 4 6", Shown("*"));
    }

    [Fact]
    public void TheBestOfThoseThatMatchIsShown() => Assert.Equal("5", Shown("ship"));

    [Fact]
    public void TheStoryIsTheArticleThatStandsForItEvenIfItDoesNotMatch()
    {
        SearchHit hit = Assert.Single(Folded("ship").Hits);
        Assert.Equal(("000000000005", "000000000003"), (hit.Indexed.Id, hit.Story));
    }

    [Fact]
    public void LimitAndOffsetCountStories()
    {
        Assert.Equal("3(1)", Shown("ferry", limit: 1));
        Assert.Equal("2 4", Shown("ferry", offset: 1));
        Assert.Equal("4", Shown("ferry", offset: 2, limit: 1));
        Assert.Equal("", Shown("ferry", offset: 3));
        Assert.Equal("", Shown("ferry", limit: 0));
        Assert.Equal([3, 4], Folded("*", offset: 2, limit: 2).Hits.Select(hit => hit.Rank));
    }

    /// <summary>Stories of 1, 2, 4 to 64 articles, the largest first, so that a page has far more hits than stories.</summary>
    [Fact]
    public void EveryPageIsPartOfTheWhole()
    {
        using var shelf = new ArticleShelf();
        shelf.Put(Enumerable.Range(0, 127).Select(i => new IndexedArticle
        {
            Id = $"{i:x12}",
            Key = $"{i}",
            Article = Story($"{i}", Prose(40, $"v{63 - BitOperations.LeadingZeroCount((ulong)(127 - i))}x"), date: new DateOnly(2014, 1, 1).AddDays(-i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        }));
        string[] all = [.. Page(0, int.MaxValue)];
        Assert.Equal([64, 32, 16, 8, 4, 2, 1], all.Select(hit => int.Parse(hit.Split(' ')[2], CultureInfo.InvariantCulture)));
        for (int offset = 0; offset <= all.Length; offset++)
        {
            for (int limit = 1; limit <= all.Length; limit++)
            {
                Assert.Equal(all.Skip(offset).Take(limit), Page(offset, limit));
            }
        }

        IEnumerable<string> Page(int offset, int limit) =>
            new FoldedSearch(shelf.Index, new SearchRequest(Parse("*")) { Offset = offset, Limit = limit, Sort = SortOrder.Newest }).Stream().Hits
                .Select(hit => $"{hit.Rank} {hit.Indexed.Id} {hit.Alike.Count + 1} {hit.Story} {hit.Indexed.Article.Body.Length}");
    }

    [Theory]
    [InlineData("ferry", 0, 10, 4, 3)]
    [InlineData("ferry", 0, 1, 4, 3)]
    [InlineData("ferry", 2, 1, 4, 3)]
    [InlineData("*", 0, 2, 6, 4)]
    [InlineData("nothing", 0, 10, 0, 0)]
    public void ArticlesAndStoriesAreCounted(string query, int offset, int limit, int articles, int stories)
    {
        SearchStream found = Folded(query, offset, limit);
        Assert.Equal(limit, Math.Max(found.Hits.Count(), limit));
        Assert.Equal((articles, stories), (found.Total, found.CountStories()));
    }

    [Fact]
    public void PassagesAreThoseOfTheArticleThatIsShown()
    {
        SearchHit hit = Folded("w5 w6", limit: 1).Hits.Single();
        Assert.All(hit.Snippets, snippet => Assert.Equal(snippet.Text, hit.Indexed.Article.Body[snippet.Span.Start..snippet.Span.End]));
        Assert.NotEmpty(hit.Snippets.SelectMany(snippet => snippet.Highlights));
    }

    [Fact]
    public void OfHitsThatAreOnlyListedNoMoreThanIdsIsRead()
    {
        SearchStream found = new FoldedSearch(_shelf.Index, new SearchRequest(Parse("ferry")) { KeysOnly = true, Snippets = 0, Sort = SortOrder.Newest }).Stream();
        Assert.Equal(["000000000003:", "000000000002:", "000000000004:"], found.Hits.Select(hit => $"{hit.Indexed.Id}:{hit.Indexed.Article.Body}"));
    }

    [Fact]
    public void WhatWasSeenIsNeitherShownNorAlike()
    {
        var seen = new ArticleVersions(_shelf.Index.Versions(Parse("id:000000000003")).Select(article => article.Version));
        SearchStream found = new FoldedSearch(_shelf.Index, new SearchRequest(Parse("*")) { Seen = seen, Sort = SortOrder.Newest }).Stream();
        Assert.Equal("5(1) 2 4 6", Told(found));
        Assert.Equal((5, 4), (found.Total, found.CountStories()));
    }

    private SearchStream Folded(string query, int offset = 0, int limit = 10) =>
        new FoldedSearch(_shelf.Index, new SearchRequest(Parse(query)) { Offset = offset, Limit = limit, Sort = SortOrder.Newest }).Stream();

    private string Shown(string query, int offset = 0, int limit = 10) => Told(Folded(query, offset, limit));

    private static string Told(SearchStream found) => string.Join(' ', found.Hits.Select(hit =>
        $"{hit.Indexed.Id[^1]}{(hit.Alike.Count == 0 ? "" : $"({string.Concat(hit.Alike.Select(id => id[^1]))})")}"));
}
