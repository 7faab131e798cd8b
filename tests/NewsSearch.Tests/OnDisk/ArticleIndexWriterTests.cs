using NewsSearch.Home;
using NewsSearch.Indexing;
using NewsSearch.OnDisk;
using NewsSearch.OnDisk.Store;
using NewsSearch.Searching;
using static NewsSearch.Tests.ArticleShelf;

namespace NewsSearch.Tests.OnDisk;

public sealed class ArticleIndexWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private IndexHome Home => new(_folder.Combine("index"));

    public void Dispose() => _folder.Dispose();

    private static IndexChange Put(IndexUpdate update, Article article, long sequence = 0) =>
        update.Put(article, sequence, _ => ArticleEntities.None, time: 0).Change;

    private void Write(bool rebuild, params Article[] articles)
    {
        using IndexUpdate update = new(ArticleIndexWriter.Open(Home, rebuild, processId: 1), Home);
        for (int i = 0; i < articles.Length; i++)
        {
            Put(update, articles[i], i);
        }

        update.Commit();
    }

    [Theory]
    [InlineData(7, 1)]
    [InlineData(3, 3)]
    public void AFirstRunOfManySegmentsMergesThemAtItsEnd(int commits, int segments)
    {
        using (IndexUpdate update = new(ArticleIndexWriter.Open(Home, rebuild: false, 1), Home))
        {
            for (int i = 0; i < commits; i++)
            {
                Put(update, Story($"a{i}", "one"), i);
                update.Commit();
            }

            update.Consolidate();
        }

        using ArticleIndex index = ArticleIndex.Open(Home);
        Assert.Equal((commits, segments), (index.ArticleCount, index.Statistics().Segments));
    }

    [Fact]
    public void LaterRunsLeaveAtMostFiveSegmentsOfASize()
    {
        for (int run = 0; run < 12; run++)
        {
            using IndexUpdate update = new(ArticleIndexWriter.Open(Home, rebuild: false, 1), Home);
            Put(update, Story($"a{run}", "one"));
            update.Commit();
            update.Consolidate();
        }

        using ArticleIndex index = ArticleIndex.Open(Home);
        Assert.Equal(12, index.ArticleCount);
        Assert.InRange(index.Statistics().Segments, 1, 5);
    }

    [Fact]
    public void OnlyWhatDiffersIsWritten()
    {
        Write(rebuild: false, Story("a", "one"));
        using IndexUpdate update = new(ArticleIndexWriter.Open(Home, rebuild: false, 1), Home);
        bool recognized = false;
        ArticleEntities Recognize(Article article)
        {
            recognized = true;
            return ArticleEntities.None;
        }

        Assert.Equal(IndexChange.Unchanged, update.Put(Story("a", "one"), 0, Recognize, 0).Change);
        Assert.False(recognized);
        Assert.Equal(IndexChange.Added, Put(update, Story("b", "one"), 1));
    }

    [Fact]
    public void ADifferentBodyReplacesTheArticle()
    {
        Write(rebuild: false, Story("a", "one"));
        Write(rebuild: false, Story("a", "two"));
        using ArticleIndex index = ArticleIndex.Open(Home);
        Assert.Equal((1, 0, 1), (index.ArticleCount, index.Count(Parse("one")), index.Count(Parse("two"))));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void OfTwoVersionsInOneRunTheLaterReadStays(int first, int second)
    {
        using (IndexUpdate update = new(ArticleIndexWriter.Open(Home, rebuild: true, 1), Home))
        {
            Assert.Equal(IndexChange.Added, Put(update, Story("a", $"version{first}"), first));
            Assert.Equal(IndexChange.Duplicate, Put(update, Story("a", $"version{second}"), second));
            update.Commit();
        }

        using ArticleIndex index = ArticleIndex.Open(Home);
        Assert.Equal((0, 1), (index.Count(Parse("version0")), index.Count(Parse("version1"))));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AWholeVersionStaysWhicheverIsReadLater(bool wholeFirst)
    {
        using (IndexUpdate update = new(ArticleIndexWriter.Open(Home, rebuild: true, 1), Home))
        {
            foreach (bool whole in (bool[])[wholeFirst, !wholeFirst])
            {
                _ = update.Put(Story("a", whole ? "begin end" : "begin"), whole ? 1 : 2, _ => ArticleEntities.None, time: 0, isIncomplete: !whole);
            }

            update.Commit();
        }

        using ArticleIndex index = ArticleIndex.Open(Home);
        Assert.Equal((1, 1), (index.ArticleCount, index.Count(Parse("end"))));
    }

    [Fact]
    public void ManyThreadsMayWrite()
    {
        using (IndexUpdate update = new(ArticleIndexWriter.Open(Home, rebuild: false, 1), Home))
        {
            Parallel.For(0, 500, i => Put(update, Story($"k{i % 250}", $"text{i}"), i));
            update.Commit();
        }

        using ArticleIndex index = ArticleIndex.Open(Home);
        Assert.Equal(250, index.ArticleCount);
        Assert.Equal(250, Enumerable.Range(250, 250).Sum(i => index.Count(Parse($"\"text{i}\""))));
    }

    [Fact]
    public void WhatIsNotCommittedIsNeverThere()
    {
        using (IndexUpdate update = new(ArticleIndexWriter.Open(Home, rebuild: false, 1), Home))
        {
            Put(update, Story("a", "one"));
            update.Commit();
            Put(update, Story("b", "two"), 1);
            using ArticleIndex during = ArticleIndex.Open(Home);
            Assert.Equal(1, during.ArticleCount);
        }

        using ArticleIndex after = ArticleIndex.Open(Home);
        Assert.Equal(1, after.ArticleCount);
    }

    [Fact]
    public void AReaderKeepsItsViewWhileTheIndexIsRebuilt()
    {
        Write(rebuild: false, Story("a", "before"));
        using ArticleIndex reader = ArticleIndex.Open(Home);
        Write(rebuild: true, Story("b", "after"));
        Assert.Equal(1, reader.Count(Parse("before")));
        using ArticleIndex again = ArticleIndex.Open(Home);
        Assert.Equal((0, 1), (again.Count(Parse("before")), again.Count(Parse("after"))));
    }

    [Fact]
    public void ASecondWriterIsToldWhoHoldsTheLock()
    {
        using IndexUpdate first = new(ArticleIndexWriter.Open(Home, rebuild: false, processId: 4711), Home);
        IndexException error = Assert.Throws<IndexException>(() => ArticleIndexWriter.Open(Home, rebuild: false, processId: 2));
        Assert.Equal(IndexFault.Locked, error.Fault);
        Assert.Contains("pid 4711", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ATruncatedFileIsReportedAsDamageUnlessTheLostPartIsNotNeeded()
    {
        Write(rebuild: false, Story("a", "one"));
        int reported = 0;
        foreach (FileInfo file in LuceneFileNames.In(Home).ToList())
        {
            byte[] content = File.ReadAllBytes(file.FullName);
            for (int length = 0; length < content.Length; length += Math.Max(1, content.Length / 40))
            {
                File.WriteAllBytes(file.FullName, content[..length]);
                try
                {
                    using ArticleIndex index = ArticleIndex.Open(Home);
                    Assert.Equal("one", Assert.Single(index.Search(new SearchRequest(Parse("one"))).Hits).Indexed.Article.Body);
                }
                catch (IndexException error)
                {
                    Assert.Equal(IndexFault.Corrupt, error.Fault);
                    reported++;
                }
            }

            File.WriteAllBytes(file.FullName, content);
        }

        Assert.True(reported > 80, $"only {reported} reported");
    }
}
