using NewsSearch.Searching.Stories;
using static NewsSearch.Tests.ArticleShelf;
using static NewsSearch.Tests.Searching.Stories.StoryShelf;

namespace NewsSearch.Tests.Searching.Stories;

public sealed class ArticleStoriesTests : IDisposable
{
    private readonly ArticleShelf _shelf = new();

    public void Dispose() => _shelf.Dispose();

    [Fact]
    public void TheLongestStandsForAStory()
    {
        _shelf.Put([Numbered(1, Prose(103)), Numbered(2, Prose(104)), Numbered(3, Prose(104, "x")), Numbered(4, Prose(102))]);
        Assert.Equal("2:214", StoriesOf(_shelf.Index));
        Assert.Equal(
            ["000000000002", "000000000003", "000000000002", "ffffffffffff"],
            new ArticleStories(_shelf.Index).Of(["000000000004", "000000000003", "000000000002", "ffffffffffff"]));
        Assert.Equal(["000000000002", "000000000001", "000000000004"], new ArticleStories(_shelf.Index).ArticlesOf("000000000002"));
        Assert.Equal(["000000000003"], new ArticleStories(_shelf.Index).ArticlesOf("000000000003"));
    }

    [Fact]
    public void OfEquallyLongOnesTheEarliestStandsForItThenTheOneWithTheLowestId()
    {
        string body = Prose(50);
        _shelf.Put([Numbered(1, body), Numbered(2, body, "2014-03-02"), Numbered(3, body, "2014-03-01T10:00:00Z"), Numbered(4, body, "2014-03-01")]);
        Assert.Equal("4:4321", StoriesOf(_shelf.Index));
        _shelf.Put([Numbered(5, body, "2014-03-01")]);
        Assert.Equal("4:45321", StoriesOf(_shelf.Index));
    }

    /// <summary>Of a hundred runs the one has 80, the other 79.</summary>
    [Fact]
    public void FourFifthsOfTheRunsInCommonAreAlike()
    {
        _shelf.Put([Numbered(1, Prose(104)), Numbered(2, Prose(84))]);
        Assert.Equal("1:12", StoriesOf(_shelf.Index));
        _shelf.Put([Numbered(2, Prose(83))]);
        Assert.Equal("", StoriesOf(_shelf.Index));
    }

    /// <summary>Of 100, 84 and 70 runs the second has .84 in common with the first, and the third .833 with the second and .7 with the first.</summary>
    [Fact]
    public void WhatIsAlikeOnlyToOneThatStandsForNothingStandsForItself()
    {
        _shelf.Put([Numbered(3, Prose(74)), Numbered(2, Prose(88)), Numbered(1, Prose(104))]);
        Assert.Equal("1:12", StoriesOf(_shelf.Index));
        Assert.Equal("000000000003", Assert.Single(new ArticleStories(_shelf.Index).Of(["000000000003"])));

        // Without the first, the second stands for itself and for the third.
        _shelf.Put([Numbered(1, Prose(104, "x"))]);
        Assert.Equal("2:23", StoriesOf(_shelf.Index));
    }

    [Fact]
    public void ShortAndEmptyTextsAreNoStories()
    {
        _shelf.Put([Numbered(1, "The ferry was late"), Numbered(2, "The ferry was late"), Numbered(3, ""), Numbered(4, ""), Numbered(5, "The ferry was late again."), Numbered(6, "The ferry was late again.")]);
        Assert.Equal("5:56", StoriesOf(_shelf.Index));
    }

    /// <summary>What a query finds is shown; what stands for its story is decided by the archive.</summary>
    [Fact]
    public void AStoryIsTheSameWhateverIsAsked()
    {
        _shelf.Put([Numbered(1, Prose(104)), Numbered(2, Prose(103) + " ferry"), Numbered(3, Prose(102) + " ferry")]);
        Assert.Equal("2:213", StoriesOf(_shelf.Index));
        Assert.Equal("2:23", StoriesOf(_shelf.Index, "ferry"));
        Assert.Equal("2:13", StoriesOf(_shelf.Index, "-w102 OR id:000000000001"));
        Assert.Equal("", StoriesOf(_shelf.Index, "ferry w102"));
    }

    [Fact]
    public void DeletedAndReplacedArticlesCountNoMore()
    {
        _shelf.Put([Numbered(1, Prose(104)), Numbered(2, Prose(103)), Numbered(3, Prose(102))]);
        _shelf.Put([Numbered(1, "Another story altogether, of five words and more.")]);
        Assert.Equal("2:23", StoriesOf(_shelf.Index));
        Assert.Equal("000000000002", Assert.Single(new ArticleStories(_shelf.Index).Of(["000000000003"])));
    }

