using NewsSearch.Entities;

namespace NewsSearch.Tests.Entities;

public sealed class PlaceExtentTests
{
    [Theory]
    [InlineData("The two sides met on the India-Pakistan border on Friday.", "India|Pakistan")]
    [InlineData("The Los Angeles Angels lost again, this time in Boston.", "Boston")]
    [InlineData("He appeared at Christchurch District Court on Monday and flew home to Wellington.", "Wellington")]
    [InlineData("He sailed to the Persian Gulf. America and France agreed.", "Persian Gulf|America|France")]
    [InlineData("The D.C. Circuit ruled. The U.S.-South Korean drill began. The U.S. Military said so.", "Washington, D.C.|United States")]
    [InlineData("In Paris's London tower, London is far.", "Paris|London")]
    public void PlaceEndsWhereAnotherNameBegins(string body, string expected) => Assert.Equal(expected, Places(body));

    [Theory]
    [InlineData("Lackland County District Attorney Ann Lee spoke. Lackland County District Judge Tom Marsh listened.", "Lackland County")]
    public void DistrictOfACourtBelongsToTheCourt(string body, string expected) => Assert.Equal(expected, Places(body));

    [Theory]
    [InlineData("The report on the Benghazi Hoax was long. The Florida Bush backer agreed.")]
    [InlineData("He won the Kentucky Derby. Western Civilization declined.")]
    public void NamesThatOnlyBeginLikeAPlaceAreNone(string body) => Assert.Equal("", Places(body));

    [Fact]
    public void PeopleWithoutTheirTownAreNoPlace() => Assert.Equal("", Places("He will appoint a Latina as his deputy. Many Arkansans agreed."));

    [Theory]
    [InlineData("They sang Kumbaya around the fire.")]
    [InlineData("Levels of CO2 rose again, and two BMWs stood outside.")]
    [InlineData("He read the Kama Sutra twice.")]
    public void LoneUnknownWordsAreNoPlaces(string body) => Assert.Equal("", Places(body));

    [Theory]
    [InlineData("PARIS 1996-04-13\n\nTalks went on for a third day, officials said.", "Paris")]
    [InlineData("VAIL, Colorado (AP) - The snow was deep, skiers said.", "Vail|Colorado")]
    [InlineData("AL-AIN , United Arab Emirates 1996-12-06\n\nThe hosts won the first match of the tournament .", "Al-Ain|United Arab Emirates")]
    [InlineData("PARIS (AP) - Police searched a flat on Tuesday. VAIL, Colo. - Skiers came.", "Paris|VAIL|Colorado")]
    public void DatelineNamesThePlaceOfFiling(string body, string expected) => Assert.Equal(expected, Places(body), ignoreCase: true);

    private static string Places(string body) => string.Join('|', new StatisticalRecognizer().Recognize("", body).Places.Select(place => place.Name));
}
