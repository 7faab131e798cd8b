using NewsSearch.Dates;

namespace NewsSearch.Tests.Dates;

public sealed class PublicationDatesTests
{
    [Theory]
    [InlineData("2014-03-29", "2014-03-29")]
    [InlineData("2014-3-9", "2014-03-09")]
    [InlineData("2014/03/29", "2014-03-29")]
    [InlineData("20140329", "2014-03-29")]
    [InlineData("20140329103000", "2014-03-29T10:30:00Z")]
    [InlineData("20140329T103000Z", "2014-03-29T10:30:00Z")]
    [InlineData("2014-03-29T10:30", "2014-03-29T10:30:00Z")]
    [InlineData("2014-03-29T10:30:15", "2014-03-29T10:30:15Z")]
    [InlineData("2014-03-29 10:30:15", "2014-03-29T10:30:15Z")]
    [InlineData("2014-03-29T10:30:15Z", "2014-03-29T10:30:15Z")]
    [InlineData("2014-03-29T10:30:15.123456Z", "2014-03-29T10:30:15Z")]
    [InlineData("2014-03-29T22:30:15-04:00", "2014-03-30T02:30:15Z")]
    [InlineData("2014-03-29T10:30:15+0530", "2014-03-29T05:00:15Z")]
    [InlineData("2014-03-29T10:30:15+01:00[Europe/Paris]", "2014-03-29T09:30:15Z")]
    [InlineData("2014-03-29 10:30:15 UTC", "2014-03-29T10:30:15Z")]
    [InlineData("Sat, 29 Mar 2014 10:30:00 GMT", "2014-03-29T10:30:00Z")]
    [InlineData("Sat, 29 Mar 2014 10:30:00 -0400", "2014-03-29T14:30:00Z")]
    [InlineData("Sat 29 Mar 2014 10.30 GMT", "2014-03-29T10:30:00Z")]
    [InlineData("29.03.2014, 22.05 GMT", "2014-03-29T22:05:00Z")]
    [InlineData("29 Mar 14 10:30 EST", "2014-03-29T15:30:00Z")]
    [InlineData("Sat Mar 29 2014 10:30:00 GMT+0200 (Eastern European Time)", "2014-03-29T08:30:00Z")]
    [InlineData("Sat Mar 29 10:30:00 UTC 2014", "2014-03-29T10:30:00Z")]
    [InlineData("March 29, 2014", "2014-03-29")]
    [InlineData("Saturday, March 29th, 2014", "2014-03-29")]
    [InlineData("29 March 2014", "2014-03-29")]
    [InlineData("29-Mar-2014", "2014-03-29")]
    [InlineData("Sept. 9, 2014", "2014-09-09")]
    [InlineData("Mar. 29, 2014 10:30 AM", "2014-03-29T10:30:00Z")]
    [InlineData("Mar. 29, 2014 at 10:30 p.m. EDT", "2014-03-30T02:30:00Z")]
    [InlineData("Mar. 29, 2014 12:15 AM", "2014-03-29T00:15:00Z")]
    [InlineData("Mar. 29, 2014 | 12:15PM GMT", "2014-03-29T12:15:00Z")]
    [InlineData("March 29, 2014 10:30 AM ET", "2014-03-29T14:30:00Z")]
    [InlineData("January 5, 2014 10:30 AM ET", "2014-01-05T15:30:00Z")]
    [InlineData("29/03/2014", "2014-03-29")]
    [InlineData("03/29/2014", "2014-03-29")]
    [InlineData("04/04/2014", "2014-04-04")]
    [InlineData("1396089000", "2014-03-29T10:30:00Z")]
    [InlineData("1396089000000", "2014-03-29T10:30:00Z")]
    public void DateIsReadAsUtc(string text, string expected)
    {
        Assert.True(PublicationDates.TryParse(text, out PublicationDate date), text);
        Assert.Equal(expected, date.ToString());
    }

