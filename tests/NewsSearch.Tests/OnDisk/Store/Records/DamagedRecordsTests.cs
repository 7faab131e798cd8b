using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Home;
using NewsSearch.OnDisk;
using NewsSearch.OnDisk.Store;

namespace NewsSearch.Tests.OnDisk.Store.Records;

/// <summary>Whatever happens to the files of stored fields, they are read as they were written or refused: no other text is ever read.</summary>
public sealed class DamagedRecordsTests : IDisposable
{
    private const int Documents = 600;

    private readonly TemporaryFolder _folder = new();
    private readonly MappedDirectory _directory;

    public DamagedRecordsTests()
    {
        LuceneSetup.Ensure();
        _directory = new MappedDirectory(new IndexHome(_folder.Path));
        using var writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new WhitespaceAnalyzer(LuceneVersion.LUCENE_48))
        {
            Codec = new NewsCodec(),
            UseCompoundFile = false,
        });
        for (int i = 0; i < Documents; i++)
        {
            writer.AddDocument([new StoredField("id", IdOf(i)), new StoredField("body", BodyOf(i))]);
        }
    }

    public void Dispose()
    {
        _directory.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("fld")]
    [InlineData("lng")]
    public void AFlippedBitIsRefusedOrChangesNothing(string extension)
    {
        string path = FileOf(extension);
        byte[] sound = File.ReadAllBytes(path);
        int refused = 0, flips = 0;

        // The last bytes hold the directory and dense numbers, so each of them is flipped.
        for (int at = 0; at < sound.Length; at += at > sound.Length - 300 ? 1 : 1 + (sound.Length / 300), flips++)
        {
            byte[] damaged = [.. sound];
            damaged[at] ^= (byte)(1 << (flips % 8));
            File.WriteAllBytes(path, damaged);
            refused += IsRefused() ? 1 : 0;
        }

        File.WriteAllBytes(path, sound);
        Assert.True(flips > 250 && refused > flips / 2, $"{refused} of {flips} were refused");
        Assert.False(IsRefused());
    }

    [Theory]
    [InlineData("fld")]
    [InlineData("lng")]
    public void AFileCutShortIsRefused(string extension)
    {
        string path = FileOf(extension);
        byte[] sound = File.ReadAllBytes(path);
        for (int length = 0; length < sound.Length; length += 1 + (sound.Length / 50))
        {
            File.WriteAllBytes(path, sound[..length]);
            Assert.True(IsRefused(), $"{length} bytes of {sound.Length}");
        }
    }

    [Theory]
    [InlineData("fld", 0)]
    [InlineData("fld", 0xFF)]
    [InlineData("lng", 0)]
    [InlineData("lng", 0xFF)]
    public void AMiddleOfOtherBytesIsRefused(string extension, byte other)
    {
        string path = FileOf(extension);
        byte[] damaged = File.ReadAllBytes(path);
        damaged.AsSpan(64, damaged.Length - 64 - 24).Fill(other);
        File.WriteAllBytes(path, damaged);
        Assert.True(IsRefused());
    }

    private static string IdOf(int i) => $"id{i}";

    private static string BodyOf(int i)
    {
        var random = new Random(i);
        return string.Join(' ', Enumerable.Range(0, random.Next(400)).Select(_ => $"w{random.Next(30) * random.Next(60)}"));
    }

    private string FileOf(string extension) => Directory.EnumerateFiles(_folder.Path, $"*.{extension}").Single();

    private bool IsRefused()
    {
        try
        {
            using DirectoryReader reader = DirectoryReader.Open(_directory);
            for (int i = 0; i < Documents; i++)
            {
                Document document = reader.Document(i);
                Assert.Equal((IdOf(i), BodyOf(i)), (document.Get("id"), document.Get("body")));
            }

            return false;
        }
        catch (IOException)
        {
            // What Lucene throws for damage is one of these, and an end that comes too early, too.
            return true;
        }
    }
}
