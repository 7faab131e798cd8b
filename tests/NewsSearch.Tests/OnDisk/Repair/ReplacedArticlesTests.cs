using NewsSearch.Home;
using NewsSearch.Indexing;
using NewsSearch.OnDisk;
using NewsSearch.OnDisk.Repair;
using NewsSearch.OnDisk.Store;
using NewsSearch.Tests.Durability;

namespace NewsSearch.Tests.OnDisk.Repair;

/// <summary>What an index that is made anew takes over of the one before, whatever state that is in, and that it takes nothing away until it is whole.</summary>
public sealed class ReplacedArticlesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SmallArchive _archive;

    public ReplacedArticlesTests()
    {
        _archive = new SmallArchive(_folder.Path);
        _archive.Give("Ferry delayed");
        _archive.WriteLong("crane", "Crane lands");
        _archive.WriteLong("heron", "Heron waits");
        _archive.Index();
        Assert.Equal(":Ferry delayed crane:Crane lands heron:Heron waits", _archive.Stories());
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData("doc")]
    [InlineData("col")]
    [InlineData("si")]
    [InlineData("segments")]
    public void WhatCameByStandardInputIsTakenOver(string? damaged)
    {
        Damage(damaged);
        IndexingSummary summary = _archive.Refresh(rebuild: true);
        Assert.Equal((2, 1), (summary.Added, summary.Carried));
        Assert.Empty(summary.Lost);
        Assert.Equal(":Ferry delayed crane:Crane lands heron:Heron waits", _archive.Stories());
        Assert.Empty(IndexHealth.Of(_archive.Home).Problems);
        Assert.Single(LuceneFileNames.In(_archive.Home), file => LuceneFileNames.IsCommit(file.Name));
        Assert.Equal((0, 2), (_archive.Refresh().Carried, _archive.Refresh().FilesUnchanged));
    }

    [Fact]
    public void WhatCannotBeTakenOverIsNamed()
    {
        Damage("lng");
        IndexingSummary summary = _archive.Refresh(rebuild: true);
        Assert.Equal((2, 0), (summary.Added, summary.Carried));
        LostArticle lost = Assert.Single(summary.Lost);
        Assert.Equal(("Ferry delayed", null, true), (lost.Title, lost.StoredPath, lost.IsPlaced));
    }

    [Fact]
    public void AnArticleWhoseFileIsGoneStaysUntilItIsPruned()
    {
        File.Delete(_folder.Combine("news", "crane.txt"));
        Assert.Equal((1, 2), Counted(_archive.Refresh(rebuild: true)));
        Assert.Equal(":Ferry delayed crane:Crane lands heron:Heron waits", _archive.Stories());
        Assert.Equal((1, 1), Counted(_archive.Refresh(rebuild: true, prune: true)));
        Assert.Equal(":Ferry delayed heron:Heron waits", _archive.Stories());

        static (long, long) Counted(IndexingSummary summary) => (summary.Added, summary.Carried);
    }

    [Fact]
    public void WhatIsNoPartOfTheRunIsTakenOver()
    {
        _folder.Write("other/otter.txt", "Otter swims\n\nThe story of the otter is told here in a sentence or two.\n");
        Assert.Equal((1, 3), Counted(_archive.RebuildFrom(_folder.Combine("other"))));
        Assert.Equal(":Ferry delayed crane:Crane lands heron:Heron waits otter:Otter swims", _archive.Stories());

        static (long, long) Counted(IndexingSummary summary) => (summary.Added, summary.Carried);
    }

    [Fact]
    public void OfASourceThatIsMissingAsAWholeNothingIsPruned()
    {
        Directory.Move(_folder.Combine("news"), _folder.Combine("away"));
        IndexingSummary summary = _archive.TryRefresh(rebuild: true, prune: true);
        Assert.Equal((0, 3), (summary.Added, summary.Carried));
        Assert.Equal([_folder.Combine("news")], summary.MissingSources);
        Assert.Equal(":Ferry delayed crane:Crane lands heron:Heron waits", _archive.Stories());
    }

    [Fact]
    public void WhatWasDeletedIsNotTakenOver()
    {
        _archive.Delete("ferry");
        Assert.Equal(0, _archive.Refresh(rebuild: true).Carried);
        Assert.Equal("crane:Crane lands heron:Heron waits", _archive.Stories());
    }

    /// <summary>As when the deletion was ended behind its list and before its commit.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("doc")]
    [InlineData("lng")]
    public void WhatWasDeletedForeverIsNeitherTakenOverNorLost(string? damaged)
    {
        DeleteForeverWithoutItsCommit();
        Damage(damaged);
        IndexingSummary summary = _archive.Refresh(rebuild: true);
        Assert.Equal((0, 0), (summary.Carried, summary.Lost.Count));
        Assert.Equal("crane:Crane lands heron:Heron waits", _archive.Stories());
    }

    [Theory]
    [InlineData("doc")]
    [InlineData("lng")]
    public void WhatWasDeletedForeverIsNotCarriedOverByARepair(string damaged)
    {
        DeleteForeverWithoutItsCommit();
        Damage(damaged);
        RepairReport report = IndexRepair.Run(_archive.Home, processId: 1);
        Assert.DoesNotContain(report.Lost, lost => lost.IsInput);
        _archive.Refresh();
        Assert.Equal("crane:Crane lands heron:Heron waits", _archive.Stories());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("doc")]
    [InlineData("si")]
    [InlineData("segments")]
    public void ARebuildThatIsGivenUpLeavesTheIndexAsItWas(string? damaged)
    {
        Damage(damaged);
        Dictionary<string, byte[]> before = Contents();
        using (ArticleIndexWriter writer = ArticleIndexWriter.Open(_archive.Home, rebuild: true, processId: 1))
        using (IndexUpdate update = new(writer, _archive.Home))
        {
            Assert.True(update.Before.IsEmpty);
            update.Put(ArticleShelf.Story("x", "A story that is never committed."), 0, _ => ArticleEntities.None, time: 0);
            Assert.Equal(1, update.CountOnce());
        }

        Assert.Equal(before, Contents());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("5")]
    [InlineData("99")]
    public void ArticlesInAFormThatIsNotReadAreToldOf(string? format)
    {
        using var folder = new TemporaryFolder();
        var home = new IndexHome(folder.Path);
        ForeignCommit.Write(home, format);
        var remarks = new List<IndexRemark>();
        using ArticleIndexWriter writer = ArticleIndexWriter.Open(home, rebuild: true, processId: 1, remarks.Add);
        Assert.Empty(writer.Replaced());
        Assert.Equal([new IndexRemark(IndexRemarkKind.UnreadArticles, home.Directory)], remarks);
        writer.Commit();
        using ArticleIndex index = ArticleIndex.Open(home);
        Assert.Equal(0, index.ArticleCount);
    }

    /// <summary>What a rebuild has written that was killed.</summary>
    [Fact]
    public void WhatARebuildHasLeftIsRemovedByTheNext()
    {
        string left = _folder.Write("index/_z.fld", "left");
        string notes = _folder.Write("index/_notes.txt", "mine");
        using ArticleIndexWriter writer = ArticleIndexWriter.Open(_archive.Home, rebuild: true, processId: 1);
        Assert.Equal((false, true), (File.Exists(left), File.Exists(notes)));
        Assert.Equal(":Ferry delayed crane:Crane lands heron:Heron waits", _archive.Stories());
    }

    private void DeleteForeverWithoutItsCommit()
    {
        Dictionary<string, byte[]> before = Contents();
        _archive.DeleteForever("ferry");
        foreach (string file in Contents().Keys.Except(before.Keys).Where(name => name != "deleted.jsonl"))
        {
            File.Delete(Path.Combine(_archive.Home.Directory, file));
        }

        foreach ((string name, byte[] content) in before)
        {
            File.WriteAllBytes(Path.Combine(_archive.Home.Directory, name), content);
        }
    }

    private void Damage(string? what)
    {
        if (what is null)
        {
            return;
        }

        foreach (FileInfo file in LuceneFileNames.In(_archive.Home).Where(file => file.Extension == "." + what || file.Name.StartsWith(what + "_", StringComparison.Ordinal)).ToList())
        {
            byte[] content = File.ReadAllBytes(file.FullName);
            content.AsSpan((content.Length / 2) - 10, 20).Fill(0x5A);
            File.WriteAllBytes(file.FullName, content);
        }
    }

    private Dictionary<string, byte[]> Contents() =>
        new DirectoryInfo(_archive.Home.Directory).EnumerateFiles().Where(file => !file.Name.EndsWith(".lock", StringComparison.Ordinal)).ToDictionary(file => file.Name, file => File.ReadAllBytes(file.FullName));
}
