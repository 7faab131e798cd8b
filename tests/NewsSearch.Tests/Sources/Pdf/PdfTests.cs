using NewsSearch.Sources;
using NewsSearch.Tests.Sources.Office;

namespace NewsSearch.Tests.Sources.Pdf;

public sealed class PdfTests
{
    private static readonly string[] Lead =
    [
        "The council approved a second tram line to the harbour on",
        "Tuesday, after a debate of five hours. The first stretch is",
        "to open in three years.",
    ];

    private const string LeadText =
        "The council approved a second tram line to the harbour on Tuesday, after a debate of five hours. The first stretch is to open in three years.";

    private static PdfBuilder OnePage() => new PdfBuilder().Page();

    [Fact]
    public void TitleAuthorAndDateAreTheProperties()
    {
        Article article = DocumentReading.Article(OnePage().Lines(60, 700, 10, Lead)
            .Information("Title", "Tram line approved").Information("Author", "Ida Berg and Bo Cox").Information("CreationDate", "D:20140329101500+01'00'").Build());
        Assert.Equal(("Tram line approved", LeadText), (article.Title, article.Body));
        Assert.Equal(["Ida Berg", "Bo Cox"], article.Authors);
        Assert.Equal("2014-03-29T09:15:00Z", article.Published.ToString());
    }

    [Theory]
    [InlineData("D:20140312", "2014-03-12")]
    [InlineData("D:20140312093000", "2014-03-12T09:30:00Z")]
    public void ADayWithoutATimeIsADay(string stated, string date) =>
        Assert.Equal(date, DocumentReading.Article(OnePage().Lines(60, 700, 10, Lead).Information("CreationDate", stated).Build()).Published.ToString());

    [Fact]
    public void AYearIsNoDay() => Assert.Null(DocumentReading.Article(OnePage().Lines(60, 700, 10, Lead).Information("CreationDate", "D:2014").Build()).Published);

    [Theory]
    [InlineData("Microsoft Word - tram3.doc")]
    [InlineData("untitled")]
    [InlineData("tram_layout")]
    [InlineData("d")]
    [InlineData("")]
    public void TheLargestTypeIsTheTitleWhereThePropertiesHaveNone(string stated)
    {
        Article article = DocumentReading.Article(OnePage().Information("Title", stated)
            .Text(60, 760, "Harbour Post", 9).Text(60, 730, "Council approves second", 24, bold: true).Text(60, 702, "tram line", 24, bold: true)
            .Lines(60, 660, 10, Lead).Build());
        Assert.Equal(("Council approves second tram line", $"Harbour Post\n\n{LeadText}"), (article.Title, article.Body));
    }

    [Fact]
    public void AStatedTitleIsNotRepeatedInTheText() => Assert.Equal(LeadText, DocumentReading.Article(OnePage()
        .Information("Title", "Council approves tram line").Text(60, 730, "COUNCIL APPROVES TRAM LINE", 24).Lines(60, 660, 10, Lead).Build()).Body);

    [Fact]
    public void ThePapersNameIsNoHeadline() => Assert.Equal("Second tram line approved", DocumentReading.Article(OnePage()
        .Text(60, 740, "HARBOUR POST", 40).Text(60, 700, "Second tram line approved", 20).Lines(60, 660, 10, Lead).Build()).Title);

    /// <summary>Three columns of five lines, 180 points apart, printed row by row across the page.</summary>
    [Fact]
    public void ColumnsAreReadOneAfterTheOther()
    {
        string[][] columns =
        [
            ["The harbour board chose the", "cheaper of two plans for the", "old pier on Monday, and will", "ask the state for a loan of two", "million to begin the work."],
            ["Shops on the pier may stay", "open until the autumn, said", "the board, which had first", "wanted them gone by June of", "this year."],
            ["Anglers lose the north side,", "where a landing for ferries is", "to be built. Their club spoke", "of a sad day and announced a", "protest for Sunday."],
        ];
        PdfBuilder page = OnePage().Text(40, 740, "Pier to be rebuilt for ferries after long dispute", 22);
        for (int line = 0; line < 5; line++)
        {
            for (int column = 0; column < 3; column++)
            {
                page.Text(40 + (column * 180), 700 - (line * 13), columns[column][line], 11);
            }
        }

        Article article = DocumentReading.Article(page.Build());
        Assert.Equal("Pier to be rebuilt for ferries after long dispute", article.Title);
        Assert.Equal(string.Join("\n\n", columns.Select(column => string.Join(' ', column))), article.Body);
    }

