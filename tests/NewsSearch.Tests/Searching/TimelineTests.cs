using NewsSearch.Searching;
using static NewsSearch.Tests.ArticleShelf;

namespace NewsSearch.Tests.Searching;

public sealed class TimelineTests
{
    private static string Counts(TimeUnit unit, string query, params string?[] dates)
    {
        using var shelf = new ArticleShelf([.. dates.Select((date, i) => Story($"k{i}", i % 2 == 0 ? "even" : "odd", date: date))]);
        Timeline timeline = shelf.Index.CountDates(Parse(query), unit);
        return string.Join(' ', timeline.Periods.Select(period => $"{period.Label}={period.Count}").Append($"undated={timeline.Undated}"));
    }

    [Theory]
    [InlineData(TimeUnit.Day, "2014-02-27=2 2014-02-28=0 2014-03-01=1 undated=1")]
    [InlineData(TimeUnit.Week, "2014-W09=3 undated=1")]
    [InlineData(TimeUnit.Month, "2014-02=2 2014-03=1 undated=1")]
    [InlineData(TimeUnit.Year, "2014=3 undated=1")]
    public void PeriodsBetweenTheFirstAndTheLastAreAllThere(TimeUnit unit, string counts) =>
        Assert.Equal(counts, Counts(unit, "*", "2014-02-27", "2014-03-01T23:59:59Z", null, "2014-02-27T00:00:00Z"));

    [Fact]
    public void MatchingArticlesAloneCount() =>
        Assert.Equal("2014-02=1 2014-03=0 2014-04=1 undated=0", Counts(TimeUnit.Month, "even", "2014-02-27", null, "2014-04-01", "2015-01-01"));

    [Fact]
    public void NothingIsNoPeriod() => Assert.Equal("undated=1", Counts(TimeUnit.Day, "*", null as string));

    /// <summary>The examples of ISO 8601: a week belongs to the year of its Thursday.</summary>
    [Theory]
    [InlineData("2005-01-01", "2004-W53")]
    [InlineData("2007-12-31", "2008-W01")]
    [InlineData("2010-01-03", "2009-W53")]
    [InlineData("0001-01-01", "0001-W01")]
    [InlineData("9999-12-31", "9999-W52")]
    public void WeeksAreNumberedByTheirThursday(string day, string label) => Assert.Equal($"{label}=1 undated=0", Counts(TimeUnit.Week, "*", day));

    [Fact]
    public void APeriodEndsOnItsLastDay()
    {
        var day = new DateOnly(2016, 2, 10);
        Assert.Equal((new DateOnly(2016, 2, 8), new DateOnly(2016, 2, 14)), Ends(TimeUnit.Week));
        Assert.Equal((new DateOnly(2016, 2, 1), new DateOnly(2016, 2, 29)), Ends(TimeUnit.Month));
        Assert.Equal((new DateOnly(2016, 1, 1), new DateOnly(2016, 12, 31)), Ends(TimeUnit.Year));
        (DateOnly, DateOnly) Ends(TimeUnit unit) => TimePeriod.Of(day, unit) is var period ? (period.First, period.Last) : default;
    }
}
