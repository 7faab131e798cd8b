using NewsSearch.OnDisk;
using NewsSearch.OnDisk.Repair;
using NewsSearch.OnDisk.Store;

namespace NewsSearch.Tests.Durability;

/// <summary>
/// A repair of a damaged index, and a rebuild of it, that end before their time: what came by standard input, which nobody can read again, is there
/// still, and the next attempt gives the whole index.
/// </summary>
public sealed class InterruptedRepairTests : IDisposable
{
    private const string All = ":Ferry delayed crane:Crane lands heron:Heron waits";

    private readonly TemporaryFolder _folder = new();
    private readonly RecordedFiles _files = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AFullDiskLeavesTheIndexAsItWas(bool rebuilds)
    {
        var archive = new SmallArchive(_folder.Path);
        string damaged = Prepare(archive);
        Damage(damaged);
        Dictionary<string, byte[]> before = Contents();
        int refused = 0;
        for (long room = 0; !Succeeds(new FullDisk(room), rebuilds); room += LongTests.Times(4_999, 499))
        {
            refused++;
            Dictionary<string, byte[]> after = Contents();
            Assert.All(before, file => Assert.Equal(file.Value, after[file.Key]));
        }

        Assert.True(refused > 0, "the disk was never full");
        Assert.Equal(All, archive.Stories());
        Assert.Empty(IndexHealth.Of(archive.Home).Problems);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void APowerCutLeavesTheIndexAsItWasOrWhole(bool rebuilds)
    {
        var archive = new SmallArchive(_folder.Path, _files);
        string damaged = Prepare(archive);
        int first = _files.Operations.Count;
        Damage(damaged);
        byte[] garbled = File.ReadAllBytes(damaged);
        Run(archive, rebuilds);
        var disk = new CrashDisk();
        int images = 0;
        for (int done = 0; done <= _files.Operations.Count; done++)
        {
            foreach (PowerLoss loss in Enum.GetValues<PowerLoss>())
            {
                if (done >= first && (LongTests.Wanted || images++ % 9 == 0))
                {
                    Try(disk.After(loss, new Random(done)), damaged, garbled, rebuilds, $"{loss} after {done} operations");
                }
            }

            if (done < _files.Operations.Count)
            {
                disk.Do(_files.Operations[done]);
            }
        }
    }

    private void Try(Dictionary<string, byte[]> disk, string damaged, byte[] garbled, bool rebuilds, string where)
    {
        using var image = new TemporaryFolder();
        foreach ((string path, byte[] content) in disk)
        {
            image.Write(Path.GetRelativePath(_folder.Path, path), path == damaged ? garbled : content);
        }

        foreach (FileInfo news in new DirectoryInfo(_folder.Combine("news")).EnumerateFiles())
        {
            File.SetLastWriteTimeUtc(image.Write(Path.Combine("news", news.Name), File.ReadAllBytes(news.FullName)), news.LastWriteTimeUtc);
        }

        var archive = new SmallArchive(image.Path);
        try
        {
            Run(archive, rebuilds);
            Assert.Equal(All, archive.Stories());
            Assert.Empty(IndexHealth.Of(archive.Home).Problems);
            archive.Refresh();
            Assert.Equal(All, archive.Stories());
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            throw new InvalidOperationException($"{where}: {error.Message}", error);
        }
    }

    /// <returns>The file to damage.</returns>
    private static string Prepare(SmallArchive archive)
    {
        archive.Give("Ferry delayed");
        archive.WriteLong("crane", "Crane lands");
        archive.WriteLong("heron", "Heron waits");
        archive.Index();
        return LuceneFileNames.In(archive.Home).Where(file => file.Extension == ".trm").MinBy(file => file.Name, StringComparer.Ordinal)!.FullName;
    }

    private static void Damage(string path)
    {
        byte[] content = File.ReadAllBytes(path);
        content.AsSpan(content.Length / 2, 12).Fill(0x5A);
        File.WriteAllBytes(path, content);
    }

    private bool Succeeds(FullDisk disk, bool rebuilds)
    {
        try
        {
            Run(new SmallArchive(_folder.Path, disk), rebuilds);
            return true;
        }
        catch (IndexException error)
        {
            Assert.True(disk.IsFull, error.ToString());
            Assert.Equal(IndexFault.Inaccessible, error.Fault);
            return false;
        }
    }

    private static void Run(SmallArchive archive, bool rebuilds)
    {
        if (rebuilds)
        {
            archive.Refresh(rebuild: true);
        }
        else
        {
            IndexRepair.Run(archive.Home, processId: 1);
        }
    }

    private Dictionary<string, byte[]> Contents() => new DirectoryInfo(_folder.Combine("index")).EnumerateFiles()
        .Where(file => LuceneFileNames.IsOne(file.Name) || file.Name.StartsWith("catalogue", StringComparison.Ordinal))
        .ToDictionary(file => file.Name, file => File.ReadAllBytes(file.FullName));
}
