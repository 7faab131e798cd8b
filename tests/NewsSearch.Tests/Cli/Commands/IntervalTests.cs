using NewsSearch.Cli.Commands;

namespace NewsSearch.Tests.Cli.Commands;

public sealed class IntervalTests
{
    [Theory]
    [InlineData("90s", 90)]
    [InlineData("15m", 900)]
    [InlineData("6h", 21_600)]
    [InlineData("1d", 86_400)]
    [InlineData("366d", 31_622_400)]
    [InlineData("0m", null)]
    [InlineData("m", null)]
    [InlineData("15", null)]
    [InlineData("1.5h", null)]
    [InlineData("-1h", null)]
    [InlineData("367d", null)]
    [InlineData("99999999999d", null)]
    [InlineData("1w", null)]
    [InlineData("", null)]
    public void ASpanIsANumberAndAUnit(string text, int? seconds) => Assert.Equal(seconds, (int?)Interval.Parse(text)?.TotalSeconds);
}
