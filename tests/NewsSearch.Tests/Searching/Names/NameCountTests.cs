using NewsSearch.OnDisk;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Searching.Names;
using static NewsSearch.Tests.ArticleShelf;

namespace NewsSearch.Tests.Searching.Names;

public sealed class NameCountTests
{
    private static PersonEntity Person(string name) => new(name, []);

    private static PlaceEntity Place(string name, string country) => new(name, []) { Country = country };

    private static ArticleShelf Shelf() => new(
        article => article.Key switch
        {
            "a" => new([Person("Volodymyr Zelensky"), Person("Zelenskiy"), Person("Ann Okoro")], [Place("Kyiv", "UA"), Place("Paris", "US")]),
            "b" => new([Person("Vladimir Zelenski"), Person("ANN OKORO")], [Place("Kiev", "UA"), Place("Paris", "US")]),
            "c" => new([Person("Zelenskiy"), Person("Ann Okoro")], [Place("Paris", "FR")]),
            _ => new([Person("Zoë Zelen")], [Place("Atlantica City", "XX")]),
        },
        Story("a", "talks on peace", date: "2022-03-01"),
        Story("b", "talks on grain", date: "2022-05-01T10:00:00Z"),
        Story("c", "grain prices", date: "2021-01-01"),
        Story("d", "opera"));

    private static void Settle(ArticleShelf shelf) => File.WriteAllText(
        shelf.Home.SettingsPath,
        """{ "people": { "Volodymyr Zelensky": ["vladimir zelenski", "Zelenskiy"] }, "places": { "Kyiv": ["Kiev"] } }""");

    private static string Counts(ArticleShelf shelf, string query, NameField field, NameOrder order = NameOrder.Count, params string[] except) => string.Join(
        ' ', NameCount.InOrder(shelf.Index.CountNames(Parse(query), field, except), order).Select(name => $"{name.Name}={name.Count}"));

    [Fact]
    public void WithoutSettingsEachSpellingCountsForItselfButCaseIsNoSpelling()
    {
        using ArticleShelf shelf = Shelf();
        Assert.Equal(
            "Ann Okoro=3 Zelenskiy=2 Vladimir Zelenski=1 Volodymyr Zelensky=1 Zoë Zelen=1", Counts(shelf, "*", NameField.People));
    }

    [Fact]
    public void JoinedSpellingsCountAnArticleOnceUnderThePreferredName()
    {
        using ArticleShelf shelf = Shelf();
        Settle(shelf);
        Assert.Equal("Ann Okoro=3 Volodymyr Zelensky=3 Zoë Zelen=1", Counts(shelf, "*", NameField.People));
        Assert.Equal("Paris=3 Kyiv=2 Atlantica City=1", Counts(shelf, "*", NameField.Places));
    }

    [Fact]
    public void NamesOfTheMatchingArticlesAloneCount()
    {
        using ArticleShelf shelf = Shelf();
        Assert.Equal("Ann Okoro=2 Vladimir Zelenski=1 Zelenskiy=1", Counts(shelf, "grain", NameField.People));
        Assert.Equal("", Counts(shelf, "nothing", NameField.People));
    }

    [Fact]
    public void TheNamesAskedWithAreLeftOutInEverySpelling()
    {
        using ArticleShelf shelf = Shelf();
        Settle(shelf);
        Assert.Equal("Ann Okoro=3", Counts(shelf, "person:zelenskiy", NameField.People, NameOrder.Count, "Zelenskiy"));
    }

    [Fact]
    public void RecentOrdersByTheNewestArticleAndNameByName()
    {
        using ArticleShelf shelf = Shelf();
        Settle(shelf);
        IReadOnlyList<NameCount> recent = NameCount.InOrder(shelf.Index.CountNames(Parse("*"), NameField.Places, []), NameOrder.Recent);
        Assert.Equal(
            [("Paris", new DateOnly(2022, 5, 1)), ("Kyiv", new DateOnly(2022, 5, 1)), ("Atlantica City", null)],
            recent.Select(name => (name.Name, name.Latest)));
        Assert.Equal("Atlantica City=1 Kyiv=2 Paris=3", Counts(shelf, "*", NameField.Places, NameOrder.Name));
    }

