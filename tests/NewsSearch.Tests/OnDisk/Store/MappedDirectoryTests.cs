using Lucene.Net.Store;
using NewsSearch.OnDisk.Store;

namespace NewsSearch.Tests.OnDisk.Store;

public sealed class MappedDirectoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>A reader in the middle of segments.gen once died with the process when the next commit wrote it.</summary>
    [Fact]
    public void AFileThatIsWrittenAgainStaysAsItWasForItsReader()
    {
        using var directory = new MappedDirectory(_folder.Path);
        Write(directory, 7);
        using IndexInput before = directory.OpenInput("segments.gen", IOContext.READ_ONCE);
        using (IndexOutput rewritten = directory.CreateOutput("segments.gen", IOContext.DEFAULT))
        {
            Assert.Equal(7, before.ReadInt32());
            rewritten.WriteInt32(8);
        }

        using IndexInput after = directory.OpenInput("segments.gen", IOContext.READ_ONCE);
        before.Seek(0);
        Assert.Equal((7, 8), (before.ReadInt32(), after.ReadInt32()));
    }

    private static void Write(MappedDirectory directory, int value)
    {
        using IndexOutput output = directory.CreateOutput("segments.gen", IOContext.DEFAULT);
        output.WriteInt32(value);
    }
}
