using System.Globalization;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Home;
using NewsSearch.OnDisk;
using NewsSearch.OnDisk.Store;
using NewsSearch.OnDisk.Store.Records;

namespace NewsSearch.Tests.OnDisk.Store.Records;

public sealed class StoredRecordsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly MappedDirectory _directory;

    public StoredRecordsTests()
    {
        LuceneSetup.Ensure();
        _directory = new MappedDirectory(new IndexHome(_folder.Path));
    }

    public void Dispose()
    {
        _directory.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(1, 40)]
    [InlineData(50, 3)]
    [InlineData(700, 900)]
    [InlineData(3000, 300)]
    public void WhatIsStoredIsRead(int documents, int words)
    {
        Write(writer => Add(writer, 0, documents, words));
        Assert.Equal(Enumerable.Range(0, documents).Select(i => Expected(i, words)), ReadAll());
    }

    /// <summary>Lengths around which a text is long, and a number's varint takes another byte.</summary>
    [Fact]
    public void ValuesOfEveryLengthAndSignAreRead()
    {
        string[] texts = ["", "é", new('x', 511), new('x', 512), new('é', 256), new('x', 70_000), "\ud800"];
        long[] numbers = [0, -1, 1, 63, 64, -65, int.MaxValue, long.MaxValue, long.MinValue];
        Write(writer => writer.AddDocument(
            [.. texts.Select(text => new StoredField("text", text)), .. numbers.Select(number => new StoredField("number", number))]));
        using DirectoryReader reader = DirectoryReader.Open(_directory);
        Document document = reader.Document(0);
        Assert.Equal([.. texts[..^1], "\ufffd"], document.GetValues("text"));
        Assert.Equal(numbers, document.GetFields("number").Select(field => field.GetInt64Value()!.Value));
    }

    [Fact]
    public void ADocumentWithoutStoredFieldsIsEmpty()
    {
        Write(writer =>
        {
            writer.AddDocument([]);
            writer.AddDocument([new StoredField("text", "a")]);
        });
        using DirectoryReader reader = DirectoryReader.Open(_directory);
        Assert.Empty(reader.Document(0).Fields);
        Assert.Equal("a", reader.Document(1).Get("text"));
    }

    [Fact]
    public void AValueThatIsNeitherTextNorWholeIsRefused() =>
        Assert.Throws<NotSupportedException>(() => Write(writer => writer.AddDocument([new StoredField("part", 0.5)])));

    /// <summary>Segments with a dictionary each, with one for all, and with none.</summary>
    [Theory]
    [InlineData(3, 1500, 300)]
    [InlineData(4, 40, 300)]
    [InlineData(5, 2, 10)]
    public void MergedSegmentsReadAsBefore(int segments, int documents, int words)
    {
        Write(writer =>
        {
            for (int segment = 0; segment < segments; segment++)
            {
                Add(writer, segment * documents, documents, words);
                writer.Commit();
            }
        });
        Write(writer =>
        {
            writer.DeleteDocuments(new Term("id", "1"));
            writer.DeleteDocuments(new Term("id", (documents + 1).ToString(CultureInfo.InvariantCulture)));
            writer.ForceMerge(1);
        });
        int[] left = [.. Enumerable.Range(0, segments * documents).Where(i => i != 1 && i != documents + 1)];
        Assert.Single(Directory.EnumerateFiles(_folder.Path, "*.lng"));
        Assert.Equal(left.Select(i => Expected(i, words)), ReadAll());
    }

    /// <summary>A dictionary that was made from the first records serves the others: what all have in common is hardly there.</summary>
    [Fact]
    public void WhatTextsShareIsStoredOnce()
    {
        string shared = string.Join(' ', Enumerable.Range(0, 400).Select(i => $"shared{i * 7919 % 1000}"));
        Write(writer =>
        {
            for (int i = 0; i < 4000; i++)
            {
                writer.AddDocument([new StoredField("body", $"{i} {shared}")]);
            }
        });
        string segment = Path.GetFileNameWithoutExtension(Directory.EnumerateFiles(_folder.Path, "*.lng").Single());
        using RecordFile file = RecordFile.Open(_directory, segment, RecordLayout.Texts, Lucene.Net.Store.IOContext.DEFAULT);
        Assert.Equal(1, file.DictionaryCount);
        Assert.InRange(file.PackedLength - file.DictionaryLength, 1, 4000 * shared.Length / 50);
    }

    [Fact]
    public void ShortFieldsAreReadWhereTheTextsAreDamaged()
    {
        Write(writer => Add(writer, 0, 300, words: 300));
        string path = Directory.EnumerateFiles(_folder.Path, "*.lng").Single();
        byte[] damaged = File.ReadAllBytes(path);
        damaged.AsSpan(100, damaged.Length / 2).Fill(7);
        File.WriteAllBytes(path, damaged);
        using DirectoryReader reader = DirectoryReader.Open(_directory);
        Assert.Equal("5", reader.Document(5, new HashSet<string> { "id" }).Get("id"));
        Assert.Throws<CorruptIndexException>(() => Enumerable.Range(0, 50).Select(reader.Document).ToList());
    }

    private static void Add(IndexWriter writer, int first, int count, int words)
    {
        for (int i = first; i < first + count; i++)
        {
            (string id, string title, long number, string body) = Expected(i, words);
            writer.AddDocument(
            [
                new StringField("id", id, Field.Store.YES), new StoredField("title", title), new StoredField("number", number), new StoredField("body", body),
            ]);
        }
    }

    private static (string Id, string Title, long Number, string Body) Expected(int i, int words)
    {
        var random = new Random(i);
        IEnumerable<string> body = Enumerable.Range(0, random.Next(words)).Select(_ => $"w{random.Next(30) * random.Next(60)}");
        return (i.ToString(CultureInfo.InvariantCulture), $"Title of {i}", i * -7919L, string.Join(' ', body));
    }

    private List<(string Id, string Title, long Number, string Body)> ReadAll()
    {
        using DirectoryReader reader = DirectoryReader.Open(_directory);
        return
        [
            .. Enumerable.Range(0, reader.MaxDoc).Select(reader.Document)
                .Select(document => (document.Get("id"), document.Get("title"), document.GetField("number").GetInt64Value()!.Value, document.Get("body"))),
        ];
    }

    private void Write(Action<IndexWriter> write)
    {
        using var writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new WhitespaceAnalyzer(LuceneVersion.LUCENE_48))
        {
            Codec = new NewsCodec(),
            UseCompoundFile = false,

            // It merges none before it is asked to, and then in their order.
            MergePolicy = new LogDocMergePolicy { MergeFactor = 100, NoCFSRatio = 0 },
        });
        write(writer);
    }
}
