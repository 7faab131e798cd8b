using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsSearch.Tests.OnDisk.Store.Blocks;

/// <summary>Whatever happens to the files of postings, they are read to an end or refused as damaged; a process never dies of them.</summary>
public sealed class DamagedPostingsTests : IDisposable
{
    private const string Text = "text";
    private const int Documents = 700;

    private readonly CodecIndex _index = new();

    public DamagedPostingsTests()
    {
        using IndexWriter writer = _index.Writer();
        for (int i = 0; i < Documents; i++)
        {
            writer.AddDocument([
                new TextField(Text, $"every {(i % 2 == 0 ? "other other" : "")} one{i % 40} rare{i} {string.Join(' ', Enumerable.Repeat("many", i % 9))}", Field.Store.NO),
                new StringField("id", $"id{i}", Field.Store.NO),
            ]);
        }
    }

    public void Dispose() => _index.Dispose();

    [Theory]
    [InlineData("trm")]
    [InlineData("doc")]
    [InlineData("pos")]
    public void AFlippedBitIsRefused(string extension)
    {
        (int flips, int refused) = _index.Flip(extension, Places, ReadAll);
        Assert.Equal(flips, refused);

        // Of the checksum at the end nothing is read that depends on it.
        static IEnumerable<int> Places(int length) => Enumerable.Range(0, length - 8).Where(at => at < 50 || at > length - 80 || at % (1 + (length / 400)) == 0);
    }

    [Theory]
    [InlineData("trm")]
    [InlineData("doc")]
    [InlineData("pos")]
    public void WithoutSumsAFlippedByteIsReadOverOrRefused(string extension)
    {
        _index.TakeSums();
        (int flips, int refused) = _index.Flip(extension, length => Enumerable.Range(0, length).Where(at => at % (1 + (length / 400)) == 0), ReadAll);
        Assert.True(flips > 200 && refused > 5, $"{refused} of {flips} were refused");
    }

    [Theory]
    [InlineData("trm")]
    [InlineData("doc")]
    [InlineData("pos")]
    public void AFileCutShortIsRefused(string extension)
    {
        _index.CutShort(extension, ReadAll);
        _index.TakeSums();
        _index.CutShort(extension, ReadAll);
    }

    [Theory]
    [InlineData("trm")]
    [InlineData("doc")]
    [InlineData("pos")]
    public void WithoutSumsAMiddleOfOtherBytesIsReadOverOrRefused(string extension)
    {
        _index.TakeSums();
        Assert.Contains((byte[])[0, 0x7F, 0x80, 0xFF], other => _index.RefusesMiddleOf(extension, other, header: 64, ReadAll));
    }

    private static void ReadAll(DirectoryReader reader)
    {
        foreach (AtomicReaderContext leaf in reader.Leaves)
        {
            foreach (string field in leaf.AtomicReader.Fields)
            {
                ReadAll(leaf.AtomicReader.GetTerms(field));
            }
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