    [Fact]
    public void AStoryAcrossThePageEndsTheColumnsAboveIt()
    {
        Article article = DocumentReading.Article(OnePage()
            .Lines(40, 700, 10, "The first story begins in the", "left column and goes on for", "three lines, then it")
            .Lines(320, 700, 10, "continues on the right side,", "where it has two more lines", "and ends.")
            .Text(40, 600, "A second story stands below both of the columns", 20)
            .Lines(40, 570, 10, "It has a left column of its", "own, with a few words,")
            .Lines(320, 570, 10, "and a right one, in which it", "comes to its end.").Build());
        Assert.Equal(
            "The first story begins in the left column and goes on for three lines, then it continues on the right side, where it has two more lines and ends.\n\n"
            + "It has a left column of its own, with a few words, and a right one, in which it comes to its end.",
            article.Body);
    }

    [Theory]
    [InlineData("The gov-", "ernment spoke.", "The government spoke.")]
    [InlineData("A long-", "term plan. The long-term view.", "A long-term plan. The long-term view.")]
    [InlineData("A meeting of the Anglo-", "American society.", "A meeting of the Anglo-American society.")]
    [InlineData("A state-of-the-", "art hall.", "A state-of-the-art hall.")]
    [InlineData("The har\u00AD", "bour opened.", "The harbour opened.")]
    [InlineData("From 2013-", "2014 it was shut.", "From 2013-2014 it was shut.")]
    [InlineData("See https://a.example/long-", "path for more.", "See https://a.example/long-path for more.")]
    [InlineData("See www.harbour-", "post.example for more.", "See www.harbour-post.example for more.")]
    public void AHyphenAtTheEndOfALineStaysWhereTheWordHasIt(string first, string second, string text) => Assert.Equal(
        $"{text}\n\nIt was a day without a cloud in the whole of the bay.",
        DocumentReading.Article(OnePage().Lines(60, 700, 10, first, second, "It was a day without a cloud in the whole of the bay.").Build()).Body);

    [Fact]
    public void ParagraphsBeginWithAnIndentADistanceOrBehindAShortLine()
    {
        Article article = DocumentReading.Article(OnePage()
            .Lines(60, 700, 10, "The first paragraph runs over two lines of the column, and", "its last one is full to the very end of the line, as it is.")
            .Lines(75, 676, 10, "The second is known by its indent, and it has a further line")
            .Lines(60, 664, 10, "that ends early.", "The third follows a short last line, and goes on and on a bit,", "to its own end.")
            .Lines(60, 610, 10, "The fourth stands apart from all of them, further down the", "page.").Build());
        Assert.Equal(
            "The first paragraph runs over two lines of the column, and its last one is full to the very end of the line, as it is.\n\n"
            + "The second is known by its indent, and it has a further line that ends early.\n\n"
            + "The third follows a short last line, and goes on and on a bit, to its own end.\n\n"
            + "The fourth stands apart from all of them, further down the page.",
            article.Body);
    }

    /// <summary>Three paragraphs, each known by its indent; most of their lines end with a sentence, at different lengths.</summary>
    [Fact]
    public void ARaggedLineThatEndsASentenceEndsNoParagraph()
    {
        string[] lines =
        [
            "  The ferry was late on Monday morning.", "Nobody on the pier knew the reason why.", "The captain did not say it either.",
            "  On Tuesday it came on time once more.", "The band of the harbour played for it.", "It was the first time in a year.",
            "  On Wednesday the pier was closed again.", "A beam had come down in the night.",
        ];
        PdfBuilder page = OnePage();
        for (int i = 0; i < lines.Length; i++)
        {
            page.Text(60 + (10 * (lines[i].Length - lines[i].TrimStart().Length) / 2), 700 - (i * 12), lines[i].TrimStart());
        }

        string[] paragraphs = [.. new Range[] { ..3, 3..6, 6.. }.Select(range => string.Join(' ', lines[range].Select(line => line.TrimStart())))];
        Assert.Equal(string.Join("\n\n", paragraphs), DocumentReading.Article(page.Build()).Body);
    }

