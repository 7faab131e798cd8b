using NewsSearch.Countries;

namespace NewsSearch.Tests.Countries;

public sealed class CountryCodeTests
{
    [Fact]
    public void AnyTwoLettersAreACodeOfTheirOwn()
    {
        string[] all = [.. Enumerable.Range(0, 26 * 26).Select(number => $"{(char)('A' + (number / 26))}{(char)('A' + (number % 26))}")];
        Assert.Equal(all, all.Select(text => CountryCode.Parse(text).ToString()));
        Assert.Equal(26 * 26, all.Select(text => CountryCode.Parse(text)).Distinct().Count());
    }

    [Fact]
    public void SmallLettersAreTheSameCode() => Assert.Equal(CountryCode.Parse("UA"), CountryCode.Parse("uA"));

    [Fact]
    public void TheDefaultIsLeftToUsersByTheStandard() => Assert.Equal("AA", default(CountryCode).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("U")]
    [InlineData("UKR")]
    [InlineData("U1")]
    [InlineData("@A")]
    [InlineData("A[")]
    [InlineData("a{")]
    [InlineData("ÜA")]
    [InlineData("A ")]
    public void AnythingElseIsNone(string text)
    {
        Assert.False(CountryCode.TryParse(text, out _));
        Assert.Throws<FormatException>(() => CountryCode.Parse(text));
    }
}
