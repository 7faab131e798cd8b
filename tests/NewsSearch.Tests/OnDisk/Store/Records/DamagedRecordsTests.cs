using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace NewsSearch.Tests.OnDisk.Store.Records;

/// <summary>Whatever happens to the files of stored fields, they are read as they were written or refused: no other text is ever read.</summary>
public sealed class DamagedRecordsTests : IDisposable
{
    private const int Documents = 600;

    private readonly CodecIndex _index = new();

    public DamagedRecordsTests()
    {
        using IndexWriter writer = _index.Writer();
        for (int i = 0; i < Documents; i++)
        {
            writer.AddDocument([new StoredField("id", IdOf(i)), new StoredField("body", BodyOf(i))]);
        }
    }

    public void Dispose() => _index.Dispose();

    /// <summary>The last bytes hold the directory and dense numbers, so each of them is flipped.</summary>
    [Theory]
    [InlineData("fld")]
    [InlineData("lng")]
    public void AFlippedBitIsRefusedOrChangesNothing(string extension)
    {
        (int flips, int refused) = _index.Flip(extension, length => Enumerable.Range(0, length).Where(at => at > length - 300 || at % (1 + (length / 300)) == 0), ReadAll);
        Assert.True(flips > 250 && refused > flips / 2, $"{refused} of {flips} were refused");
    }

    [Theory]
    [InlineData("fld")]
    [InlineData("lng")]
    public void AFileCutShortIsRefused(string extension) => _index.CutShort(extension, ReadAll);

    [Theory]
    [InlineData("fld", 0)]
    [InlineData("fld", 0xFF)]
    [InlineData("lng", 0)]
    [InlineData("lng", 0xFF)]
    public void AMiddleOfOtherBytesIsRefused(string extension, byte other) => Assert.True(_index.RefusesMiddleOf(extension, other, header: 64, ReadAll));

    private static string IdOf(int i) => $"id{i}";

    private static string BodyOf(int i)
    {
        var random = new Random(i);
        return string.Join(' ', Enumerable.Range(0, random.Next(400)).Select(_ => $"w{random.Next(30) * random.Next(60)}"));
    }

    private static void ReadAll(DirectoryReader reader)
    {
        for (int i = 0; i < Documents; i++)
        {
            Document document = reader.Document(i);
            Assert.Equal((IdOf(i), BodyOf(i)), (document.Get("id"), document.Get("body")));
        }
    }
}
