using NewsSearch.Entities;

namespace NewsSearch.Tests.Entities;

/// <summary>Which place a name means. Coordinates and regions are the ones that any atlas gives.</summary>
public sealed class PlaceResolutionTests
{
    [Theory]
    [InlineData("Michael Jordan played in Amman, Jordan, on Friday.", "Michael Jordan", "Amman JO|Jordan JO")]
    [InlineData("King Abdullah of Jordan met Jordan Peterson in London.", "Abdullah|Jordan Peterson", "Jordan JO|London GB")]
    [InlineData("Michael Jordan won. The king of Jordan saw Michael Jordan, and Jordan smiled.", "Michael Jordan", "Jordan JO")]
    public void BehindItsCityAndBehindOfACountryIsNoPerson(string body, string people, string places)
    {
        ArticleEntities entities = new StatisticalRecognizer().Recognize("", body);
        Assert.Equal(people, string.Join('|', entities.People.Select(person => person.Name)));
        Assert.Equal(places, Countries(entities.Places));
    }

    [Theory]
    [InlineData("The mill in Brackville, France, closed.", "Brackville FR|France FR")]
    [InlineData("A fire spread in Boone County, Kentucky, on Friday.", "Boone County US Kentucky|Kentucky US Kentucky")]
    [InlineData("He lives in Palm Beach, Florida.", "Palm Beach US Florida|Florida US Florida")]
    [InlineData("Shops in Springfield, Ill., and in Portland, Maine, closed.", "Springfield US Illinois|Illinois US Illinois|Portland US Maine|Maine US Maine")]
    [InlineData("Talks in Moscow, Idaho, ended.", "Moscow US Idaho|Idaho US Idaho")]
    [InlineData("He lives in Jackson, Wyoming.", "Jackson US Wyoming|Wyoming US Wyoming")]
    [InlineData("They grew up in London, Ontario, and Paris, Texas.", "London CA Ontario|Ontario CA Ontario|Paris US Texas|Texas US Texas")]
    [InlineData("The family moved to Hamburg, Ont., in May.", "Hamburg CA Ontario|Ontario CA Ontario")]
    [InlineData("He lives in Hamburg, Iowa, near the river.", "Hamburg US Iowa|Iowa US Iowa")]
    [InlineData("He lives in Hamburg, N.Y., near the lake.", "Hamburg US New York|New York US New York")]
    [InlineData("He came from Cuba, N.M., and Peru, Ind.", "Cuba US New Mexico|New Mexico US New Mexico|Peru US Indiana|Indiana US Indiana")]
    public void CountryOrRegionBehindANameDecides(string body, string expected) => Assert.Equal(expected, Regions(Places(body)));

    [Theory]
    [InlineData("He was in Joplin, Mo., and Towson, Md., on Friday.", "Joplin US|Missouri US|Towson US|Maryland US")]
    [InlineData("She left Shreveport, La., for Dover, Del., and Billings, Mont., in May.", "Shreveport US|Louisiana US|Dover US|Delaware US|Billings US|Montana US")]
    [InlineData("Rain fell in Austin, TX, and Tucson, AZ, on Monday.", "Austin US|Texas US|Tucson US|Arizona US")]
    [InlineData("Rain fell in Barrie, Ont., and Laval, Que., and Calgary, Alta., on Monday.", "Barrie CA|Ontario CA|Laval CA|Quebec CA|Calgary CA|Alberta CA")]
    [InlineData("Rain fell in Perth, WA, and Ballarat, Vic., and Dubbo, NSW, on Monday.", "Perth AU|Western Australia AU|Ballarat AU|Victoria AU|Dubbo AU|New South Wales AU")]
    public void AbbreviatedRegionBehindATownIsAPlace(string body, string expected) => Assert.Equal(expected, Countries(Places(body)));

    [Fact]
    public void AbbreviatedRegionIsMarkedWithoutItsDot()
    {
        const string body = "He was in Joplin, Mo., on Friday.";
        PlaceEntity missouri = Places(body)[1];
        Assert.Equal("Mo", body[missouri.Mentions[0].Start..missouri.Mentions[0].End]);
    }