    /// <summary>In Helvetica, an o is 0.556 sizes wide and a diaeresis 0.333: TeX prints the second in the middle of the first.</summary>
    [Theory]
    [InlineData("M", 8.33, "o", 1.1, "\\250", "ller")]
    [InlineData("M", 8.33, "\\250", -1.1, "o", "ller")]
    public void AnAccentBelongsToTheLetterThatItIsPrintedOver(string before, double at, string first, double shift, string second, string after)
    {
        (double firstX, double secondX) = shift > 0 ? (at, at + shift) : (at - shift, at);
        string text = string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"BT /F1 10 Tf 1 0 0 1 60 700 Tm ({before}) Tj 1 0 0 1 {60 + firstX} 700 Tm ({first}) Tj 1 0 0 1 {60 + secondX} 700 Tm ({second}) Tj 1 0 0 1 {60 + at + 5.56} 700 Tm ({after} spoke for five hours of the pier.) Tj ET");
        Assert.Equal("M\u00F6ller spoke for five hours of the pier.", DocumentReading.Article(OnePage().Raw(text).Build()).Body);
    }

    [Fact]
    public void RunningHeadsAndPageNumbersAreLeftOutAndTextGoesOnOverPages()
    {
        PdfBuilder pages = new();
        string[] texts = ["The report begins here and", "continues on the second", "and the third page, where it ends."];
        for (int page = 1; page <= 3; page++)
        {
            pages.Page().Text(60, 770, $"Harbour Office  Annual Report {2013 + page}", 8).Text(60, 700, texts[page - 1]).Text(300, 30, $"- {page} -", 8);
        }

        Assert.Equal("The report begins here and continues on the second and the third page, where it ends.", DocumentReading.Article(pages.Build()).Body);
    }

    [Fact]
    public void AHeadlineStaysWhereTheHeadsOfOtherPagesRepeatIt()
    {
        PdfBuilder pages = new PdfBuilder().Page().Text(60, 770, "Annual Report on the Harbour", 24).Lines(60, 700, 10, Lead);
        for (int page = 2; page <= 4; page++)
        {
            pages.Page().Text(60, 770, "Annual Report on the Harbour", 9).Text(60, 700, $"Page {page} tells of ships and of the weather that they had.");
        }

        Article article = DocumentReading.Article(pages.Build());
        Assert.Equal("Annual Report on the Harbour", article.Title);
        Assert.DoesNotContain("Annual Report", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void ADocumentOfRunningHeadsAloneKeepsThem() => Assert.Equal(
        "Receipt 1 of the harbour office Receipt 2 of the harbour office",
        DocumentReading.Read(OnePage().Text(60, 700, "Receipt 1 of the harbour office").Page().Text(60, 700, "Receipt 2 of the harbour office").Build())[0].Value.Content.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal));

    [Fact]
    public void APageNumberOfASinglePageIsLeftOut() =>
        Assert.Equal(LeadText, DocumentReading.Article(OnePage().Lines(60, 700, 10, Lead).Text(300, 30, "Page 1 of 1", 8).Build()).Body);

    [Fact]
    public void ADropCapBelongsToTheFirstLine() => Assert.Equal(
        "The council met on Tuesday for the first time this year, to speak of trams, piers and the weather in the bay.",
        DocumentReading.Article(OnePage().Text(60, 676, "T", 36)
            .Lines(86, 700, 10, "he council met on Tuesday for", "the first time this year, to speak", "of trams, piers and the weather").Text(60, 664, "in the bay.").Build()).Body);

    [Fact]
    public void TextPrintedTwiceToBeBoldIsReadOnce() => Assert.Equal(LeadText, DocumentReading.Article(
        OnePage().Lines(60, 700, 10, Lead).Lines(60.3, 700, 10, Lead).Build()).Body);

    [Fact]
    public void ATurnedPageAndACompressedOneReadAlike()
    {
        PdfBuilder turned = new PdfBuilder { Compress = true }.Page();
        for (int i = 0; i < Lead.Length; i++)
        {
            turned.Raw($"BT /F1 10 Tf 0 1 -1 0 {100 + (i * 12)} 60 Tm ({Lead[i]}) Tj ET");
        }

        Assert.Equal(LeadText, DocumentReading.Article(turned.Build()).Body);
    }

    [Fact]
    public void AStampAcrossThePageAndHeadsMarkedAsSuchAreLeftOut() => Assert.Equal(LeadText, DocumentReading.Article(OnePage()
        .Raw("BT /F1 60 Tf 0.7 0.7 -0.7 0.7 100 100 Tm (DRAFT) Tj ET")
        .Raw("/Artifact <</Type/Pagination>> BDC").Text(60, 770, "Harbour Office").Raw("EMC").Lines(60, 700, 10, Lead).Build()).Body);

    [Fact]
    public void ActualTextStandsForWhatIsPrinted() => Assert.Equal("The office of the harbour is open again, from Monday to Friday.", DocumentReading.Article(OnePage()
        .Raw("BT /F1 10 Tf 60 700 Td (The o) Tj /Span <</ActualText(ffi)>> BDC (xyz) Tj EMC (ce of the harbour is open again, from Monday to Friday.) Tj ET").Build()).Body);

    [Fact]
    public void TextInAFormIsRead() => Assert.Equal(LeadText, DocumentReading.Article(new PdfBuilder { Resources = $"/XObject<</X {PdfBuilder.FirstObject(1)} 0 R>>" }
        .Page().Raw("/X Do").Object(PdfBuilder.Stream($"BT /F1 10 Tf 60 700 Td ({LeadText}) Tj ET", "/Type/XObject/Subtype/Form/BBox[0 0 600 800]")).Build()).Body);

    [Fact]
    public void WithoutTextItNeedsRecognition()
    {
        PdfBuilder scan = new PdfBuilder { Resources = $"/XObject<</X {PdfBuilder.FirstObject(2)} 0 R>>" }.Page().Raw("/X Do").Page().Raw("/X Do").Text(300, 30, "2")
            .Object(PdfBuilder.Stream("\0", "/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"));
        Assert.Equal("no text, needs OCR", DocumentReading.Skip(scan.Build()));
        Assert.Equal("no text, needs OCR", DocumentReading.Skip(OnePage().Build()));
    }

    [Fact]
    public void WhatIsWrongWithAFileIsTold()
    {
        byte[] file = OnePage().Lines(60, 700, 10, Lead).Build();
        Assert.Equal("damaged PDF", DocumentReading.Skip("%PDF-1.4\n"u8.ToArray()));
        Assert.Equal("damaged PDF", DocumentReading.Skip(file[..100]));
        Assert.Equal("encrypted", DocumentReading.Skip(OnePage().Lines(60, 700, 10, Lead)
            .Build("/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" + new string('0', 64) + ">/U<" + new string('1', 64) + ">>>")));
        SourceOptions small = new() { Limits = SourceLimits.Default with { MaxRecordBytes = 50 } };
        Assert.Equal("longer than 50 bytes", DocumentReading.Skip(file, small));
    }

    [Fact]
    public void ABrokenTableOfObjectsIsMade()
    {
        string file = System.Text.Encoding.Latin1.GetString(OnePage().Lines(60, 700, 10, Lead).Build());
        Assert.Equal(LeadText, DocumentReading.Article(System.Text.Encoding.Latin1.GetBytes(file.Replace("startxref\n", "startxref\n9", StringComparison.Ordinal))).Body);
        Assert.Equal(LeadText, DocumentReading.Article(System.Text.Encoding.Latin1.GetBytes("HTTP/1.1 200 OK\r\n\r\n" + file)).Body);
    }

    [Fact]
    public void ADamagedPageCostsThatPage()
    {
        string deep = "BT " + new string('[', 5_000) + " ET";
        List<Result<RawArticle, SkippedInput>> records = DocumentReading.Read(new PdfBuilder().Page().Lines(60, 700, 10, Lead).Page().Raw(deep).Build());
        Assert.Equal(2, records.Count);
        Assert.Equal(LeadText, records[0].Value.Content);
        Assert.Equal((new ArticleOrigin("/d", 2), SkipCause.Damaged("PDF page")), (records[1].Fault.Origin, records[1].Fault.Cause));
    }

    /// <summary>The last third of the page's packed text is overwritten: what stands before is kept, and the loss is told.</summary>
    [Fact]
    public void TextBehindAFaultInAPackedPageIsToldToBeLost()
    {
        byte[] file = LongPackedPage(out string text);
        int end = file.AsSpan().IndexOf("endstream"u8);
        file.AsSpan(end - 400, 399).Fill(0xFF);
        List<Result<RawArticle, SkippedInput>> records = DocumentReading.Read(file);
        Assert.Equal(2, records.Count);
        Assert.StartsWith(records[0].Value.Content[..500].ReplaceLineEndings(" "), text, StringComparison.Ordinal);
        Assert.Equal((new ArticleOrigin("/d", 1), SkipCause.Damaged("PDF page")), (records[1].Fault.Origin, records[1].Fault.Cause));
    }

    [Fact]
    public void APackedPageThatIsAllDamagedNeedsNoRecognition()
    {
        byte[] file = LongPackedPage(out _);
        file.AsSpan(file.AsSpan().IndexOf("stream\n"u8) + 9, 40).Fill(0xFF);
        Assert.Equal("damaged PDF page", DocumentReading.Skip(file));
    }

    [Fact]
    public void AChecksumThatIsWrongOrMissingIsNoDamage()
    {
        byte[] file = LongPackedPage(out string text);
        int end = file.AsSpan().IndexOf("endstream"u8) - 1;
        file[end - 1] ^= 0xFF;
        Assert.Equal(text, DocumentReading.Article(file).Body);
        file.AsSpan(end - 4, 4).Fill((byte)'\n');
        Assert.Equal(text, DocumentReading.Article(file).Body);
    }

    [Fact]
    public void APageWhoseTextOrFontIsMissingIsTold()
    {
        byte[] file = new PdfBuilder().Page().Lines(60, 700, 10, Lead).Page().Lines(60, 700, 10, Lead).Build();
        Assert.Equal(["article", "damaged PDF page 2"], Outcome(Replaced(file, "\n8 0 obj", "\n8 0 abc")));
        Assert.Equal(["article", "damaged PDF page 1"], Outcome(new PdfBuilder().Page().Raw("BT /F9 10 Tf 60 600 Td (lost) Tj ET").Lines(60, 700, 10, Lead).Build()));
    }

    /// <summary>A table of objects that cannot be used, in a file that is else whole, costs nothing.</summary>
    [Theory]
    [InlineData("\nxref\n", "\nxrfe\n")]
    [InlineData("\ntrailer\n", "\ntrbiler\n")]
    [InlineData("startxref", "startxrfe")]
    [InlineData("/Root 1 0 R", "/Roor 1 0 R")]
    [InlineData("/Root 1 0 R", "/Root 3 0 R")]
    [InlineData("/Root 1 0 R", "/Root[1 0 R]")]
    [InlineData("/Root 1 0 R", "/Root 1 0 S")]
    [InlineData("/Type/Catalog/Pages 2 0 R", "/Type/Cbtalog/Pages 2 0 S")]
    public void ATableOfObjectsIsMadeOfTheObjects(string sound, string damaged)
    {
        foreach (bool packed in new[] { false, true })
        {
            byte[] file = new PdfBuilder { Compress = packed }.Page().Lines(60, 700, 10, Lead).Page().Lines(60, 700, 10, "It is to cost ten million.").Information("Title", "Tram line approved").Build();
            Result<RawArticle, SkippedInput> article = DocumentReading.Read(Replaced(file, sound, damaged))[0];
            Assert.Equal(("Tram line approved", $"{LeadText}\n\nIt is to cost ten million."), (article.Value.Title, article.Value.Content));
        }
    }

    /// <summary>Cut off behind the first of two pages, the list of pages at the end is gone too.</summary>
    [Fact]
    public void OfAFileThatIsCutOffTheWholePagesAreRead()
    {
        byte[] file = new PdfBuilder { PagesLast = true }.Page().Lines(60, 700, 10, Lead).Page().Lines(60, 700, 10, "It is to cost ten million.").Build();
        Assert.Equal(["article", "damaged PDF 0"], Outcome(file[..file.AsSpan().IndexOf("\n7 0 obj"u8)]));
        Assert.Equal(LeadText, DocumentReading.Read(file[..file.AsSpan().IndexOf("\n7 0 obj"u8)])[0].Value.Content);
        Assert.Equal(["article", "damaged PDF page 2", "damaged PDF 0"], Outcome(file[..file.AsSpan().IndexOf("\n8 0 obj"u8)]));
    }

    [Fact]
    public void TextThatIsNotPackedAndBreaksOffIsTold()
    {
        byte[] file = OnePage().Lines(60, 700, 10, Lead).Lines(60, 600, 10, "It is to cost ten million.").Build();
        byte[] cut = file[..file.AsSpan().IndexOf("(It is to cost"u8)];
        Assert.Equal(["article", "damaged PDF 0"], Outcome(cut));
        Assert.Equal(LeadText, DocumentReading.Read(cut)[0].Value.Content);
    }

    [Fact]
    public void OfAListOfPagesThatAreNotAllThereTheOthersAreRead()
    {
        byte[] file = new PdfBuilder().Page().Lines(60, 700, 10, Lead).Page().Lines(60, 700, 10, "It is to cost ten million.").Build();
        Assert.Equal(["article", "damaged PDF page 2"], Outcome(Replaced(file, "\n7 0 obj", "\n7 0 abc")));
    }

    [Fact]
    public void AWrongPlaceInTheTableOfObjectsCostsNothing()
    {
        string file = System.Text.Encoding.Latin1.GetString(OnePage().Lines(60, 700, 10, Lead).Build());
        string place = $"{file.IndexOf("6 0 obj", StringComparison.Ordinal):D10}";
        Assert.Equal(LeadText, DocumentReading.Article(Replaced(System.Text.Encoding.Latin1.GetBytes(file), place, "0000000015")).Body);
    }

    /// <summary>Catalogue, list of pages and pages stand in an object stream, the table is none.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ObjectsInAnObjectStreamAreFound(bool packed)
    {
        const string Content = "1 0 2 29 5 86 <</Type/Catalog/Pages 2 0 R>><</Type/Pages/Count 1/Kids[5 0 R]/MediaBox[0 0 600 800]>><</Type/Page/Parent 2 0 R/Contents 6 0 R/Resources<</Font<</F1 3 0 R>>>>>>";
        byte[] stream = PdfBuilder.Stream(System.Text.Encoding.Latin1.GetBytes(Content), packed, "/Type/ObjStm/N 3/First 14");
        byte[] text = PdfBuilder.Stream(System.Text.Encoding.Latin1.GetBytes($"BT /F1 10 Tf 60 700 Td ({LeadText}) Tj ET"), packed);
        Assert.Equal(LeadText, DocumentReading.Article(
            [.. "%PDF-1.5\n3 0 obj\n<</Type/Font/Subtype/Type1/Encoding/WinAnsiEncoding/BaseFont/Helvetica>>\nendobj\n6 0 obj\n"u8, .. text, .. "\nendobj\n9 0 obj\n"u8, .. stream, .. "\nendobj\n"u8]).Body);
    }

    [Fact]
    public void ABombIsRefused()
    {
        SourceOptions small = new() { Limits = SourceLimits.Default with { MaxUnpackedBytes = 10_000_000 } };
        byte[] bomb = new PdfBuilder { Compress = true }.Page().Raw(new string(' ', 80_000_000)).Build();
        Assert.Equal("unpacks to too much", DocumentReading.Skip(bomb, small));
    }

    [Theory]
    [InlineData("/X Do /Y Do", "/Y Do /X Do")]
    [InlineData("/X Do", "/X Do")]
    public void FormsThatCallOneAnotherInACircleEnd(string first, string second)
    {
        int x = PdfBuilder.FirstObject(1);
        string resources = $"/XObject<</X {x} 0 R/Y {x + 1} 0 R>>";
        string entries = $"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<<{resources}>>";
        Assert.Equal(LeadText, DocumentReading.Article(new PdfBuilder { Resources = resources }.Page().Raw("/X Do /Y Do").Lines(60, 700, 10, Lead)
            .Object(PdfBuilder.Stream(first, entries)).Object(PdfBuilder.Stream(second, entries)).Build()).Body);
    }

    [Theory]
    [InlineData("/ColorSpace<</C 7 0 R>>", "[/Indexed 7 0 R 1 <0000>]")]
    [InlineData("/ColorSpace<</C 7 0 R>>", "[/Separation /S 7 0 R 7 0 R]")]
    [InlineData("/Pattern<</C 7 0 R>>", "<</Type/Pattern/PatternType 2/Shading 7 0 R/ShadingType 2/ColorSpace[/Indexed 7 0 R 1 <00>]>>")]
    [InlineData("/Shading<</C 7 0 R>>", "<</ShadingType 2/ColorSpace 8 0 R/Coords[0 0 1 1]/Function 9 0 R>>")]
    [InlineData("/ExtGState<</C 7 0 R>>", "<</SMask 7 0 R/Font[7 0 R 1]>>")]
    [InlineData("/Font<</F1 7 0 R>>", "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[7 0 R]>>")]
    [InlineData("/XObject<</C 7 0 R>>", "7 0 R")]
    public void WhatRefersToItselfEnds(string resources, string definition) => DocumentReading.Survives(new PdfBuilder { Resources = resources }.Page()
        .Raw("/C cs /C CS /C scn /C sh /C gs /C Do").Lines(60, 700, 10, Lead)
        .Object(definition).Object("[/Separation /S 8 0 R 9 0 R]").Object("<</FunctionType 3/Functions[9 0 R]/Domain[0 1]/Bounds[]/Encode[0 1]>>").Build());

    /// <summary>
    /// A CFF font whose one subroutine calls itself, and whose letters call it (Adobe technical notes 5176 and 5177): 32 is the number of
    /// the first subroutine, 10 calls, 11 returns, 14 ends.
    /// </summary>
    [Fact]
    public void AFontsProgramIsNotRun()
    {
        static string Index(params string[] items) => items.Length == 0 ? "\0\0"
            : $"\0{(char)items.Length}\u0001\u0001{string.Concat(items.Select((_, i) => (char)(1 + items[..(i + 1)].Sum(item => item.Length))))}{string.Concat(items)}";
        string Number(int value) => $"\u001C{(char)(value >> 8)}{(char)(value & 0xFF)}";
        string letters = Index([.. Enumerable.Repeat("\u0020\u000A\u000E", 60)]);
        string Top(int at) => Index($"{Number(at)}\u0011{Number(4)}{Number(at + letters.Length)}\u0012");
        string head = "\u0001\0\u0004\u0001" + Index("A");
        int at = head.Length + Top(0).Length + 4;
        string font = head + Top(at) + Index() + Index() + letters + Number(4) + "\u0013" + Index("\u0020\u000A\u000B");
        int first = PdfBuilder.FirstObject(1);
        Assert.Equal(LeadText, DocumentReading.Article(new PdfBuilder { Resources = $"/Font<</F3 {first} 0 R>>" }.Page().Raw($"BT /F3 10 Tf 60 700 Td ({LeadText}) Tj ET")
            .Object($"<</Type/Font/Subtype/Type1/BaseFont/A/Encoding/WinAnsiEncoding/FirstChar 32/LastChar 126/Widths[{string.Concat(Enumerable.Repeat("500 ", 95))}]/FontDescriptor {first + 1} 0 R>>")
            .Object($"<</Type/FontDescriptor/FontName/A/Flags 32/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80/FontFile3 {first + 2} 0 R>>")
            .Object(PdfBuilder.Stream(font, "/Subtype/Type1C")).Build()).Body);
    }

    [Theory]
    [InlineData("7 0 R")]
    [InlineData("[7 0 R]")]
    [InlineData("<</Kids[7 0 R]>>")]
    [InlineData("<</Kids 7 0 R>>")]
    [InlineData("%\n7 0 R")]
    [InlineData("<</K#69ds[7 0 R]>>")]
    [InlineData("<</Kids[%]\n7 0 R]>>")]
    [InlineData("<</Length 7 0 R>>")]
    public void AnObjectThatIsItsOwnPartIsRefused(string definition) =>
        Assert.Equal("damaged PDF", DocumentReading.Skip(OnePage().Lines(60, 700, 10, Lead).Object(definition).Build()));

    /// <summary>The list that object 9 lacks is made of what belongs to it, which leads back to the root by a second list.</summary>
    [Fact]
    public void AMendedTreeThatLeadsInACircleIsRefused() => Assert.Equal("damaged PDF", DocumentReading.Skip(
        [.. "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[9 0 R]>>endobj 9 0 obj<</Type/Pages/Kids[]>>endobj\n"u8,
            .. "10 0 obj<</Type/Pages/Parent 9 0 R/Kids[]/Kids[2 0 R]>>endobj 5 0 obj<</Type/Page/Parent 9 0 R>>endobj\n"u8]));

    /// <summary>The list of pages claims a second page, which is none: mending is tried, and refused.</summary>
    [Fact]
    public void WhereMendingIsRefusedWhatCouldBeReadIsRead()
    {
        byte[] file = MendedInACircle(new PdfBuilder().Page().Lines(60, 700, 10, Lead).Page());
        Assert.Equal(["article", "damaged PDF 0"], Outcome(file));
        Assert.Equal(LeadText, DocumentReading.Read(file)[0].Value.Content);
    }

    /// <summary>The last third of the page's packed text is overwritten, for which mending is tried, and refused.</summary>
    [Fact]
    public void WhereMendingAPageIsRefusedWhatIsThereOfItIsRead()
    {
        byte[] file = Replaced(MendedInACircle(LongPackedText(out string text).Page()), "/Count 2", "/Count 1");
        int end = file.AsSpan().IndexOf("endstream"u8);
        file.AsSpan(end - 400, 399).Fill(0xFF);
        Assert.Equal(["article", "damaged PDF page 1"], Outcome(file));
        Assert.StartsWith(DocumentReading.Read(file)[0].Value.Content[..500].ReplaceLineEndings(" "), text, StringComparison.Ordinal);
    }

    /// <summary>The second of two pages becomes an empty list, made of what belongs to it when mended, which leads back to the root.</summary>
    private static byte[] MendedInACircle(PdfBuilder twoPages)
    {
        const string Page = "/Type/Page/Parent 2 0 R/Contents 8 0 R";
        return Replaced(twoPages.Object("<</Type/Pages/Parent 7 0 R/Kids[]/Kids[2 0 R]>>").Build(), Page, "/Type/Pages/Parent 2 0 R/Kids[]".PadRight(Page.Length));
    }

    [Fact]
    public void ATableOfMoreObjectsThanThereCanBeIsRefused() => Assert.Equal("damaged PDF", DocumentReading.Skip(
        OnePage().Lines(60, 700, 10, Lead).Object("<</Type/XRef/Index[0 2147483647]>>").Build()));

    [Fact]
    public void ATreeOfAbsurdDepthIsRefused()
    {
        PdfBuilder deep = OnePage().Lines(60, 700, 10, Lead);
        for (int i = 0; i < 100_000; i++)
        {
            deep.Object($"<</Kids[{PdfBuilder.FirstObject(1) + i + 1} 0 R]>>");
        }

        Assert.Equal("damaged PDF", DocumentReading.Skip(deep.Build()));
    }

    private static byte[] LongPackedPage(out string text) => LongPackedText(out text).Build();

    private static PdfBuilder LongPackedText(out string text)
    {
        Random random = new(7);
        string[] lines = [.. Enumerable.Range(0, 50).Select(_ => string.Join(' ', Enumerable.Range(0, 10).Select(_ => new string([.. Enumerable.Range(0, 6).Select(_ => (char)random.Next('a', 'z' + 1))]))))];
        text = string.Join(' ', lines);
        return new PdfBuilder { Compress = true }.Page().Lines(60, 750, 10, lines);
    }

    private static byte[] Replaced(byte[] file, string old, string replacement) =>
        System.Text.Encoding.Latin1.GetBytes(System.Text.Encoding.Latin1.GetString(file).Replace(old, replacement, StringComparison.Ordinal));

    private static string[] Outcome(byte[] file) =>
        [.. DocumentReading.Read(file).Select(record => record.Succeeded ? "article" : $"{DocumentReading.Phrase(record.Fault)} {record.Fault.Origin.Record}")];

    [Fact]
    public void DamageIsSurvived()
    {
        Assert.All(DocumentReading.Damaged(new PdfBuilder().Page().Lines(60, 700, 10, Lead).Page().Lines(60, 700, 10, Lead).Information("Title", "Tram").Build()), DocumentReading.Survives);
        Assert.All(DocumentReading.Damaged(new PdfBuilder { Compress = true }.Page().Lines(60, 700, 10, Lead).Build()), DocumentReading.Survives);
    }
}
