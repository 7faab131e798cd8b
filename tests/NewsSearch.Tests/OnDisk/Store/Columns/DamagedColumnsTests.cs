using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsSearch.Tests.OnDisk.Store.Columns;

/// <summary>Whatever happens to the files of columns, they are read to an end or refused as damaged; a process never dies of them.</summary>
public sealed class DamagedColumnsTests : IDisposable
{
    private const int Documents = 100;

    private readonly CodecIndex _index = new();

    public DamagedColumnsTests()
    {
        using IndexWriter writer = _index.Writer();
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

    public void Dispose() => _index.Dispose();

    [Theory]
    [InlineData("col")]
    [InlineData("len")]
    public void AFlippedBitIsRefused(string extension)
    {
        // Of the checksum at the end nothing is read that depends on it.
        (int flips, int refused) = _index.Flip(extension, length => Enumerable.Range(0, length - 8), ReadAll);
        Assert.Equal(flips, refused);
    }

    [Theory]
    [InlineData("col", 40)]
    [InlineData("len", 5)]
    public void WithoutSumsAFlippedByteIsReadOverOrRefused(string extension, int leastRefused)
    {
        _index.TakeSums();
        (int flips, int refused) = _index.Flip(extension, length => Enumerable.Range(0, length), ReadAll);
        Assert.True(refused >= leastRefused, $"{refused} of {flips} were refused");
    }

    /// <summary>What is deleted is made sure of before it is believed.</summary>
    [Fact]
    public void AFlippedBitOfDeletionsIsRefused()
    {
        (int flips, int refused) = _index.Flip("del", length => Enumerable.Range(0, length * 8).Select(bit => bit / 8), ReadAll);
        Assert.Equal(flips, refused);
    }

    [Theory]
    [InlineData("col")]
    [InlineData("len")]
    [InlineData("del")]
    public void AFileCutShortIsRefused(string extension)
    {
        _index.CutShort(extension, ReadAll);
        _index.TakeSums();
        _index.CutShort(extension, ReadAll);
    }

    [Theory]
    [InlineData("col")]
    [InlineData("len")]
    public void WithoutSumsAMiddleOfOtherBytesIsReadOverOrRefused(string extension)
    {
        _index.TakeSums();
        Assert.Contains((byte[])[0, 0x7F, 0x80, 0xFF], other => _index.RefusesMiddleOf(extension, other, header: 32, ReadAll));
    }

    private static void ReadAll(DirectoryReader reader)
    {
        AtomicReader segment = reader.Leaves.Single().AtomicReader;
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