    [Theory]
    [InlineData("California, Arizona and Nevada are dry.", "California US California|Arizona US Arizona|Nevada US Nevada")]
    [InlineData("Offices stand in Tokyo, Iowa, and Ohio.", "Tokyo JP Tokyo|Iowa US Iowa|Ohio US Ohio")]
    [InlineData("Offices stand in Florida, Ga., Ala. and Tenn.", "Florida US Florida|Georgia US Georgia|Alabama US Alabama|Tennessee US Tennessee")]
    [InlineData("He flew from London, L.A. and Tokyo.", "London GB England|Los Angeles US California|Tokyo JP Tokyo")]
    [InlineData("He flew to London, Paris, New York and Tokyo.", "London GB England|Paris FR Île-de-France|New York US New York|Tokyo JP Tokyo")]
    public void ACommaInAListStatesNothing(string body, string expected) => Assert.Equal(expected, Regions(Places(body)));

    [Theory]
    [InlineData("The West and the North differ, he said in Paris.")]
    [InlineData("A judge of the Eastern District of Virginia ruled.")]
    [InlineData("Unity matters in the Gulf, he said in Berlin.")]
    public void DirectionsAndCommonWordsMeanNoFarRegion(string body) =>
        Assert.DoesNotContain(Places(body), place => place.Country is "CM" or "LB" or "PG" or "AS" or "HK" or "SS");

    [Fact]
    public void ADirectionIsARegionInAnArticleOnItsCountry() =>
        Assert.Contains("North CM", Countries(Places("Cameroon sent troops to Garoua in the North region. The North is dry, said officials in Cameroon.")), StringComparison.Ordinal);

    [Theory]
    [InlineData("Iran and Kuwait sent ships through the Gulf.", "Persian Gulf")]
    [InlineData("Oil spread over the Gulf of Mexico. The Gulf is deep.", "Gulf of Mexico")]
    public void TheGulfIsTheOneThatTheArticleSpeaksOf(string body, string name) =>
        Assert.Contains(name, Places(body).Select(place => place.AlsoKnownAs ?? place.Name));

    [Fact]
    public void APlaceWithoutCountryTakesTheOneThatHalfOfTheOthersShare() => Assert.Equal(
        "Wexcombe GB|Leeds GB|Bradford GB|France FR", Countries(Places("A hall in the town of Wexcombe burnt. Crews from Leeds and from Bradford came. A man from France was there.")));

    [Fact]
    public void NoMostSharedCountryLeavesItOpen() => Assert.Equal(
        "Wexcombe |Germany DE|Spain ES|France FR", Countries(Places("A hall in the town of Wexcombe burnt. Crews from Germany, from Spain and from France came.")));

    [Fact]
    public void ACasinoIsNotInTheCountryOfItsName() => Assert.Equal(
        "Mandalay Bay US|Las Vegas US", Countries(Places("He stayed at Mandalay Bay in Las Vegas.")));

    [Theory]
    [InlineData("Students of Dartmouth marched in Boston, in Denver, in Chicago, in Detroit, in Dallas and in Texas. Dartmouth is quiet.", "CA")]
    [InlineData("Ann Parnas left. In Boston, Denver, Chicago, Detroit, Dallas and Texas, he saw Parnas.", "RU")]
    public void ASmallTownFarFromAllOthersIsNotMeant(string body, string country) => Assert.DoesNotContain(Places(body), place => place.Country == country);

    [Theory]
    [InlineData("Leaders from America, Russia, China, Iran and India met in Davos.", "Davos", "CH")]
    [InlineData("He flew from America to Cape Town.", "Cape Town", "ZA")]
    [InlineData("Talks of the U.N. in New York went on.", "New York", "US")]
    public void AWellKnownTownNeedsNoOtherWordOnItsCountry(string body, string name, string country) =>
        Assert.Equal(country, Places(body).Single(place => place.Name == name).Country);

    [Theory]
    [InlineData("They crossed the Rio Grande near El Paso, Texas.", "Rio Grande ")]
    [InlineData("The U.N. met.", "")]
    public void RiversAndBodiesAreNotTownsOfTheirName(string body, string first) =>
        Assert.Equal(first, string.Join('|', Places(body).Take(1).Select(place => $"{place.Name} {place.Country}")));

