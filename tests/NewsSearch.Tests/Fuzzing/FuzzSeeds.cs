using System.Text;
using NewsSearch.Tests.EndToEnd;
using NewsSearch.Tests.Sources.Office;
using NewsSearch.Tests.Sources.Pdf;

namespace NewsSearch.Tests.Fuzzing;

/// <summary>A few inputs of each kind that are in order, and what means something in them.</summary>
internal static class FuzzSeeds
{
    private const string Story = "The council approved a second tram line to the harbour on Tuesday, said Mayor Anna Berg of Lund, after a debate of five hours.";

    public static IReadOnlyList<byte[]> Queries { get; } = FuzzTarget.Bytes(
        "troops W/5 (border OR \"russian guards\")", "title:ukrain* AND NOT person:\"Barack Obama\"", "\"troops border\"~5 date:2014-03..2014-04", "ATLEAST3(troop) /tr(oo|ou)ps?/ putln~2",
        "(a W/S b) W/P c -country:UA", "who won the election?", "site:cnn.com/politics \"the * house\"");

    public static IReadOnlyList<byte[]> QueryWords { get; } = FuzzTarget.Bytes(
        " W/1000 ", " PRE/5 ", " W/S ", " AND ", " OR ", " NOT ", "ATLEAST2(", "date:", "person:", "\"", "(", ")", "*", "?", "~", "..", "/", "[", " TO ", "]", "\\", "US ", "e-mail ", "the ");

    public static IReadOnlyList<byte[]> QueryTrees { get; } = FuzzTarget.Bytes(
        """{"v":1,"query":{"and":[{"near":{"left":{"words":{"field":"text","text":"troops","exact":false}},"right":{"words":{"field":"text","text":"border","exact":true}},"distance":5,"ordered":false}},{"named":{"field":"person","name":"Barack Obama"}},{"published":{"from":"2014-01-01T00:00:00Z","until":null}}]}}""",
        """{"v":1,"query":{"or":[{"pattern":{"field":"title","glob":"ukrain*"}},{"not":{"fuzzy":{"field":"text","word":"putln","edits":1}}}]}}""");

    public static IReadOnlyList<byte[]> JsonWords { get; } = FuzzTarget.Bytes(
        "{", "}", "[", "]", "null", "true", "\"\"", "-1", "1e999", "99999999999999999999", "\"\\u0000\"", "\"\\ud800\"", ",", ":", "\"and\":[", "\"sources\":[", "\"path\":", "//", "/*");

