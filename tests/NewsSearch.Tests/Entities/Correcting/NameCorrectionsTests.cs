using NewsSearch.Entities;

namespace NewsSearch.Tests.Entities.Correcting;

/// <summary>Kinds of names that are corrected by rule, as whole sentences: text, then the people and the places of it, each with its mentions.</summary>
public sealed class NameCorrectionsTests
{
    [Theory]
    [InlineData("Rep. Lisa Moran (D-Calif.) and Sen. Paul Teague, R-Ky., agreed.", "Lisa Moran 1|Paul Teague 1", "California 1|Kentucky 1")]
    [InlineData("Rep. Lisa Moran (D., Calif.) and Paul Teague (DFL–Minn.) agreed.", "Lisa Moran 1|Paul Teague 1", "California 1|Minnesota 1")]
    [InlineData("So said Sen. Paul Teague (R- New York) and Lisa Moran, an I-Vt. voter.", "Paul Teague 1|Lisa Moran 1", "New York 1|Vermont 1")]
    [InlineData("So said Sen. Paul Teague (D-CA) and Rep. Lisa Moran, R-TX, there.", "Paul Teague 1|Lisa Moran 1", "California 1|Texas 1")]
    [InlineData("He takes vitamin D, Ohio doctors say.", "", "Ohio 1")]
    public void PartyTagsAreNoNamesAndTheirStatesArePlaces(string text, string people, string places) => Check(text, people, places);

    [Theory]
    [InlineData("Mark Teague spoke. Later Sen. Teague left.", "Mark Teague 2", "")]
    [InlineData("Florida Sen. Hugo Lane objected; Sen. Lane left.", "Hugo Lane 2", "Florida 1")]
    [InlineData("AG Barr spoke. Later Judge Merrick Garland agreed, as did Sen Jim DeMint and Del. Marcia Price.", "Barr 1|Merrick Garland 1|Jim DeMint 1|Marcia Price 1", "")]
    [InlineData("Then Del. Robbyn Lewis met Justice Sotomayor, Guillermo del Toro and A.G. Sulzberger.", "Robbyn Lewis 1|Sotomayor 1|Guillermo del Toro 1|A.G. Sulzberger 1", "")]
    [InlineData("Maj. Gen. Paul Eaton and Col. Steve Warren met Gov. Jerry Brown. Maj. Eaton left.", "Paul Eaton 2|Steve Warren 1|Jerry Brown 1", "")]
    public void TitlesWithADotAreNoNames(string text, string people, string places) => Check(text, people, places);

    [Theory]
    [InlineData("Police named Ramón \"Chispa\" Ibarra as the suspect.", "Ramón \"Chispa\" Ibarra 1")]
    [InlineData("Police named Ramón “Chispa” Ibarra as the suspect. Ibarra fled, said Chispa.", "Ramón “Chispa” Ibarra 3")]
    [InlineData("Police named Ramón ‘Chispa’ Ibarra as the suspect. Ramón Ibarra fled.", "Ramón ‘Chispa’ Ibarra 2")]
    [InlineData("William \"Bill\" Barr spoke.", "William \"Bill\" Barr 1")]
    [InlineData("Police named Ramón (Chispa) Ibarra as the suspect.", "Ramón (Chispa) Ibarra 1")]
    public void NicknameIsPartOfTheName(string text, string people) => Check(text, people, "");

    [Theory]
    [InlineData("Frankie Fredericks (Namibia) beat Michael Johnson (U.S.) there.", "Frankie Fredericks 1|Michael Johnson 1", "Namibia 1|United States 1")]
    [InlineData("She told Hugo Lane “Yes” and left.", "Hugo Lane 1", "")]
    public void WhatOnlyStandsBehindANameIsNoNickname(string text, string people, string places) => Check(text, people, places);

    [Theory]
    [InlineData("Reporting by Ann Lee Dec 5", "Ann Lee 1")]
    [InlineData("Reporting by Ross Kerber Sept 12; Editing by Ann Lee", "Ross Kerber 1|Ann Lee 1")]
    [InlineData("Mitch McConnell spoke. REUTERS/Jonathan Ernst", "Mitch McConnell 1")]
    [InlineData("Mitch McConnell spoke. (Photo by Mark Wilson/Getty Images)", "Mitch McConnell 1")]
    [InlineData("Mitch McConnell spoke. J. Scott Applewhite/AP", "Mitch McConnell 1")]
    [InlineData("Mitch McConnell spoke. AP Photo/Evan Vucci", "Mitch McConnell 1")]
    [InlineData("Mitch McConnell praised a photo by Annie Leibovitz.", "Mitch McConnell 1|Annie Leibovitz 1")]
    public void WhoReportedIsNamedAndWhoTookThePictureIsNot(string text, string people) => Check(text, people, "");

