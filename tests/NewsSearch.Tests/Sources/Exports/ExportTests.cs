using System.Text;
using NewsSearch.Cleaning;
using NewsSearch.Sources;
using NewsSearch.Sources.Documents;
using NewsSearch.Sources.Exports;

namespace NewsSearch.Tests.Sources.Exports;

/// <summary>Each layout with invented articles: the fields of each, and nothing of the labels in its body.</summary>
public sealed class ExportTests
{
    private const string Nexis = """
        Download Request: Selected Items: 1-2
        Terms: (pier) and (storm)


                                       1 of 2 DOCUMENTS


                                      Harbour Post

                                    March 4, 2014 Tuesday
                                      Final Edition;
                                         Scotland

        The pier of Greyhaven withstands
        the storm

        BYLINE: Ida Berg and
        Bo Cox

        SECTION: NEWS; Pg. 3

        LENGTH: 45 words

        DATELINE: GREYHAVEN

        The old pier of Greyhaven withstood the storm on Monday night, the harbour
        master said.

        Note: divers will look at its piles. SUBJECT: nothing was found so far, they
        said.

        LOAD-DATE: March 5, 2014

        LANGUAGE: ENGLISH

        GRAPHIC: The pier, seen
        from the sea

        More of a caption

        PUBLICATION-TYPE: Newspaper


                              Copyright 2014 Harbour Post Ltd
                                  All Rights Reserved

                                       2 of 2 DOCUMENTS

                          Copyright 2014 The Bay Courier Company
                                   All Rights Reserved
                                     The Bay Courier

                                      March 2014

        SECTION: Section A; Column 0

        LENGTH: 12 words

        HEADLINE: Ferry runs again

        BYLINE: By BO COX

        BODY:
        The ferry runs again since Wednesday, the town wrote on its page.

        LOAD-DATE: March 6, 2014
        """;

    private const string ProQuest = """
        <html><body><table><tr><td>All documents are reproduced with the permission of the copyright owner.</td></tr></table>
        <div>Ida Berg sent you the following:</div><p>Email 1 of 1</p>
        <div><a name="DocID_1"></a><p></p><p style="font-weight:bold;">The pier stands; Storm: a review</p>
        <p><strong>Author:  </strong>Berg, Ida; Cox, Bo</p>
        <p><strong>Publication info:  </strong>Harbour Post ; Greyhaven [Greyhaven]04 Mar 2014: A.2.</p>
        <p><a href="https://search.example/docview/4711">ProQuest document link</a></p>
        <p><strong>Abstract:  </strong><body></p><p>A storm.</p></body></p>
        <div><strong>Links: </strong><a href="x">Library</a></div>
        <p><strong>Full text: </strong><Text WordCount="20"><html><head><title></title></head><body> <p>The old pier of Greyhaven withstood
         the storm on Monday night.</p> <p>Location: the pier&rsquo;s piles were looked at, too.</p> <p>--</p> <p>Credit: By Ida Berg</p></body></html></Text></p>
        <p><strong>Subject: </strong>Piers; Storms</p><p><strong>Location: </strong>Greyhaven</p>
        <p><strong>Publication title: </strong>Harbour Post; Greyhaven</p><p><strong>Publication date: </strong>Mar 4, 2014</p>
        <p><strong>Language of publication: </strong>English</p><p><strong>ProQuest document ID: </strong>4711</p>
        <p><strong>Document URL: </strong><a href="https://search.example/docview/4711">https://search.example/docview/4711</a></p>
        <p><strong>Copyright: </strong>(Copyright (c) 2014 Harbour Post)</p><p><strong>Last updated: </strong>2017-11-07</p><p><strong>Database: </strong>Dailies</p></div>
        <div><p>La jetée tient</p><p><strong>Author:  </strong>Anonymous</p>
        <p><strong>Abstract:  </strong>The jetty of Port-Gris withstood the storm.</p><p><strong>Full text: </strong>Not available.</p>
        <p><strong>Publication title: </strong>Le Quai</p><p><strong>Publication date: </strong>Mar 5, 2014</p>
        <p><strong>Language of publication: </strong>French</p><p><strong>ProQuest document ID: </strong>4712</p><p><strong>Database: </strong>Dailies</p></div>
        <div><p>Contact ProQuest</p></div></body></html>
        """;

