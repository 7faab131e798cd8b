using NewsSearch.Matching;
using NewsSearch.Words;
using NewsSearch.Words.Lemmas;

namespace NewsSearch.Tests.Words.Lemmas;

/// <summary>Languages without a table, by Lucene's stemmers.</summary>
public sealed class StemFormTests
{
    [Theory]
    [InlineData("ar", "حكومة", "الحكومة", "حكم")]
    [InlineData("ar", "حكومة", "والحكومات", "حكم")]
    [InlineData("ar", "المدينة", "مدينة", "مدن")]
    [InlineData("ar", "رئيس", "للرئيس", "رئاسة")]
    [InlineData("ar", "كتاب", "بالكتاب", "كتب")]
    [InlineData("hi", "लड़का", "लड़कों", "लड़ाई")]
    [InlineData("hi", "स्कूल", "स्कूलों", "स्कूटर")]
    [InlineData("hi", "शहर", "शहरों", "शहद")]
    [InlineData("hi", "सरकारें", "सरकार", "सर")]
    [InlineData("lv", "pilsēta", "pilsētas", "pilots")]
    [InlineData("lv", "valdībai", "valdība", "valoda")]
    [InlineData("lv", "māja", "mājas", "majors")]
    [InlineData("eu", "mendi", "mendiak", "mende")]
    [InlineData("eu", "etxe", "etxeak", "etorri")]
    [InlineData("eu", "herri", "herrian", "hiri")]
    [InlineData("hy", "քաղաք", "քաղաքներ", "քամի")]
    public void AWordStandsForWordsOfItsStem(string language, string query, string match, string other)
    {
        var matcher = new WordMatcher.Forms(Folded(query), new FormLanguages([language])) { Written = query };
        Assert.True(matcher.Matches(Folded(match)));
        Assert.False(matcher.Matches(Folded(other)));
        Assert.Contains(matcher.Beginnings, beginning => Folded(match).StartsWith(beginning, StringComparison.Ordinal));
    }

    [Fact]
    public void AStemIsOfItsLanguageAlone()
    {
        var matcher = new WordMatcher.Forms("pilseta", new FormLanguages(["en", "lv"])) { Written = "pilsēta" };
        Assert.Equal((FormLanguages.All, 2UL, 0UL), (matcher.LanguagesOf("pilseta"), matcher.LanguagesOf("pilsetai"), matcher.LanguagesOf("pilots")));
    }

    [Fact]
    public void OtherLanguagesHaveNoStems() => Assert.Empty(new WordMatcher.Forms("troops", FormLanguages.English) { Written = "troops" }.Beginnings);

    private static string Folded(string word) => WordScanner.Words(word)[0];
}
