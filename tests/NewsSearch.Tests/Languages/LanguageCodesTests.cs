using NewsSearch.Languages;

namespace NewsSearch.Tests.Languages;

public sealed class LanguageCodesTests
{
    [Theory]
    [InlineData("eng", "en")]
    [InlineData("ger", "de")]
    [InlineData("deu", "de")]
    [InlineData("lat", "la")]
    [InlineData("haw", "haw")]
    [InlineData("fr", "fr")]
    public void ThreeLettersBecomeTwoWhereThereAreTwo(string code, string shortest) => Assert.Equal(shortest, LanguageCodes.Shortest(code));
}