    private const string FactivaFields = """
        <html><body><div class="article enArticle"><table>
        <tr><td><b>SE</b>&nbsp;</td><td>News</td></tr>
        <tr><td><b>HD</b>&nbsp;</td><td><span class='enHeadline'>The pier stands</span></td></tr>
        <tr><td><b>BY</b>&nbsp;</td><td>By Ida Berg and Bo Cox</td></tr><tr><td><b>WC</b>&nbsp;</td><td>21 words</td></tr>
        <tr><td><b>PD</b>&nbsp;</td><td>4 March 2014</td></tr><tr><td><b>ET</b>&nbsp;</td><td>07:30</td></tr>
        <tr><td><b>SN</b>&nbsp;</td><td>Harbour Post</td></tr><tr><td><b>SC</b>&nbsp;</td><td>HARPOS</td></tr>
        <tr><td><b>PG</b>&nbsp;</td><td>3</td></tr><tr><td><b>LA</b>&nbsp;</td><td>English</td></tr><tr><td><b>CY</b>&nbsp;</td><td>(c) 2014 Harbour Post</td></tr>
        <tr><td><b>LP</b>&nbsp;</td><td><p class="articleParagraph">The old pier of Greyhaven withstood the <b>storm</b> on Monday night.</p></td></tr>
        <tr><td><b>TD</b>&nbsp;</td><td><p class="articleParagraph">Divers will look at its piles.</p><p class="articleParagraph">The ferry waits.</p></td></tr>
        <tr><td><b>NS</b>&nbsp;</td><td>gpier : Piers</td></tr><tr><td><b>AN</b>&nbsp;</td><td>Document HARPOS0020140304ea3400002</td></tr></table></div>
        <div class="article frArticle"><table>
        <tr><td><b>HD</b></td><td>La jetée tient</td></tr><tr><td><b>PD</b></td><td>5 mars 2014</td></tr><tr><td><b>SN</b></td><td>Le Quai</td></tr>
        <tr><td><b>LA</b></td><td>Français</td></tr><tr><td><b>LP</b></td><td>La jetée de Port-Gris a tenu dans la tempête.</td></tr>
        <tr><td><b>AN</b></td><td>LEQUAI0020140305ea3500001</td></tr></table></div></body></html>
        """;

    private const string FactivaPage = """
        <html><body><div>Factiva</div>
        <div id="article-1"><div class="article enArticle"><div id="hd"><span class="enHeadline"><b>The pier stands</b></span></div>
        <div class="author">By Ida Berg</div><div>1,021 words</div><div>4 March 2014</div><div>07:30</div><div>Harbour Post</div><div>HARPOS</div><div>3</div>
        <div>English</div><div>Copyright 2014 Harbour Post. All rights reserved.</div>
        <p class="articleParagraph">The old pier of Greyhaven withstood the storm on Monday night.</p><p class="articleParagraph">Divers will look at its piles.</p>
        <p>Document HARPOS0020140304ea3400002</p></div></div>
        <div><b>Die Brücke hält</b></div><div>35 Wörter</div><div>5. März 2014</div><div>Küstenbote</div><div>KUEBO</div><div>Deutsch</div>
        <div>Copyright 2014 Küstenbote</div><p>Die Seebrücke hielt dem Sturm stand.</p><p>Dokument KUEBO00020140305ea3500001</p>
        <table><tr><td>Search Summary</td></tr><tr><td>Text</td><td>pier</td></tr></table></body></html>
        """;

    private const string Europresse = """
        <html><body><article><header>
        <div class="rdp__DocPublicationName"><span class="DocPublicationName">Le Quai, no. 4301</span></div>
        <div><span class="DocHeader">France, mercredi 5 mars 2014 134 mots, p. 11</span></div>
        <div class="titreArticle"><p class="sm-margin-TopNews titreArticleVisu rdp__articletitle">La jetée <mark>tient</mark></p>
        <p class="sm-margin-TopNews rdp__subtitle">La tempête est passée.</p></div><p class="sm-margin-bottomNews">Ida Berg</p></header>
        <section><div class="DocText clearfix"><div class="docOcurrContainer"><p>La jetée de Port-Gris a tenu dans la tempête.</p><p>Les plongeurs viendront.</p></div></div></section>
        <footer><p>&copy; 2014 Le Quai. Tous droits réservés.</p><div class="publiC-lblNodoc">news·20140305·LQ·4711</div></footer></article>
        <article><header><span class="DocPublicationName">Harbour Post</span><span class="DocHeader">World, Tuesday, March 4, 2014</span>
        <div class="titreArticle"><p class="titreArticleVisu">The pier stands</p></div></header>
        <section><div class="DocText"><p>The old pier withstood the storm.</p></div></section></article></body></html>
        """;

