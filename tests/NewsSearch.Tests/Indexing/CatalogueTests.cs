using NewsSearch.Home;
using NewsSearch.Indexing;

namespace NewsSearch.Tests.Indexing;

public sealed class CatalogueTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly IndexHome _home;
    private Dictionary<string, string> _notes = [];

    public CatalogueTests() => _home = new IndexHome(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhatWasPassedOverComesBackAsItWas()
    {
        SkippedInput[] skips =
        [
            new(new("/a.jsonl", 1), SkipReason.NotFound),
            new(new("/a.jsonl", 2), SkipCause.Invalid("JSON"), "column 9"),
            new(new("/a.jsonl", 3), SkipCause.TooLong(200)),
            new(new("/a.jsonl", 4), SkipReason.NoBodyText) { Keys = new ValueList<string>(["headline", "text_of_it"]) },
            new(new("/a.jsonl", 5), SkipReason.NoBodyText) { Keys = new ValueList<string>([]) },
        ];
        Save(skips);
        CataloguedFile file = Assert.Single(Catalogue.Load(_home, _notes).Files);
        Assert.Equal(skips, file.Skipped!.Select(skip => skip.In("/a.jsonl")));
    }

    [Fact]
    public void ReasonsAreStoredByName()
    {
        Save(new SkippedInput(new("/a.txt"), SkipReason.NotFound), new SkippedInput(new("/a.txt", 2), SkipCause.Damaged("zip"), "cut off"));
        Assert.EndsWith(
            "\"skipped\":[{\"reason\":\"NotFound\"},{\"record\":2,\"reason\":\"Damaged\",\"subject\":\"zip\",\"detail\":\"cut off\"}]}",
            File.ReadAllLines(Catalogue.PathIn(_home)!)[1],
            StringComparison.Ordinal);
    }

    [Fact]
    public void ACatalogueOfAnotherCommitIsNotThisOnes()
    {
        Save(new SkippedInput(new("/a.txt"), SkipReason.Empty));
        var other = new Dictionary<string, string>(_notes) { ["catalogue"] = "catalogue_8.jsonl" };
        Assert.Single(Catalogue.Load(_home, _notes).Files);
        Assert.Empty(Catalogue.Load(_home, other).Files);
        Assert.True(Catalogue.IsLost(_home, other));
        Assert.False(Catalogue.IsLost(_home, _notes));
    }

    [Fact]
    public void ACatalogueThatIsNotAsItWasWrittenIsLost()
    {
        Save(new SkippedInput(new("/a.txt"), SkipReason.Empty));
        string path = Catalogue.PathIn(_home)!;
        byte[] content = File.ReadAllBytes(path);
        for (int at = 0; at < content.Length; at++)
        {
            byte[] flipped = [.. content];
            flipped[at] ^= 1;
            File.WriteAllBytes(path, flipped);
            Assert.True(Catalogue.IsLost(_home, _notes), $"byte {at}");
            Assert.Empty(Catalogue.Load(_home, _notes).Files);
        }
    }

    [Fact]
    public void ACatalogueOfAnotherVersionIsEmptyAndNotLost()
    {
        Save(new SkippedInput(new("/a.txt"), SkipReason.Empty));
        string path = Catalogue.PathIn(_home)!;
        string[] lines = File.ReadAllLines(path);
        File.WriteAllLines(path, ["{\"pipeline\":2}", lines[1]]);
        _notes["catalogue.xxh3"] = Convert.ToHexStringLower(System.IO.Hashing.XxHash3.Hash(File.ReadAllBytes(path)));
        Assert.Empty(Catalogue.Load(_home, _notes).Files);
        Assert.False(Catalogue.IsLost(_home, _notes));
    }

    [Fact]
    public void TheNewestIsThatWithTheGreatestNumberToBase36()
    {
        foreach (string name in (string[])["catalogue_z.jsonl", "catalogue_10.jsonl", "catalogue.jsonl", "catalogue_of_ships.jsonl", "catalogue_1-2.jsonl"])
        {
            _folder.Write(name, "{}\n");
        }

        Assert.Equal(_folder.Combine("catalogue_10.jsonl"), Catalogue.PathIn(_home));
        Catalogue.RemoveOthers(_home, new Dictionary<string, string> { ["catalogue"] = "catalogue_z.jsonl" });
        Assert.Equal(
            ["catalogue_1-2.jsonl", "catalogue_of_ships.jsonl", "catalogue_z.jsonl"],
            Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private void Save(params SkippedInput[] skips)
    {
        Catalogue catalogue = Catalogue.Load(_home, _notes);
        catalogue.Put(new CataloguedFile("a.jsonl", 10, 20, null, 1, [.. skips.Select(CataloguedSkip.Of)]));
        _notes = catalogue.Save("7");
    }
}
