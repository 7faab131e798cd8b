using NewsSearch.OnDisk;

namespace NewsSearch.Tests.Durability;

/// <summary>A disk that is full at every point of a command.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("index")]
    [InlineData("delete")]
    [InlineData("delete forever")]
    [InlineData("restore")]
    [InlineData("compact")]
    [InlineData("rebuild")]
    [InlineData("save")]
    [InlineData("new")]
    public void ACommandThatRunsOutOfSpaceSaysSoAndChangesNothing(string command)
    {
        Prepare();
        (string? Stories, string Saved, string Forever) before = State();
        int refused = 0;
        long room = 0;
        for (int step = LongTests.Times(997, 101); !Succeeds(command, room); room += step)
        {
            refused++;
            AssertSame(before, State(), command);
            Assert.Empty(IndexHealth.Of(new SmallArchive(_folder.Path).Home).Problems);
        }

        Assert.True(refused > 0, "the disk was never full");
        Assert.Empty(IndexHealth.Of(new SmallArchive(_folder.Path).Home).Problems);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "*.new", SearchOption.AllDirectories));
        if (command is not ("compact" or "new"))
        {
            Assert.NotEqual(before, State());
        }
    }

    private static void AssertSame((string? Stories, string Saved, string Forever) before, (string? Stories, string Saved, string Forever) after, string command)
    {
        // The list comes before the commit, and what is on it goes with the next one.
        Assert.Equal(command == "delete forever" && after.Forever == "crane otter" ? before with { Forever = after.Forever } : before, after);
    }

    private void Prepare()
    {
        var archive = new SmallArchive(_folder.Path);
        archive.Write("crane", "Crane lands");
        archive.Write("heron", "Heron waits");
        archive.Index();
        archive.Write("otter", "Otter swims");
        archive.Index();
        archive.Save("water");
        archive.DeleteForever("crane");
        archive.Write("swan", "Swan sings");
    }

    private (string? Stories, string Saved, string Forever) State()
    {
        var archive = new SmallArchive(_folder.Path);
        return (archive.Stories(), archive.Saved(), archive.Forever());
    }

    /// <returns>False when the disk was full.</returns>
    private bool Succeeds(string command, long room)
    {
        var disk = new FullDisk(room);
        try
        {
            Do(command, new SmallArchive(_folder.Path, disk));
            return true;
        }
        catch (IndexException error)
        {
            Assert.True(disk.IsFull, error.ToString());
            Assert.Equal(IndexFault.Inaccessible, error.Fault);
            Assert.Contains("No space left on device", error.Message, StringComparison.Ordinal);
            return false;
        }
    }

    private static void Do(string command, SmallArchive archive)
    {
        switch (command)
        {
            case "index":
                archive.Index();
                break;
            case "delete":
                archive.Delete("otter");
                break;
            case "delete forever":
                archive.DeleteForever("otter");
                break;
            case "restore":
                archive.Restore();
                break;
            case "compact":
                archive.Compact();
                break;
            case "rebuild":
                archive.Index(rebuild: true);
                break;
            case "save":
                archive.Save("birds");
                break;
            default:
                archive.TellNew("birds");
                break;
        }
    }
}