    [Fact]
    public void NexisText()
    {
        Article[] read = Read(Nexis);
        Assert.Equal(2, read.Length);
        AssertArticle(read[0], 1, "The pier of Greyhaven withstands the storm", "Harbour Post", "2014-03-04", "en", null,
            "The old pier of Greyhaven withstood the storm on Monday night, the harbour master said.",
            "Note: divers will look at its piles. SUBJECT: nothing was found so far, they said.");
        Assert.Equal(["Ida Berg", "Bo Cox"], read[0].Authors);
        AssertArticle(read[1], 2, "Ferry runs again", "The Bay Courier", null, null, null, "The ferry runs again since Wednesday, the town wrote on its page.");
        Assert.Equal(["BO COX"], read[1].Authors);
    }

    [Theory]
    [InlineData("Dokument 1 von 2", "4. März 2014 Dienstag", "AUTOR", "RUBRIK", "LÄNGE", "UPDATE", "SPRACHE", "DEUTSCH; GERMAN", "de", "Alle Rechte vorbehalten")]
    [InlineData("Document 1 de 2", "mardi 4 mars 2014", "AUTEUR", "RUBRIQUE", "LONGUEUR", "DATE-CHARGEMENT", "LANGUE", "FRENCH; FRANÇAIS", "fr", "Tous droits réservés")]
    [InlineData("Document 1 van 2", "4 maart 2014 dinsdag", "BYLINE", "SECTION", "LENGTE", "UPDATE", "TAAL", "DUTCH", "nl", "All Rights Reserved")]
    [InlineData("Documento 1 de 2", "4 de marzo de 2014 martes", "AUTOR", "SECCIÓN", "LONGITUD", "LOAD-DATE", "IDIOMA", "SPANISH", "es", "Todos los derechos reservados")]
    public void NexisTextInOtherLanguages(string mark, string date, string byline, string section, string length, string load, string language, string named, string tag, string rights)
    {
        string article = $"{{0}}\n\n\n          Küstenbote\n\n          {date}\n\nDie Brücke hält\n\n{byline}: Ida Berg\n\n{section}: S. 3\n\n{length}: 21\n\n"
            + $"Die Seebrücke hielt dem Sturm stand, sagte der Hafenmeister.\n\n{load}: 5\n\n{language}: {named}\n\n       Copyright 2014 Küstenbote\n       {rights}\n\n";
        Article[] read = Read(string.Format(System.Globalization.CultureInfo.InvariantCulture, article, mark)
            + string.Format(System.Globalization.CultureInfo.InvariantCulture, article, mark.Replace('1', '2')));
        Assert.Equal(2, read.Length);
        AssertArticle(read[1], 2, "Die Brücke hält", "Küstenbote", "2014-03-04", tag, null, "Die Seebrücke hielt dem Sturm stand, sagte der Hafenmeister.");
        Assert.Equal(["Ida Berg"], read[1].Authors);
    }

    [Fact]
    public void NexisUniDocument()
    {
        string[] paragraphs =
        [
            "Date and Time: Friday, 5. March 2014 09:31:00 CET", "Job Number: 1", "Documents (2)", "1. The pier stands", "Search Terms: pier", "2. Ferry", "",
            "The pier stands", "Harbour Post (Greyhaven)", "March 4, 2014 Tuesday 9:20 AM GMT", "", "\nCopyright 2014 Harbour Post All Rights Reserved", "\n",
            "Section: NEWS; Version:2", "Length: 21 words", "Byline: Ida Berg", "Highlight: A storm passed.", "Body", "",
            "The old pier of Greyhaven withstood the storm on Monday night.", "Section: the divers' own, it was closed.", "Classification", "Language: ENGLISH",
            "\nPublication-Type: Newspaper", "\nLoad-Date: March 5, 2014", "", "\nEnd of Document",
            "Ferry", "Bay Courier", "March 2014", "Body", "The ferry runs again.", "\nLoad-Date: March 6, 2014", "End of Document",
        ];
        Article[] read = Read(new DocumentText { Paragraphs = [.. paragraphs.Select(text => new DocumentParagraph(text))] });
        Assert.Equal(2, read.Length);
        AssertArticle(read[0], 1, "The pier stands", "Harbour Post (Greyhaven)", "2014-03-04T09:20:00Z", "en", null,
            "A storm passed.", "The old pier of Greyhaven withstood the storm on Monday night.", "Section: the divers' own, it was closed.");
        AssertArticle(read[1], 2, "Ferry", "Bay Courier", null, null, null, "The ferry runs again.");
    }

