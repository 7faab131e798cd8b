using NewsSearch.Home;
using NewsSearch.Indexing;

namespace NewsSearch.Tests.Indexing;

public sealed class CatalogueTests : IDisposable
{
    private const string Commit = "segments_7";
    private readonly TemporaryFolder _folder = new();
    private readonly IndexHome _home;

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
        CataloguedFile file = Assert.Single(Catalogue.Load(_home, Commit).Files);
        Assert.Equal(skips, file.Skipped!.Select(skip => skip.In("/a.jsonl")));
    }

    [Fact]
    public void ReasonsAreStoredByName()
    {
        Save(new SkippedInput(new("/a.txt"), SkipReason.NotFound), new SkippedInput(new("/a.txt", 2), SkipCause.Damaged("zip"), "cut off"));
        Assert.EndsWith(
            "\"skipped\":[{\"reason\":\"NotFound\"},{\"record\":2,\"reason\":\"Damaged\",\"subject\":\"zip\",\"detail\":\"cut off\"}]}",
            File.ReadAllLines(_home.CataloguePath)[1],
            StringComparison.Ordinal);
    }

    [Fact]
    public void ACatalogueOfAnotherCommitFormOrReasonIsDropped()
    {
        Save(new SkippedInput(new("/a.txt"), SkipReason.Empty));
        string[] lines = File.ReadAllLines(_home.CataloguePath);
        Assert.Single(Catalogue.Load(_home, Commit).Files);
        Assert.Empty(Catalogue.Load(_home, "segments_8").Files);
        File.WriteAllLines(_home.CataloguePath, [lines[0], lines[1].Replace("\"Empty\"", "\"Foreseen\"", StringComparison.Ordinal)]);
        Assert.Empty(Catalogue.Load(_home, Commit).Files);
        File.WriteAllLines(_home.CataloguePath, ["{\"commit\":\"segments_7\",\"pipeline\":2}", lines[1]]);
        Assert.Empty(Catalogue.Load(_home, Commit).Files);
    }

    private void Save(params SkippedInput[] skips)
    {
        Catalogue catalogue = Catalogue.Load(_home, commit: null);
        catalogue.Put(new CataloguedFile("a.jsonl", 10, 20, null, 1, [.. skips.Select(CataloguedSkip.Of)]));
        catalogue.Save(Commit);
    }
}
