using NewsSearch.Archive.Marks;
using NewsSearch.Home;
using NewsSearch.Tests.Durability;

namespace NewsSearch.Tests.Archive.Marks;

public sealed class ArticleMarkingsTests : IDisposable
{
    private const string One = "000000000001";
    private const string Two = "000000000002";

    private readonly TemporaryFolder _folder = new();
    private readonly IndexHome _home;
    private readonly ArticleMarkings _markings;

    public ArticleMarkingsTests()
    {
        _home = new IndexHome(_folder.Combine("index"));
        _markings = new ArticleMarkings(_home, TimeProvider.System);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TagsAndNotesStandInAFileOfLines()
    {
        Assert.Empty(_markings.All());
        Assert.Equal(2, _markings.Change([Two, One, One], ["story/harbour", "read"], []));
        Assert.Equal(1, _markings.Note(One, "first\nto say so"));
        Assert.Equal(
            "{\"v\":1,\"id\":\"000000000001\",\"tags\":[\"read\",\"story/harbour\"],\"note\":\"first\\nto say so\"}\n{\"v\":1,\"id\":\"000000000002\",\"tags\":[\"read\",\"story/harbour\"],\"note\":null}\n",
            File.ReadAllText(_home.MarksPath));
        Assert.Equal([("read", 2), ("story/harbour", 2)], _markings.Counts().Select(count => (count.Key, count.Value)));
        Assert.Equal([One, Two], _markings.Tagged()["read"]);
    }

    [Fact]
    public void WhatIsTakenOffIsGone()
    {
        _markings.Change([One, Two], ["read"], []);
        Assert.Equal(0, _markings.Change([One], ["read"], ["other"]));
        Assert.Equal(1, _markings.Change([One], ["done"], ["read"]));
        Assert.Equal(["done"], _markings.All()[One].Tags);
        Assert.Equal(1, _markings.Change([One], [], ["done"]));
        Assert.Equal([Two], _markings.All().Keys);
        _markings.Note(Two, "a");
        Assert.Equal(1, _markings.Note(Two, null));
        Assert.Null(_markings.All()[Two].Note);
    }

    [Fact]
    public void ImportAddsTagsAndReplacesNotes()
    {
        _markings.Change([One], ["read"], []);
        _markings.Note(One, "old");
        ArticleMarks imported = MarkJson.Read($$"""{"v":1,"id":"{{One}}","tags":["B","a"],"note":"new"}""")!;
        Assert.Equal(2, _markings.Import([imported, new ArticleMarks(Two, new(["x"]), null), new ArticleMarks(One, new(["c"]), null)]));
        Assert.Equal("a b c read new", $"{string.Join(' ', _markings.All()[One].Tags)} {_markings.All()[One].Note}");
        Assert.Equal(0, _markings.Import([imported]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"v":2,"id":"000000000001","tags":[]}""")]
    [InlineData("""{"v":1,"id":"1","tags":[]}""")]
    [InlineData("""{"v":1,"id":"000000000001","tags":"read"}""")]
    [InlineData("""{"v":1,"id":"000000000001","tags":["a b"]}""")]
    [InlineData("""{"v":1,"id":"000000000001","tags":[1]}""")]
    [InlineData("""{"v":1,"id":"000000000001","tags":[],"note":1}""")]
    public void ADamagedLineIsTold(string line)
    {
        _folder.Write("index/marks.jsonl", $$"""{"v":1,"id":"{{Two}}","tags":["read"],"note":null}""" + $"\n{line}\n");
        IndexException error = Assert.Throws<IndexException>(() => _markings.Change([One], ["read"], []));
        Assert.Equal((IndexFault.DamagedMarks, $"line 2 of the tags and notes, {_home.MarksPath}, is damaged"), (error.Fault, error.Message));
        Assert.EndsWith($"\n{line}\n", File.ReadAllText(_home.MarksPath), StringComparison.Ordinal);
    }

    /// <summary>Whatever a power cut leaves, the file is the old or the new one: it is on disk before it takes the other's name.</summary>
    [Fact]
    public void TheFileIsReplacedWhole()
    {
        var files = new RecordedFiles();
        var markings = new ArticleMarkings(new IndexHome(_home.Directory) { Files = files }, TimeProvider.System);
        markings.Change([One], ["read"], []);
        Assert.Equal(
            [DiskOperationKind.Create, DiskOperationKind.Write, DiskOperationKind.Sync, DiskOperationKind.Move, DiskOperationKind.SyncFolder],
            files.Operations.Select(operation => operation.Kind));
        Assert.Equal(_home.MarksPath, files.Operations[3].Target);
        _folder.Write("index/marks.jsonl.abcd1234.x1z.new", "half");
        markings.Change([One], ["done"], []);
        Assert.False(File.Exists(_folder.Combine("index", "marks.jsonl.abcd1234.x1z.new")));
        Assert.Equal(0, markings.Change([One], ["done"], []));
        Assert.Equal(11, files.Operations.Count);
    }

    [Fact]
    public void NoChangeOfManyAtOnceIsLost()
    {
        Parallel.For(0, 20, i => new ArticleMarkings(_home, TimeProvider.System).Change([One], [$"t{i}"], []));
        Assert.Equal(20, _markings.All()[One].Tags.Count);
        Assert.DoesNotContain(Directory.GetFiles(_home.Directory), path => path.EndsWith(".new", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Read", "read")]
    [InlineData("story/harbour", "story/harbour")]
    [InlineData("überprüft-2_x.y", "überprüft-2_x.y")]
    [InlineData("", null)]
    [InlineData("a b", null)]
    [InlineData("/a", null)]
    [InlineData("a//b", null)]
    [InlineData("-a", null)]
    [InlineData("a/", null)]
    [InlineData("a:b", null)]
    public void ATagIsAWordThatNeedsNoQuotes(string text, string? tag) => Assert.Equal(tag, Tag.Of(text));
}
