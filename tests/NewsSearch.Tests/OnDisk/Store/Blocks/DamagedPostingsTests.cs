using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Home;
using NewsSearch.OnDisk;
using NewsSearch.OnDisk.Store;

namespace NewsSearch.Tests.OnDisk.Store.Blocks;

/// <summary>Whatever happens to the files of postings, they are read to an end or refused as damaged; a process never dies of them.</summary>
public sealed class DamagedPostingsTests : IDisposable
{
    private const string Text = "text";
    private const int Documents = 700;

    private readonly TemporaryFolder _folder = new();
    private readonly MappedDirectory _directory;

    public DamagedPostingsTests()
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
            writer.AddDocument([
                new TextField(Text, $"every {(i % 2 == 0 ? "other other" : "")} one{i % 40} rare{i} {string.Join(' ', Enumerable.Repeat("many", i % 9))}", Field.Store.NO),
                new StringField("id", $"id{i}", Field.Store.NO),
            ]);
        }
    }

    public void Dispose()
    {
        _directory.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("trm")]
    [InlineData("doc")]
    [InlineData("pos")]
    public void AFlippedByteIsReadOverOrRefused(string extension)
    {
        string path = FileOf(extension);
        byte[] sound = File.ReadAllBytes(path);
        int refused = 0, flips = 0;
        for (int at = 0; at < sound.Length; at += 1 + (sound.Length / 400), flips++)
        {
            byte[] damaged = [.. sound];
            damaged[at] ^= (byte)(1 << (flips % 8));
            File.WriteAllBytes(path, damaged);
            refused += IsRefused() ? 1 : 0;
        }

        File.WriteAllBytes(path, sound);
        Assert.True(flips > 200 && refused > 5, $"{refused} of {flips} were refused");
        Assert.False(IsRefused());
    }

    [Theory]
    [InlineData("trm")]
    [InlineData("doc")]
    [InlineData("pos")]
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

    /// <summary>A footer that is in its place says nothing of what is before it.</summary>
    [Theory]
    [InlineData("trm")]
    [InlineData("doc")]
    [InlineData("pos")]
    public void AMiddleOfOtherBytesIsReadOverOrRefused(string extension)
    {
        string path = FileOf(extension);
        byte[] sound = File.ReadAllBytes(path);
        int refused = 0;
        foreach (byte other in (byte[])[0, 0x7F, 0x80, 0xFF])
        {
            byte[] damaged = [.. sound];
            damaged.AsSpan(64, sound.Length - 64 - 24).Fill(other);
            File.WriteAllBytes(path, damaged);
            refused += IsRefused() ? 1 : 0;
        }

        Assert.True(refused > 0);
    }

    private string FileOf(string extension) => Directory.EnumerateFiles(_folder.Path, $"*.{extension}").Single();

    private bool IsRefused()
    {
        try
        {
            using DirectoryReader reader = DirectoryReader.Open(_directory);
            foreach (AtomicReaderContext leaf in reader.Leaves)
            {
                foreach (string field in leaf.AtomicReader.Fields)
                {
                    ReadAll(leaf.AtomicReader.GetTerms(field));
                }
            }

            return false;
        }
        catch (IOException)
        {
            // What Lucene throws for damage is one of these, and an end that comes too early, too.
            return true;
        }
    }

    private static void ReadAll(Terms terms)
    {
        TermsEnum words = terms.GetEnumerator(), sought = terms.GetEnumerator();
        sought.SeekCeil(new BytesRef("one7"));
        sought.SeekExact(new BytesRef("rare300"));
        while (words.MoveNext())
        {
            DocsAndPositionsEnum? positions = words.DocsAndPositions(null, null);
            DocsEnum documents = positions ?? words.Docs(null, null);
            for (int document = documents.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.NextDoc())
            {
                Assert.InRange(document, 0, Documents - 1);
                for (int left = positions is null ? 0 : documents.Freq; left > 0; left--)
                {
                    positions!.NextPosition();
                }
            }

            words.Docs(null, documents).Advance(500);
        }
    }
}
