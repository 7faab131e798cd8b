using NewsSearch.Languages;

namespace NewsSearch.Tests.Languages;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("en", "en")]
    [InlineData("EN-us", "en")]
    [InlineData("pt_BR", "pt")]
    [InlineData("deu", "de")]
    [InlineData("zh-Hant-HK", "zh-Hant")]
    [InlineData("zh-tw", "zh-Hant")]
    [InlineData("zh_CN", "zh-Hans")]
    [InlineData("zh", "zh")]
    [InlineData("nb-NO", "nb")]
    [InlineData("fil", "tl")]
    [InlineData("iw", "he")]
    [InlineData("de-DE, en", "de")]
    [InlineData("German", null)]
    [InlineData("jp", null)]
    [InlineData("cz", null)]
    [InlineData("ua", null)]
    [InlineData("mo", "ro")]
    [InlineData("lb", "lb")]
    [InlineData("e1", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void AStatedTagIsKeptAsTheShortestCode(string? stated, string? kept) => Assert.Equal(kept, LanguageTag.Of(stated));

    [Theory]
    [InlineData("de", "de")]
    [InlineData("zh-Hant", "zh-hant zh")]
    [InlineData("nb", "nb no")]
    [InlineData("no", "no")]
    public void ALanguageIsFoundUnderMoreGeneralCodes(string tag, string terms) => Assert.Equal(terms.Split(' '), LanguageTag.Terms(tag));
}
