using NewsSearch.Sources;

namespace NewsSearch.Tests.Sources.Office;

public sealed class WordDocumentTests
{
    private const string Story = "The council approved a second tram line to the harbour on Tuesday, after a debate of five hours.";
    private const string More = "Work on the first stretch is to begin in May, the mayor's office said, and will last three years.";

    [Fact]
    public void ADocumentWhoseEndIsMissingIsReadByThePartsThatAreWhole()
    {
        const int EndLength = 22;
        byte[] document = new DocxBuilder().Paragraph("The bridge is closed.").Build();
        List<Result<RawArticle, SkippedInput>> records = DocumentReading.Read(document[..^(EndLength + 30)]);
        Assert.Equal("The bridge is closed.", records[0].Value.Content);
        Assert.Equal("damaged zip", DocumentReading.Phrase(records[1].Fault));
    }

    [Fact]
    public void TitleAuthorDateAndLanguageAreTheProperties()
    {
        Article article = DocumentReading.Article(new DocxBuilder()
            .Property("dc:title", "Tram line approved").Property("dc:creator", "Ida Berg; Bo Cox").Property("dc:language", "en-GB")
            .Property("dcterms:created", "2014-03-29T10:15:00Z").Property("dcterms:modified", "2014-04-02T08:00:00Z")
            .Paragraph("Tram line approved").Paragraph(Story).Paragraph(More).Build());
        Assert.Equal(("Tram line approved", $"{Story}\n\n{More}", "en"), (article.Title, article.Body, article.Language));
        Assert.Equal(["Ida Berg", "Bo Cox"], article.Authors);
        Assert.Equal("2014-03-29T10:15:00Z", article.Published.ToString());
    }

    [Theory]
    [InlineData("Microsoft Word - tram_final2.docx", "Titel")]
    [InlineData("Document1", "berschrift1")]
    [InlineData("", "Schlagzeile")]
    public void AHeadingIsTheTitleWhereThePropertiesHaveNone(string property, string style)
    {
        Article article = DocumentReading.Article(new DocxBuilder().Property("dc:title", property)
            .Paragraph("Harbour Post").Paragraph("Second tram line", style).Paragraph(Story).Build());
        Assert.Equal("Second tram line", article.Title);
    }

    [Fact]
    public void TheTextsOwnBylineAndDateCountMoreThanTheFiles()
    {
        Article article = DocumentReading.Article(new DocxBuilder()
            .Property("dc:creator", "Newsroom PC").Property("dcterms:created", "2019-01-01T00:00:00Z")
            .Paragraph("Second tram line", "berschrift1").Paragraph("By Ida Berg").Paragraph("March 29, 2014").Paragraph(Story).Build());
        Assert.Equal(["Ida Berg"], article.Authors);
        Assert.Equal(("2014-03-29", Story), (article.Published.ToString(), article.Body));
    }

    [Fact]
    public void AProgramIsNoAuthorAndItsTemplateNoDate()
    {
        Article article = DocumentReading.Article(new DocxBuilder().Property("dc:creator", "python-docx")
            .Property("dcterms:created", "2013-12-23T23:15:00Z").Paragraph(Story).Build());
        Assert.Empty(article.Authors);
        Assert.Null(article.Published);
    }

    [Fact]
    public void ChangesCountAsAccepted()
    {
        string deleted = "<w:del><w:r><w:delText>a third</w:delText></w:r></w:del>";
        string moved = $"<w:moveFrom>{DocxBuilder.Run("gone ")}</w:moveFrom>";
        Assert.Equal("The council approved a second tram line.\n\nIt is final.", DocumentReading.Article(new DocxBuilder()
            .Raw($"<w:p>{DocxBuilder.Run("The council approved ")}{deleted}{moved}<w:ins>{DocxBuilder.Run("a second")}</w:ins>")
            .Raw($"{DocxBuilder.Run(" tram line.")}</w:p><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{DocxBuilder.Run("It is ")}</w:p>")
            .Paragraph("final.").Build()).Body);
    }

