namespace NewsSearch.Tests.Cleaning.Metadata;

/// <summary>When a page says that its article was published; updates are no answer.</summary>
public sealed class PageDatesTests
{
    private const string Story = """
        <p>The harbour council voted on Tuesday to close the old swing bridge for eleven months, after engineers found cracks in two girders.</p>
        <p>Lorries will be sent round by the northern bypass, which adds about forty minutes to a journey, the haulage firms of the town say.</p>
        """;

    [Theory]
    [InlineData("<meta name=w-published-date content=2021-06-01>", "")]
    [InlineData("<meta property=article:publishedTime content=2021-06-01>", "")]
    [InlineData("<script type=application/ld+json>{\"@graph\":[{\"@type\":\"WebPage\",\"datePublished\":\"2021-06-01\"}]}</script>", "")]
    [InlineData("", "<time>June 1, 2021</time><time class=entry-modified>July 9, 2023</time>")]
    [InlineData("", "<p>Updated <time datetime=2024-01-06>6 January</time></p><p>Published <time datetime=2021-06-01>1 June</time></p>")]
    [InlineData("", "<div><span>Updated 6 January 2024</span> <span>Published 1 June 2021</span></div>")]
    [InlineData("", "<div class=story-date><b>June 1, 2021</b></div>")]
    [InlineData("", "<div class=fusion-published-date>Published On: 1 June 2021</div>")]
    public void TheDayOfPublicationIsFound(string head, string body) =>
        Assert.Equal("2021-06-01", Cleaned.Page($"<head>{head}</head><body><h1>Council closes the old bridge</h1>{body}{Story}</body>").Published?.ToString());

    [Theory]
    [InlineData("de", "<time>1. Juni 2021, 14:05 Uhr</time>")]
    [InlineData("es", "<div class=fecha-date>Publicado el martes, 1 de junio de 2021 a las 14:05</div>")]
    [InlineData("fr", "<p>Mis à jour le <time>9 juillet 2023</time></p><p>Publié le <time>1er juin 2021</time></p>")]
    [InlineData("tr", "<p>Yayınlanma: 1 Haziran 2021 Salı 14:05</p>")]
    [InlineData("ja", "<p class=date>2021年6月1日 14時05分</p>")]
    [InlineData("en-GB", "<time>01/06/2021</time>")]
    [InlineData("en-US", "<time>06/01/2021</time>")]
    [InlineData("en", "<time>01/06/2021</time><p>See our story of 25/05/2021.</p>")]
    [InlineData("fr", "<time datetime=''>01/06/2021</time>")]
    public void TheDayIsReadInThePagesLanguage(string language, string body) => Assert.Equal(
        "2021-06-01",
        Cleaned.Page($"<html lang={language}><head></head><body><h1>Council closes the old bridge</h1>{body}{Story}</body></html>").Published?.ToString()[..10]);

    [Fact]
    public void WhatMayBeTwoDaysIsNone()
    {
        const string Head = "<html lang=en><head></head><body><h1>Council closes the old bridge</h1><time>01/06/2021</time>";
        Assert.Null(Cleaned.Page($"{Head}{Story}</body></html>").Published);
        Assert.Null(Cleaned.Page($"{Head}<p>See our stories of 25/05/2021 and 05/25/2021.</p>{Story}</body></html>").Published);
    }

    [Theory]
    [InlineData("<meta name=last-modified content=2021-06-01>", "")]
    [InlineData("<meta name=dateModified content=2021-06-01>", "")]
    [InlineData("", "<div>Updated 1 June 2021</div>")]
    [InlineData("", "<div>Aktualisiert am 1. Juni 2021, 14:05 Uhr</div>")]
    [InlineData("", "<div class=date>Última actualización: 1 de junio de 2021</div>")]
    [InlineData("", "<p>Aktualisiert: <time>1. Juni 2021</time></p>")]
    public void AnUpdateIsNoPublication(string head, string body) =>
        Assert.Null(Cleaned.Page($"<head>{head}</head><body><h1>Council closes the old bridge</h1>{body}{Story}</body>").Published);
}