    [Fact]
    public void ProQuestPage()
    {
        Article[] read = Read(ProQuest);
        Assert.Equal(2, read.Length);
        AssertArticle(read[0], 1, "The pier stands; Storm: a review", "Harbour Post", "2014-03-04", "en", "4711",
            "The old pier of Greyhaven withstood the storm on Monday night.", "Location: the pier’s piles were looked at, too.");
        Assert.Equal(["Ida Berg", "Bo Cox"], read[0].Authors);
        Assert.Equal("https://search.example/docview/4711", read[0].Url);
        AssertArticle(read[1], 2, "La jetée tient", "Le Quai", "2014-03-05", "fr", "4712", "The jetty of Port-Gris withstood the storm.");
        Assert.Empty(read[1].Authors);
    }

    [Fact]
    public void ProQuestText()
    {
        Article article = Assert.Single(Read("""
            ____________________________________________________________

            Document 1 of 1

            The pier stands

            Author: Berg, Ida

            Publication info: Harbour Post ; Greyhaven [Greyhaven]04 Mar 2014: A.2.

            Full text: The old pier of Greyhaven withstood the storm on
            Monday night.

            Divers will look at its piles.

            Subject: Piers

            ProQuest document ID: 4711

            Database: Dailies
            """));
        AssertArticle(article, 1, "The pier stands", "Harbour Post", "2014-03-04", null, "4711",
            "The old pier of Greyhaven withstood the storm on Monday night.", "Divers will look at its piles.");
    }

    [Theory]
    [InlineData("", "(stdin)")]
    [InlineData("From x@y.example Fri Mar  7 07:00:00 2014\n", "(stdin):1!/text")]
    public void ProQuestMail(string mailbox, string place)
    {
        string mail = mailbox + "Message-ID: <1@x>\nFrom: <noreply@search.example>\nSubject: Your Research\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n"
            + "Content-Transfer-Encoding: base64\n\n" + Convert.ToBase64String(Encoding.UTF8.GetBytes(ProQuest), Base64FormattingOptions.InsertLineBreaks) + "\n";
        Article[] read = Read(mail);
        Assert.Equal([$"{place}:1", $"{place}:2"], read.Select(article => article.Origin.ToString()));
        Assert.Equal(["4711", "4712"], read.Select(article => article.Key!));
    }

    [Fact]
    public void FactivaWithFieldCodes()
    {
        Article[] read = Read(FactivaFields);
        Assert.Equal(2, read.Length);
        AssertArticle(read[0], 1, "The pier stands", "Harbour Post", "2014-03-04", "en", "HARPOS0020140304ea3400002",
            "The old pier of Greyhaven withstood the storm on Monday night.", "Divers will look at its piles.", "The ferry waits.");
        Assert.Equal(["Ida Berg", "Bo Cox"], read[0].Authors);
        AssertArticle(read[1], 2, "La jetée tient", "Le Quai", "2014-03-05", "fr", "LEQUAI0020140305ea3500001", "La jetée de Port-Gris a tenu dans la tempête.");
    }

    [Fact]
    public void FactivaAsItIsRead()
    {
        Article[] read = Read(FactivaPage);
        Assert.Equal(2, read.Length);
        AssertArticle(read[0], 1, "The pier stands", "Harbour Post", "2014-03-04", "en", "HARPOS0020140304ea3400002",
            "The old pier of Greyhaven withstood the storm on Monday night.", "Divers will look at its piles.");
        Assert.Equal(["Ida Berg"], read[0].Authors);
        AssertArticle(read[1], 2, "Die Brücke hält", "Küstenbote", "2014-03-05", "de", "KUEBO00020140305ea3500001", "Die Seebrücke hielt dem Sturm stand.");
    }

    [Fact]
    public void FactivaDocument()
    {
        string[] paragraphs =
        [
            "The pier stands", "By Ida Berg", "21 words", "4 March 2014", "Harbour Post", "HARPOS", "English", "(c) 2014 Harbour Post", "The old pier withstood the storm.",
            "Document HARPOS0020140304ea3400002",
            "HD\tNot of this form", "",
        ];
        Article article = Assert.Single(Read(new DocumentText { Paragraphs = [.. paragraphs.Select(text => new DocumentParagraph(text))] }));
        AssertArticle(article, 1, "The pier stands", "Harbour Post", "2014-03-04", "en", "HARPOS0020140304ea3400002", "The old pier withstood the storm.");
        string[] rows = ["HD\tThe pier stands", "PD\t4 March 2014", "SN\tHarbour Post", "LP\tThe old pier withstood the storm.", "TD\tDivers came.", "They left.", "AN\tDocument H1"];
        article = Assert.Single(Read(new DocumentText { Paragraphs = [.. rows.Select(text => new DocumentParagraph(text))] }));
        AssertArticle(article, 1, "The pier stands", "Harbour Post", "2014-03-04", null, "H1", "The old pier withstood the storm.", "Divers came.", "They left.");
    }

