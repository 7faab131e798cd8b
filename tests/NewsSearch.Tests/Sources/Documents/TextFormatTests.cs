using System.IO.Compression;
using System.Text;
using NewsSearch.Output;
using NewsSearch.Sources;
using NewsSearch.Sources.Streams;
using NewsSearch.Tests.Sources.Office;

namespace NewsSearch.Tests.Sources.Documents;

public sealed class TextFormatTests
{
    private const string Cyrillic = "Мост закрыт\nна одиннадцать месяцев, сообщили в пятницу власти города.";

    [Theory]
    [InlineData("windows-1251", null)]
    [InlineData("utf-8", "invalid UTF-8")]
    [InlineData("utf-16", "invalid utf-16")]
    [InlineData("gbk", "invalid gb18030")]
    public void AnEncodingThatTheBytesBelieIsToldWithTheLikelyOne(string label, string? phrase)
    {
        byte[] bytes = LegacyEncodings.Get(1251).GetBytes(Cyrillic);
        Result<RawArticle, SkippedInput> record = Assert.Single(DocumentReading.Read(bytes, new() { Encoding = LegacyEncodings.Find(label) }));
        Assert.Equal(phrase, record.Succeeded ? null : SkipPhrases.Of(record.Fault.Cause));
        Assert.Equal(phrase is null ? Cyrillic : "windows-1251", record.Succeeded ? record.Value.Content : record.Fault.LikelyEncoding);
    }

    [Theory]
    [InlineData("windows-1251", null)]
    [InlineData("utf-8", "invalid UTF-8")]
    [InlineData("utf-16", "invalid utf-16")]
    [InlineData("gbk", "invalid gb18030")]
    public void SoItIsOfPagesAndFeeds(string label, string? phrase)
    {
        SourceOptions options = new() { Encoding = LegacyEncodings.Find(label) };
        foreach (string markup in (string[])["<html><body><p>{0}</p></body></html>", "<rss><channel><item><encoded>{0}</encoded></item></channel></rss>"])
        {
            byte[] bytes = LegacyEncodings.Get(1251).GetBytes(markup.Replace("{0}", Cyrillic, StringComparison.Ordinal));
            Result<RawArticle, SkippedInput> record = Assert.Single(DocumentReading.Read(bytes, options));
            Assert.Equal(phrase, record.Succeeded ? null : SkipPhrases.Of(record.Fault.Cause));
            Assert.True(record.Succeeded ? record.Value.Content.Contains(Cyrillic, StringComparison.Ordinal) : record.Fault.LikelyEncoding == "windows-1251");
        }
    }

    [Fact]
    public void ACharacterThatIsCutIsNoSignOfAnotherEncoding()
    {
        const string Chinese = "市政府宣布，港口大桥将从下月起关闭十一个月，因为工程师发现了裂缝。";
        byte[] page = [.. LegacyEncodings.Get(54936).GetBytes($"<html><p>{Chinese}"), 0xB4, .. "</p></html>"u8];
        Assert.Contains(Chinese, Assert.Single(DocumentReading.Read(page, new() { Encoding = LegacyEncodings.Find("gbk") })).Value.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void BytesThatReadLikeNoTextInAnyEncodingAreBinary()
    {
        byte[] bytes = [.. Enumerable.Range(0, 400).Select(i => (byte)(i % 20 == 0 ? 1 : 0x80 + (i * 37 % 128)))];
        Assert.Equal("binary data", DocumentReading.Skip(bytes));
    }

    [Fact]
    public void OfATextThatIsCutOffWhatThereIsIsReadAndTheEndIsTold()
    {
        // Bytes of no pattern, so that the compressed data is cut within the text.
        string text = string.Join(' ', Enumerable.Range(0, 2000).Select(i => $"harbour {(i * 7919L) % 10007} and č"));
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        List<Result<RawArticle, SkippedInput>> records = DocumentReading.Read(packed.ToArray()[..(int)(packed.Length / 2)]);
        Assert.StartsWith(records[0].Value.Content, text, StringComparison.Ordinal);
        Assert.True(records[0].Value.Content.Length > text.Length / 4);
        Assert.Equal("truncated gzip", SkipPhrases.Of(records[1].Fault.Cause));
    }
}
