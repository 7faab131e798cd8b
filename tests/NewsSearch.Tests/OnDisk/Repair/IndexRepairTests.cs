using NewsSearch.Indexing;
using NewsSearch.OnDisk;
using NewsSearch.OnDisk.Repair;
using NewsSearch.OnDisk.Store;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Tests.Durability;

namespace NewsSearch.Tests.OnDisk.Repair;

/// <summary>What a repair keeps, carries over and lists of an index that is damaged in one place.</summary>
public sealed class IndexRepairTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SmallArchive _archive;

    public IndexRepairTests() => _archive = new SmallArchive(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ASoundIndexIsLeftAsItIs()
    {
        Fill();
        Dictionary<string, byte[]> before = Contents();
        RepairReport report = Repair();
        Assert.Equal((false, 4, 0), (report.IsRepaired, report.Kept, report.Carried));
        Assert.Equal(before, Contents());
    }

    [Theory]
    [InlineData("doc")]
    [InlineData("pos")]
    [InlineData("trm")]
    [InlineData("col")]
    [InlineData("len")]
    [InlineData("si")]
    public void DamageOutsideOfWhatIsStoredLosesNothing(string extension)
    {
        Fill();
        Overwrite(FirstFile(extension));
        RepairReport report = Repair();
        Assert.Equal((true, 1, 3), (report.IsRepaired, report.Kept, report.Carried));
        Assert.Empty(report.Lost);
        AssertWhole();
        Assert.Equal(0, _archive.Refresh().Added + _archive.Refresh().Changed);
    }

    /// <summary>The next index would begin anew and remove the segments, had no commit been made before.</summary>
    [Fact]
    public void SegmentsWithoutACommitAreNoEmptyIndex()
    {
        Fill();
        foreach (string commit in Directory.GetFiles(_archive.Home.Directory, "segments_*"))
        {
            File.Delete(commit);
        }

        Assert.Equal(IndexFault.Corrupt, Assert.Throws<IndexException>(() => ArticleIndexWriter.Open(_archive.Home, rebuild: false, processId: 1)).Fault);
        Assert.Equal(IndexFault.Corrupt, Assert.Throws<IndexException>(() => ArticleIndex.Open(_archive.Home)).Fault);
        Assert.Empty(Repair().Lost);
        AssertWhole();
    }

    /// <summary>A segment of its own without the names of its fields, which another one lends.</summary>
    [Fact]
    public void TheFieldsOfASegmentAreLentByAnother()
    {
        Fill();
        File.Delete(FirstFile("fnm"));
        RepairReport report = Repair();
        Assert.Equal((1, 3), (report.Kept, report.Carried));
        Assert.Empty(report.Lost);
        AssertWhole();
    }

    [Fact]
    public void FilesThatHaveLostArticlesAreReadAgainAndNoOthers()
    {
        Fill();
        Overwrite(FirstFile("lng"));
        RepairReport report = Repair();
        Assert.Equal((1, 0), (report.Kept, report.Carried));
        Assert.Equal(["crane.txt 1", "heron.txt 1", "swan.txt 1"], Lost(report));
        Assert.Empty(IndexHealth.Of(_archive.Home).Problems);
        Assert.Equal("otter:Otter swims", _archive.Stories());
        IndexingSummary next = _archive.Refresh();
        Assert.Equal((3, 1), (next.Added, next.FilesUnchanged));
        AssertWhole();
    }

    [Fact]
    public void ArticlesOfWhichNothingIsStoredAreFoundByTheirPostings()
    {
        Fill();
        File.Delete(FirstFile("fld"));
        RepairReport report = Repair();
        Assert.Equal(["crane.txt 1", "heron.txt 1", "swan.txt 1"], Lost(report));
        Assert.Equal(3, _archive.Refresh().Added);
        AssertWhole();
    }

    [Fact]
    public void WhereTheWholeSegmentIsGoneTheCatalogueTellsWhatItHad()
    {
        Fill();
        foreach (FileInfo file in LuceneFileNames.In(_archive.Home).Where(file => file.Name.StartsWith("_0.", StringComparison.Ordinal)).ToList())
        {
            file.Delete();
        }

        RepairReport report = Repair();
        Assert.Equal(["crane.txt 1", "heron.txt 1", "swan.txt 1"], Lost(report));
        Assert.Contains("told by the catalogue alone", Assert.Single(report.Assumptions), StringComparison.Ordinal);
        Assert.Equal(3, _archive.Refresh().Added);
        AssertWhole();
    }

    [Fact]
    public void WhatCameByStandardInputAndIsLostIsNamed()
    {
        _archive.Give("Ferry delayed");
        string id = Only().Id;
        Fill();
        Overwrite(FirstFile("lng"));
        RepairReport report = Repair();
        LostArticles lost = Assert.Single(report.Lost);
        Assert.Equal((null, true, 1), (lost.Path, lost.IsInput, lost.Count));
        LostArticle named = Assert.Single(lost.Named);
        Assert.Equal((id, "Ferry delayed", null, true), (named.Id, named.Title, named.StoredPath, named.IsPlaced));
    }

    [Fact]
    public void ACarriedArticleIsAsItWas()
    {
        var article = new IndexedArticle
        {
            Article = new Article
            {
                Origin = new ArticleOrigin(_folder.Combine("gone.jsonl")),
                Key = "x1",
                Title = "Talks in Kyiv",
                Body = "Anna Berg met the Ukrainians in Kiev.\n\n" + string.Concat(Enumerable.Repeat("They talked for hours. ", 60)).Trim(),
                Source = "Harbour Post",
                Url = "https://example.org/x1",
                Language = "en",
                Authors = ["Bo Cox", "Di Ray"],
                Published = PublicationDate.Parse("2014-03-29"),
                Kept = [new KeptField("Topic", new(["war", "peace"]))],
            },
            Id = ArticleIdentity.IdOf("Harbour Post", "x1"),
            Key = "x1",
            StoredPath = "../gone.jsonl",
            People = ["Anna Berg"],
            Places = ["Kiev"],
            PlaceLocations = [new PlaceLocation("Kyiv", "UA", "Kyiv City", 50.45, 30.52)],
            OtherPlaceNames = ["Kyiv"],
            Countries = ["UA"],
            Organisations = ["UN"],
            OtherOrganisationNames = ["United Nations"],
            CountriesOfPeoples = ["RU"],
            ContentHash = 0x0123456789ABCDEF,
            IndexedAt = 1_700_000_000,
        };
        using (ArticleIndexWriter writer = ArticleIndexWriter.Open(_archive.Home, rebuild: false, processId: 1))
        {
            writer.Add(article);
            writer.Commit();
        }

        string before = Told();
        Overwrite(FirstFile("doc"));
        Assert.Equal(1, Repair().Carried);
        Assert.Equal(before.Replace("peoples: 1", "peoples: 0", StringComparison.Ordinal), Told());

        string Told()
        {
            using ArticleIndex index = ArticleIndex.Open(_archive.Home);
            IndexedArticle read = Assert.Single(index.Search(new SearchRequest(new NewsQuery.Everything()) { Limit = 10 }).Hits).Indexed;
            using ArticleIndexWriter writer = ArticleIndexWriter.Open(_archive.Home, rebuild: false, processId: 1);
            IndexedArticle hashed = Assert.Single(writer.Articles([read.Id]));
            return $"{read.Id} {read.Key} {read.StoredPath} {read.IndexedAt} {hashed.ContentHash:x} {string.Join(',', read.People)} {string.Join(',', read.Places)} "
                + $"{string.Join(',', read.OtherPlaceNames)} {string.Join(',', read.Countries)} {string.Join(',', read.Organisations)} {string.Join(',', read.OtherOrganisationNames)} "
                + $"{read.Article.Title} {read.Article.Body} {read.Article.Source} {read.Article.Url} {read.Article.Language} {string.Join(',', read.Article.Authors)} "
                + $"{read.Article.Published} {string.Join(',', read.Article.Kept.Select(kept => $"{kept.Name}={string.Join('+', kept.Values)}"))} "
                + $"kyiv: {index.Count(ArticleShelf.Parse("place:kyiv"))} peoples: {index.Count(ArticleShelf.Parse("country:russia"))}";
        }
    }

    [Fact]
    public void AFlippedBitOfTheDeletionsIsPutRight()
    {
        Fill();
        _archive.Delete("crane");
        string deletions = FirstFile("del");
        byte[] content = File.ReadAllBytes(deletions);
        for (int bit = 0; bit < content.Length * 8; bit += 3)
        {
            byte[] flipped = [.. content];
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            Dictionary<string, byte[]> whole = Contents();
            File.WriteAllBytes(deletions, flipped);
            RepairReport report = Repair();
            Assert.Empty(report.Lost);
            Assert.Equal("heron:Heron waits otter:Otter swims swan:Swan sings", _archive.Stories());
            Restore(whole);
        }
    }

    /// <summary>One of three is deleted, and nothing tells which.</summary>
    [Fact]
    public void WhatMayBeDeletedDoesNotComeBack()
    {
        Fill();
        _archive.Delete("crane");
        File.WriteAllBytes(FirstFile("del"), []);
        RepairReport report = Repair();
        Assert.Equal(["crane.txt 1", "heron.txt 1", "swan.txt 1"], Lost(report));
        Assert.Contains("3 that may be stay out", Assert.Single(report.Assumptions), StringComparison.Ordinal);
        _archive.Refresh();
        Assert.Equal("otter:Otter swims", _archive.Stories());
        _archive.Index(rebuild: true);
        AssertWhole();
    }

    /// <summary>What was replaced by a newer version accounts for all deletions.</summary>
    [Fact]
    public void ReplacedVersionsAreToldWithoutTheDeletions()
    {
        Fill();
        _archive.Write("heron", "Heron flies");
        _archive.Index();
        File.Delete(FirstFile("del"));
        RepairReport report = Repair();
        Assert.Empty(report.Lost);
        Assert.Empty(report.Assumptions);
        Assert.Equal("crane:Crane lands heron:Heron flies otter:Otter swims swan:Swan sings", _archive.Stories());
    }

    [Fact]
    public void WhatWasDeletedForeverIsToldWithoutTheDeletions()
    {
        Fill();
        _archive.DeleteForever("crane");
        File.Delete(FirstFile("del"));
        RepairReport report = Repair();
        Assert.Empty(report.Lost);
        Assert.Empty(report.Assumptions);
        Assert.Equal("heron:Heron waits otter:Otter swims swan:Swan sings", _archive.Stories());
    }

    /// <summary>Whole by itself, and of another segment, or of an older commit.</summary>
    [Fact]
    public void TheDeletionsOfAnotherAreNotBelieved()
    {
        Fill();
        _archive.Delete("crane");
        byte[] older = File.ReadAllBytes(FirstFile("del"));
        _archive.Delete("heron");
        File.WriteAllBytes(FirstFile("del"), older);
        Assert.Equal(IndexFault.Corrupt, Assert.Throws<IndexException>(() => ArticleIndex.Open(_archive.Home)).Fault);
        Repair();
        Assert.DoesNotContain("heron", _archive.Stories(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("col")]
    [InlineData("len")]
    [InlineData("doc")]
    [InlineData("pos")]
    [InlineData("trm")]
    public void AFileOfAnotherSegmentIsNotBelieved(string extension)
    {
        Fill();
        string other = LuceneFileNames.In(_archive.Home).Where(file => file.Extension == "." + extension).MaxBy(file => file.Name, StringComparer.Ordinal)!.FullName;
        Assert.NotEqual(other, FirstFile(extension));
        File.Copy(other, FirstFile(extension), overwrite: true);
        Assert.NotEmpty(IndexHealth.Of(_archive.Home).Problems);
        Assert.Empty(Repair().Lost);
        AssertWhole();
    }

    [Fact]
    public void WithoutTheCatalogueAllIsReadAgainAndNothingDoubled()
    {
        Fill();
        File.Delete(Catalogue.PathIn(_archive.Home)!);
        RepairReport report = Repair();
        Assert.Equal((4, 0), (report.Kept, report.Carried));
        Assert.Empty(report.Lost);
        AssertWhole();
        IndexingSummary next = _archive.Refresh();
        Assert.Equal((0, 4, 0), (next.Added, next.Unchanged, next.FilesUnchanged));
        AssertWhole();
    }

    [Fact]
    public void WithoutAnyCommitTheSegmentsAreFound()
    {
        Fill();
        _archive.Delete("crane");
        FileInfo commit = LuceneFileNames.In(_archive.Home).Single(file => LuceneFileNames.IsCommit(file.Name));
        File.WriteAllBytes(commit.FullName, new byte[commit.Length]);
        RepairReport report = Repair();
        Assert.Equal((0, 3), (report.Kept, report.Carried));
        Assert.Empty(report.Lost);
        Assert.Equal("heron:Heron waits otter:Otter swims swan:Swan sings", _archive.Stories());
        Assert.Empty(IndexHealth.Of(_archive.Home).Problems);
    }

    [Fact]
    public void AFlippedBitOfTheCommitIsPutRight()
    {
        Fill();
        FileInfo commit = LuceneFileNames.In(_archive.Home).Single(file => LuceneFileNames.IsCommit(file.Name));
        byte[] content = File.ReadAllBytes(commit.FullName);
        content[50] ^= 4;
        File.WriteAllBytes(commit.FullName, content);
        Assert.Equal((4, 0), (Repair().Kept, Repair().Carried));
        AssertWhole();
        Assert.Equal(4, _archive.Refresh().FilesUnchanged);
    }

    [Fact]
    public void OnlyOneMayWrite()
    {
        Fill();
        using ArticleIndexWriter writer = ArticleIndexWriter.Open(_archive.Home, rebuild: false, processId: 4711);
        IndexException error = Assert.Throws<IndexException>(Repair);
        Assert.Equal(IndexFault.Locked, error.Fault);
        Assert.Contains("4711", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutAnIndexThereIsNothingToRepair()
    {
        Assert.Equal(IndexFault.Missing, Assert.Throws<IndexException>(Repair).Fault);
        Assert.False(Directory.Exists(_archive.Home.Directory));
    }

    private void Fill()
    {
        foreach ((string name, string title) in ((string, string)[])[("crane", "Crane lands"), ("heron", "Heron waits"), ("swan", "Swan sings")])
        {
            _archive.WriteLong(name, title);
        }

        _archive.Index();
        _archive.WriteLong("otter", "Otter swims");
        _archive.Index();
    }

    private RepairReport Repair() => IndexRepair.Run(_archive.Home, processId: 1);

    private void AssertWhole()
    {
        Assert.Empty(IndexHealth.Of(_archive.Home).Problems);
        Assert.Equal("crane:Crane lands heron:Heron waits otter:Otter swims swan:Swan sings", _archive.Stories());
        Assert.Empty(Directory.EnumerateFiles(_archive.Home.Directory, "*.new"));
    }

    private static IEnumerable<string> Lost(RepairReport report) => report.Lost.Select(lost => $"{Path.GetFileName(lost.Path)} {lost.Count}");

    private IndexedArticle Only()
    {
        using ArticleIndex index = ArticleIndex.Open(_archive.Home);
        return Assert.Single(index.Search(new SearchRequest(new NewsQuery.Everything()) { Limit = 10 }).Hits).Indexed;
    }

    /// <summary>The file of the first segment with this extension.</summary>
    private string FirstFile(string extension) => LuceneFileNames.In(_archive.Home).Where(file => file.Extension == "." + extension).MinBy(file => file.Name, StringComparer.Ordinal)!.FullName;

    private static void Overwrite(string path)
    {
        byte[] content = File.ReadAllBytes(path);
        content.AsSpan((content.Length / 2) - 10, 20).Fill(0x5A);
        File.WriteAllBytes(path, content);
    }

    private Dictionary<string, byte[]> Contents() =>
        new DirectoryInfo(_archive.Home.Directory).EnumerateFiles().Where(file => !file.Name.EndsWith(".lock", StringComparison.Ordinal)).ToDictionary(file => file.Name, file => File.ReadAllBytes(file.FullName));

    private void Restore(Dictionary<string, byte[]> contents)
    {
        foreach (FileInfo file in new DirectoryInfo(_archive.Home.Directory).EnumerateFiles())
        {
            file.Delete();
        }

        foreach ((string name, byte[] content) in contents)
        {
            File.WriteAllBytes(Path.Combine(_archive.Home.Directory, name), content);
        }
    }
}
