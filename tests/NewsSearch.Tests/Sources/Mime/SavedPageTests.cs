using System.Text;
using NewsSearch.Output;
using NewsSearch.Sources;
using NewsSearch.Sources.Files;

namespace NewsSearch.Tests.Sources.Mime;

public sealed class SavedPageTests : IDisposable
{
    private const string Head = """
        From: <Saved by Blink>
        Snapshot-Content-Location: https://www.baycourier.example/2014/03/pier
        Subject: =?utf-8?Q?Pier?=
        MIME-Version: 1.0
        Content-Type: multipart/related;
        	type="text/html";
        	boundary="----MultipartBoundary--4711"


        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheFirstHtmlPartIsThePage()
    {
        RawArticle article = Single(Head + """
            ------MultipartBoundary--4711
            Content-Type: image/png
            Content-Transfer-Encoding: base64

            iVBORw0KGgo=
            ------MultipartBoundary--4711
            Content-Type: text/html
            Content-ID: <frame-1@mhtml.blink>
            Content-Transfer-Encoding: quoted-printable
            Content-Location: https://www.baycourier.example/2014/03/pier

            <html><meta charset=3D"utf-8"><p>The caf=C3=A9 on the pier =
            stands. 1 + 1 =3D 2.</p></html>
            ------MultipartBoundary--4711
            Content-Type: text/html

            <p>An advertisement's frame.</p>
            ------MultipartBoundary--4711--
            """);
        Assert.Equal("<html><meta charset=\"utf-8\"><p>The café on the pier stands. 1 + 1 = 2.</p></html>", article.Content.Trim());
        Assert.Equal((ContentKind.HtmlPage, "https://www.baycourier.example/2014/03/pier"), (article.Kind, article.Url));
    }

    [Fact]
    public void PartsMayBeNestedInBase64AndOfAnotherCharset()
    {
        string page = Convert.ToBase64String(Encoding.Latin1.GetBytes("<html><p>Café.</p></html>"), Base64FormattingOptions.InsertLineBreaks);
        RawArticle article = Single($"""
            MIME-Version: 1.0
            Content-Type: multipart/related; boundary=outer; start="<2@x>"

            ignored
            --outer
            Content-Type: multipart/alternative; boundary="inner"

            --inner
            Content-Type: text/html
            Content-ID: <1@x>

            <p>Other.</p>
            --inner
            Content-Type: text/html; charset="iso-8859-1"
            Content-ID: <2@x>
            Content-Transfer-Encoding: BASE64

            {page}
            --inner--
            --outer--
            """.ReplaceLineEndings("\r\n"));
        Assert.Equal("<html><p>Café.</p></html>", article.Content);
    }

    [Theory]
    [InlineData("no HTML part", Head + "------MultipartBoundary--4711\nContent-Type: image/png\n\nx\n------MultipartBoundary--4711--\n")]
    [InlineData("no HTML part", Head)]
    public void WithoutAPageItIsSkipped(string detail, string text)
    {
        SkippedInput skipped = Assert.Single(Read(text)).Fault;
        Assert.Equal(("invalid MHTML", detail), (SkipPhrases.Of(skipped.Cause), skipped.Detail));
    }

    [Fact]
    public void AHeaderWithoutEndIsNoHeader()
    {
        SkippedInput skipped = Assert.Single(Read(Head.TrimEnd() + "\n" + new string('X', 100) + ": 1")).Fault;
        Assert.Equal((SkipCause.Invalid("MHTML"), "no header"), (skipped.Cause, skipped.Detail));
    }

    [Fact]
    public void APageThatIsTooLongIsSkipped()
    {
        string Text(int length) => Head + "------MultipartBoundary--4711\nContent-Type: text/html\n\n" + string.Concat(Enumerable.Repeat("<p>0123456</p>\n", length / 15));
        SourceOptions options = new() { Limits = new() { MaxRecordBytes = 3000 } };
        SkipCause Cause(int length) => Assert.Single(new ArticleReader(options).Read(new MemoryStream(Encoding.UTF8.GetBytes(Text(length))), null)).Fault.Cause;
        Assert.Equal(SkipCause.TooLong(3000), Cause(3015));

        // Coded, a page may have three times the length; beyond that it is not even decoded.
        Assert.Equal(SkipCause.TooLong(3000), Cause(30_000));
    }

    [Fact]
    public void DamageNeverCrashes()
    {
        byte[] whole = Encoding.UTF8.GetBytes(Head + "------MultipartBoundary--4711\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>A =C3=A9 b.</p>\n------MultipartBoundary--4711--\n");
        var random = new Random(4711);
        for (int i = 0; i < 500; i++)
        {
            byte[] damaged = [.. whole];
            damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            Assert.NotEmpty(new ArticleReader(new()).Read(new SourceFile(_folder.Write("a.mhtml", damaged), 0, default)));
        }
    }

    private static RawArticle Single(string text) => Assert.Single(Read(text)).Value;

    private static List<Result<RawArticle, SkippedInput>> Read(string text) => [.. new ArticleReader(new()).Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), null)];
}
