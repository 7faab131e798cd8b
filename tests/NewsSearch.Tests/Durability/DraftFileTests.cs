using NewsSearch.Home;

namespace NewsSearch.Tests.Durability;

public sealed class DraftFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AFileIsReplacedWholeAndItsNameLasts()
    {
        var files = new RecordedFiles();
        string path = _folder.Write("a.json", "old");
        DraftFile.Write(files, path, writer => writer.WriteLine("new"));
        Assert.Equal("new\n", File.ReadAllText(path));
        Assert.Equal(
            [DiskOperationKind.Create, DiskOperationKind.Write, DiskOperationKind.Sync, DiskOperationKind.Move, DiskOperationKind.SyncFolder],
            files.Operations.Select(operation => operation.Kind));
    }

    [Fact]
    public void ADraftThatIsGivenUpLeavesTheOldFileAndNothingElse()
    {
        string path = _folder.Write("a.json", "old");
        Assert.Throws<InvalidOperationException>(() => DraftFile.Write(DiskFiles.Instance, path, _ => throw new InvalidOperationException()));
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal([path], Directory.EnumerateFiles(_folder.Path));
    }

    [Fact]
    public void DraftsOfWhatIsAskedForAreRemovedAndNothingElse()
    {
        foreach (string name in (string[])["a.json.abcd1234.x1z.new", "a.json.new", "b.json.abcd1234.x1z.new", "a.json", "notes.new"])
        {
            _folder.Write(name, "");
        }

        DraftFile.RemoveLeft(DiskFiles.Instance, _folder.Path, name => name == "a.json");
        Assert.Equal(["a.json", "b.json.abcd1234.x1z.new", "notes.new"], Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }
}
