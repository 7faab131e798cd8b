namespace NewsSearch.Tests;

public sealed class PublicationDateTests
{
    [Fact]
    public void DayIsWrittenWithoutTime() =>
        Assert.Equal("2014-03-29", PublicationDate.FromDay(new DateOnly(2014, 3, 29)).ToString());

    [Fact]
    public void InstantIsWrittenInUtc() =>
        Assert.Equal("2014-03-29T21:30:05Z", PublicationDate.FromInstant(new DateTimeOffset(2014, 3, 29, 23, 30, 5, 900, TimeSpan.FromHours(2))).ToString());

    [Theory]
    [InlineData("2014-03-29", false, 1396051200)]
    [InlineData("2014-03-29T00:00:01Z", true, 1396051201)]
    public void ParseReadsBackBothForms(string text, bool hasTime, long unixSeconds)
    {
        PublicationDate date = PublicationDate.Parse(text);
        Assert.Equal(hasTime, date.HasTime);
        Assert.Equal(unixSeconds, date.UnixSeconds);
        Assert.Equal(text, date.ToString());
    }
}