    [Fact]
    public void APlaceLiesInTheCountryThatItsArticlesShow()
    {
        using ArticleShelf shelf = Shelf();
        string?[] Countries(string query) => [.. NameCount.InOrder(shelf.Index.CountNames(Parse(query), NameField.Places, []), NameOrder.Name).Select(name => name.Country)];
        Assert.Equal(["XX", "UA", "UA", "US"], Countries("*"));
        Assert.Equal(["FR"], Countries("prices"));
    }

    [Fact]
    public void NamesOfOnePlaceCountAsItsMainOneAndFindEachOther()
    {
        PlaceEntity Kyiv(string name) => Place(name, "UA") with { Region = "Kyiv City", Latitude = 50.45, Longitude = 30.52, OtherNames = ["Kyiv", "Kiev"] };
        using var shelf = new ArticleShelf(
            article => new([], article.Key switch { "a" => [Kyiv("Kiev")], "b" => [Kyiv("Kyiv")], "c" => [Kyiv("Kiev")], _ => [Place("Lund", "SE")] }),
            Story("a", "one"), Story("b", "two"), Story("c", "three"), Story("d", "four"));
        Assert.Equal("Kyiv=3 Lund=1", Counts(shelf, "*", NameField.Places));
        Assert.Equal("Kyiv=1", Counts(shelf, "one", NameField.Places));
        Assert.Equal("", Counts(shelf, "one", NameField.Places, NameOrder.Count, "Kiev"));
        NameCount kyiv = NameCount.InOrder(shelf.Index.CountNames(Parse("*"), NameField.Places, []), NameOrder.Count)[0];
        Assert.Equal(("UA", "Kyiv City", 50.45, 30.52), (kyiv.Country, kyiv.Region, kyiv.Latitude, kyiv.Longitude));
        Assert.Equal(["a b c", "a b c"], new[] { "place:kiev", "place:kyiv" }.Select(query => string.Join(' ', shelf.Find(query).Split(' ').Order(StringComparer.Ordinal))));
        Assert.All(["Kiev", "kyiv"], name => Assert.Equal(3, shelf.Index.Count(new NewsQuery.Named(SearchField.Place, name))));
    }

    [Fact]
    public void OfPlacesOfOneNameTheOneThatMostArticlesMeanIsTold()
    {
        PlaceEntity Paris(string country, double latitude) => Place("Paris", country) with { Latitude = latitude, Longitude = 2, OtherNames = ["Paris"] };
        using var shelf = new ArticleShelf(
            article => new([], [article.Key == "b" ? Paris("US", 33.66) : Paris("FR", 48.85)]), Story("a", "one"), Story("b", "two"), Story("c", "three"));
        NameCount paris = Assert.Single(shelf.Index.CountNames(Parse("*"), NameField.Places, []));
        Assert.Equal((3, "FR", 48.85), (paris.Count, paris.Country, paris.Latitude));
    }

    [Fact]
    public void AHitByAnotherNameOfAPlaceOrOrganisationTellsWhich()
    {
        using var shelf = new ArticleShelf(
            _ => new([], [Place("Bay Area", "US") with { OtherNames = ["San Francisco Bay"] }])
            {
                Organisations = [new OrganisationEntity("World Health Organization", []) { OtherNames = ["WHO"] }],
            },
            Story("a", "one"));
        string Named(string query) => string.Join(", ", Assert.Single(shelf.Search(query)).Snippets.Where(snippet => snippet.Field != "body").Select(snippet => $"{snippet.Field} {snippet.Marked("[", "]")}"));
        Assert.Equal("places [San] Francisco Bay", Named("place:san"));
        Assert.Equal("places [Bay] Area", Named("place:bay"));
        Assert.Equal("organizations [WHO]", Named("org:who"));
        Assert.Equal(1, shelf.Index.Count(new NewsQuery.Named(SearchField.Place, "san francisco bay")));
    }

    [Fact]
    public void CountriesHaveEnglishNamesAndCodes()
    {
        using ArticleShelf shelf = Shelf();
        Assert.Equal(
            [("Ukraine", 2, "UA"), ("United States", 2, "US"), ("France", 1, "FR"), ("XX", 1, "XX")],
            NameCount.InOrder(shelf.Index.CountNames(Parse("*"), NameField.Countries, []), NameOrder.Count).Select(name => (name.Name, name.Count, name.Country)));
    }