    [Fact]
    public void EuropressePage()
    {
        Article[] read = Read(Europresse);
        Assert.Equal(2, read.Length);
        AssertArticle(read[0], 1, "La jetée tient", "Le Quai", "2014-03-05", null, "news·20140305·LQ·4711",
            "La tempête est passée.", "La jetée de Port-Gris a tenu dans la tempête.", "Les plongeurs viendront.");
        Assert.Equal(["Ida Berg"], read[0].Authors);
        AssertArticle(read[1], 2, "The pier stands", "Harbour Post", "2014-03-04", null, null, "The old pier withstood the storm.");
    }

    [Theory]
    [InlineData("1 of 10 DOCUMENTS\n\nThe court saw no more than one of them, the clerk said on Monday.\n")]
    [InlineData("<html><body><p>The ProQuest document ID is a number, the library wrote, and nobody knows it by heart.</p></body></html>")]
    [InlineData("<html><body><table><tr><td>HD</td><td>High definition, as the maker's own leaflet says.</td></tr></table><p>The set was sold for less than it cost.</p></body></html>")]
    [InlineData("Document HARPOS0020140304ea3400002\n\nThe number above stands on the file, the clerk said on Monday.\n")]
    public void WhatMerelyResemblesAnExportIsReadAsItIs(string text)
    {
        RawArticle article = Assert.Single(new ArticleReader(new()).Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), null)).Value;
        Assert.Equal((0, text), (article.Origin.Record, article.Content));
    }

    [Fact]
    public void AnArticleWithoutTextIsToldWithItsNumber()
    {
        string export = Nexis.Replace("The ferry runs again since Wednesday, the town wrote on its page.", "", StringComparison.Ordinal);
        Result<RawArticle, SkippedInput>[] read = [.. new ArticleReader(new()).Read(new MemoryStream(Encoding.UTF8.GetBytes(export)), "a.txt")];
        Assert.Equal((new ArticleOrigin("a.txt", 2), (SkipCause)SkipReason.NoBodyText), (read[1].Fault.Origin, read[1].Fault.Cause));
    }

    [Fact]
    public void DamageNeverCrashes()
    {
        var random = new Random(4711);
        foreach (string whole in (string[])[Nexis, ProQuest, FactivaFields, FactivaPage, Europresse])
        {
            for (int i = 0; i < 300; i++)
            {
                int from = random.Next(whole.Length);
                string damaged = whole.Remove(from, random.Next(whole.Length - from)).Insert(random.Next(from + 1), "<td><b>\n\n");
                Assert.NotEmpty(new ArticleReader(new()).Read(new MemoryStream(Encoding.UTF8.GetBytes(damaged)), null));
            }
        }
    }

    [Fact]
    public void APageOfNothingButTagsTakesLinearTime()
    {
        string page = "DocPublicationName" + string.Concat(Enumerable.Repeat("<div class=DocText><td><", 200_000)) + string.Concat(Enumerable.Repeat("</div></b>", 200_000));
        Assert.Null(DatabaseExports.OfPage(page, null, new()));
    }

    private static Article[] Read(string text) => Clean(new ArticleReader(new()).Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), null));

    private static Article[] Read(DocumentText document) => Clean(DatabaseExports.Of(document, null, new())!);

    private static Article[] Clean(IEnumerable<Result<RawArticle, SkippedInput>> read) => [.. read.Select(article => new ArticleCleaner().Clean(article.Value).Value)];

    /// <param name="language">What is stated; null for nothing, and the text tells it.</param>
    private static void AssertArticle(Article article, int record, string title, string source, string? published, string? language, string? key, params string[] body)
    {
        Assert.Equal(string.Join('\n', body), article.Body.Replace("\n\n", "\n", StringComparison.Ordinal));
        Assert.Equal((record, title, source), (article.Origin.Record, article.Title, article.Source));
        Assert.Equal((published, language ?? article.Language), (article.Published is { } date ? date.HasTime ? $"{date.Start:yyyy-MM-ddTHH:mm:ssZ}" : $"{date.Start:yyyy-MM-dd}" : null, article.Language));
        Assert.Equal(key, article.Key);
    }
}
