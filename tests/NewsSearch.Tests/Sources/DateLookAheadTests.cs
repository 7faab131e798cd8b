using System.Text;
using NewsSearch.Cleaning;
using NewsSearch.Sources;

namespace NewsSearch.Tests.Sources;

/// <summary>In which order the numbers of dates are read is told by the others of the file, and nothing is read twice for it.</summary>
public sealed class DateLookAheadTests
{
    private const string Body = "The ferry was late again on Monday morning, said the harbour master to the crew.";

    [Theory]
    [InlineData("03/05/2020,03/25/2020", "2020-03-05,2020-03-25")]
    [InlineData("03/05/2020,25/03/2020", "2020-05-03,2020-03-25")]
    [InlineData("03/25/2020,03/05/2020", "2020-03-25,2020-03-05")]
    [InlineData("03/05/20,10/18/16", "2020-03-05,2016-10-18")]
    [InlineData("03/05/2020,04/06/2020", ",")]
    [InlineData("03/05/2020,25/03/2020,03/25/2020,03/05/2020", "2020-05-03,2020-03-25,2020-03-25,")]
    [InlineData("03/05/2020,2020-03-25", ",2020-03-25")]
    [InlineData("03/05/2020,25.03.2020", ",2020-03-25")]
    [InlineData("03/05/2020,07/07/2020", ",2020-07-07")]
    public void ADayOver12SettlesTheOrderOfAFile(string dates, string expected) => Assert.Equal(expected, string.Join(',', Published(dates.Split(','))));

    [Fact]
    public void RecordsKeepTheirOrderAndThoseThatCannotBeReadTheirPlace()
    {
        string[] lines = [Line("03/05/2020", "a"), "{broken", Line("2020-03-05", "b"), Line("25/03/2020", "c"), Line("03/05/2020", "d")];
        Assert.Equal(
            ["a", "(Invalid)", "b", "c", "d"],
            Read(lines).Select(record => record.TryGet(out RawArticle? article, out SkippedInput? skipped) ? article.SourceId : $"({skipped.Cause.Reason})"));
    }

    [Fact]
    public void NoMoreThanTheFirstRecordsWait()
    {
        string[] dates = [.. Enumerable.Repeat("03/05/2020", DateLookAhead.MostRecords), "25/03/2020", "03/05/2020"];
        string[] read = [.. Published(dates)];
        Assert.All(read[..DateLookAhead.MostRecords], Assert.Empty);
        Assert.Equal(["2020-03-25", "2020-05-03"], read[^2..]);

        int taken = 0;
        IEnumerable<Result<RawArticle, SkippedInput>> endless = Enumerable.Repeat(Read([Line("03/05/2020", "a")]).Single(), int.MaxValue)
            .Select(record => record.Value with { Written = new WrittenDate("03/05/2020") }).Select(article => new Result<RawArticle, SkippedInput>(article)).Select(Count);
        Assert.NotNull(DateLookAhead.Over(endless).First().Value);
        Assert.Equal(DateLookAhead.MostRecords, taken);

        Result<RawArticle, SkippedInput> Count(Result<RawArticle, SkippedInput> record)
        {
            taken++;
            return record;
        }
    }

    [Fact]
    public void RecordsWithoutOpenDatesDoNotWait()
    {
        int taken = 0;
        IEnumerable<Result<RawArticle, SkippedInput>> records = Read([Line("2020-03-05", "a"), Line("2020-03-06", "b")]).Select(record =>
        {
            taken++;
            return record;
        });
        Assert.True(DateLookAhead.Over(records).First().Succeeded);
        Assert.Equal(1, taken);
    }

    [Theory]
    [InlineData("en-US", "2020-03-05")]
    [InlineData("en-AU", "2020-05-03")]
    [InlineData("es", "2020-05-03")]
    [InlineData("en", "")]
    public void LanguageAndRegionOfTheRecordTell(string language, string expected) =>
        Assert.Equal(expected, Date($$"""{"id":"a","body":"{{(language == "es" ? "El transbordador llegó tarde otra vez el lunes por la mañana, dijo el capitán del puerto a la tripulación." : Body)}}","published":"03/05/2020","language":"{{language}}"}"""));

    [Theory]
    [InlineData("3 May 2020", "2020-05-03")]
    [InlineData("4 May 2020", "")]
    public void AnotherDateThatIsShownMustAgree(string line, string expected) => Assert.Equal(
        expected,
        Date($$"""{"id":"a","title":"Ferry","body":"{{line}}\n\n{{Body}}","published":"03/05/2020","language":"en"}"""));

