namespace NewsSearch.Tests.Sources.Office;

public sealed class OpenDocumentTests
{
    private const string Story = "The council approved a second tram line to the harbour on Tuesday, after a debate of five hours.";
    private const string More = "Work on the first stretch is to begin in May, the mayor's office said, and will last three years.";

    [Fact]
    public void TitleAuthorDateAndLanguageAreTheProperties()
    {
        Article article = DocumentReading.Article(new OdtBuilder()
            .Property("dc:title", "Tram line approved").Property("meta:initial-creator", "Ida Berg").Property("dc:creator", "Bo Cox")
            .Property("meta:creation-date", "2014-03-29T10:15:00").Property("dc:date", "2014-04-02T08:00:00").Property("dc:language", "en-GB")
            .Raw($"<text:p>{Story}</text:p><text:p>{More}</text:p>").Build());
        Assert.Equal(("Tram line approved", $"{Story}\n\n{More}", "en"), (article.Title, article.Body, article.Language));
        Assert.Equal(["Ida Berg"], article.Authors);
        Assert.Equal("2014-03-29T10:15:00Z", article.Published.ToString());
    }

    [Theory]
    [InlineData("<text:h text:outline-level=\"1\">Second tram line</text:h>")]
    [InlineData("<text:p text:style-name=\"Title\">Second tram line</text:p>")]
    [InlineData("<text:p text:style-name=\"P1\">Second tram line</text:p>")]
    public void AHeadingIsTheTitleWhereThePropertiesHaveNone(string heading) =>
        Assert.Equal("Second tram line", DocumentReading.Article(new OdtBuilder().Raw($"<text:p>Harbour Post</text:p>{heading}<text:p>{Story}</text:p>").Build()).Title);

    [Fact]
    public void WhatIsNotPrintedIsNotRead() => Assert.Equal($"{Story}\n\n{More}", DocumentReading.Article(new OdtBuilder()
        .Raw("<text:tracked-changes><text:changed-region><text:deletion><text:p>A third line.</text:p></text:deletion></text:changed-region></text:tracked-changes>")
        .Raw("<text:table-of-content><text:index-body><text:p>Trams 1</text:p></text:index-body></text:table-of-content>")
        .Raw($"<text:p>{Story}<office:annotation><text:p>Check this.</text:p></office:annotation></text:p><text:p>{More}</text:p>").Build()).Body);

    [Fact]
    public void SpacesTabsBreaksAndLinks() => Assert.Equal("See the plan: page 7 of the report & map.", DocumentReading.Article(new OdtBuilder()
        .Raw("<text:p>See<text:s text:c=\"3\"/><text:a>the <text:span text:style-name=\"T1\">plan</text:span></text:a>:<text:tab/>page 7<text:line-break/>of the report &amp; map.</text:p>")
        .Build()).Body);

    [Fact]
    public void TheRowOfATableIsALineAndANoteStandsBehindTheText() => Assert.Equal(
        $"{Story}\n\nLine Stops\n\nHarbour line 12\n\n{More}\n\nThe vote was 34 to 12.",
        DocumentReading.Article(new OdtBuilder()
            .Raw($"<text:p>{Story}<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>The vote was 34 to 12.</text:p></text:note-body></text:note></text:p>")
            .Raw("<table:table><table:table-row><table:table-cell><text:p>Line</text:p></table:table-cell><table:table-cell><text:p>Stops</text:p></table:table-cell></table:table-row>")
            .Raw("<table:table-row><table:table-cell><text:p>Harbour line</text:p></table:table-cell><table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table>")
            .Raw($"<text:p>{More}</text:p>").Build()).Body);

    [Fact]
    public void ATextBoxComesBeforeItsParagraph() => Assert.Equal($"Trams will run every ten minutes.\n\n{Story}", DocumentReading.Article(new OdtBuilder()
        .Raw($"<text:p>{Story[..20]}<draw:frame><svg:title>Box</svg:title><draw:text-box><text:p>Trams will run every ten minutes.</text:p></draw:text-box></draw:frame>{Story[20..]}</text:p>")
        .Build()).Body);

    [Fact]
    public void WhatIsWrongWithADocumentIsTold()
    {
        Assert.Equal("encrypted", DocumentReading.Skip(new OdtBuilder().Build(
            "<m:manifest xmlns:m=\"urn:m\"><m:file-entry m:full-path=\"content.xml\"><m:encryption-data/></m:file-entry></m:manifest>")));
        Assert.Equal("empty", DocumentReading.Skip(new OdtBuilder().Build()));
        Assert.Equal("damaged ODT", DocumentReading.Skip(ZipBuilder.Build(("mimetype", "application/vnd.oasis.opendocument.text"))));
    }

    [Fact]
    public void DamageIsSurvived() => Assert.All(
        DocumentReading.Damaged(new OdtBuilder().Property("dc:title", "Tram line approved").Raw($"<text:p>{Story}</text:p>").Build()), DocumentReading.Survives);
}