    /// <summary>Noon less what the zone is ahead of UTC; the American wall clock changes on the Sundays that the law of its year names.</summary>
    [Theory]
    [InlineData("29 Mar 2014 12:00 Z", "2014-03-29T12:00:00Z")]
    [InlineData("29 Mar 2014 12:00 UT", "2014-03-29T12:00:00Z")]
    [InlineData("29 Mar 2014 12:00 UTC", "2014-03-29T12:00:00Z")]
    [InlineData("29 Mar 2014 12:00 GMT", "2014-03-29T12:00:00Z")]
    [InlineData("29 Mar 2014 12:00 WET", "2014-03-29T12:00:00Z")]
    [InlineData("29 Mar 2014 12:00 ADT", "2014-03-29T15:00:00Z")]
    [InlineData("29 Mar 2014 12:00 AST", "2014-03-29T16:00:00Z")]
    [InlineData("29 Mar 2014 12:00 EDT", "2014-03-29T16:00:00Z")]
    [InlineData("29 Mar 2014 12:00 EST", "2014-03-29T17:00:00Z")]
    [InlineData("29 Mar 2014 12:00 CDT", "2014-03-29T17:00:00Z")]
    [InlineData("29 Mar 2014 12:00 CST", "2014-03-29T18:00:00Z")]
    [InlineData("29 Mar 2014 12:00 MDT", "2014-03-29T18:00:00Z")]
    [InlineData("29 Mar 2014 12:00 MST", "2014-03-29T19:00:00Z")]
    [InlineData("29 Mar 2014 12:00 PDT", "2014-03-29T19:00:00Z")]
    [InlineData("29 Mar 2014 12:00 PST", "2014-03-29T20:00:00Z")]
    [InlineData("29 Mar 2014 12:00 AKDT", "2014-03-29T20:00:00Z")]
    [InlineData("29 Mar 2014 12:00 AKST", "2014-03-29T21:00:00Z")]
    [InlineData("29 Mar 2014 12:00 HST", "2014-03-29T22:00:00Z")]
    [InlineData("29 Mar 2014 12:00 BST", "2014-03-29T11:00:00Z")]
    [InlineData("29 Mar 2014 12:00 CET", "2014-03-29T11:00:00Z")]
    [InlineData("29 Mar 2014 12:00 WEST", "2014-03-29T11:00:00Z")]
    [InlineData("29 Mar 2014 12:00 CEST", "2014-03-29T10:00:00Z")]
    [InlineData("29 Mar 2014 12:00 EET", "2014-03-29T10:00:00Z")]
    [InlineData("29 Mar 2014 12:00 EEST", "2014-03-29T09:00:00Z")]
    [InlineData("29 Mar 2014 12:00 JST", "2014-03-29T03:00:00Z")]
    [InlineData("29 Mar 2014 12:00 KST", "2014-03-29T03:00:00Z")]
    [InlineData("29 Mar 2014 12:00 AEST", "2014-03-29T02:00:00Z")]
    [InlineData("29 Mar 2014 12:00 AEDT", "2014-03-29T01:00:00Z")]
    [InlineData("29 Mar 2014 12:00 NZST", "2014-03-29T00:00:00Z")]
    [InlineData("29 Mar 2014 12:00 NZDT", "2014-03-28T23:00:00Z")]
    [InlineData("29 Mar 2014 12:00 msk", "2014-03-29T08:00:00Z")]
    [InlineData("26 Mar 2011 12:00 MSK", "2011-03-26T09:00:00Z")]
    [InlineData("27 Mar 2011 12:00 MSK", "2011-03-27T08:00:00Z")]
    [InlineData("25 Oct 2014 12:00 MSK", "2014-10-25T08:00:00Z")]
    [InlineData("26 Oct 2014 12:00 MSK", "2014-10-26T09:00:00Z")]
    [InlineData("31 Jul 2026 12:00 MSK", "2026-07-31T09:00:00Z")]
    [InlineData("5 Jan 2014 12:00 ET", "2014-01-05T17:00:00Z")]
    [InlineData("5 Jan 2014 12:00 CT", "2014-01-05T18:00:00Z")]
    [InlineData("5 Jan 2014 12:00 MT", "2014-01-05T19:00:00Z")]
    [InlineData("5 Jan 2014 12:00 PT", "2014-01-05T20:00:00Z")]
    [InlineData("5 Jul 2014 12:00 ET", "2014-07-05T16:00:00Z")]
    [InlineData("5 Jul 2014 12:00 CT", "2014-07-05T17:00:00Z")]
    [InlineData("5 Jul 2014 12:00 MT", "2014-07-05T18:00:00Z")]
    [InlineData("5 Jul 2014 12:00 PT", "2014-07-05T19:00:00Z")]
    [InlineData("8 Mar 2014 12:00 ET", "2014-03-08T17:00:00Z")]
    [InlineData("9 Mar 2014 12:00 ET", "2014-03-09T16:00:00Z")]
    [InlineData("1 Nov 2014 12:00 ET", "2014-11-01T16:00:00Z")]
    [InlineData("2 Nov 2014 12:00 ET", "2014-11-02T17:00:00Z")]
    [InlineData("1 Apr 2006 12:00 ET", "2006-04-01T17:00:00Z")]
    [InlineData("2 Apr 2006 12:00 ET", "2006-04-02T16:00:00Z")]
    [InlineData("28 Oct 2006 12:00 ET", "2006-10-28T16:00:00Z")]
    [InlineData("29 Oct 2006 12:00 ET", "2006-10-29T17:00:00Z")]
    [InlineData("26 Apr 1986 12:00 ET", "1986-04-26T17:00:00Z")]
    [InlineData("27 Apr 1986 12:00 ET", "1986-04-27T16:00:00Z")]
    [InlineData("25 Oct 1986 12:00 ET", "1986-10-25T16:00:00Z")]
    [InlineData("26 Oct 1986 12:00 ET", "1986-10-26T17:00:00Z")]
    public void TimeIsReadInItsZone(string text, string expected)
    {
        Assert.True(PublicationDates.TryParse(text, out PublicationDate date), text);
        Assert.Equal(expected, date.ToString());
    }

