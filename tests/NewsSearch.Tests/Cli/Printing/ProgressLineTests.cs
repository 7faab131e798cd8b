using NewsSearch.Cli.Printing;

namespace NewsSearch.Tests.Cli.Printing;

public sealed class ProgressLineTests
{
    [Fact]
    public void ShowsShareRateTimeLeftAndFile() => Assert.Equal(
        "[█████               ]  25%  1203 articles/s  2.5 MB/s  30 s left  news/dump.jsonl.gz",
        ProgressLine.Text(25_000_000, 100_000_000, 1203.4, 2_500_000, 77, "news/dump.jsonl.gz", 100));

    [Fact]
    public void WithoutAKnownEndItCounts() => Assert.Equal(
        "77 articles  1203 articles/s  0.0 MB/s",
        ProgressLine.Text(0, 0, 1203, 0, 77, null, 100));

    [Fact]
    public void AtTheEndNothingIsLeft() => Assert.Equal(
        "[████████████████████] 100%  10 articles/s  1.0 MB/s",
        ProgressLine.Text(5, 5, 10, 1e6, 77, null, 100));

    [Fact]
    public void OfALongPathTheNameStays()
    {
        string line = ProgressLine.Text(1, 2, 10, 1e6, 77, "archive/of/many/years/and/outlets/dump.jsonl.gz", 80);
        Assert.EndsWith("  …/dump.jsonl.gz", line, StringComparison.Ordinal);
        Assert.EndsWith("  dump.…", ProgressLine.Text(1, 2, 10, 1e6, 77, "archive/of/many/years/and/outlets/dump.jsonl.gz", 70), StringComparison.Ordinal);
        Assert.EndsWith(" left", ProgressLine.Text(1, 2, 10, 1e6, 77, "archive/of/many/years/and/outlets/dump.jsonl.gz", 65), StringComparison.Ordinal);
        Assert.Equal(40, TextWidth.Of(ProgressLine.Text(1, 2, 10, 1e6, 77, "archive/of/many/years/and/outlets/dump.jsonl.gz", 40)));
    }

    [Theory]
    [InlineData(89, "89 s left")]
    [InlineData(90, "2 min left")]
    [InlineData(7200, "2.0 h left")]
    public void TimeLeftIsInTheUnitThatFits(long seconds, string shown) =>
        Assert.EndsWith(shown, ProgressLine.Text(0, seconds, 0, 1, 0, null, 100), StringComparison.Ordinal);
}
