using NewsSearch.Entities;

namespace NewsSearch.Tests.Entities;

public sealed class PlaceRecognitionTests
{
    [Theory]
    [InlineData("Troops left New York City for South Korea and Saudi Arabia.", "New York City US|South Korea KR|Saudi Arabia SA")]
    [InlineData("The annexation of Crimea angered Ukraine.", "Crimea UA|Ukraine UA")]
    [InlineData("KYIV, Ukraine — Shells fell.", "Kyiv UA|Ukraine UA")]
    [InlineData("They crossed the Black Sea toward the Middle East.", "Black Sea |Middle East ")]
    [InlineData("It rained in Glace Bay, Nova Scotia, on Friday.", "Glace Bay CA|Nova Scotia CA")]
    [InlineData("It rained on the Padma River.", "Padma River ")]
    [InlineData("N. Korea tested a missile, said China and S. Korea.", "North Korea KP|China CN|South Korea KR")]
    [InlineData("He lives in Nice, France, near Reading, England.", "Nice FR|France FR|Reading GB|England GB")]
    public void PlacesHaveTheirCountry(string body, string expected) =>
        Assert.Equal(expected, string.Join('|', Places(body).Select(place => $"{place.Name} {place.Country}")));

    [Fact]
    public void AbbreviationIsWrittenOut()
    {
        PlaceEntity place = Assert.Single(Places("He praised the U.S. and left the US. The United States agreed."));
        Assert.Equal(("United States", "US", null, 3), (place.Name, place.Country, place.AlsoKnownAs, place.Mentions.Count));
    }

    [Fact]
    public void OtherNameKeepsItsFormAndNamesTheGazetteers()
    {
        PlaceEntity place = Assert.Single(Places("He visited Kiev. Later Kiev was quiet."));
        Assert.Equal(("Kiev", "UA", "Kyiv"), (place.Name, place.Country, place.AlsoKnownAs));
    }

    [Fact]
    public void ArticleThatWritesBothNamesHasTheMainOne()
    {
        PlaceEntity place = Assert.Single(Places("He visited Kiev, also spelled Kyiv."));
        Assert.Equal(("Kyiv", null, 2), (place.Name, place.AlsoKnownAs, place.Mentions.Count));
    }

    [Fact]
    public void WireCopyIsRead()
    {
        const string body = """
            MOSCOW, Aug 24 - Russian President Boris Yeltsin met Chancellor Helmut Kohl in Sochi on Saturday, the Interfax agency said.

            WASHINGTON (Reuters) - Washington and Moscow agreed to talks, the White House said.

            Leading results in the Berlin Grand Prix on Friday:

            1. Frankie Fredericks (Namibia) 19.97 seconds
            2. Michael Johnson (U.S.) 20.02
            3. Ato Boldon (Trinidad) 20.37

            JERUSALEM, Oct. 3 (AP) — Prime Minister Benjamin Netanyahu's office denied it. Netanyahu will meet Yasser Arafat in Gaza.
            """;
        ArticleEntities entities = new StatisticalRecognizer().Recognize("PUTIN CALLS OBAMA", body);
        Assert.Equal(
            ["Boris Yeltsin", "Helmut Kohl", "Frankie Fredericks", "Michael Johnson", "Ato Boldon", "Benjamin Netanyahu", "Yasser Arafat"],
            entities.People.Select(person => person.Name));
        Assert.Subset(
            entities.Places.Select(place => $"{place.Name} {place.Country}").ToHashSet(),
            new HashSet<string>(["Moscow RU", "Sochi RU", "Washington US", "Namibia NA", "United States US", "Trinidad TT", "Jerusalem IL", "Gaza PS"]));
    }

    [Theory]
    [InlineData("Troops from Georgia entered South Ossetia. Georgian officials in Tbilisi protested.", "GE")]
    [InlineData("Voters in Georgia and Alabama went to the polls. The U.S. Senate race in Georgia is close, said officials in Atlanta.", "US")]
    public void CountriesOfTheArticleDecideBetweenPlacesOfOneName(string body, string country) =>
        Assert.Equal(country, Places(body).Single(place => place.Name == "Georgia").Country);

    [Fact]
    public void StatedCountryDecides() => Assert.Equal(["US", "US"], Places("He was born in Paris, Texas.").Select(place => place.Country));

    [Fact]
    public void PersonOfTheArticleIsNotACity()
    {
        ArticleEntities entities = new StatisticalRecognizer().Recognize("", "Michael Jordan won again. Jordan said he was tired. Talks between Obama and Jordan began. President Barack Obama listened.");
        Assert.Equal(["Michael Jordan", "Barack Obama"], entities.People.Select(person => person.Name));
        Assert.Empty(entities.Places);
    }

    [Theory]
    [InlineData("The White House, the Bank of England and the New York Times declined to comment.")]
    [InlineData("The University of Chicago, the Associated Press and the Kansas City Chiefs agreed.")]
    [InlineData("Ukrainian, Russian and American officials spoke of the Kremlin.")]
    [InlineData("Reading is fun. Nice weather helps. Orange is a colour.")]
    [InlineData("It costs US$5 or 3 million US dollars, the UN said.")]
    public void BodiesDemonymsAndWordsAreNotPlaces(string body) => Assert.Empty(Places(body));

    [Fact]
    public void PeoplesTellTheirCountryUnlessAPlaceDoes()
    {
        ArticleEntities entities = new StatisticalRecognizer().Recognize("", "Ukrainian and Polish officials met in Warsaw to polish a text. Ukrainians and Arabs cheered.");
        Assert.Equal(["UA"], entities.CountriesOfPeoples);
    }

    private static IReadOnlyList<PlaceEntity> Places(string body) => new StatisticalRecognizer().Recognize("", body).Places;
}