    [Fact]
    public void TimeOfAnUnknownZoneLeavesTheDay()
    {
        Assert.True(PublicationDates.TryParse("March 29, 2014 10:30 AM XYZ", out PublicationDate date));
        Assert.Equal("2014-03-29", date.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("03/04/2014")]
    [InlineData("3/4/14")]
    [InlineData("2014")]
    [InlineData("2014-03")]
    [InlineData("March 2014")]
    [InlineData("2014-02-30")]
    [InlineData("2014-13-01")]
    [InlineData("29 March 2014, updated")]
    [InlineData("2014-03-29T25:00:00Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("00:00:00")]
    [InlineData("+10:00")]
    [InlineData("[2014")]
    [InlineData("99999999999999999999")]
    [InlineData("2014-03-29T10:30:00+99:00")]
    [InlineData("2014-03-29T10:30:00+01:5")]
    [InlineData("2014-03-29T10:30:00+01:3000000000")]
    [InlineData("2014-03-29T10:30:00-3000000000")]
    public void WhatIsNoDateOrAnAmbiguousOneIsRefused(string? text) => Assert.False(PublicationDates.TryParse(text, out _));

    [Fact]
    public void EveryTextHasAnAnswer()
    {
        Random random = new(20140329);
        const string Alphabet = "0123456789-/:.,+TZ MarchAPMETst()[]";
        for (int i = 0; i < 20_000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            if (PublicationDates.TryParse(text, out PublicationDate date))
            {
                Assert.InRange(date.Start.Year, 1599, 2200);
            }
        }
    }

    [Fact]
    public void EveryCodePointHasAnAnswerWhereverItStands()
    {
        foreach (string text in CodePoints.AllIn("#", "##", "#2014-03-29", "2014#03#29", "2014-03-29#", "2014-03-29T10#30", "2014-03-29 10:30#", "2014-03-29 10:30#1:30", "29# March 2014", "5#"))
        {
            if (PublicationDates.TryParse(text, out PublicationDate date))
            {
                Assert.InRange(date.Start.Year, 1600, 2199);
            }
        }
    }
}