    [Fact]
    public void LinksFieldsTabsAndHiddenText()
    {
        string field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGEREF x</w:instrText></w:r>"
            + $"<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{DocxBuilder.Run("page 7")}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        Assert.Equal("See the plan on page 7 of the long-term report & map.", DocumentReading.Article(new DocxBuilder()
            .Raw($"<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr>{DocxBuilder.Run("See")}<w:r><w:tab/></w:r><w:hyperlink r:id=\"r1\">")
            .Raw($"{DocxBuilder.Run("the plan")}</w:hyperlink>{DocxBuilder.Run(" on ")}{field}{DocxBuilder.Run(" of the long")}")
            .Raw($"<w:r><w:noBreakHyphen/></w:r>{DocxBuilder.Run("term")}{DocxBuilder.Run(" secret", "<w:vanish/>")}")
            .Raw($"<w:r><w:br/><w:t>report &amp; map.</w:t></w:r></w:p>").Build()).Body);
    }

    [Fact]
    public void TheRowOfATableIsALine()
    {
        string Cell(params string[] paragraphs) => $"<w:tc>{string.Concat(paragraphs.Select(p => $"<w:p>{DocxBuilder.Run(p)}</w:p>"))}</w:tc>";
        Assert.Equal(
            $"{Story}\n\nLine Stops Length\n\nHarbour line 12 8 km\n\nThe first lot is built in May.\n\nThe second follows.\n\n{More}",
            DocumentReading.Article(new DocxBuilder().Paragraph(Story)
                .Raw($"<w:tbl><w:tr>{Cell("Line")}{Cell("Stops")}{Cell("Length")}</w:tr><w:tr>{Cell("Harbour line")}{Cell("12")}{Cell("8 km")}</w:tr>")
                .Raw($"<w:tr>{Cell("The first lot is built in May.", "The second follows.")}</w:tr></w:tbl>").Paragraph(More).Build()).Body);
    }

    [Fact]
    public void NotesStandBehindTheText()
    {
        string Note(string name, string type, string text) => $"<w:{name} {type}><w:p>{DocxBuilder.Run(text)}</w:p></w:{name}>";
        Assert.Equal($"{Story}\n\n{More}\n\nThe vote was 34 to 12.\n\nFigures of the transport office.", DocumentReading.Article(new DocxBuilder()
            .Raw($"<w:p>{DocxBuilder.Run(Story)}<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>").Paragraph(More)
            .Part("word/footnotes.xml", $"<w:footnotes xmlns:w=\"\">{Note("footnote", "w:type=\"separator\"", "none")}{Note("footnote", "", "The vote was 34 to 12.")}</w:footnotes>")
            .Part("word/endnotes.xml", $"<w:endnotes xmlns:w=\"\">{Note("endnote", "", "Figures of the transport office.")}</w:endnotes>").Build()).Body);
    }

    [Fact]
    public void ATextBoxIsReadOnceThoughItIsDrawnInTwoWays()
    {
        string box = $"<w:txbxContent><w:p>{DocxBuilder.Run("Trams will run every ten minutes.")}</w:p></w:txbxContent>";
        Assert.Equal($"Trams will run every ten minutes.\n\n{Story}", DocumentReading.Article(new DocxBuilder()
            .Raw($"<w:p>{DocxBuilder.Run(Story[..20])}<w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>")
            .Raw($"{DocxBuilder.Run(Story[20..])}</w:p>").Build()).Body);
    }

    [Fact]
    public void ItIsToldByItsPartsWhateverItIsCalledAndWhereverItStands()
    {
        byte[] document = new DocxBuilder().Paragraph(Story).Build();
        Assert.Equal(Story, DocumentReading.Article(new DocxBuilder().Paragraph(Story).Build("word/document2.xml")).Body);
        using var folder = new TemporaryFolder();
        using MemoryStream zip = new();
        using (System.IO.Compression.ZipArchive archive = new(zip, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream part = archive.CreateEntry("reports/tram").Open();
            part.Write(document);
        }

        string path = folder.Write("a.zip", zip.ToArray());
        RawArticle article = Assert.Single(new ArticleReader(new SourceOptions()).Read(new NewsSearch.Sources.Files.SourceFile(path, 0, default))).Value;
        Assert.Equal(($"{path}!/reports/tram", Story), (article.Origin.Path, article.Content));
    }

    [Fact]
    public void OtherPackagesAreToldAsWhatTheyAre()
    {
        Assert.Equal("spreadsheet", DocumentReading.Skip(ZipBuilder.Build(("xl/workbook.xml", "<workbook/>"))));
        Assert.Equal("spreadsheet", DocumentReading.Skip(ZipBuilder.Build(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"))));
        Assert.Equal("slides", DocumentReading.Skip(ZipBuilder.Build(("ppt/presentation.xml", "<p/>"))));
        Assert.Equal("slides", DocumentReading.Skip(ZipBuilder.Build(("mimetype", "application/vnd.oasis.opendocument.presentation"))));
    }

    [Fact]
    public void WhatIsWrongWithADocumentIsTold()
    {
        Assert.Equal("empty", DocumentReading.Skip(new DocxBuilder().Paragraph(" ").Build()));
        Assert.Equal("damaged DOCX", DocumentReading.Skip(ZipBuilder.Build(("word/document.xml", "<w:document"))));
        Assert.Equal("nested too deeply", DocumentReading.Skip(ZipBuilder.Build(("word/document.xml", string.Concat(Enumerable.Repeat("<a>", 100_000))))));
        SourceOptions small = new() { Limits = SourceLimits.Default with { MaxRecordBytes = 10_000 } };
        Assert.Equal("longer than 10000 bytes", DocumentReading.Skip(new DocxBuilder().Paragraph(new string('x', 10_001)).Build(), small));
    }

    [Fact]
    public void AnEntityIsNeverExpanded() => Assert.Equal("damaged DOCX", DocumentReading.Skip(ZipBuilder.Build(("word/document.xml",
        "<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"urn:w\"><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:document>"))));

    [Fact]
    public void ABombIsRefused()
    {
        string blown = $"<w:document xmlns:w=\"urn:w\"><w:p>{new string(' ', 2_000_000)}</w:p></w:document>";
        SourceOptions small = new() { Limits = SourceLimits.Default with { MaxUnpackedBytes = 1_000_000 } };
        Assert.Equal("unpacks to too much", DocumentReading.Skip(ZipBuilder.Build(("word/document.xml", blown)), small));
    }

    [Fact]
    public void DamageIsSurvived() => Assert.All(DocumentReading.Damaged(new DocxBuilder().Property("dc:title", "Tram line approved")
        .Paragraph("Tram line approved", "Titel").Paragraph(Story).Paragraph(More).Build()), DocumentReading.Survives);
}