    /// <summary>As of notices that a page is only for subscribers; were each compared with each, it would take minutes.</summary>
    [Fact]
    public void TenThousandCopiesAreOneStory()
    {
        const int Copies = 10_000;
        string body = Prose(50);
        _shelf.Put(Enumerable.Range(0, Copies).Select(i => new IndexedArticle { Id = $"{i:x12}", Key = $"{i}", Article = ArticleShelf.Story($"{i}", body) }));
        var stories = new ArticleStories(_shelf.Index);
        Assert.Equal([$"{0:x12}", $"{0:x12}"], stories.Of([$"{Copies - 1:x12}", $"{77:x12}"]));
        Assert.Equal(Copies, stories.ArticlesOf($"{0:x12}").Count);
        Assert.Equal(Copies, Assert.Single(new ArticleStories(_shelf.Index).Groups(ArticleShelf.Parse("w1"))).Ids.Count);
    }

    /// <summary>As of the weather or the market, day by day: alike in seven tenths, and so none is another's story.</summary>
    [Fact]
    public void ThousandsOfReportsOfOneFormStandAlone()
    {
        const int Reports = 2000;
        string form = Prose(250);
        _shelf.Put(Enumerable.Range(0, Reports).Select(i => new IndexedArticle { Id = $"{i:x12}", Key = $"{i}", Article = ArticleShelf.Story($"{i}", $"{form} {Prose(50, $"v{i}x")}") }));
        var stories = new ArticleStories(_shelf.Index);
        Assert.Equal([$"{Reports - 1:x12}", $"{77:x12}"], stories.Of([$"{Reports - 1:x12}", $"{77:x12}"]));
        Assert.Equal([$"{0:x12}"], stories.ArticlesOf($"{0:x12}"));
        Assert.Empty(new ArticleStories(_shelf.Index).Groups(ArticleShelf.Parse("w1")));
    }

    /// <summary>Where more share a band than may stand for one another, and most are nearly or not quite alike, each article still has one story.</summary>
    [Fact]
    public void AStoryIsTheSameWhateverIsAskedAmongVeryMany()
    {
        const int Articles = 700;
        var random = new Random(24);
        _shelf.Put(Enumerable.Range(0, Articles).Select(i =>
        {
            string[] words = Prose(120).Split(' ');
            for (int changed = random.Next(8); changed > 0; changed--)
            {
                words[random.Next(words.Length)] = $"v{random.Next(6)}";
            }

            return new IndexedArticle { Id = $"{i:x12}", Key = $"{i}", Article = ArticleShelf.Story($"{i}", string.Join(' ', words)) };
        }));
        string[] ids = [.. _shelf.Index.FindIds(ArticleShelf.Parse("*"))];
        IReadOnlyList<string> together = new ArticleStories(_shelf.Index).Of(ids);
        Assert.InRange(together.Distinct().Count(), 2, Articles - 100);
        for (int i = 0; i < ids.Length; i += 20)
        {
            Assert.Equal(together[i], Assert.Single(new ArticleStories(_shelf.Index).Of([ids[i]])));
        }

        foreach (string story in together.Distinct().Take(5))
        {
            Assert.Equal(ids.Zip(together).Where(pair => pair.Second == story).Select(pair => pair.First).Order(), new ArticleStories(_shelf.Index).ArticlesOf(story).Order());
        }
    }

    /// <summary>Of more articles than a thousand the whole index is looked through at once.</summary>
    [Fact]
    public void StoriesOfManyArticlesAreThoseOfFew()
    {
        _shelf.Put(
        [
            .. Enumerable.Range(0, 1100).Select(i => Numbered(0, $"The ferry number {i} left harbour {i} with {i + 1} passengers.") with { Id = $"f{i:x11}", Key = $"f{i:x11}" }),
            Numbered(1, Prose(104) + " ferry"), Numbered(2, Prose(102) + " ferry"), Numbered(3, Prose(60, "x") + " ferry"), Numbered(4, Prose(61, "x") + " ferry"),
        ]);
        Assert.Equal("1:12 4:43", StoriesOf(_shelf.Index));
        Assert.Equal("1:12 4:43", StoriesOf(_shelf.Index, "ferry"));
        Assert.Equal("1:12 4:43", StoriesOf(_shelf.Index, "w5 OR x5"));
    }

    [Fact]
    public void NothingIsSearchedOnceTheTimeIsOver()
    {
        _shelf.Put([Numbered(1, Prose(104)), Numbered(2, Prose(103))]);
        Assert.Throws<OperationCanceledException>(() => new ArticleStories(_shelf.Index, new CancellationToken(true)).Groups(Parse("*")));
    }
}
