using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Home;
using NewsSearch.OnDisk;
using NewsSearch.OnDisk.Store;

namespace NewsSearch.Tests.OnDisk.Store.Columns;

/// <summary>Whatever happens to the files of columns, they are read to an end or refused as damaged; a process never dies of them.</summary>
public sealed class DamagedColumnsTests : IDisposable
{
    private const int Documents = 100;
    private const int HeaderAndChecksum = 48;

    private readonly TemporaryFolder _folder = new();
    private readonly MappedDirectory _directory;

    public DamagedColumnsTests()
    {
        LuceneSetup.Ensure();
        _directory = new MappedDirectory(new IndexHome(_folder.Path));
        using var writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new WhitespaceAnalyzer(LuceneVersion.LUCENE_48))
        {
            Codec = new NewsCodec(),
            Similarity = new TextLengths(),
            UseCompoundFile = false,
        });
        for (int i = 0; i < Documents; i++)
        {
            writer.AddDocument([
                new TextField("text", string.Join(' ', Enumerable.Repeat("many", i)), Field.Store.NO),
                new StringField("tag", $"{i % 10}", Field.Store.NO),
                new NumericDocValuesField("date", 1_394_000_000 + (i * 7919L)),
                new SortedDocValuesField("id", new BytesRef($"{i:x4}")),
                new SortedDocValuesField("name", new BytesRef(new string('n', i % 20))),
                new BinaryDocValuesField("key", new BytesRef($"key {i % 7}")),
                new SortedSetDocValuesField("names", new BytesRef($"name {i % 50}")),
                new SortedSetDocValuesField("names", new BytesRef($"other {i}")),
                .. i % 3 == 0 ? (IEnumerable<IIndexableField>)[new NumericDocValuesField("some", i)] : [],
            ]);
        }

        writer.Commit();
        writer.DeleteDocuments(new Term("tag", "3"));
    }

    public void Dispose()
    {
        _directory.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("col", 40)]
    [InlineData("len", 5)]
    public void AFlippedByteIsReadOverOrRefused(string extension, int leastRefused)
    {
        string path = FileOf(extension);
        byte[] sound = File.ReadAllBytes(path);
        int refused = 0;
        for (int at = 0; at < sound.Length; at++)
        {
            byte[] damaged = [.. sound];
            damaged[at] ^= (byte)(1 << (at % 8));
            File.WriteAllBytes(path, damaged);
            refused += IsRefused() ? 1 : 0;
        }

        File.WriteAllBytes(path, sound);
        Assert.True(refused >= leastRefused, $"{refused} of {sound.Length} were refused");
        Assert.False(IsRefused());
    }

    [Theory]
    [InlineData("col")]
    [InlineData("len")]
    [InlineData("del")]
    public void AFileCutShortIsRefused(string extension)
    {
        string path = FileOf(extension);
        byte[] sound = File.ReadAllBytes(path);

        // What is cut from deletions may be their checksum alone, which `check` reads.
        for (int length = 0; length < sound.Length - (extension == "del" ? HeaderAndChecksum : 0); length += 1 + (sound.Length / 50))
        {
            File.WriteAllBytes(path, sound[..length]);
            Assert.True(IsRefused(), $"{length} bytes of {sound.Length}");
        }
    }

    /// <summary>A footer that is in its place says nothing of what is before it.</summary>
    [Theory]
    [InlineData("col")]
    [InlineData("len")]
    public void AMiddleOfOtherBytesIsReadOverOrRefused(string extension)
    {
        string path = FileOf(extension);
        byte[] sound = File.ReadAllBytes(path);
        int refused = 0;
        foreach (byte other in (byte[])[0, 0x7F, 0x80, 0xFF])
        {
            byte[] damaged = [.. sound];
            damaged.AsSpan(32, sound.Length - HeaderAndChecksum).Fill(other);
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
            ReadAll(reader.Leaves.Single().AtomicReader);
            return false;
        }
        catch (IOException)
        {
            // What Lucene throws for damage is one of these, and an end that comes too early, too.
            return true;
        }
    }

    private static void ReadAll(AtomicReader segment)
    {
        IBits[] present = [segment.GetDocsWithField("some"), segment.GetDocsWithField("key"), segment.GetDocsWithField("names"), segment.LiveDocs];
        NumericDocValues[] numbers = [segment.GetNormValues("text"), segment.GetNumericDocValues("date"), segment.GetNumericDocValues("some")];
        BinaryDocValues[] texts = [segment.GetBinaryDocValues("key"), segment.GetSortedDocValues("id"), segment.GetSortedDocValues("name")];
        SortedSetDocValues names = segment.GetSortedSetDocValues("names");
        var text = new BytesRef();
        for (int document = 0; document < Documents; document++)
        {
            _ = present.Count(bits => bits.Get(document)) + numbers.Sum(column => column.Get(document) & 0xFF);
            Array.ForEach(texts, column => column.Get(document, text));
            names.SetDocument(document);
            for (long ord = names.NextOrd(); ord != SortedSetDocValues.NO_MORE_ORDS; ord = names.NextOrd())
            {
                names.LookupOrd(ord, text);
            }
        }
    }
}
