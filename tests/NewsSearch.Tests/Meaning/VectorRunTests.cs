using NewsSearch.Archive.Vectors;
using NewsSearch.Home;
using NewsSearch.Meaning;
using NewsSearch.OnDisk;
using static NewsSearch.Tests.ArticleShelf;

namespace NewsSearch.Tests.Meaning;

public sealed class VectorRunTests : IDisposable
{
    private readonly ArticleShelf _shelf = new([.. Enumerable.Range(0, 12).Select(i => Story($"s{i}", $"The ship number {i} came into the harbour.", $"Ship {i}"))]);

    public void Dispose() => _shelf.Dispose();

    [Fact]
    public void AnInterruptedRunKeepsWhatItHasAndIsTakenUp()
    {
        using var ended = new CancellationTokenSource();
        var progress = new VectorProgress();
        using (var watch = new Timer(_ =>
        {
            if (progress.Articles >= 3)
            {
                ended.Cancel();
            }
        }, null, 0, 1))
        {
            try
            {
                Run(progress, ended.Token);
            }
            catch (OperationCanceledException)
            {
                // Or it was done before anybody looked.
            }
        }

        int kept = VectorFiles.Open(_shelf.Home).Files.Sum(file => file.Articles);
        Assert.InRange(kept, 3, 12);
        Assert.Equal(12 - kept, Run().Articles);
        Assert.Equal(0, Run().Articles);
    }

    [Fact]
    public void ManySmallFilesBecomeOne()
    {
        for (int i = 0; i < 6; i++)
        {
            _shelf.Add(_ => ArticleEntities.None, Story($"more{i}", $"A ferry number {i} left the harbour.", "Ferry"));
            using ArticleIndex index = ArticleIndex.Open(_shelf.Home);
            new VectorRun(_shelf.Home, index, TestModel.Model, new VectorOptions(), TimeProvider.System).Run(null, default);
            Assert.InRange(VectorFiles.PathsIn(_shelf.Home).Count, 1, 3);
            Assert.Equal(13 + i, VectorFiles.Open(_shelf.Home).Files.Sum(file => file.Articles));
        }
    }

    [Fact]
    public void VectorsOfArticlesThatAreGoneGoWithTime()
    {
        Run();
        _shelf.Add(_ => ArticleEntities.None, [.. Enumerable.Range(0, 8).Select(i => Story($"s{i}", $"The ship number {i} went down.", $"Ship {i}"))]);
        using ArticleIndex index = ArticleIndex.Open(_shelf.Home);
        Assert.Equal(8, new VectorRun(_shelf.Home, index, TestModel.Model, new VectorOptions(), TimeProvider.System).Run(null, default).Articles);
        Assert.Equal(12, VectorFiles.Open(_shelf.Home).Files.Sum(file => file.Articles));
    }

    [Fact]
    public void WhileOneComputesAnotherIsTold()
    {
        using IDisposable? held = LockFile.TryTake(_shelf.Home.MeaningLockPath);
        Assert.NotNull(held);
        Assert.Equal(MeaningFault.Busy, Assert.Throws<MeaningException>(() => Run()).Fault);
    }

    private VectorSummary Run(VectorProgress? progress = null, CancellationToken cancellation = default) =>
        new VectorRun(_shelf.Home, _shelf.Index, TestModel.Model, new VectorOptions(), TimeProvider.System).Run(progress, cancellation);
}
