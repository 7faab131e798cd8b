using NewsSearch.OnDisk;
using NewsSearch.Queries;

namespace NewsSearch.Tests.Durability;

/// <summary>Readers and checks beside a writer that commits over and over, and settings that several change at once.</summary>
public sealed class ConcurrencyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ChecksAndReadersAreNeverWrongBesideAWriter()
    {
        int commits = LongTests.Times(40, 1_000);
        var archive = new SmallArchive(_folder.Path);
        archive.Write("heron", "Heron waits");
        archive.Index();
        int stories = 1;
        Task writing = Task.Run(() =>
        {
            for (int i = 1; i <= commits; i++)
            {
                archive.Write($"story{i}", $"Otter {i}");
                archive.Index();
                Volatile.Write(ref stories, i + 1);
                if (i % 5 == 0)
                {
                    archive.Compact();
                }
            }
        });
        int[] looks = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            int looked = 0;
            while (!writing.IsCompleted)
            {
                Look(archive, Volatile.Read(ref stories));
                looked++;
            }

            return looked;
        })));
        await writing;
        Assert.All(looks, looked => Assert.True(looked > 5, $"only {looked} looks"));
        Look(archive, commits + 1);
    }

    [Fact]
    public async Task SixWhoSaveAtOnceAllSucceedWhileTheIndexIsWritten()
    {
        var archive = new SmallArchive(_folder.Path);
        archive.Write("heron", "Heron waits");
        archive.Index();
        using ArticleIndexWriter writer = ArticleIndexWriter.Open(archive.Home, rebuild: false, processId: 4711);
        await Task.WhenAll(Enumerable.Range(1, 6).Select(name => Task.Run(() =>
        {
            for (int i = 0; i < 5; i++)
            {
                new SmallArchive(_folder.Path).Save($"query{name}.{i}");
            }
        })));
        Assert.Equal(30, archive.Saved().Split(' ').Length);
        Assert.Empty(Directory.EnumerateFiles(archive.Home.Directory, "*.new"));
    }

    private static void Look(SmallArchive archive, int stories)
    {
        IndexHealth health = IndexHealth.Of(archive.Home);
        Assert.Empty(health.Problems);
        Assert.True(health.Articles >= stories, $"{health.Articles} of {stories} checked");
        using ArticleIndex index = ArticleIndex.Open(archive.Home, remark => Assert.Fail(remark.ToString()));
        Assert.True(index.Statistics().Articles >= stories);
        Assert.True(index.Count(new NewsQuery.Everything()) >= stories);
    }
}