    public static IReadOnlyList<byte[]> Pages { get; } =
    [
        .. Directory.GetFiles(Repository.Articles, "*.htm*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".gz", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Take(5).Select(File.ReadAllBytes),
        Encoding.UTF8.GetBytes($"<html><head><title>Trams</title><script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"articleBody\":\"{Story}\"}}</script></head><body><h1>Trams</h1><p>{Story}</p></body></html>"),
    ];

    public static IReadOnlyList<byte[]> MarkupWords { get; } = FuzzTarget.Bytes(
        "<div>", "</div>", "<p>", "<b>", "<table><tr><td>", "<![CDATA[", "]]>", "<!--", "-->", "&#x110000;", "&amp;", "&lt;", "<script>", "</script>", "<svg><foreignObject>", "<template>", "<item>", "</item>",
        " xmlns:a='b'", "<a:b>", "<!DOCTYPE x [<!ENTITY a 'b'>]>", "<w:p>", "<w:tbl><w:tr><w:tc>", "<text:p>", "<text:s text:c=\"999999999\"/>", "\u202E", "\0");

    public static IReadOnlyList<byte[]> Texts { get; } =
    [
        .. Directory.GetFiles(Repository.Articles, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Take(6).Select(File.ReadAllBytes),
    ];

    public static IReadOnlyList<byte[]> NameWords { get; } = FuzzTarget.Bytes(
        "Barack ", "Mr. ", "Jr.", "U.S.", "-", "of ", "the ", "'s ", "\n", "“", ",", "Sen. J. D. Vance (R-Ohio) ", "KIEV, March 4 (AP) - ", "\ud83d\ude00", "Inc. ", "University of ", "e\u0301");

    public static IReadOnlyList<byte[]> Settings { get; } =
    [
        .. FuzzTarget.Bytes(
            """{"sources":[{"path":"articles","source":"Ledger","map":"body=text","include":["*.html"]}],"people":{"Barack Obama":["Obama"]},"saved":{"a":"troops"},"query":{"limit":5,"sort":"newest","timeout":5},"synonyms":[["car","automobile"]]}""",
            """{ // a comment"""),
        File.ReadAllBytes(Path.Combine(Repository.Root, "index", "newssearch.json")),
    ];

    public static IReadOnlyList<byte[]> Catalogues { get; } = FuzzTarget.Bytes(
        """
        {"pipeline":1,"sources":[{"path":"../in","lastRun":1400000000},{"path":"../gone","problem":{"reason":"NotFound"}}]}
        {"path":"../in/a.txt","length":88,"modified":1400000000,"options":"none","articles":1,"isSecond":true}
        {"path":"../in/b.jsonl","length":3,"modified":1400000000,"skipped":[{"record":1,"reason":"NoBodyText","keys":["a","b"]},{"reason":"Empty","more":7}]}
        """);

    public static IReadOnlyList<byte[]> Feeds { get; } = FuzzTarget.Bytes(
        $"<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Post</title><item><guid>1</guid><title>One</title><content:encoded><![CDATA[<p>{Story}</p>]]></content:encoded></item><item><guid>2</guid><description>&lt;p&gt;{Story}&lt;/p&gt;</description></item></channel></rss>",
        $"<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Post</title><entry><id>1</id><title>One</title><link href=\"/a\"/><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>{Story}</p></div></content></entry></feed>",
        $"<nitf><head><title>One</title></head><body><body.content><p>{Story}<p>{Story}</p></p></body.content></body></nitf>");

    public static IReadOnlyList<byte[]> Json { get; } =
    [
        .. FuzzTarget.Bytes(
            $"{{\"id\":\"1\",\"title\":\"One\",\"body\":\"{Story}\",\"date\":\"2014-03-29\"}}\n{{\"id\":\"2\",\"title\":\"Two\",\"text\":\"{Story}\"}}\n",
            $"{{\"status\":\"ok\",\"articles\":[{{\"headline\":{{\"main\":\"One\"}},\"content\":\"{Story}\"}},{{\"title\":\"Two\",\"content\":[\"{Story}\",\"{Story}\"]}}]}}"),
        File.ReadAllBytes(Path.Combine(Repository.Articles, "harbour", "automatic-cranes.json")),
    ];

    public static IReadOnlyList<byte[]> Tables { get; } = FuzzTarget.Bytes(
        $"id,title,body,date\n1,One,\"{Story}\",2014-03-29\n2,\"Two, three\",\"{Story} \"\"so\"\"\",\n", $"title\ttext\nOne\t{Story}\nTwo\t{Story}\n", $"title;text\nOne;{Story}\n");

    public static IReadOnlyList<byte[]> Markdown { get; } = FuzzTarget.Bytes(
        $"---\ntitle: One\ndate: 2014-03-29\ntags: [a, b]\n---\n# One\n\n{Story}\n\n> {Story}\n\n- a\n  - b\n\n| a | b |\n|---|---|\n| c | d |\n\n```\ncode\n```\n");

    public static IReadOnlyList<byte[]> Mails { get; } = FuzzTarget.Bytes(
        $"From: Ann <ann@example.org>\r\nSubject: =?utf-8?Q?Tram=20line?=\r\nDate: Sat, 29 Mar 2014 10:30:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{Story}\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>{Story}</p>\r\n--b--\r\n",
        $"From ann@example.org Sat Mar 29 10:30:00 2014\nFrom: ann@example.org\nSubject: One\n\n{Story}\n\nFrom bo@example.org Sat Mar 29 10:31:00 2014\nFrom: bo@example.org\nSubject: Two\n\n{Story}\n");

    public static IReadOnlyList<byte[]> Rtf { get; } = FuzzTarget.Bytes(
        $"{{\\rtf1\\ansi\\ansicpg1252\\deff0{{\\fonttbl{{\\f0 Times;}}}}{{\\info{{\\title One}}}}\\pard\\b One\\b0\\par {Story} caf\\'e9 \\u233?\\par {{\\*\\generator x;}}\\trowd\\cell {Story}\\row}}");

    public static IReadOnlyList<byte[]> Crawls { get; } = [Crawl("text/html", $"<html><body><h1>One</h1><p>{Story}</p><p>{Story}</p></body></html>")];

    public static IReadOnlyList<byte[]> Pdfs { get; } =
    [
        new PdfBuilder().Page().Lines(72, 700, 12, "Tram line approved", Story[..60], Story[60..]).Information("Title", "One").Build(),
        new PdfBuilder { PagesLast = true }.Page().Text(72, 700, Story).Page().Text(72, 700, Story).Build(),
    ];

    public static IReadOnlyList<byte[]> Containers { get; } =
    [
        ZipBuilder.Build(("a.txt", $"One\n\n{Story}"), ("b/c.html", $"<h1>Two</h1><p>{Story}</p>")),
        TemporaryFolder.Gzip(TemporaryFolder.Gzip($"One\n\n{Story}")),
        new ZstdSharp.Compressor().Wrap(Encoding.UTF8.GetBytes($"One\n\n{Story}")).ToArray(),
        Tar(),
    ];

    public static IReadOnlyList<byte[]> Exports { get; } = FuzzTarget.Bytes(
        $"Tram line approved\nThe Harbour Ledger\nMarch 29, 2014 Saturday\n\nCopyright 2014 Harbour Ledger\n\nSection: NEWS\nLength: 60 words\nByline: Ann Berg\n\nBody\n\n{Story}\n\n{Story}\n\nLoad-Date: March 29, 2014\n\nEnd of Document\n");

    public static IReadOnlyList<byte[]> WordParts { get; } = FuzzTarget.Bytes(
        $"<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>One</w:t></w:r></w:p><w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">{Story} </w:t><w:tab/></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>{Story}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");

    public static IReadOnlyList<byte[]> OpenDocumentParts { get; } = FuzzTarget.Bytes(
        $"<text:h text:outline-level=\"1\">One</text:h><text:p>{Story}<text:s text:c=\"3\"/><text:tab/><text:span>so</text:span></text:p><table:table><table:table-row><table:table-cell><text:p>{Story}</text:p></table:table-cell></table:table-row></table:table>");

    public static byte[] Docx(string part) => new DocxBuilder().Raw(part).Build();

    public static byte[] Odt(string part) => new OdtBuilder().Raw(part).Build();

    public static byte[] Epub(string page) => ZipBuilder.Build(
        ("mimetype", "application/epub+zip"),
        ("META-INF/container.xml", "<container xmlns=\"urn:c\"><rootfiles><rootfile full-path=\"book.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>"),
        ("book.opf", "<package xmlns=\"http://www.idpf.org/2007/opf\"><metadata/><manifest><item id=\"a\" href=\"a.xhtml\" media-type=\"application/xhtml+xml\"/></manifest><spine><itemref idref=\"a\"/></spine></package>"),
        ("a.xhtml", page));

    private static byte[] Crawl(string type, string page)
    {
        string response = $"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\n\r\n{page}";
        return Encoding.UTF8.GetBytes(
            $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://example.org/1\r\nWARC-Date: 2014-03-29T10:30:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {Encoding.UTF8.GetByteCount(response)}\r\n\r\n{response}\r\n\r\n");
    }

    private static byte[] Tar()
    {
        using var bytes = new MemoryStream();
        using (var tar = new System.Formats.Tar.TarWriter(bytes, System.Formats.Tar.TarEntryFormat.Pax, leaveOpen: true))
        {
            tar.WriteEntry(new System.Formats.Tar.PaxTarEntry(System.Formats.Tar.TarEntryType.RegularFile, "a.txt")
            {
                DataStream = new MemoryStream(Encoding.UTF8.GetBytes($"One\n\n{Story}")),
            });
        }

        return bytes.ToArray();
    }
}
