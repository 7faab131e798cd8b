using NewsSearch.Dates;

namespace NewsSearch.Tests.Dates;

public sealed class WrittenDateReaderTests
{
    public static TheoryData<string, string, string> Dates
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Dates", "Data", "dates.tsv")).Where(line => line.Length > 0 && line[0] != '#'))
            {
                string[] cells = line.Split('\t');
                data.Add(cells[0], cells[1], cells[2]);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Dates))]
    public void DatesAreReadInTheirLanguage(string language, string text, string expected)
    {
        var hints = new DateHints(language == "-" ? null : language);
        Assert.True(PublicationDates.TryRead(text, hints, out PublicationDate date), text);
        Assert.Equal(expected, date.ToString());
    }

    [Theory]
    [InlineData(null, "5 listopada 2020")]
    [InlineData("de", "5 listopada 2020")]
    [InlineData(null, "03/05/2020")]
    [InlineData("en", "03/05/2020")]
    [InlineData("en-CA", "03/05/2020")]
    [InlineData("zh", "03/05/2020")]
    [InlineData(null, "3/4/14")]
    [InlineData(null, "25/03/20")]
    [InlineData("de", "30. Februar 2020")]
    [InlineData("de", "31.04.2020")]
    [InlineData("fr", "32 mai 2020")]
    [InlineData("fr", "29 février 2019")]
    [InlineData("es", "mayo de 2020")]
    [InlineData("zh", "2020年5月")]
    [InlineData("ja", "令和2年13月5日")]
    [InlineData("zh", "二〇二〇年五月三十二日")]
    [InlineData("de", "12. ju. 2020")]
    [InlineData("de", "12. jun-jul. 2020")]
    [InlineData("fa", "۱۳۹۸/۱۲/۳۰")]
    [InlineData("en", "99/02/14 1399")]
    [InlineData("de", "+49 30 2020 12")]
    [InlineData("de", "030/12 05 2020")]
    [InlineData("en-US", "555-123-4567")]
    [InlineData("en", "1.2.3")]
    [InlineData("en", "10.2.2020.4")]
    [InlineData("en", "192.168.10.12")]
    [InlineData("it", "25° Celsius, 3 2020")]
    [InlineData("it", "25° C, maggio 2020")]
    [InlineData("de", "12,50 € 2020")]
    [InlineData("en", "$12 May 2020")]
    [InlineData("en", "the 12 best of 2020")]
    [InlineData("en", "12 people died in May 2020")]
    [InlineData("es", "12 personas murieron en mayo de 2020")]
    [InlineData("en", "out 12 of 2020 set")]
    [InlineData("de", "Am 3. März 2020 starb Hans Meier in Wien")]
    [InlineData("de", "3. März 2020 und 5. März 2020")]
    [InlineData("fr", "5 mai 2020 3 commentaires")]
    [InlineData("ar", "١٤ رمضان ١٤٤١")]
    [InlineData("de", "3. März")]
    [InlineData("ru", "5 апреля")]
    [InlineData("xx", "5 blorb 2020")]
    public void WhatIsNoDateOrMayBeSeveralIsRefused(string? language, string text) =>
        Assert.False(PublicationDates.TryRead(text, new DateHints(language), out _));

    [Theory]
    [InlineData("03/05/2020", null, DateOrders.DayFirst, "2020-05-03")]
    [InlineData("03/05/2020", "en", DateOrders.MonthFirst, "2020-03-05")]
    [InlineData("03/05/2020", "fr", DateOrders.MonthFirst, "2020-03-05")]
    [InlineData("03/05/2020", "en-GB", DateOrders.MonthFirst, null)]
    [InlineData("03/05/2020", "en-GB", DateOrders.None, "2020-05-03")]
    [InlineData("03/05/2020", null, DateOrders.None, null)]
    [InlineData("03/05/20", null, DateOrders.DayFirst | DateOrders.YearFirst, null)]
    [InlineData("03/05/20", "en", DateOrders.DayFirst | DateOrders.YearFirst, "2020-05-03")]
    public void OrderOfTheFileDecides(string text, string? language, DateOrders orders, string? expected) =>
        Assert.Equal(expected, PublicationDates.TryRead(new WrittenDate(text) { Orders = orders }, language, null, out PublicationDate date) ? date.ToString() : null);

    [Theory]
    [InlineData("https://example.org/2020/05/03/story", "2020-05-03")]
    [InlineData("https://example.org/2020/03/05/story", "2020-03-05")]
    [InlineData("https://example.org/20200305-story", "2020-03-05")]
    [InlineData("https://example.org/2020/07/07/story", null)]
    [InlineData("https://example.org/story", null)]
    public void AddressDecidesWhereItAgreesWithAReading(string url, string? expected) =>
        Assert.Equal(expected, PublicationDates.TryRead(new WrittenDate("03/05/2020"), "en", url, out PublicationDate date) ? date.ToString() : null);

    [Theory]
    [InlineData("25/03/2020", DateOrders.DayFirst)]
    [InlineData("Fri 03/25/2020 4:30 PM", DateOrders.MonthFirst)]
    [InlineData("03/05/2020", DateOrders.DayFirst | DateOrders.MonthFirst)]
    [InlineData("25/03/20", DateOrders.DayFirst | DateOrders.YearFirst)]
    [InlineData("03/05/20", DateOrders.Any)]
    [InlineData("25.03.2020", null)]
    [InlineData("2020/03/25", null)]
    [InlineData("25 March 2020", null)]
    public void DatesInNumbersShowTheirOrder(string text, DateOrders? expected) => Assert.Equal(expected, WrittenDateReader.OrdersOf(text));

    [Theory]
    [InlineData("3. März 2020", true)]
    [InlineData("Publicado el 5 de mayo de 2021", true)]
    [InlineData("Madrid, 5 de mayo de 2021", false)]
    [InlineData("Das Spiel vom 3. März 2020", false)]
    [InlineData("Wahl 12. Mai 2020", false)]
    public void LineOfADateHasNothingElse(string line, bool expected) =>
        Assert.Equal(expected, WrittenDateReader.TryRead(line, DateHints.None, DateReach.Line, out _, out _));

    [Theory]
    [InlineData("Aktualisiert am 3. März 2020", true)]
    [InlineData("Mis à jour le 5 mai 2020 à 14h05", true)]
    [InlineData("最終更新日：2020年5月12日", true)]
    [InlineData("Veröffentlicht am 3. März 2020", false)]
    public void LabelSaysWhetherItIsAnUpdate(string line, bool expected)
    {
        Assert.True(WrittenDateReader.TryRead(line, DateHints.None, DateReach.Statement, out _, out bool isUpdate));
        Assert.Equal(expected, isUpdate);
    }

    [Theory]
    [InlineData("Von Anna Berg | 3. März 2020 | Politik", "2020-03-03")]
    [InlineData("Aktualisiert 4. März 2020, erschienen 3. März 2020", "2020-03-03")]
    [InlineData("Erschienen 3. März 2020, aktualisiert 4. März 2020", "2020-03-03")]
    [InlineData("Aktualisiert 4. März 2020", null)]
    [InlineData("1/27/2026 - 3/24/2026", null)]
    public void DateIsFoundWithinALine(string line, string? expected) =>
        Assert.Equal(expected, WrittenDateReader.TryRead(line, DateHints.None, DateReach.Within, out PublicationDate date, out _) ? date.ToString() : null);

    [Theory]
    [InlineData("5 mai 2020", "d MMMM yyyy", "fr", "2020-05-05")]
    [InlineData("mardi 5 mai 2020", "dddd d MMMM yyyy", "fr", "2020-05-05")]
    [InlineData("05 févr. 2020 14:05", "dd MMM yyyy HH:mm", "fr", "2020-02-05T14:05:00Z")]
    [InlineData("5 listopada 2020", "d MMMM yyyy", "pl", "2020-11-05")]
    [InlineData("5 listopada 2020", "d MMMM yyyy", "hr", "2020-10-05")]
    [InlineData("2020|mayo|12", "yyyy'|'MMMM'|'dd", "es", "2020-05-12")]
    [InlineData("5 มีนาคม 2563", "d MMMM yyyy", "th", "2020-03-05")]
    [InlineData("5 May 2020", "d MMMM yyyy", null, "2020-05-05")]
    [InlineData("5 mai 2020", "d MMMM yyyy", "pl", "2020-05-05")]
    [InlineData("5 brumaire 2020", "d MMMM yyyy", "fr", null)]
    public void FormatTakesTheNamesOfALanguage(string text, string format, string? language, string? expected) =>
        Assert.Equal(expected, DateFormats.TryParse(text, format, language, out PublicationDate date) ? date.ToString() : null);

    [Theory]
    [InlineData("dd/MM/yyyy", true)]
    [InlineData("yyyy-MM-ddTHH:mm:ssZ", true)]
    [InlineData("d'|'MMMM'|'yyyy", true)]
    [InlineData("d\\a M yy", true)]
    [InlineData("o", true)]
    [InlineData("qqq", false)]
    [InlineData("dd/MM", false)]
    [InlineData("DD/MM/YYYY", false)]
    [InlineData("yyyy'", false)]
    public void FormatsAreCheckedBeforeAnythingIsRead(string format, bool expected) => Assert.Equal(expected, DateFormats.CanRead(format));

    [Theory]
    [InlineData("https://example.org/2018/04/21/story", "2018-04-21")]
    [InlineData("https://example.org/2018/apr/21/story", "2018-04-21")]
    [InlineData("https://example.org/world/20180421/story", "2018-04-21")]
    [InlineData("https://example.org/story-20180421.html", "2018-04-21")]
    [InlineData("https://example.org/2018-04-21-story", "2018-04-21")]
    [InlineData("https://example.org/2018/4/2/story", "2018-04-02")]
    [InlineData("https://example.org/2018/13/21/story", null)]
    [InlineData("https://example.org/2018/04/story", null)]
    [InlineData("https://example.org/story-12018042", null)]
    [InlineData("https://example.org/120180421", null)]
    [InlineData("https://example.org/?day=20180421", null)]
    [InlineData("story/2018/04/21/x", null)]
    [InlineData(null, null)]
    public void AddressNamesTheDay(string? url, string? expected) => Assert.Equal(expected, AddressDates.Find(url)?.ToString());

    [Fact]
    public void EveryTextHasAnAnswer()
    {
        Random random = new(20200305);
        string[] parts = ["2020", "12", "5", "3", "99", "年", "月", "日", ".", "/", "-", ":", " ", ",", "mai", "März", "listopada", "de", "م", "٥", "令和", "元年", "พ.ศ.", "2563", "AM", "+", "GMT", "tháng", "(", "\u0301"];
        for (int i = 0; i < 20_000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(14)).Select(_ => parts[random.Next(parts.Length)]));
            if (PublicationDates.TryRead(text, new DateHints(random.Next(2) == 0 ? "th" : "fa"), out PublicationDate date))
            {
                // Ten digits are Unix time, which ends later.
                Assert.InRange(date.Start.Year, 1599, 2286);
            }
        }
    }

    [Fact]
    public void EveryCodePointHasAnAnswerWhereverItStands()
    {
        foreach (string text in CodePoints.AllIn("12#5#2020", "12 mai# 2020", "#12 mai 2020", "2020#5月12日", "12 mai 2020 14#05"))
        {
            if (PublicationDates.TryRead(text, DateHints.None, out PublicationDate date))
            {
                Assert.InRange(date.Start.Year, 1600, 2199);
            }
        }
    }
}
