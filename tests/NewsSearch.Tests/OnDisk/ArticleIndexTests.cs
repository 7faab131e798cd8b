using Lucene.Net.Index;
using NewsSearch.OnDisk;
using NewsSearch.OnDisk.Store;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Searching.Names;
using static NewsSearch.Tests.ArticleShelf;

namespace NewsSearch.Tests.OnDisk;

public sealed class ArticleIndexTests : IDisposable
{
    private readonly ArticleShelf _shelf = new(Story("a", "The crane lifts the first stone.", "Crane"), Story("b", "A heron waits."));

    public static TheoryData<Action<IArticleIndex>> Members => new(
        index => _ = index.ArticleCount,
        index => index.Search(new SearchRequest(Parse("crane"))),
        index => index.Stream(new SearchRequest(Parse("crane"))),
        index => index.Count(Parse("crane")),
        index => index.FindIds(Parse("crane")),
        index => index.Find("0123456789ab"),
        index => index.CountNames(Parse("crane"), NameField.People, []),
        index => index.CountTogether(new NetworkRequest(Parse("crane"))),
        index => index.CountDates(Parse("crane"), TimeUnit.Day),
        index => index.Versions(Parse("crane")),
        index => index.Statistics(),
        index => index.WordFrequency(SearchField.Body, "crane"),
        index => index.NameFrequency(NameField.People, "Ida Berg"),
        index => index.Neighbours(SearchField.Body, "crane", 1));

    [Theory]
    [MemberData(nameof(Members))]
    public void NothingWorksAfterItsEnd(Action<IArticleIndex> member)
    {
        ArticleIndex index = ArticleIndex.Open(_shelf.Home);
        member(index);
        index.Dispose();
        index.Dispose();
        Assert.Throws<ObjectDisposedException>(() => member(index));
    }

    [Fact]
    public void AStreamThatIsReadAfterTheEndIsNoDamage()
    {
        ArticleIndex index = ArticleIndex.Open(_shelf.Home);
        SearchStream stream = index.Stream(new SearchRequest(Parse("crane")));
        index.Dispose();
        Assert.Throws<ObjectDisposedException>(() => stream.Hits.First());
    }

    [Fact]
    public void AStreamUnderWayReadsOnWhenTheIndexIsDisposedOf()
    {
        ArticleIndex index = ArticleIndex.Open(_shelf.Home);
        using IEnumerator<SearchHit> hits = index.Stream(new SearchRequest(Parse("*"))).Hits.GetEnumerator();
        Assert.True(hits.MoveNext());
        index.Dispose();
        Assert.True(hits.MoveNext());
        Assert.Equal(["a", "b"], new[] { hits.Current.Indexed.Key, _shelf.Search("*")[0].Indexed.Key }.Order());
    }

    [Fact]
    public void SearchesOfManyThreadsOutliveTheirHandles()
    {
        using var source = new ArticleIndexSource(_shelf.Home);
        Parallel.For(0, 200, i =>
        {
            using IArticleIndex index = source.Acquire();
            Assert.Equal("a", Assert.Single(index.Search(new SearchRequest(Parse("crane"))).Hits).Indexed.Key);
            if (i % 20 == 0)
            {
                _shelf.AddOne(Story($"new{i}", "An otter."));
            }
        });
        using IArticleIndex last = source.Acquire();
        Assert.Equal(12, last.ArticleCount);
        Assert.Equal(10, last.Count(Parse("otter")));
    }

    [Fact]
    public void ASourceGivesTheNewestCommitAndLeavesTheOlderToThoseWhoHaveIt()
    {
        using var source = new ArticleIndexSource(_shelf.Home);
        using IArticleIndex before = source.Acquire();
        _shelf.AddOne(Story("c", "An otter."));
        using IArticleIndex after = source.Acquire();
        Assert.Equal((2, 3), (before.ArticleCount, after.ArticleCount));
        Assert.Equal((0, 1), (before.Count(Parse("otter")), after.Count(Parse("otter"))));
    }

    [Fact]
    public void WhatWasAcquiredOutlivesItsSource()
    {
        var source = new ArticleIndexSource(_shelf.Home);
        using IArticleIndex index = source.Acquire();
        source.Dispose();
        Assert.Equal(1, index.Count(Parse("heron")));
        Assert.Throws<ObjectDisposedException>(source.Acquire);
    }

    [Theory]
    [InlineData("crane")]
    [InlineData("*ran*")]
    [InlineData("crane W/5 stone")]
    [InlineData("the OR a")]
    public void ASearchThatIsGivenUpStops(string query)
    {
        var given = new CancellationToken(canceled: true);
        Assert.Throws<OperationCanceledException>(() => _shelf.Index.Search(new SearchRequest(Parse(query)), given));
        Assert.Throws<OperationCanceledException>(() => _shelf.Index.Count(Parse(query), given));
        Assert.Throws<OperationCanceledException>(() => _shelf.Index.CountDates(Parse(query), TimeUnit.Day, given));
    }

    [Fact]
    public void WhoMayGiveUpFindsTheSameInTheSameOrder()
    {
        using var cancel = new CancellationTokenSource();
        foreach (string query in new[] { "*", "crane OR heron", "the" })
        {
            var request = new SearchRequest(Parse(query));
            Assert.Equal(
                _shelf.Index.Search(request).Hits.Select(hit => (hit.Rank, hit.Score, hit.Indexed.Id)),
                _shelf.Index.Search(request, cancel.Token).Hits.Select(hit => (hit.Rank, hit.Score, hit.Indexed.Id)));
        }
    }

    [Fact]
    public void AWordCountsOnceHoweverManySegmentsAndFieldsHaveIt()
    {
        // the, crane, lifts, first, stone, a, heron, waits.
        Assert.Equal(8, _shelf.Index.Statistics().Words);
        _shelf.AddOne(Story("c", "The heron lifts a stone.", "Heron"));
        using ArticleIndex index = ArticleIndex.Open(_shelf.Home);
        Assert.True(index.Statistics().Segments > 1);
        Assert.Equal(8, index.Statistics().Words);
    }

    [Theory]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(NullReferenceException))]
    [InlineData(typeof(OutOfMemoryException))]
    [InlineData(typeof(ArgumentException))]
    [InlineData(typeof(IndexOutOfRangeException))]
    [InlineData(typeof(ObjectDisposedException))]
    public void ABugIsNoDamage(Type bug) => Assert.Null(LuceneFaults.Explain(_shelf.Home, Raised(bug)));

    [Theory]
    [InlineData(typeof(IndexOutOfRangeException))]
    [InlineData(typeof(OutOfMemoryException))]
    [InlineData(typeof(CorruptIndexException))]
    public void TheSameIsDamageWhereAChecksumFails(Type raised)
    {
        FileInfo largest = LuceneFileNames.In(_shelf.Home).OrderByDescending(file => file.Length).First();
        using (FileStream file = largest.Open(FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete))
        {
            file.Position = file.Length / 2;
            int old = file.ReadByte();
            file.Position--;
            file.WriteByte((byte)~old);
        }

        Assert.Equal(IndexFault.Corrupt, LuceneFaults.Explain(_shelf.Home, Raised(raised))?.Fault);
    }

    private static Exception Raised(Type type) => (Exception)Activator.CreateInstance(type, "raised")!;

    public void Dispose() => _shelf.Dispose();
}
