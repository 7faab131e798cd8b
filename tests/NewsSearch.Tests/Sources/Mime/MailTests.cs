using System.Text;
using NewsSearch.Cleaning;
using NewsSearch.Sources;
using NewsSearch.Sources.Files;

namespace NewsSearch.Tests.Sources.Mime;

public sealed class MailTests : IDisposable
{
    private const string Header = """
        Received: from mx.harbourpost.example by mail.reader.example; Tue, 4 Mar 2014 08:31:07 +0100
        From: Harbour Post <news@harbourpost.example>
        To: reader@reader.example
        Date: Tue, 4 Mar 2014 08:30:00 +0100
        Subject: The pier stands
        Message-ID: <20140304.1@harbourpost.example>
        MIME-Version: 1.0

        """;

    private const string Story = "The old pier of Greyhaven withstood the storm on Monday night, the harbour master said.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AMailIsAnArticleOfItsSender()
    {
        Article article = Clean(Header + "Content-Type: text/plain; charset=utf-8\n\n" + Story + "\n\nNobody was hurt in the village, and the ferry runs again.\n-- \nHarbour Post, Quay 1\n");
        Assert.Equal("The pier stands", article.Title);
        Assert.Equal(Story + "\n\nNobody was hurt in the village, and the ferry runs again.", article.Body);
        Assert.Equal("Harbour Post", article.Source);
        Assert.Equal(PublicationDate.FromInstant(new DateTimeOffset(2014, 3, 4, 7, 30, 0, TimeSpan.Zero)), article.Published);
        Assert.Equal("20140304.1@harbourpost.example", article.Key);
    }

    [Fact]
    public void ANewsletterIsReadFromItsPage()
    {
        Article article = Clean(Header + """
            Content-Type: multipart/alternative; boundary=b

            --b
            Content-Type: text/plain

            Your mail program shows no pages. Read us on the web.
            --b
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            <html><head><title>Mailing</title><style>td { color: red }</style></head><body>
            <div style=3D"display:none">What the storm left behind</div>
            <table><tr><td><a href=3D"https://harbourpost.example/v">View in browser</a></td></tr>
            <tr><td><p>The old pier of Greyhaven withstood the storm on Monday night, the caf=C3=A9=
             owner said.</p><p>Divers will look at its piles before the ferry is allowed to land there =
            again, the town wrote on Tuesday.</p></td></tr>
            <tr><td><a href=3D"https://harbourpost.example/u">Unsubscribe</a></td></tr></table></body></html>
            --b--
            """);
        Assert.Equal(
            "The old pier of Greyhaven withstood the storm on Monday night, the café owner said.\n\n"
            + "Divers will look at its piles before the ferry is allowed to land there again, the town wrote on Tuesday.",
            article.Body);
        Assert.Equal("The pier stands", article.Title);
    }

    [Fact]
    public void ALetterInMarkupNeedsNoLayout() =>
        Assert.Equal("Pier: closed today", Clean(Header + "Content-Type: text/html\n\n<div dir=ltr>Pier: closed today</div>").Body);

    [Fact]
    public void WhereThePageHoldsOnlyPicturesThePlainTextIsRead()
    {
        Article article = Clean(Header + $"""
            Content-Type: multipart/alternative; boundary=b

            --b
            Content-Type: text/plain

            {Story}
            --b
            Content-Type: text/html

            <html><head><title>Letter</title></head><body><img src="cid:1">&nbsp;</body></html>
            --b--
            """);
        Assert.Equal(Story, article.Body);
    }

    [Fact]
    public void FlowedTextIsUnwrapped()
    {
        Article article = Clean(Header + "Content-Type: text/plain; format=flowed; delsp=no\n\n"
            + "The old pier of \nGreyhaven withstood the \nstorm, the harbour master said.\n\n From the sea it looks whole.\n");
        Assert.Equal("The old pier of Greyhaven withstood the storm, the harbour master said.\n\nFrom the sea it looks whole.", article.Body);
    }