    [Fact]
    public void CountsAreRightAcrossSegmentsAndWithoutDeletedArticles()
    {
        using ArticleShelf shelf = Shelf();
        shelf.Add(_ => new([Person("Ann Okoro")], []), Story("a", "replaced"), Story("e", "added"));
        using ArticleIndex index = ArticleIndex.Open(shelf.Home);
        Assert.Equal(
            "Ann Okoro=4", string.Join(' ', NameCount.InOrder(index.CountNames(Parse("*"), NameField.People, []), NameOrder.Count).Take(1).Select(name => $"{name.Name}={name.Count}")));
    }

    [Theory]
    [InlineData("person:zelenskiy", "a b c")]
    [InlineData("person:volodymyr", "a b c")]
    [InlineData("person:\"vladimir zelenski\"", "a b c")]
    [InlineData("person:vlad*", "a b c")]
    [InlineData("person:(volodymyr W/1 zelensky)", "a b c")]
    [InlineData("person:zelen", "d")]
    [InlineData("-person:zelensky", "d")]
    [InlineData("place:kiev", "a b")]
    [InlineData("place:paris", "a b c")]
    [InlineData("country:Ukraine", "a b")]
    [InlineData("country:ukraine OR country:France", "a b c")]
    [InlineData("country:\"The United States of America\"", "a b")]
    [InlineData("country:(UA OR FR)", "a b c")]
    public void WordsOfANameFindItsJoinedSpellings(string query, string keys)
    {
        using ArticleShelf shelf = Shelf();
        Settle(shelf);
        Assert.Equal(keys, string.Join(' ', shelf.Find(query).Split(' ').Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData(SearchFieldKind.Person, "zelenskiy", "a b c")]
    [InlineData(SearchFieldKind.Person, "Zelen", "")]
    [InlineData(SearchFieldKind.Person, "zoe ZELEN", "d")]
    [InlineData(SearchFieldKind.Person, "Okoro", "")]
    [InlineData(SearchFieldKind.Place, "Kiev", "a b")]
    [InlineData(SearchFieldKind.Country, "fr", "c")]
    public void ANamedFilterTakesWholeNamesOnly(SearchFieldKind kind, string name, string keys)
    {
        using ArticleShelf shelf = Shelf();
        Settle(shelf);
        SearchPage found = shelf.Index.Search(new SearchRequest(new NewsQuery.Named(SearchField.OfLanguage[(int)kind], name)));
        Assert.Equal(keys, string.Join(' ', found.Hits.Select(hit => hit.Indexed.Key).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void SimilarNamesAreProposedTheLikeliestFirst()
    {
        using ArticleShelf shelf = Shelf();
        Assert.Equal(
            [("Vladimir Zelenski", NameLikeness.Initial), ("Zelenskiy", NameLikeness.Part)],
            SimilarName.Find(shelf.Index, "Volodymyr Zelensky", Parse("*"), NameField.People).Select(name => (name.Found.Name, name.Likeness)));
    }

    [Theory]
    [InlineData("volodymyr zelensky", "volodymyr zelenskyy", NameLikeness.Spelling, 1)]
    [InlineData("volodymyr zelensky", "v zelensky", NameLikeness.Initial, 0)]
    [InlineData("george bush", "george w bush", NameLikeness.Spelling, 0)]
    [InlineData("john smith", "jane smith", NameLikeness.Initial, 3)]
    [InlineData("john smith", "paul smith", null, 0)]
    [InlineData("john smith", "john smythe", null, 0)]
    [InlineData("obama", "barack obama", NameLikeness.Part, 0)]
    [InlineData("li na", "lu na", NameLikeness.Initial, 1)]
    [InlineData("kim", "tim", null, 0)]
    [InlineData("same name", "same name", null, 0)]
    public void NamesAreComparedWordByWord(string a, string b, NameLikeness? likeness, int distance)
    {
        (NameLikeness Likeness, int Distance)? found = NameComparison.Compare(a.Split(' '), b.Split(' '));
        Assert.Equal(likeness, found?.Likeness);
        Assert.Equal(distance, found?.Distance ?? 0);
    }

    [Fact]
    public void AMistypedCountryIsAnErrorWithAProposal()
    {
        QueryFault fault = QueryParser.Parse("troops country:Ukrane", new QueryOptions { Now = Now }).Fault;
        Assert.Equal(new QueryFault(QueryFaultKind.UnknownCountry, 15, "Ukrane") { Proposal = "Ukraine" }, fault);
        Assert.Equal(("there is no country 'Ukrane'", "did you mean 'Ukraine'?"), (QuerySentences.Message(fault), QuerySentences.Remedy(fault)));
    }
}