    [Fact]
    public void ARegionOfTheArticleChoosesBetweenTownsOfOneName() => Assert.Equal(
        "Illinois US Illinois|Springfield US Illinois", Regions(Places("The Illinois governor spoke in Springfield.")));

    [Theory]
    [InlineData(null, null, "EG")]
    [InlineData(null, "American Ledger", "US")]
    [InlineData("https://www.example.us/a", null, "US")]
    [InlineData("https://www.example.co.uk/a", "Harbour Post", "EG")]
    [InlineData("not an address", "", "EG")]
    public void TheOutletIsWeakEvidence(string? url, string? source, string country)
    {
        var article = new Article { Origin = new ArticleOrigin(null), Title = "", Body = "A shop in Alexandria closed on Friday.", Url = url, Source = source };
        Assert.Equal(country, Assert.Single(new StatisticalRecognizer().Recognize(article).Places).Country);
    }

    [Theory]
    [InlineData("Police in Colorado searched a flat. He fled to Paris.", "Colorado US Colorado|Paris FR Île-de-France")]
    [InlineData("Canada sent a plane to London on Monday.", "Canada CA|London GB England")]
    [InlineData("He left Paris for Austin. Rain fell all over Texas.", "Paris US Texas|Austin US Texas|Texas US Texas")]
    public void ASmallNamesakeOfACapitalIsToldByItsRegion(string body, string expected) => Assert.Equal(expected, Regions(Places(body)));

    [Theory]
    [InlineData("President Barack Obama spoke in Ohio. Republicans, Democrats, Obama and Congress met in Obama.", "Barack Obama", "Ohio US Ohio")]
    [InlineData("President Barack Obama spoke in Ohio. Voters in Obama's Washington agreed.", "Barack Obama", "Ohio US Ohio|Washington US District of Columbia")]
    [InlineData("Japan is glad. A fire spread in Obama, Japan.", "", "Japan JP|Obama JP Fukui")]
    public void APersonOfTheArticleIsNoUnknownPlace(string body, string people, string places)
    {
        ArticleEntities entities = new StatisticalRecognizer().Recognize("", body);
        Assert.Equal(people, string.Join('|', entities.People.Select(person => person.Name)));
        Assert.Equal(places, Regions(entities.Places));
    }

    [Theory]
    [InlineData("Chad voted on Sunday.", "", "Chad TD")]
    [InlineData("Chad voted on Sunday. The Chadian army saw Chad Wolf.", "Chad Wolf", "Chad TD")]
    [InlineData("Chad Wolf spoke. Chad is a friend.", "Chad Wolf", "")]
    [InlineData("Coach Jordan left.", "Jordan", "")]
    public void ACountryThatNobodyOfTheArticleIsNamedLikeIsNoPerson(string body, string people, string places)
    {
        ArticleEntities entities = new StatisticalRecognizer().Recognize("", body);
        Assert.Equal(people, string.Join('|', entities.People.Select(person => person.Name)));
        Assert.Equal(places, Regions(entities.Places));
    }

    [Fact]
    public void AKnownPlaceHasItsRegionAndCoordinates()
    {
        PlaceEntity kiev = Assert.Single(Places("He visited Kiev."));
        Assert.Equal(("UA", "Kyiv City", 50.45, 30.52), (kiev.Country, kiev.Region, kiev.Latitude, kiev.Longitude));
        Assert.Equal(("Kyiv", "Kyiv"), (kiev.Location.Name, kiev.AlsoKnownAs));
        Assert.Equal(["Kyiv", "Kiev"], kiev.OtherNames);
    }

    [Fact]
    public void TheCapitolIsOnePlace()
    {
        PlaceEntity capitol = Places("A storm hit the U.S. Capitol. The Capitol was closed.").Single();
        Assert.Equal(("U.S. Capitol", "US", 2), (capitol.Name, capitol.Country, capitol.Mentions.Count));
    }

    private static IReadOnlyList<PlaceEntity> Places(string body) => new StatisticalRecognizer().Recognize("", body).Places;

    private static string Countries(IReadOnlyList<PlaceEntity> places) => string.Join('|', places.Select(place => $"{place.Name} {place.Country}"));

    private static string Regions(IReadOnlyList<PlaceEntity> places) =>
        string.Join('|', places.Select(place => $"{place.Name} {place.Country} {place.Region}".TrimEnd()));
}