    [Theory]
    [InlineData("iso-8859-1", "utf-8")]
    [InlineData("us-ascii", "utf-8")]
    [InlineData("utf-8", "windows-1252")]
    [InlineData("no-such-charset", "windows-1252")]
    [InlineData("iso-8859-2", "iso-8859-2")]
    [InlineData("koi8-r", "utf-8")]
    public void ACharsetThatIsWronglyStatedIsSeenThrough(string stated, string written)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(written) ?? Encoding.GetEncoding(written);
        byte[] mail = [.. Encoding.ASCII.GetBytes(Header + $"Content-Type: text/plain; charset={stated}\n\n"), .. encoding.GetBytes("Der Süden wartet auf den ersten Zug, schrieb die Zeitung.")];
        Assert.Equal("Der Süden wartet auf den ersten Zug, schrieb die Zeitung.", Clean(mail).Body);
    }

    [Fact]
    public void HeadersAreDecoded()
    {
        Article article = Clean("""
            From: =?utf-8?B?S8O8c3RlbmJvdGU=?= <post@kuestenbote.example>
            To: x@y.example
            Date: Mon, 3 Mar 2014 23:30:00 -0500
            Subject: =?iso-8859-1?Q?Fwd:_Re:_Die_Seebr=FCcke?=
             =?iso-8859-1?Q?_h=E4lt?=

            Die Brücke hielt dem Sturm stand, sagte der Hafenmeister.
            """);
        Assert.Equal("Die Seebrücke hält", article.Title);
        Assert.Equal("Küstenbote", article.Source);
        Assert.Equal(PublicationDate.FromInstant(new DateTimeOffset(2014, 3, 4, 4, 30, 0, TimeSpan.Zero)), article.Published);
        Assert.Null(article.Key);
    }

    [Fact]
    public void AttachmentsAreArticlesOfTheirOwn()
    {
        List<Result<RawArticle, SkippedInput>> read = Read(Header + $"""
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain

            {Story}
            --b
            Content-Type: text/html; name="report.html"
            Content-Disposition: attachment; filename="report.html"
            Content-Transfer-Encoding: base64

            {Convert.ToBase64String("<html><title>The piles of the pier</title><p>A report on the piles of the pier.</p></html>"u8)}
            --b
            Content-Type: text/plain
            Content-Disposition: attachment; filename="../notes/report.html"

            <html><p>Another of the same name.</p></html>
            --b
            Content-Type: text/plain
            Content-Disposition: attachment; filename="2-report.html"

            <html><p>One that is called as the second was.</p></html>
            --b
            Content-Type: image/png; name="logo.png"
            Content-Transfer-Encoding: base64

            iVBORw0KGgo=
            --b
            Content-Type: message/rfc822

            From: Ida Berg <ida.berg@harbourpost.example>
            Subject: On the piles
            Date: Sun, 2 Mar 2014 10:00:00 +0000

            They are of oak, and older than the town.
            --b--
            """);
        string path = _folder.Combine("m.eml");
        Assert.Equal(
            [path, $"{path}!/report.html", $"{path}!/2-report.html", $"{path}!/3-2-report.html", $"{path}!/5.eml"],
            read.Select(article => article.Value.Origin.ToString()));
        Assert.Equal("A report on the piles of the pier.", new ArticleCleaner().Clean(read[1].Value).Value.Body);
        RawArticle attached = read[4].Value;
        Assert.Equal(("On the piles", "harbourpost.example", "Ida Berg"), (attached.Title, attached.Source, Assert.Single(attached.Authors)));
    }

    [Fact]
    public void AMailThatOnlyCarriesAFileIsNoArticle()
    {
        RawArticle article = Assert.Single(Read(Header + """
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain


            --b
            Content-Type: text/plain; name=story.txt
            Content-Disposition: attachment; filename*=utf-8''Br%C3%BCcke.txt

            They are of oak, and older than the town.
            --b--
            """)).Value;
        Assert.Equal(_folder.Combine("m.eml") + "!/Brücke.txt", article.Origin.Path);
    }

    [Fact]
    public void TextBesideAnAttachmentIsReadOnBothSides()
    {
        Article article = new ArticleCleaner().Clean(Read(Header + $"""
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain

            {Story}
            --b
            Content-Type: application/octet-stream; name=map.kmz
            Content-Disposition: inline; filename=map.kmz
            Content-Transfer-Encoding: base64

            AAAA
            --b
            Content-Type: text/plain

            The map shows where the divers will look first.
            --b--
            """)[0].Value).Value;
        Assert.Equal(Story + "\n\nThe map shows where the divers will look first.", article.Body);
    }

    [Fact]
    public void SignedMailIsRead()
    {
        Assert.Equal(Story, Clean(Header + $"""
            Content-Type: multipart/signed; protocol="application/pgp-signature"; boundary=s

            --s
            Content-Type: text/plain

            {Story}
            --s
            Content-Type: application/pgp-signature; name=signature.asc

            -----BEGIN PGP SIGNATURE-----
            --s--
            """).Body);
        Assert.Equal(Story + "\n\n- A dash", Clean(Header + $"\n-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n{Story}\n\n- - A dash\n-----BEGIN PGP SIGNATURE-----\nwsB\n-----END PGP SIGNATURE-----\n").Body);
    }

    [Fact]
    public void ASignatureThatEnclosesItsMailIsOpened()
    {
        byte[] inner = Encoding.ASCII.GetBytes("Content-Type: text/plain\n\n" + Story);
        Assert.Equal(Story, Clean(Header + "Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\nContent-Transfer-Encoding: base64\n\n" + Convert.ToBase64String(SignedData(inner))).Body);
    }

    [Theory]
    [InlineData("Content-Type: multipart/encrypted; boundary=b\n\n--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b\nContent-Type: application/octet-stream; name=encrypted.asc\n\n-----BEGIN PGP MESSAGE-----\n--b--\n")]
    [InlineData("Content-Type: application/pkcs7-mime; smime-type=enveloped-data\nContent-Transfer-Encoding: base64\n\nMIAGCSqGSIb3DQEHA6CAMIACAQAxAAAAAAAAAAA=\n")]
    [InlineData("\n\n-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n")]
    public void EncryptedMailIsToldAsSuch(string rest) =>
        Assert.Equal(SkipReason.Encrypted, Assert.Single(Read(Header + rest)).Fault.Cause.Reason);

    [Theory]
    [InlineData("Content-Type: text/plain\n\n\n\n")]
    [InlineData("")]
    [InlineData("Content-Type: text/html\n\n<html><body><img src=x></body></html>")]
    public void AMailWithoutTextHasNone(string rest) => Assert.Equal(SkipReason.NoBodyText, Assert.Single(Read(Header + rest)).Fault.Cause.Reason);

    [Fact]
    public void WithoutADateTheServersCounts()
    {
        RawArticle article = Assert.Single(Read(Header.Replace("Date: Tue, 4 Mar 2014 08:30:00 +0100", "Date: yesterday", StringComparison.Ordinal) + "\n" + Story)).Value;
        Assert.Equal(PublicationDate.FromInstant(new DateTimeOffset(2014, 3, 4, 7, 31, 7, TimeSpan.Zero)), article.Published);
    }

    [Fact]
    public void AnArchivedMailKnowsItsAddressAndLanguage()
    {
        RawArticle article = Assert.Single(Read("Archived-At: <https://lists.example/pier/7>\nContent-Language: de-DE\n" + Header + "\n" + Story)).Value;
        Assert.Equal(("https://lists.example/pier/7", "de-DE"), (article.Url, article.Language));
    }

    [Fact]
    public void TheSourceThatIsGivenCounts()
    {
        string path = _folder.Write("m.eml", Header + "\n" + Story);
        Assert.Equal("Bay Courier", Assert.Single(new ArticleReader(new() { SourceName = "Bay Courier" }).Read(new SourceFile(path, 0, default))).Value.Source);
    }

    [Fact]
    public void AMailIsKnownByItsContent()
    {
        string path = _folder.Write("1393918260.M1P2.host,S=412:2,S", Header + "\n" + Story);
        Assert.Equal("The pier stands", Assert.Single(new ArticleReader(new()).Read(new SourceFile(path, 0, default))).Value.Title);
        byte[] emlx = Encoding.UTF8.GetBytes("412       \n" + Header + "\n" + Story);
        Assert.Equal("The pier stands", Assert.Single(new ArticleReader(new()).Read(new MemoryStream(emlx), null)).Value.Title);
    }

    /// <summary>The bytes within a signature that names no signer (RFC 5652 section 5.1).</summary>
    internal static byte[] SignedData(byte[] inner) =>
        Der(0x30, [.. Oid(2), .. Der(0xA0, Der(0x30, [0x02, 0x01, 0x01, 0x31, 0x00, .. Der(0x30, [.. Oid(1), .. Der(0xA0, Der(0x04, inner))])]))]);

    private Article Clean(string mail) => Clean(Encoding.UTF8.GetBytes(mail));

    private Article Clean(byte[] mail) => new ArticleCleaner().Clean(Assert.Single(Read(mail)).Value).Value;

    private List<Result<RawArticle, SkippedInput>> Read(string mail) => Read(Encoding.UTF8.GetBytes(mail.ReplaceLineEndings("\r\n")));

    private List<Result<RawArticle, SkippedInput>> Read(byte[] mail) =>
        [.. new ArticleReader(new()).Read(new SourceFile(_folder.Write("m.eml", mail), 0, default))];

    private static byte[] Der(byte tag, byte[] content) => [tag, 0x82, (byte)(content.Length >> 8), (byte)content.Length, .. content];

    private static byte[] Oid(byte last) => [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, last];
}
