using System.Text;
using NewsSearch.Tests.Sources.Tables;

namespace NewsSearch.Tests.Indexing;

/// <summary>Nothing follows from what a file seems to lack when a part of it cannot be read.</summary>
public sealed class VanishedArticlesTests : IDisposable
{
    private readonly PipelineFolder _folder = new();

    /// <summary>Of a folder that is empty nothing goes.</summary>
    public VanishedArticlesTests() => _folder.Write("kept.jsonl", Line("crane"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhatIsGoneFromAWholeFileGoes()
    {
        AssertFound("otter", "a.warc", Crawl(Page("heron"), Page("otter")), Crawl(Page("otter")));
        AssertFound("otter", "a.json", Bytes($"[{Line("heron")},{Line("otter")}]"), Bytes($"[{Line("otter")}]"));
        AssertFound("otter", "a.rss", Bytes($"<rss><channel>{Item("heron")}{Item("otter")}</channel></rss>"), Bytes($"<rss><channel>{Item("otter")}</channel></rss>"));
    }

    [Theory]
    [InlineData("a.jsonl", "b.jsonl", 0)]
    [InlineData("b.jsonl", "a.jsonl", 1)]
    public void AnArticleInTwoFilesStaysUntilBothAreGone(string first, string second, int alone)
    {
        _folder.Write("a.jsonl", Line("heron"));
        _folder.Write("b.jsonl", Line("heron") + "\n" + Line("otter"));
        _folder.Run(_folder.Pipeline());
        _folder.Delete(first);
        Assert.Equal(alone, _folder.Run(_folder.Pipeline(prune: true)).Removed);
        Assert.Equal(alone == 0 ? "heron otter" : "heron", _folder.Found("heron", "otter"));
        _folder.Delete(second);
        Assert.Equal(2 - alone, _folder.Run(_folder.Pipeline(prune: true)).Removed);
        Assert.Equal("", _folder.Found("heron", "otter"));
    }

    [Fact]
    public void AFileThatGoesBeforeItIsReadIsNoFaultAndItsArticlesStayForNow()
    {
        _folder.Write("b.jsonl", Line("heron"));
        _folder.Run(_folder.Pipeline());
        _folder.Write("a.jsonl", "no article\n");
        _folder.Write("b.jsonl", Line("otter"));
        List<SkippedInput> skipped = [];
        _folder.Run(_folder.Pipeline(prune: true), skipped: told =>
        {
            skipped.Add(told);
            _folder.Delete("b.jsonl");
        });
        Assert.EndsWith("a.jsonl", Assert.Single(skipped).Origin.Path, StringComparison.Ordinal);
        Assert.Equal("heron", _folder.Found("heron", "otter"));
        Assert.Equal(1, _folder.Run(_folder.Pipeline(prune: true)).Removed);
    }

    [Fact]
    public void WhatADamagedParquetFileHeldStays()
    {
        byte[] whole = ParquetFile.OneColumn("body", Sentence("heron"), Sentence("otter"));
        AssertFound("heron otter", "a.parquet", whole, whole[..^20]);
    }

    [Fact]
    public void WhatADamagedRecordOfACrawlHeldStays()
    {
        byte[] whole = Crawl(Page("heron"), Page("otter"));
        AssertFound("heron otter", "a.warc", whole, [.. "WARX"u8, .. whole[4..]]);
        AssertFound("heron otter", "b.warc", whole, whole[..^100]);
    }

    [Fact]
    public void WhatADamagedMemberOfACompressedCrawlHeldStays()
    {
        byte[] first = TemporaryFolder.Gzip(Page("heron"));
        byte[] second = TemporaryFolder.Gzip(Page("otter"));
        AssertFound("heron otter", "a.warc.gz", Crawl(first, second), Crawl(first[..60], first[100..], second));
    }

    [Fact]
    public void WhatStandsBehindAnErrorOfJsonOrXmlStays()
    {
        byte[] array = Bytes($"[{Line("heron")},{Line("otter")}]");
        AssertFound("heron otter", "a.json", array, Bytes($"[{Line("otter")},"));
        AssertFound("heron otter", "b.json", array, Bytes($"[{Line("otter")},}},{Line("heron")}]"));
        AssertFound("heron otter", "c.json", array, Bytes($"[{Line("otter")}] [{Line("heron")}]"));
        AssertFound("heron otter", "d.json", Bytes(OverLines("heron") + OverLines("otter")), Bytes(OverLines("otter") + "]" + OverLines("heron")));
        AssertFound(
            "heron otter",
            "a.rss",
            Bytes($"<rss><channel>{Item("otter")}{Item("heron")}</channel></rss>"),
            Bytes($"<rss><channel>{Item("otter")}<item>&nope;</item>{Item("heron")}</channel></rss>"));
    }

    /// <summary>Checks what is found after a file that held herons and otters, in whichever order, has become another.</summary>
    private void AssertFound(string words, string name, byte[] whole, byte[] changed)
    {
        _folder.Write(name, whole);
        _folder.Run(_folder.Pipeline(), name);
        Assert.Equal("heron otter", _folder.Found("heron", "otter"));
        _folder.Write(name, changed);
        _folder.Run(_folder.Pipeline(prune: true), name);
        Assert.Equal((name, words), (name, _folder.Found("heron", "otter")));
        _folder.Delete(name);
        _folder.Run(_folder.Pipeline(prune: true));
        Assert.Equal("", _folder.Found("heron", "otter"));
    }

    private static string Sentence(string word) => $"The {word} was seen by the harbour on Tuesday evening, said the harbour master.";

    private static string Line(string word) => PipelineFolder.Line(word, word).TrimEnd();

    private static string OverLines(string word) => Line(word).Replace(",\"title\"", ",\n\"title\"", StringComparison.Ordinal);

    private static string Item(string word) =>
        $"<item><guid>{word}</guid><description>{string.Concat(Enumerable.Repeat(Sentence(word) + " ", 4))}</description></item>";

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Page(string word)
    {
        string body = $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><p>{Sentence(word)}</p></body></html>";
        return Bytes($"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/{word}\r\nContent-Length: {body.Length}\r\n\r\n{body}\r\n\r\n");
    }

    private static byte[] Crawl(params byte[][] records) => [.. records.SelectMany(record => record)];
}