    [Theory]
    [InlineData("https://www.harbourpost.co.uk/ferry", "2020-05-03")]
    [InlineData("https://www.harbourpost.com/ferry", "")]
    [InlineData("https://www.harbourpost.com/2020/03/05/ferry", "2020-03-05")]
    [InlineData("https://www.harbourpost.us/ferry", "2020-03-05")]
    public void TheAddressTells(string url, string expected) =>
        Assert.Equal(expected, Date($$"""{"id":"a","body":"{{Body}}","published":"03/05/2020","language":"en","url":"{{url}}"}"""));

    [Fact]
    public void TheAddressDatesWhatStatesNoDate() =>
        Assert.Equal("2018-04-21", Date($$"""{"id":"a","body":"{{Body}}","url":"https://example.org/2018/04/21/ferry"}"""));

    [Fact]
    public void TheLanguageOfTheTextTellsAMonth()
    {
        const string Polish = "Prom znów się spóźnił w poniedziałek rano, powiedział kapitan portu, a pasażerowie czekali na nabrzeżu ponad godzinę.";
        Assert.Equal("2020-11-05", Date($$"""{"id":"a","body":"{{Polish}}","published":"5 listopada 2020"}"""));
    }

    [Fact]
    public void TheLanguageOfTheOptionsTells()
    {
        Assert.Equal(["2020-05-03"], Published(["03/05/2020"], new SourceOptions { DateLanguage = "en-GB" }));
        Assert.Equal(["2020-10-05"], Published(["5 listopada 2020"], new SourceOptions { DateLanguage = "hr" }));
        Assert.Equal(["2020-05-12"], Published(["12|mai|2020"], new SourceOptions { DateLanguage = "fr", DateFormat = "d'|'MMMM'|'yyyy" }));
    }

    [Fact]
    public void FeedsAndMailsWriteTheMonthsOfTheirLanguage()
    {
        string feed = $"<rss><channel><language>fr</language><item><title>A</title><guid>1</guid><pubDate>mar., 5 mai 2020 14:05:00 +0200</pubDate><encoded>{Body}</encoded></item></channel></rss>";
        Assert.Equal("2020-05-05T12:05:00Z", Assert.Single(Read(feed)).Value.Published?.ToString());
        string mail = $"From: ann@example.org\nDate: mar., 5 mai 2020 14:05:00 +0200\nSubject: Ferry\n\n{Body}\n";
        Assert.Equal("2020-05-05T12:05:00Z", Assert.Single(Read(mail)).Value.Published?.ToString());
    }

    [Fact]
    public void CellsOfATableAreOneFile()
    {
        string table = $"title,body,date\nA,{Body.Replace(",", "", StringComparison.Ordinal)},03/05/2020\nB,{Body.Replace(",", "", StringComparison.Ordinal)},25/03/2020\n";
        Assert.Equal(["2020-05-03", "2020-03-25"], Read(table).Select(record => new ArticleCleaner().Clean(record.Value).Value.Published?.ToString()));
    }

    [Fact]
    public void WhatCannotBeReadIsNoted()
    {
        Article article = new ArticleCleaner().Clean(Read([Line("03/05/2020", "a")]).Single().Value).Value;
        Assert.Equal(("03/05/2020", (PublicationDate?)null), (article.UnreadDate, article.Published));
        Assert.Null(new ArticleCleaner().Clean(Read([Line("unknown", "a")]).Single().Value).Value.UnreadDate);
    }

    private static string Line(string date, string id) => $$"""{"id":"{{id}}","title":"Ferry","body":"{{Body}}","published":"{{date}}"}""";

    private static string Date(string line) => new ArticleCleaner().Clean(Read([line]).Single().Value).Value.Published?.ToString() ?? "";

    private static IEnumerable<string> Published(string[] dates, SourceOptions? options = null) =>
        Read([.. dates.Select((date, i) => Line(date, $"{i}"))], options).Select(record => new ArticleCleaner().Clean(record.Value).Value.Published?.ToString() ?? "");

    private static Result<RawArticle, SkippedInput>[] Read(string[] lines, SourceOptions? options = null) => Read(string.Join('\n', lines) + "\n", options);

    private static Result<RawArticle, SkippedInput>[] Read(string content, SourceOptions? options = null) =>
        [.. new ArticleReader(options ?? new()).Read(new MemoryStream(Encoding.UTF8.GetBytes(content)), null)];
}
