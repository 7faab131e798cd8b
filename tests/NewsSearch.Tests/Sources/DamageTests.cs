using System.IO.Compression;
using System.Text;
using NewsSearch.Output;
using NewsSearch.Sources;
using NewsSearch.Sources.Files;

namespace NewsSearch.Tests.Sources;

/// <summary>Flips bits in every wrapped format: whatever comes out, it comes out as records, and soon.</summary>
public sealed class DamageTests : IDisposable
{
    private const int Rounds = 400;

    private const string Feed = """
        <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Post</title>
        <item><guid>1</guid><title>One</title><content:encoded><![CDATA[<p>The ferry runs &amp; runs.</p>]]></content:encoded></item>
        <item><guid>2</guid><title>Two</title><content:encoded>&lt;p&gt;The pier stands.&lt;/p&gt;</content:encoded></item></channel></rss>
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.rss")]
    [InlineData("a.rss.gz")]
    [InlineData("a.rss.zst")]
    [InlineData("a.rss.bz2")]
    [InlineData("a.zip")]
    [InlineData("a.tar")]
    [InlineData("a.tar.gz")]
    public void FlippedBitsNeitherCrashNorHang(string name)
    {
        byte[] whole = Whole(name);
        Assert.Equal(2, Read(name, whole).Count(record => record.Succeeded));
        var random = new Random(4711);
        for (int i = 0; i < Rounds; i++)
        {
            byte[] damaged = i % 4 == 0 ? whole[..random.Next(1, whole.Length)] : [.. whole];
            for (int flips = random.Next(1, 6); flips > 0; flips--)
            {
                damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            }

            Assert.All(Read(name, damaged), record => Assert.True(record.Succeeded || SkipPhrases.Of(record.Fault.Cause).Length > 0));
        }
    }

    private List<Result<RawArticle, SkippedInput>> Read(string name, byte[] content) =>
        [.. new ArticleReader(new()).Read(new SourceFile(_folder.Write(name, content), 0, default))];

    private static byte[] Whole(string name)
    {
        byte[] feed = Encoding.UTF8.GetBytes(Feed);
        using MemoryStream bytes = new();
        switch (Path.GetExtension(name))
        {
            case ".gz":
                return TemporaryFolder.Gzip(Whole(name[..^3]));
            case ".zst":
                using (ZstdSharp.Compressor compressor = new())
                {
                    return compressor.Wrap(feed).ToArray();
                }

            case ".bz2":
                using (var bzip2 = SharpCompress.Compressors.BZip2.BZip2Stream.Create(
                    bytes, SharpCompress.Compressors.CompressionMode.Compress, decompressConcatenated: false, leaveOpen: true))
                {
                    bzip2.Write(feed);
                }

                return bytes.ToArray();
            case ".zip":
                using (ZipArchive zip = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
                using (Stream entry = zip.CreateEntry("a.rss").Open())
                {
                    entry.Write(feed);
                }

                return bytes.ToArray();
            case ".tar":
                using (System.Formats.Tar.TarWriter tar = new(bytes, leaveOpen: true))
                {
                    tar.WriteEntry(new System.Formats.Tar.UstarTarEntry(System.Formats.Tar.TarEntryType.RegularFile, "a.rss") { DataStream = new MemoryStream(feed) });
                }

                return bytes.ToArray();
            default:
                return feed;
        }
    }
}
