using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using NewsSearch.Tests.Sources.Tables;

namespace NewsSearch.Tests.EndToEnd;

/// <summary>Runs the example lines of docs/sources.md against files of the names that they use.</summary>
public sealed class DocumentedLinesTests : IDisposable
{
    private const string Body = "The ferry to Lund Island will run again from the first of May, the harbour board said on Thursday, after two winters.";

    private static readonly string Page =
        $"<html><head><title>Ferry</title></head><body><article><h1>Ferry</h1><p>{Body}</p><p>{Body.Replace("ferry", "boat", StringComparison.Ordinal)}</p></article></body></html>";

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Lines()
    {
        TheoryData<string> lines = [];
        foreach (string line in File.ReadLines(Path.Combine(Repository.Root, "docs", "sources.md")))
        {
            if (line.StartsWith("    newssearch ", StringComparison.Ordinal))
            {
                lines.Add(line.Trim());
            }
        }

        return lines;
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Lines))]
    public void LineReadsItsFiles(string line)
    {
        string[] words = [.. Regex.Matches(line, "'[^']*'|\"[^\"]*\"|[^ ]+").Skip(1).Select(word => word.Value.Trim('"', '\''))];
        string[] files = [.. words.Skip(1).Where(word => word.Contains('.', StringComparison.Ordinal) && !word.Contains('=', StringComparison.Ordinal))];
        Assert.NotEmpty(files);
        foreach (string file in files)
        {
            _folder.Write(file, Content(file));
        }

        CommandRun run = CommandRun.Of(_folder.Path, [.. words, "--index", _folder.Combine("index")]);
        Assert.Equal((0, line), (run.ExitCode, line + run.Error.Split('\n').FirstOrDefault(text => text.StartsWith("newssearch: ", StringComparison.Ordinal))));
        int articles = int.Parse(CommandRun.Of(_folder.Path, "count", "lund", "--index", _folder.Combine("index")).Output, System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(articles, 1, files.Length);
    }

    [Fact]
    public void EveryFormatHasALine() => Assert.InRange(Lines().Count, 7, 99);

    private static byte[] Content(string file) => Path.GetExtension(file) switch
    {
        ".gz" => TemporaryFolder.Gzip(Content(file[..^3])),
        ".zst" => Zstd(Content(file[..^4])),
        ".bz2" => Bzip2(Content(file[..^4])),
        ".zip" => Zip(),
        ".tar" => Tar(),
        ".warc" => Warc(),
        ".parquet" => ParquetFile.OneColumn("body", Body),
        ".jsonl" => Bytes($"{{\"id\":\"{file}\",\"title\":\"Ferry\",\"body\":\"{Body}\",\"content_original\":\"{Body}\",\"date\":\"29/03/2014 10:30\",{Others}}}\n"),
        ".csv" => Bytes($"title,full_story,when\nFerry,\"{Body}\",29/03/2014 10:30\n"),
        ".mhtml" => Bytes($"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n{Page}\n--b--\n"),
        ".rss" or ".xml" when file.Contains("nitf", StringComparison.Ordinal) =>
            Bytes($"<nitf><head><title>Ferry</title></head><body><body.content><p>{Body}</p></body.content></body></nitf>"),
        ".rss" or ".xml" => Bytes($"<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Post</title><item><guid>{file}</guid><title>Ferry</title><content:encoded><![CDATA[<p>{Body}</p>]]></content:encoded></item></channel></rss>"),
        ".html" => Bytes(Page),
        ".eml" => Bytes(Mail(file)),
        ".mbox" => Bytes($"From ida@post.example Sat Mar 29 10:30:00 2014\n{Mail(file)}"),
        _ => Bytes($"Ferry\n\n{Body}\n"),
    };

    /// <summary>Keys that some of the lines map or keep.</summary>
    private static string Others =>
        $$"""
        "topic":"ferries","bias_text":"Center","fields":{"section":"Region"},"people":[{"name":"Ida Berg"}],"heads":["Ferry"],"_source":{"text":"{{Body}}"}
        """;

    private static string Mail(string file) =>
        $"From: Ida Berg <ida@post.example>\nMessage-ID: <{file}@post.example>\nSubject: Ferry\nDate: Sat, 29 Mar 2014 10:30:00 +0000\n\n{Body}\n";

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Warc()
    {
        string response = $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{Page}";
        return Bytes($"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://post.example/ferry\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {response.Length}\r\n\r\n{response}\r\n\r\n");
    }

    private static byte[] Zip()
    {
        using MemoryStream bytes = new();
        using (ZipArchive zip = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        using (Stream entry = zip.CreateEntry("ferry.html").Open())
        {
            entry.Write(Bytes(Page));
        }

        return bytes.ToArray();
    }

    private static byte[] Tar()
    {
        using MemoryStream bytes = new();
        using (System.Formats.Tar.TarWriter tar = new(bytes, leaveOpen: true))
        {
            tar.WriteEntry(new System.Formats.Tar.PaxTarEntry(System.Formats.Tar.TarEntryType.RegularFile, "ferry.html") { DataStream = new MemoryStream(Bytes(Page)) });
        }

        return bytes.ToArray();
    }

    private static byte[] Zstd(byte[] content)
    {
        using ZstdSharp.Compressor compressor = new();
        return compressor.Wrap(content).ToArray();
    }

    private static byte[] Bzip2(byte[] content)
    {
        using MemoryStream bytes = new();
        using (var bzip2 = SharpCompress.Compressors.BZip2.BZip2Stream.Create(bytes, SharpCompress.Compressors.CompressionMode.Compress, decompressConcatenated: false, leaveOpen: true))
        {
            bzip2.Write(content);
        }

        return bytes.ToArray();
    }
}
