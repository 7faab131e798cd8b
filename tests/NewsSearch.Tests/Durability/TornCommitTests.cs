using NewsSearch.OnDisk;
using NewsSearch.OnDisk.Store;

namespace NewsSearch.Tests.Durability;

/// <summary>A newest commit that is not as it was written, beside the one before it.</summary>
public sealed class TornCommitTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SmallArchive _archive;

    public TornCommitTests()
    {
        _archive = new SmallArchive(_folder.Path);
        _archive.Write("heron", "Heron waits");
        _archive.Index();
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("zeros")]
    [InlineData("noise")]
    [InlineData("short")]
    [InlineData("empty")]
    public void TheOneBeforeItIsUsedAndTheUserTold(string damage)
    {
        string torn = Tear(damage);
        var remarks = new List<IndexRemark>();
        using (ArticleIndex index = ArticleIndex.Open(_archive.Home, remarks.Add))
        {
            Assert.Equal(1, index.ArticleCount);
        }

        Assert.Equal([new IndexRemark(IndexRemarkKind.TornCommit, torn)], remarks);
        Assert.Equal([$"the newest commit {Path.GetFileName(torn)} is torn, and the one before it is used"], IndexHealth.Of(_archive.Home).Problems);
    }

    [Fact]
    public void TheIndexGoesOnFromTheOneBeforeIt()
    {
        Tear("zeros");
        var remarks = new List<IndexRemark>();
        using (ArticleIndexWriter writer = ArticleIndexWriter.Open(_archive.Home, rebuild: false, processId: 1, remarks.Add))
        {
            Assert.False(writer.Before.IsEmpty);
            writer.Commit(writer.Before.Notes);
        }

        Assert.Equal(IndexRemarkKind.TornCommit, Assert.Single(remarks).Kind);
        _archive.Write("otter", "Otter swims");
        _archive.Index();
        Assert.Equal("heron:Heron waits otter:Otter swims", _archive.Stories());
        Assert.Empty(IndexHealth.Of(_archive.Home).Problems);
        Assert.Single(LuceneFileNames.In(_archive.Home), file => LuceneFileNames.IsCommit(file.Name));
    }

    /// <summary>A flipped bit in a count once asked for gigabytes.</summary>
    [Fact]
    public void NoCountInACommitIsBelievedBeforeItsChecksum()
    {
        FileInfo commit = LuceneFileNames.In(_archive.Home).Single(file => LuceneFileNames.IsCommit(file.Name));
        byte[] content = File.ReadAllBytes(commit.FullName);
        for (int bit = 0; bit < content.Length * 8; bit++)
        {
            byte[] flipped = [.. content];
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            File.WriteAllBytes(commit.FullName, flipped);
            long before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Equal(IndexFault.Corrupt, Assert.Throws<IndexException>(() => ArticleIndex.Open(_archive.Home)).Fault);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
        }
    }

    [Fact]
    public void TheFileThatNamesTheNewestCommitIsNeitherReadNorKept()
    {
        _folder.Write("index/segments.gen", [0, 0, 0, 0, 0, 0, 0, 0]);
        Assert.Equal("heron:Heron waits", _archive.Stories());
        _archive.Write("otter", "Otter swims");
        _archive.Index();
        Assert.Equal("heron:Heron waits otter:Otter swims", _archive.Stories());
        Assert.False(File.Exists(_folder.Combine("index", "segments.gen")));
    }

    [Fact]
    public void ARebuildGoesOnWhereNoCommitIsWhole()
    {
        _archive.Write("otter", "Otter swims");
        _archive.Index();
        FileInfo commit = LuceneFileNames.In(_archive.Home).Single(file => LuceneFileNames.IsCommit(file.Name));
        File.WriteAllBytes(commit.FullName, new byte[commit.Length]);
        Assert.Equal(IndexFault.Corrupt, Assert.Throws<IndexException>(() => _archive.Index()).Fault);
        _archive.Index(rebuild: true);
        Assert.Equal("heron:Heron waits otter:Otter swims", _archive.Stories());
        Assert.Empty(IndexHealth.Of(_archive.Home).Problems);
    }

    /// <summary>A first run that was killed while it wrote.</summary>
    [Fact]
    public void AnIndexWithoutAnyCommitIsBegunAnew()
    {
        foreach (FileInfo commit in LuceneFileNames.In(_archive.Home).Where(file => LuceneFileNames.IsCommit(file.Name)).ToList())
        {
            commit.MoveTo(commit.FullName + ".abcdefgh.ijk.new");
        }

        // The format is told behind the first commit.
        File.Delete(_archive.Home.FormatPath);
        Assert.Null(_archive.Stories());
        _archive.Index();
        Assert.Equal("heron:Heron waits", _archive.Stories());
        Assert.Empty(Directory.EnumerateFiles(_archive.Home.Directory, "*.new"));
    }

    [Theory]
    [InlineData(1, "1")]
    [InlineData(35, "z")]
    [InlineData(36, "10")]
    [InlineData(1297, "101")]
    [InlineData(long.MaxValue, "1y2p0ij32e8e7")]
    public void GenerationsAreSpelledToBase36(long generation, string suffix)
    {
        Assert.Equal(suffix, CommitFile.SuffixOf(generation));
        Assert.Equal(generation, CommitFile.GenerationOf("segments_" + suffix));
    }

    [Theory]
    [InlineData("segments_1y2p0ij32e8e8")]
    [InlineData("segments_zzzzzzzzzzzzz")]
    [InlineData("segments_10000000000000")]
    [InlineData("segments_")]
    [InlineData("segments.gen")]
    public void OtherNamesAreOfNoGeneration(string name) => Assert.Null(CommitFile.GenerationOf(name));

    /// <returns>The path of a commit that would be the newest.</returns>
    private string Tear(string damage)
    {
        FileInfo commit = LuceneFileNames.In(_archive.Home).Single(file => LuceneFileNames.IsCommit(file.Name));
        string torn = Path.Combine(_archive.Home.Directory, "segments_" + CommitFile.SuffixOf(CommitFile.GenerationOf(commit.Name)!.Value + 1));
        byte[] content = File.ReadAllBytes(commit.FullName);
        switch (damage)
        {
            case "zeros":
                content.AsSpan(40).Clear();
                break;
            case "noise":
                new Random(1).NextBytes(content.AsSpan(40));
                break;
            default:
                content = damage == "empty" ? [] : content[..^1];
                break;
        }

        File.WriteAllBytes(torn, content);
        return torn;
    }
}
