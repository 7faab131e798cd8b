using Lucene.Net.Store;
using NewsSearch.Home;
using NewsSearch.OnDisk.Store;

namespace NewsSearch.Tests.OnDisk.Store;

public sealed class MappedDirectoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>A reader in the middle of _0.fdt once died with the process when the next commit wrote it.</summary>
    /// <param name="length">Small files are copied, large ones mapped.</param>
    [Theory]
    [InlineData(4)]
    [InlineData(8192)]
    [InlineData(8193)]
    [InlineData(100_000)]
    public void AFileThatIsWrittenAgainStaysAsItWasForItsReader(int length)
    {
        using var directory = new MappedDirectory(new IndexHome(_folder.Path));
        Write(directory, 7, length);
        using IndexInput before = directory.OpenInput("_0.fdt", IOContext.READ_ONCE);
        using (IndexOutput rewritten = directory.CreateOutput("_0.fdt", IOContext.DEFAULT))
        {
            before.Seek(length % 4);
            Assert.Equal(7, before.ReadInt32());
            rewritten.WriteInt32(8);
        }

        using IndexInput after = directory.OpenInput("_0.fdt", IOContext.READ_ONCE);
        before.Seek(length % 4);
        Assert.Equal((7, 8), (before.ReadInt32(), after.ReadInt32()));
        Assert.Equal(length, before.Length);
        before.Seek(length - 4);
        Assert.Equal(7, before.ReadInt32());
        Assert.Throws<EndOfStreamException>(() => before.ReadByte());
    }

    [Theory]
    [InlineData(4)]
    [InlineData(100_000)]
    public void AFileThatIsClosedIsReadNoMore(int length)
    {
        File.WriteAllBytes(Path.Combine(_folder.Path, "_0.fdt"), new byte[length]);
        var file = MappedFile.Open(Path.Combine(_folder.Path, "_0.fdt"));
        Assert.Equal(length, new MappedInput("open", file, 0, length, owner: false).Length);
        file.Dispose();
        file.Dispose();
        Assert.Throws<ObjectDisposedException>(() => new MappedInput("closed", file, 0, length, owner: false));
    }

    [Fact]
    public void AnEmptyFileIsOpened()
    {
        File.WriteAllBytes(Path.Combine(_folder.Path, "_0.fdt"), []);
        using var directory = new MappedDirectory(new IndexHome(_folder.Path));
        using IndexInput empty = directory.OpenInput("_0.fdt", IOContext.READ_ONCE);
        Assert.Equal(0, empty.Length);
    }

    /// <summary>Writes a number as often as there is room for it.</summary>
    private static void Write(MappedDirectory directory, int value, int length)
    {
        using IndexOutput output = directory.CreateOutput("_0.fdt", IOContext.DEFAULT);
        output.WriteBytes(new byte[length % 4], length % 4);
        for (int left = length / 4; left > 0; left--)
        {
            output.WriteInt32(value);
        }
    }
}
