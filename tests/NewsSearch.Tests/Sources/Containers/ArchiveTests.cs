using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using NewsSearch.Output;
using NewsSearch.Sources;
using NewsSearch.Sources.Files;

namespace NewsSearch.Tests.Sources.Containers;

public sealed class ArchiveTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void MembersOfAnyFormatAreReadAndTheRestIsCounted()
    {
        (string, byte[])[] members =
        [
            ("a/page.html", "<html><p>page"u8.ToArray()),
            ("b.jsonl", "{\"body\":\"one\"}\n{\"body\":\"two\"}"u8.ToArray()),
            ("c.txt.gz", TemporaryFolder.Gzip("text")),
            ("picture.png", [0x89, 0x50, 0, 0]),
            ("style.css", "p { }"u8.ToArray()),
        ];
        string[] expected = ["!/a/page.html:<html><p>page", "!/b.jsonl:1:one", "!/b.jsonl:2:two", "!/c.txt.gz:text", "1 picture", "1 program"];
        Assert.Equal(expected, Summary(_folder.Write("a.zip", Zip(members))));
        Assert.Equal(expected, Summary(_folder.Write("b.tar", Tar(members))));
        Assert.Equal(expected, Summary(_folder.Write("c.tgz", Gzip(Tar(members)))));
        Assert.Equal(expected, Summary(_folder.Write("d.unknown", Zstd(Tar(members)))));
        Assert.Equal(expected, Summary(_folder.Write("e.zip.gz", Gzip(Zip(members)))));
    }

    [Fact]
    public void AMemberWithoutAKnownNameIsToldByItsContent()
    {
        byte[] wide = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("{\"body\":\"one\"}")];
        byte[] marked = [0xEF, 0xBB, 0xBF, .. "<html><p>page"u8];
        Assert.Equal(
            ["!/data:one", "!/page:<html><p>page", "!/notes:plain words", "1 other file", "1 picture", "1 hidden file"],
            Summary(_folder.Write("a.zip", Zip(
                ("data", wide),
                ("page", marked),
                ("notes", "plain words"u8.ToArray()),
                ("blob", [1, 0, 2, 0, 3]),
                ("photo", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16]),
                (".git/HEAD", "ref"u8.ToArray())))));
    }

    [Fact]
    public void AnArchiveWithoutFilesIsNoError() => Assert.Empty(Summary(_folder.Write("a.zip", Zip())));

    [Fact]
    public void SingleFilesAreUnpacked()
    {
        Assert.Equal([":text"], Summary(_folder.Write("a.txt.zst", Zstd("text"u8.ToArray()))));

        // "text\n" by bzip2.
        byte[] bzip2 = Convert.FromBase64String("QlpoOTFBWSZTWcBv4GUAAAHBgAAQAgAEQCAAIYyDNNCI8XckU4UJDAb+BlA=");
        Assert.Equal([":text\n"], Summary(_folder.Write("b.txt.bz2", bzip2)));
        Assert.Equal([":text\ntext\n"], Summary(_folder.Write("c.txt.bz2", [.. bzip2, .. bzip2])));

        // By xz.
        byte[] xz = Convert.FromBase64String("/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQAOVGhlIGZlcnJ5IHJ1bnMuAADTnosFpML+swABJw/fGvxqH7bzfQEAAAAABFla");
        Assert.Equal([":The ferry runs."], Summary(_folder.Write("e.txt.xz", xz)));

        // A skippable frame of three bytes first, as pzstd writes one (RFC 8878 section 3.1.2).
        Assert.Equal([":text"], Summary(_folder.Write("d.txt", [0x50, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 1, 2, 3, .. Zstd("text"u8.ToArray())])));
    }

    [Fact]
    public void ArchivesInArchivesAreReadToALimit()
    {
        byte[] inner = Zip(("a.txt", "deep"u8.ToArray()));
        Assert.Equal(["!/in.tar!/in.zip!/a.txt:deep"], Summary(_folder.Write("a.zip", Zip(("in.tar", Tar(("in.zip", inner)))))));
        for (int level = 0; level < 5; level++)
        {
            inner = Zip(("in.zip", inner));
        }

        Assert.EndsWith("nested too deeply", Assert.Single(Summary(_folder.Write("b.zip", inner))), StringComparison.Ordinal);
    }

    [Fact]
    public void CompressionsInCompressionsAreReadToALimit()
    {
        byte[] four = "text"u8.ToArray();
        for (int level = 0; level < 4; level++)
        {
            four = Gzip(four);
        }

        Assert.Equal([":text"], Summary(_folder.Write("a.txt.gz", four)));
        Assert.Equal([":nested too deeply"], Summary(_folder.Write("b.txt.gz", Gzip(four))));
    }

    [Fact]
    public void DamagedCompressionsAreTold()
    {
        // No method but deflate is known (RFC 1952).
        Assert.Equal([":damaged gzip"], Summary(_folder.Write("a.txt", [0x1F, 0x8B, 7, 0, 0, 0, 0, 0, 0, 3, 0, 0])));

        // A last block of four bytes and of the reserved type (RFC 8878 section 3.1.1.2).
        Assert.Equal([":damaged zstd"], Summary(_folder.Write("b.txt", [0x28, 0xB5, 0x2F, 0xFD, 0x20, 4, (4 << 3) | (3 << 1) | 1, 0, 0, .. "text"u8])));
        Assert.Equal([":damaged bzip2"], Summary(_folder.Write("c.txt", [.. "BZh9"u8, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59, 1, 2, 3, 4, 5, 6, 7, 8, 9])));
    }

    [Theory]
    [InlineData("../a.txt")]
    [InlineData("x/../../a.txt")]
    [InlineData("/etc/a.txt")]
    [InlineData("..\\a.txt")]
    [InlineData("C:\\a.txt")]
    public void PathsThatClimbOutAreRefused(string name)
    {
        List<string> read = Summary(_folder.Write("a.zip", Zip((name, "bad"u8.ToArray()), ("good.txt", "good"u8.ToArray()))));
        Assert.EndsWith("unsafe path in archive", read[0], StringComparison.Ordinal);
        Assert.Equal("!/good.txt:good", read[1]);
    }

    [Fact]
    public void BombsAreRefused()
    {
        byte[] zeros = new byte[100 << 20];
        zeros.AsSpan().Fill((byte)' ');
        byte[] bomb = Zip(("a.jsonl", zeros), ("b.txt", "b"u8.ToArray()));
        Assert.EndsWith("unpacks to too much", Assert.Single(Summary(_folder.Write("a.zip", bomb))), StringComparison.Ordinal);
        Assert.EndsWith("unpacks to too much", Assert.Single(Summary(_folder.Write("b.jsonl.zst", Zstd(zeros)))), StringComparison.Ordinal);
        Assert.EndsWith("unpacks to too much",
            Assert.Single(Summary(_folder.Write("c.zip", bomb), new() { Limits = new() { MaxUnpackedBytes = 1000 } })), StringComparison.Ordinal);
        Assert.Equal(["!/a.txt:a", ":too many members"], Summary(
            _folder.Write("d.zip", Zip(("a.txt", "a"u8.ToArray()), ("b.txt", "b"u8.ToArray()))), new() { Limits = new() { MaxEntries = 1 } }));
    }

    [Fact]
    public void ProgressAddsUpToTheArchive()
    {
        string path = _folder.Write("a.zip", Zip(("a.txt", "a"u8.ToArray()), ("b.txt", "b"u8.ToArray())));
        long advanced = 0;
        SourceFile file = new(path, new FileInfo(path).Length, default);
        Assert.Equal(2, new ArticleReader(new()).Read(file, bytes => advanced += bytes).Count());
        Assert.Equal(file.Length, advanced);
    }

    [Fact]
    public void NeitherCutsNorFlipsCrash()
    {
        (string, byte[])[] members = [("a.txt", "text of a"u8.ToArray()), ("b.jsonl", "{\"body\":\"b\"}"u8.ToArray())];
        byte[][] samples = [Zip(members), Tar(members), Gzip(Tar(members)), Zstd(Tar(members))];
        Random random = new(5);
        foreach (byte[] sample in samples)
        {
            for (int i = 0; i < LongTests.Times(100, 500); i++)
            {
                byte[] broken = [.. sample];
                broken[random.Next(broken.Length)] ^= (byte)(1 << random.Next(8));
                Summary(_folder.Write("a", broken));
                Summary(_folder.Write("a", sample[..random.Next(sample.Length)]));
            }
        }
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] members)
    {
        using MemoryStream bytes = new();
        using (ZipArchive zip = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in members)
            {
                using Stream entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static byte[] Tar(params (string Name, byte[] Content)[] members)
    {
        using MemoryStream bytes = new();
        using (TarWriter tar = new(bytes, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in members)
            {
                tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) });
            }
        }

        return bytes.ToArray();
    }

    private static byte[] Gzip(byte[] content)
    {
        using MemoryStream bytes = new();
        using (GZipStream gzip = new(bytes, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return bytes.ToArray();
    }

    private static byte[] Zstd(byte[] content)
    {
        using ZstdSharp.Compressor compressor = new();
        return compressor.Wrap(content).ToArray();
    }

    /// <summary>Each record as its place behind the file's name, record number and content or reason; last what was passed over.</summary>
    private static List<string> Summary(string path, SourceOptions? options = null)
    {
        List<string> passedOver = [];
        List<string> lines = [.. new ArticleReader(options ?? new())
            .Read(new SourceFile(path, 0, default), passedOver: told => passedOver.AddRange(told.Counts.Select(count => $"{count.Value} {count.Key}")))
            .Select(record => record.TryGet(out RawArticle? article, out SkippedInput? skipped)
                ? $"{article.Origin.ToString()[path.Length..]}:{article.Content}"
                : $"{skipped.Origin.ToString()[path.Length..]}:{SkipPhrases.Of(skipped.Cause)}")];
        return [.. lines, .. passedOver];
    }
}