    [Theory]
    [InlineData("BernieSanders was a topic.")]
    [InlineData("Follow @BarackObama and pic.twitter.com/PI3aW1Zh5Q there.")]
    [InlineData("They met on Martin Luther King Day.")]
    [InlineData("Barack Barack Barack Barack Barack Barack Barack Barack Barack Barack Barack")]
    public void TopicsAddressesAndRepeatedWordsAreNoPerson(string text) => Check(text, "", "");

    [Theory]
    [InlineData("President Trump Donald John TrumpGOP lawmakers said so.", "Donald John Trump 2")]
    [InlineData("Trump Donald John TrumpSessions to testify on Monday.", "Donald John Trump 2")]
    [InlineData("The Hill said Susan Collins Susan Margaret CollinsLawmakers press for a deal.", "Susan Margaret Collins 2")]
    [InlineData("So said Robert Mueller Robert (Bob) Swan MuellerSpeier on Monday.", "Robert (Bob) Swan Mueller 2")]
    [InlineData("Elizabeth Warren Elizabeth Ann Warren2020 Democrats were there.", "Elizabeth Ann Warren 2")]
    [InlineData("Nancy Pelosi spoke. PelosiOvernight said so. Nancy PelosiOvernight again.", "Nancy Pelosi 3")]
    [InlineData("Mitch McConnell met Ron DeSantis.", "Mitch McConnell 1|Ron DeSantis 1")]
    public void WordGluedToANameEndsIt(string text, string people) => Check(text, people, "");

    [Theory]
    [InlineData("The Trump-Novak call.", "Trump 1|Novak 1")]
    [InlineData("The Clinton-Sanders debate was long.", "Clinton 1|Sanders 1")]
    [InlineData("Alexandria Ocasio-Cortez and Camilla Parker-Bowles spoke. The Ocasio-Cortez debate was long.", "Alexandria Ocasio-Cortez 2|Camilla Parker-Bowles 1")]
    public void HyphenBeforeAThingBetweenTwoPartsThem(string text, string people) => Check(text, people, "");

    [Theory]
    [InlineData("Brooklyn Beckham and Israel Adesanya met in Paris.", "Brooklyn Beckham 1|Israel Adesanya 1", "Paris 1")]
    [InlineData("He flew to Virginia Beach and Victoria Falls.", "", "Virginia Beach 1|Victoria Falls 1")]
    public void PeopleMayBearTheNameOfAPlace(string text, string people, string places) => Check(text, people, places);

    [Theory]
    [InlineData("He works at Ernst & Young in London.", "", "London 1")]
    [InlineData("Storm Harvey hit Houston. Harvey killed dozens.", "", "Houston 1")]
    [InlineData("Typhoon Haiyan hit Manila. Harvey Milk saw Haiyan.", "Harvey Milk 1", "Manila 1")]
    [InlineData("Regulators at Anvisa agreed.", "", "")]
    [InlineData("Brexit, Jim Crow and Jaguar were named, and Kyoto Animation.", "", "")]
    public void CompaniesStormsAndIdeasAreNeitherPeopleNorPlaces(string text, string people, string places) => Check(text, people, places);

    [Theory]
    [InlineData("The Gulf and the Persian Gulf. America and the United States.", "", "Persian Gulf 2|United States 2")]
    [InlineData("He met Ann Lee in St. Louis. Hugo Lane left.", "Ann Lee 1|Hugo Lane 1", "St. Louis 1")]
    public void NoNameReachesOverTheEndOfASentence(string text, string people, string places) => Check(text, people, places);

    [Theory]
    [InlineData("Arsenal v Chelsea at Wembley.", "", "Wembley 1")]
    [InlineData("Chelsea Clinton met Ivanka Trump. It was Chelsea v Ivanka.", "Chelsea Clinton 2|Ivanka Trump 2", "")]
    public void ClubAgainstAnotherIsNoPerson(string text, string people, string places) => Check(text, people, places);

    [Fact]
    public void SurnameOfSomebodyNamedInFullIsAPersonWhereverItStandsAlone() =>
        Check("Ada Sessions arrived late. “The plan is dead,” Sessions explained. Later Sessions left.", "Ada Sessions 3", "");

    private static void Check(string text, string people, string places)
    {
        ArticleEntities entities = new StatisticalRecognizer().Recognize("", text);
        Assert.Equal(people, string.Join('|', entities.People.Select(person => $"{person.Name} {person.Mentions.Count}")));
        Assert.Equal(places, string.Join('|', entities.Places.Select(place => $"{place.Name} {place.Mentions.Count}")));
    }
}
