using NewsSearch.Cleaning;
using NewsSearch.Sources;
using NewsSearch.Tests.Sources.Office;

namespace NewsSearch.Tests.Sources.Books;

public sealed class BookTests
{
    private const string Story = "The council approved a second tram line to the harbour on Tuesday, after a debate of five hours.";
    private const string More = "Work on the first stretch is to begin in May, the mayor's office said, and will last three years.";

    private static readonly (string, string) Type = ("mimetype", "application/epub+zip");

    private static readonly (string, string) Container = ("META-INF/container.xml",
        "<container xmlns=\"urn:c\"><rootfiles><rootfile full-path=\"OEBPS/book.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>");

    private static readonly (string, string) Package = ("OEBPS/book.opf", """
        <package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:title>Harbour Almanac 2014</dc:title><dc:creator>Ida Berg</dc:creator><dc:creator>Bo Cox</dc:creator>
        <dc:language>en-GB</dc:language><dc:date>2014-03-29</dc:date></metadata>
        <manifest><item id="c" href="cover.xhtml" media-type="application/xhtml+xml"/>
        <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
        <item id="p2" href="text/part%202.xhtml" media-type="application/xhtml+xml"/>
        <item id="p1" href="../part1.xhtml" media-type="application/xhtml+xml"/>
        <item id="css" href="a.css" media-type="text/css"/></manifest>
        <spine><itemref idref="c"/><itemref idref="nav"/><itemref idref="p1"/><itemref idref="p2"/></spine></package>
        """);

    private static string Page(string body) =>
        $"<?xml version=\"1.0\" encoding=\"utf-8\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title/><script src=\"a.js\"/></head><body>{body}</body></html>";

    private static (string, string)[] Parts(string second) =>
    [
        Type, Container, Package, ("OEBPS/cover.xhtml", Page("<img src=\"c.jpg\" alt=\"\"/>")), ("OEBPS/nav.xhtml", Page($"<p>{More}</p>")),
        ("part1.xhtml", Page($"<h2 id=\"a\"><a id=\"x\"/>Trams &amp; <i>piers</i></h2><p>{Story}</p><p>{More}</p>")),
        ("OEBPS/text/part 2.xhtml", second),
    ];

    [Fact]
    public void EachPartWithATextIsAnArticleOfTheBook()
    {
        Article[] articles = [.. DocumentReading.Read(ZipBuilder.Build(Parts(Page($"<p>{More}</p>")))).Select(record => new ArticleCleaner().Clean(record.Value).Value)];
        Assert.Equal(["/d:2", "/d:3"], articles.Select(article => article.Origin.ToString()));
        Assert.Equal(["Trams & piers", ""], articles.Select(article => article.Title));
        Assert.Equal([$"{Story}\n\n{More}", More], articles.Select(article => article.Body));
        Assert.All(articles, article =>
        {
            Assert.Equal(("Harbour Almanac 2014", "en", "2014-03-29"), (article.Source, article.Language, article.Published.ToString()));
            Assert.Equal(["Ida Berg", "Bo Cox"], article.Authors);
        });
    }

    [Fact]
    public void ABookUnderAKeyIsEncryptedAndOneWithGarbledFontsIsNot()
    {
        string Encryption(string part) => $"<encryption xmlns=\"urn:e\"><EncryptedData><CipherData><CipherReference URI=\"{part}\"/></CipherData></EncryptedData></encryption>";
        Assert.Equal("encrypted", DocumentReading.Skip(ZipBuilder.Build([.. Parts(Page("")), ("META-INF/encryption.xml", Encryption("OEBPS/text/part%202.xhtml"))])));
        Assert.Single(DocumentReading.Read(ZipBuilder.Build([.. Parts(Page("")), ("META-INF/encryption.xml", Encryption("OEBPS/font.otf"))])));
    }

    [Fact]
    public void WhatIsWrongWithABookIsTold()
    {
        Assert.Equal("damaged EPUB", DocumentReading.Skip(ZipBuilder.Build(Type)));
        Assert.Equal("damaged EPUB", DocumentReading.Skip(ZipBuilder.Build(Type, Container)));
        List<Result<RawArticle, SkippedInput>> records = DocumentReading.Read(ZipBuilder.Build(Parts("").AsSpan()[..^1]));
        Assert.Equal(SkipCause.Damaged("EPUB"), records[1].Fault.Cause);
        SourceOptions small = new() { Limits = SourceLimits.Default with { MaxRecordBytes = 1_000 } };
        Assert.Contains(DocumentReading.Read(ZipBuilder.Build(Parts(Page(new string('x', 2_000)))), small), record => !record.Succeeded && record.Fault.Cause == SkipCause.TooLong(1_000));
    }

    [Fact]
    public void DamageIsSurvived() => Assert.All(DocumentReading.Damaged(ZipBuilder.Build(Parts(Page($"<p>{More}</p>")))), DocumentReading.Survives);
}
