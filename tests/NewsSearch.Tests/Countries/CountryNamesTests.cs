using NewsSearch.Countries;

namespace NewsSearch.Tests.Countries;

public sealed class CountryNamesTests
{
    [Theory]
    [InlineData("UA", "UA")]
    [InlineData("ua", "UA")]
    [InlineData("ukraine", "UA")]
    [InlineData("Côte d'Ivoire", "CI")]
    [InlineData("COTE D'IVOIRE", "CI")]
    [InlineData("The Netherlands", "NL")]
    [InlineData("U.S.A.", "US")]
    [InlineData("UK", "GB")]
    [InlineData("Kosovo", "XK")]
    [InlineData("Atlantis", null)]
    [InlineData("", null)]
    public void CountriesAreKnownByNameAndCode(string country, string? code) => Assert.Equal(code, CountryNames.CodeOf(country)?.ToString());

    [Theory]
    [InlineData("UA", "Ukraine")]
    [InlineData("GB", "United Kingdom")]
    [InlineData("XK", "Kosovo")]
    [InlineData("QQ", "QQ")]
    public void ACodeHasItsUsualNameOrNone(string code, string name) => Assert.Equal(name, CountryNames.NameOf(CountryCode.Parse(code)));

    [Theory]
    [InlineData("Ukrane", "Ukraine")]
    [InlineData("Holand", "Netherlands")]
    [InlineData("England", "United Kingdom")]
    [InlineData("northern ireland", "United Kingdom")]
    [InlineData("Qwertyuiop", null)]
    public void AMistypedNameHasAProposal(string typed, string? name) => Assert.Equal(name, CountryNames.Nearest(typed));
}
