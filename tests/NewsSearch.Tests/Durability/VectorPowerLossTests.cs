using NewsSearch.Archive.Vectors;
using NewsSearch.Home;
using NewsSearch.Meaning;
using NewsSearch.Tests.Meaning;
using static NewsSearch.Tests.ArticleShelf;

namespace NewsSearch.Tests.Durability;

/// <summary>The power fails after every single write, sync, rename and removal while vectors are computed and merged, in five ways.</summary>
public sealed class VectorPowerLossTests : IDisposable
{
    private readonly ArticleShelf _shelf = new([.. Enumerable.Range(0, 3).Select(i => Ship(i, "came in"))]);
    private readonly RecordedFiles _files = new();
    private readonly List<(int End, HashSet<ulong> Before, HashSet<ulong> After)> _steps = [];

    public void Dispose() => _shelf.Dispose();

    [Fact]
    public void NoFileIsTornAndNoVectorIsLostThatARunHadComputed()
    {
        Do(Compute);
        _shelf.Add(_ => ArticleEntities.None, Ship(3, "came in"));
        Do(Compute);
        _shelf.Add(_ => ArticleEntities.None, Ship(0, "left"), Ship(1, "left"));
        Do(Compute);
        Do(() => VectorRun.Compact(Home(_shelf.Home.Directory), _shelf.Index, jobs: 1, default));
        var disk = new CrashDisk();
        for (int done = 0; done <= _files.Operations.Count; done++)
        {
            foreach (PowerLoss loss in Enum.GetValues<PowerLoss>())
            {
                Try(disk, done, loss);
            }

            if (done < _files.Operations.Count)
            {
                disk.Do(_files.Operations[done]);
            }
        }
    }

    private static Article Ship(int number, string what) => Story($"s{number}", $"The ship number {number} {what} at noon.", $"Ship {number}");

    private static HashSet<ulong> VersionsIn(string folder)
    {
        var files = VectorFiles.Open(new IndexHome(folder), whole: true);
        Assert.Empty(files.Damaged);
        return [.. files.Files.SelectMany(file => file.Versions.ToArray())];
    }

    private IndexHome Home(string folder) => new(folder) { Files = _files };

    private void Compute() => new VectorRun(Home(_shelf.Home.Directory), _shelf.Index, TestModel.Model, new VectorOptions(), TimeProvider.System).Run(null, default);

    private void Do(Action command)
    {
        HashSet<ulong> before = VersionsIn(_shelf.Home.Directory);
        command();
        _steps.Add((_files.Operations.Count, before, VersionsIn(_shelf.Home.Directory)));
    }

    private void Try(CrashDisk disk, int done, PowerLoss loss)
    {
        (int end, HashSet<ulong> before, HashSet<ulong> after) = _steps.First(step => done <= step.End);
        using var image = new TemporaryFolder();
        foreach ((string path, byte[] content) in disk.After(loss, new Random(done)))
        {
            image.Write(Path.GetFileName(path), content);
        }

        HashSet<ulong> found = VersionsIn(image.Path);
        string where = $"{loss} after {done} operations";
        Assert.True(found.IsSupersetOf(done == end ? after : before.Intersect(after)), where);
        Assert.True(found.IsSubsetOf(before.Union(after)), where);
    }
}
