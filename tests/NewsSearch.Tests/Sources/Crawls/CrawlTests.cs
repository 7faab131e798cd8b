using System.IO.Compression;
using System.Text;
using NewsSearch.Output;
using NewsSearch.Sources;
using NewsSearch.Sources.Containers;
using NewsSearch.Sources.Files;

namespace NewsSearch.Tests.Sources.Crawls;

[Collection(AloneCollection.Name)]
public sealed class CrawlTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void PlainAndCompressedCrawlsReadAlike()
    {
        byte[][] records = [Page(1), Page(2), Page(3)];
        string[] expected = ["1:p1", "2:p2", "3:p3"];
        Assert.Equal(expected, Summary(_folder.Write("a.warc", [.. records.SelectMany(record => record)])));
        Assert.Equal(expected, Summary(_folder.Write("b.warc.gz", [.. records.SelectMany(Gzip)])));
        Assert.Equal(expected, Summary(_folder.Write("c.txt", Gzip([.. records.SelectMany(record => record)]))));
    }

    [Fact]
    public void TheTextOfWetFilesIsRead()
    {
        byte[] text = "Мост закрыт."u8.ToArray();
        byte[] header = Encoding.ASCII.GetBytes("WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: http://example.org/1\r\n"
            + $"Content-Type: text/plain\r\nContent-Length: {text.Length}\r\n\r\n");
        RawArticle article = Assert.Single(ReadStream([.. header, .. text, .. "\r\n\r\n"u8])).Value;
        Assert.Equal(("Мост закрыт.", ContentKind.Text, "http://example.org/1"), (article.Content, article.Kind, article.Url));
    }

    [Fact]
    public void ADamagedMemberCostsItsRecordOnly()
    {
        byte[][] members = [.. Enumerable.Range(1, 5).Select(n => Gzip(Page(n, new string('x', 3000) + Guid(n))))];
        byte[] broken = [.. members[2]];
        broken[broken.Length / 2] ^= 0xFF;
        List<string> read = Summary(_folder.Write("a.warc.gz", [.. members[0], .. members[1], .. broken, .. members[3], .. members[4]]));
        Assert.Equal(["p1", "p2", "p4", "p5"], read.Select(line => line[2..]).Where(line => line is not ("p3" or "damaged gzip")));
        Assert.Single(read, line => line.EndsWith("damaged gzip", StringComparison.Ordinal));
    }

    [Fact]
    public void ADamagedFirstMemberDoesNotHideTheRest()
    {
        byte[] first = Gzip(Page(1));
        first[20] ^= 0x55;
        first[^6] ^= 1;
        Assert.Equal("2:p2", Summary(_folder.Write("a.warc.gz", [.. first, .. Gzip(Page(2))]))[^1]);
    }

    [Fact]
    public void BytesBetweenMembersAreReported() =>
        Assert.Equal(["1:p1", "2:damaged gzip", "3:p2"],
            Summary(_folder.Write("a.warc.gz", [.. Gzip(Page(1)), .. "garbage in between"u8, .. Gzip(Page(2))])));

    [Theory]
    [InlineData(-7)]
    [InlineData(7)]
    [InlineData(400)]
    [InlineData(20_000_000)]
    public void AWrongLengthCostsItsRecordOnly(int error)
    {
        byte[] wrong = Page(2, lengthError: error);
        byte[] crawl = [.. Page(1), .. wrong, .. Page(3), .. Page(4), .. Page(5)];
        Assert.Equal(["1:p1", "2:damaged WARC record", "3:p3", "4:p4", "5:p5"], Summary(_folder.Write("a.warc", crawl)));
        Assert.Equal(["1:p1", "2:damaged WARC record", "3:p3", "4:p4", "5:p5"], Summary(_folder.Write("b.warc.gz", Gzip(crawl))));
    }

    [Fact]
    public void GarbageBetweenRecordsCostsNoRecord() =>
        Assert.Equal(["1:p1", "2:damaged WARC record", "3:p2"],
            Summary(_folder.Write("a.warc", [.. Page(1), .. "xxxx\r\n\r\nxx\r\n"u8, .. Page(2)])));

    [Fact]
    public void ACutRecordIsReportedAndTheEarlierOnesStand()
    {
        Assert.Equal(["1:p1", "2:damaged WARC record"], Summary(_folder.Write("a.warc", [.. Page(1), .. Page(2)[..^20]])));
        Assert.Equal(["1:p1", "0:truncated gzip"], Summary(_folder.Write("b.warc.gz", [.. Gzip(Page(1)), .. Gzip(Page(2))[..^20]])));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("raw deflate")]
    [InlineData("br")]
    [InlineData("zstd")]
    public void CodedBodiesAreDecoded(string coding)
    {
        byte[] body = Encode("<html><p>page"u8.ToArray(), coding);
        string headers = $"Content-Type: text/html\r\nContent-Encoding: {coding.Split(' ')[^1]}\r\n";
        Assert.Equal(["1:page"], Summary(_folder.Write("a.warc", Response(headers, body))));

        // The last bytes of the coded body are missing, as where a crawler stopped: what there is stands.
        if (coding == "gzip")
        {
            Assert.Equal(["1:page"], Summary(_folder.Write("b.warc", Response(headers, body[..^3]))));
        }

        byte[] chunks = [.. Encoding.ASCII.GetBytes($"{body.Length:X};x=y\r\n"), .. body, .. "\r\n0\r\n\r\n"u8];
        Assert.Equal(["1:page"], Summary(_folder.Write("c.warc", Response(headers + "Transfer-Encoding: chunked\r\n", chunks))));
    }

    [Fact]
    public void ABodyThatWasStoredDecodedIsTakenAsItIs() =>
        Assert.Equal(["1:plain"], Summary(_folder.Write("a.warc",
            Response("Content-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", "<html><p>plain"u8.ToArray()))));

    [Fact]
    public void ChunksThatBreakOffAreFollowedByWhatStandsThere() =>
        Assert.Equal(["1:one two"], Summary(_folder.Write("a.warc",
            Response("Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n", "A\r\n<html><p>o\r\nne two"u8.ToArray()))));

    [Fact]
    public void ARecordTooLongToBeHeldIsPassedOver()
    {
        SourceOptions options = new() { Limits = new() { MaxRecordBytes = 1000 } };
        PassedOver? told = null;
        string path = _folder.Write("a.warc", [.. Page(1), .. Page(2, new string('x', 300_000)), .. Page(3)]);
        List<string> read = [.. new ArticleReader(options).Read(new SourceFile(path, 0, default), passedOver: counts => told = counts).Select(Describe)];
        Assert.Equal(["1:p1", "3:p3"], read);
        Assert.Equal((path, "too long", 1L), (told!.Path, Assert.Single(told.Counts).Key, told.Counts[0].Value));
    }

    [Fact]
    public void PagesOfOldArcFilesStandWithoutTheHeadersOfHttp()
    {
        const string Page = "<html><p>old page\n";
        string arc = $"filedesc://x.arc 0.0.0.0 19970101000000 text/plain 8\n1 0 X\nY\n\nhttp://a.org/1 1.2.3.4 19970101000000 no-type {Page.Length}\n{Page}\n"
            + $"http://a.org/2 1.2.3.4 19970101000000 text/html {Page.Length}\n{Page}\nhttp://a.org/3 1.2.3.4 19970101000000 image/gif {Page.Length}\n{Page}\nno header at all\n";
        Assert.Equal(["2:old page\n", "3:old page\n", "5:damaged ARC record"], Summary(_folder.Write("a.arc", arc)));
    }

    [Fact]
    public void TheServersCharsetCountsBeforeThePagesOwn() =>
        Assert.Equal(["1:Привет"], Summary(_folder.Write("a.warc", Response(
            "Content-Type: text/html; charset=windows-1251\r\n",
            CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("<meta charset=utf-8><p>Привет")))));

    [Fact]
    public void ABombInABodyIsSkipped()
    {
        byte[] body = Encode(new byte[3_000_000], "br");
        byte[] response = Response("Content-Type: text/html\r\nContent-Encoding: br\r\n", body);
        Assert.Equal(["1:longer than 1 MiB", "2:p2"], Summary(_folder.Write("a.warc", [.. response, .. Page(2)]), new() { Limits = new() { MaxRecordBytes = 1 << 20 } }));
    }

    [Fact]
    public void BothVersionsOfArcAreRead()
    {
        const string Body = "HTTP/1.0 200 OK\nContent-Type: text/html\n\n<p>arc\n";
        string version1 = $"filedesc://x.arc 0.0.0.0 20000101000000 text/plain 8\n1 0 X\nY\n\nhttp://a.org/b c 1.2.3.4 20000101000000 text/html {Body.Length}\n{Body}\n";
        string version2 = $"filedesc://x.arc 0.0.0.0 20000101000000 text/plain 200 - - 0 x.arc 8\n2 0 X\nY\n\nhttp://a.org/b c 1.2.3.4 20000101000000 text/html 200 - - 99 x.arc {Body.Length}\n{Body}\n";
        foreach (string arc in (string[])[version1, version2])
        {
            RawArticle article = Assert.Single(Read(_folder.Write("a.arc", arc))).Value;
            Assert.Equal(("http://a.org/b c", 2), (article.Url, article.Origin.Record));
            Assert.EndsWith("<p>arc\n", article.Content, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void ACrawlOfSixHundredMegabytesIsStreamed()
    {
        // Earlier tests leave pools and tables behind, so growth counts, not the whole.
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long highest = 0;
        int pages = 0;
        foreach (Result<RawArticle, SkippedInput> record in new ArticleReader(new()).Read(new Repeated(Page(1, new string('x', 1 << 20)), 600), null))
        {
            pages += record.Succeeded ? 1 : 0;
            highest = pages % 100 == 0 ? Math.Max(highest, GC.GetTotalMemory(forceFullCollection: true)) : highest;
        }

        Assert.Equal(600, pages);
        Assert.InRange(highest - before, long.MinValue, 200L << 20);
    }

    [Fact]
    public void NeitherCutsNorFlipsCrash()
    {
        byte[][] samples = [[.. Page(1), .. Page(2)], [.. Gzip(Page(1)), .. Gzip(Page(2)), .. Gzip(Page(3))]];
        Random random = new(11);
        foreach (byte[] sample in samples)
        {
            for (int length = 1; length < sample.Length; length++)
            {
                ReadStream(sample[..length]);
            }

            for (int i = 0; i < 1500; i++)
            {
                byte[] flipped = [.. sample];
                for (int n = random.Next(1, 4); n > 0; n--)
                {
                    flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
                }

                ReadStream(flipped);
            }
        }
    }

    [Fact]
    public void AFlipInOneMemberLeavesTheOthers()
    {
        byte[][] members = [.. Enumerable.Range(1, 4).Select(n => Gzip(Page(n)))];
        for (int at = 0; at < members[1].Length; at++)
        {
            byte[] broken = [.. members[1]];
            broken[at] ^= 0x10;
            List<string> read = [.. ReadStream([.. members[0], .. broken, .. members[2], .. members[3]]).Select(Describe)];
            Assert.True(read.Select(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]).Intersect(["p1", "p3", "p4"]).Count() == 3,
                $"byte {at}: {string.Join(", ", read)}");
        }
    }

    private static List<Result<RawArticle, SkippedInput>> ReadStream(byte[] bytes) => [.. new ArticleReader(new()).Read(new MemoryStream(bytes), null)];

    private static string Guid(int seed)
    {
        byte[] bytes = new byte[2000];
        new Random(seed).NextBytes(bytes);
        return Convert.ToHexString(bytes);
    }

    private static byte[] Page(int number, string padding = "", int lengthError = 0) =>
        Response("Content-Type: text/html\r\n", Encoding.UTF8.GetBytes($"<!-- {padding} --><html><p>p{number}"), lengthError);

    private static byte[] Response(string httpHeaders, byte[] body, int lengthError = 0)
    {
        byte[] http = [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\n{httpHeaders}\r\n"), .. body];
        string header = $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://example.org/\r\nWARC-Date: 2014-03-29T10:30:00Z\r\n"
            + $"Content-Type: application/http; msgtype=response\r\nContent-Length: {http.Length + lengthError}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(header), .. http, .. "\r\n\r\n"u8];
    }

    private static byte[] Encode(byte[] content, string coding)
    {
        using MemoryStream bytes = new();
        using (Stream encoder = coding switch
        {
            "gzip" => new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true),
            "deflate" => new ZLibStream(bytes, CompressionLevel.Fastest, leaveOpen: true),
            "zstd" => new ZstdSharp.CompressionStream(bytes, leaveOpen: true),
            "br" => new BrotliStream(bytes, CompressionLevel.Fastest, leaveOpen: true),
            _ => new DeflateStream(bytes, CompressionLevel.Fastest, leaveOpen: true),
        })
        {
            encoder.Write(content);
        }

        return bytes.ToArray();
    }

    private static byte[] Gzip(byte[] content) => Encode(content, "gzip");

    private static List<Result<RawArticle, SkippedInput>> Read(string path, SourceOptions? options = null) =>
        [.. new ArticleReader(options ?? new()).Read(new SourceFile(path, 0, default))];

    private static List<string> Summary(string path, SourceOptions? options = null) => [.. Read(path, options).Select(Describe)];

    private static string Describe(Result<RawArticle, SkippedInput> record) => record.TryGet(out RawArticle? article, out SkippedInput? skipped)
        ? $"{article.Origin.Record}:{article.Content[(article.Content.LastIndexOf('>') + 1)..]}"
        : $"{skipped.Origin.Record}:{SkipPhrases.Of(skipped.Cause)}";

    private sealed class Repeated(byte[] block, int times) : ReadOnlyStream
    {
        private long _position;

        public override int Read(Span<byte> buffer)
        {
            int at = (int)(_position % block.Length);
            int length = _position / block.Length >= times ? 0 : Math.Min(buffer.Length, block.Length - at);
            block.AsSpan(at, length).CopyTo(buffer);
            _position += length;
            return length;
        }
    }
}
