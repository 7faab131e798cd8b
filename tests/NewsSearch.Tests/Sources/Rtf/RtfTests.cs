using System.Text;
using NewsSearch.Sources;
using NewsSearch.Tests.Sources.Office;

namespace NewsSearch.Tests.Sources.Rtf;

public sealed class RtfTests
{
    private const string Story = "The council approved a second tram line to the harbour on Tuesday, after a debate of five hours.";
    private const string More = "Work on the first stretch is to begin in May, the mayor's office said, and will last three years.";

    private const string Fonts = @"{\fonttbl{\f0\froman\fcharset0 Times New Roman;}{\f1\fcharset204 Times New Roman Cyr;}{\f2\fcharset128 MS Mincho;}}{\colortbl;\red0\green0\blue0;}";

    private static byte[] Rtf(string content, string head = @"\ansi\ansicpg1252\deff0") => Encoding.Latin1.GetBytes($"{{\\rtf1{head}{Fonts}{content}}}");

    private static string Body(string content) => DocumentReading.Article(Rtf(content)).Body;

    [Fact]
    public void TitleAuthorAndDateAreTheProperties()
    {
        Article article = DocumentReading.Article(Rtf(
            @"{\info{\title Tram line ap\'70roved}{\author Ida Berg}{\operator Bo Cox}{\creatim\yr2014\mo3\dy29\hr10\min15}{\revtim\yr2015\mo1\dy1}}"
            + $@"\pard {Story}\par {More}\par"));
        Assert.Equal(("Tram line approved", $"{Story}\n\n{More}"), (article.Title, article.Body));
        Assert.Equal(["Ida Berg"], article.Authors);
        Assert.Equal("2014-03-29T10:15:00Z", article.Published.ToString());
    }

    [Fact]
    public void AHeadingIsTheTitleWhereThePropertiesHaveNone() => Assert.Equal("Second tram line", DocumentReading.Article(Rtf(
        @"{\stylesheet{\s0 Normal;}{\s1\b heading 1;}{\*\cs10 Default;}}{\info{\title Document1}}"
        + $@"\pard Harbour Post\par\pard\s1 Second tram line\par\pard {Story}\par")).Title);

    [Fact]
    public void BytesAreReadByTheirFontsCodePage() => Assert.Equal(
        "Café, Привет and 日本 “in one line” – at last.",
        Body(@"Caf\'e9, \f1\'cf\'f0\'e8\'e2\'e5\'f2\f0  and \f2\'93\'fa\'96\'7b\f0  \ldblquote in one line\rdblquote  \endash  at last."));

    [Fact]
    public void UnicodeTakesThePlaceOfWhatStandsBehindIt() => Assert.Equal(
        "Łódź 10 € 😀 is here.",
        Body(@"\u321?\u243\'f3d\u378? {\uc2 10 \u8364\'80\'80 }{\uc0\u-10179\u-8704} is here."));

    [Fact]
    public void WhatIsNotPrintedIsNotRead() => Assert.Equal($"{Story}\n\n{More}", Body(
        @"{\header Harbour Office}{\footerr page 1}{\*\generator Writer;}{\pict\pngblip 89504e470d0a}{\listtext 1.\tab}"
        + $@"{Story}{{\deleted  And a third.}}{{\v  Hidden.}}{{\*\annotation Check.}}\par {More}\par"));

    [Fact]
    public void FieldsLinksAndNotes() => Assert.Equal(
        "See the plan of the line, it says.\n\nIt was printed in May.",
        Body(@"See {\field{\*\fldinst HYPERLINK ""https://a.example""}{\fldrslt the plan}} of the line{\super\chftn{\footnote\pard\plain It was printed in May.}}, it says.\par"));

    [Fact]
    public void TheRowOfATableIsALine() => Assert.Equal($"{Story}\n\nLine Stops\n\nHarbour line 12\n\n{More}", Body(
        $@"\pard {Story}\par\trowd\cellx100\cellx200\pard\intbl Line\cell Stops\cell\row\trowd\pard\intbl Harbour line\cell 12\cell\row\pard {More}\par"));

    [Fact]
    public void LineBreaksInTheFileAreNone() => Assert.Equal("The council\u00A0met in the long-term hall, {so} to say.".Replace('\u00A0', ' '),
        Body("The cou\r\nncil\\~met in the long\\_term\nhall, \\{so\\} to\\-  say.".Replace("term\nhall", "term hall", StringComparison.Ordinal)));

    [Fact]
    public void TextBoxesAreRead() => Assert.Equal("Trams will run every ten minutes.", Body(
        @"{\shp{\*\shpinst\shpleft0{\sp{\sn shapeType}{\sv 202}}{\shptxt Trams will run every ten minutes.\par}}{\shprslt {\*\do again}}}"));

    [Fact]
    public void WhatIsWrongWithAFileIsTold()
    {
        Assert.Equal("empty", DocumentReading.Skip(Rtf("")));
        Assert.Equal("nested too deeply", DocumentReading.Skip(Encoding.Latin1.GetBytes("{\\rtf1" + new string('{', 200_000))));
        SourceOptions small = new() { Limits = SourceLimits.Default with { MaxRecordBytes = 50 } };
        Assert.Equal("longer than 50 bytes", DocumentReading.Skip(Rtf(Story), small));
        List<Result<RawArticle, SkippedInput>> cut = DocumentReading.Read(Rtf(Story)[..^1]);
        Assert.Equal(Story, cut[0].Value.Content);
        Assert.Equal((SkipCause.Truncated("RTF"), true), (cut[1].Fault.Cause, cut[1].Fault.IsDamage));
    }

    [Fact]
    public void DamageIsSurvived() => Assert.All(DocumentReading.Damaged(Rtf($@"{{\info{{\title Tram}}}}\pard {Story}\par \bin5 abcde \u-99999999999 {More}\par")), DocumentReading.Survives);
}
