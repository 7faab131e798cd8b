using NewsSearch.OnDisk;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Searching.Names;
using static NewsSearch.Tests.ArticleShelf;

namespace NewsSearch.Tests.Searching.Names;

/// <summary>Short forms of people's names in a real index.</summary>
public sealed class FoldedNameTests
{
    private static ArticleShelf Shelf(params string[] articles) => new(
        article => new([.. article.Title.Split(", ").Select(name => new PersonEntity(name, []))], []),
        [.. articles.Select((people, i) => Story($"{(char)('a' + i)}", i == articles.Length - 1 ? "last words" : "words", people))]);

    private static string Counts(ArticleShelf shelf, string query = "*", bool asWritten = false) => string.Join(
        " | ",
        NameCount.InOrder(shelf.Index.CountNames(Parse(query), NameField.People, [], asWritten), NameOrder.Count)
            .Select(name => $"{name.Name}={name.Count}{(name.Forms.Count > 0 ? $" ({string.Join(", ", name.Forms)})" : "")}"));

    private static string Named(ArticleShelf shelf, string name, bool asWritten = false) => string.Join(
        ' ', shelf.Index.Search(new SearchRequest(new NewsQuery.Named(SearchField.Person, name) { AsWritten = asWritten })).Hits
            .Select(hit => hit.Indexed.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void TheyCountOnceAnArticleUnderTheFullName()
    {
        using ArticleShelf shelf = Shelf("Ann Okoro", "Ann Okoro, Li Na", "ANN OKORO, Okoro", "Okoro", "Ann B. Okoro");
        Assert.Equal("Ann Okoro=5 (Okoro, Ann B. Okoro) | Li Na=1", Counts(shelf));
        Assert.Equal("Ann Okoro=3 | Okoro=2 | Ann B. Okoro=1 | Li Na=1", Counts(shelf, asWritten: true));
    }

    [Fact]
    public void ArticlesWithTheShortFormAloneAreShownUnderTheFullNameToo()
    {
        using ArticleShelf shelf = Shelf("ANN OKORO", "Ann Okoro", "Ann Okoro", "Okoro");
        Assert.Equal("Ann Okoro=1 (Okoro)", Counts(shelf, "last"));
    }

    /// <summary>A filter folds the names of one person, counting names folds all; articles that are gone decide on neither.</summary>
    [Fact]
    public void AFilterTakesTheSameFormsWhetherOneNameIsFoldedOrAll()
    {
        using ArticleShelf shelf = Shelf(
            "Ann Okoro", "Ann Okoro, Bashar al-Assad", "Okoro, Lars Knudsen", "al-Assad, Bashar al-Assad", "Assad, Joe Biden", "Joseph R. Biden, Joe Biden", "Biden", "Lars Knudsen");
        shelf.Add(_ => new([new PersonEntity("Li Na", [])], []), Story("a", "replaced"));
        using ArticleIndex index = ArticleIndex.Open(shelf.Home);
        string Counted() => string.Join(
            ' ',
            new[] { "Ann Okoro", "Okoro", "Bashar al-Assad", "al-Assad", "Assad", "Joe Biden", "Joseph R. Biden", "Biden", "Lars Knudsen", "Knudsen", "Li Na" }
                .Select(name => index.Count(new NewsQuery.Named(SearchField.Person, name))));

        string one = Counted();
        Assert.Equal(6, index.CountNames(Parse("*"), NameField.People, []).Count);
        Assert.Equal(("1 1 3 3 3 3 3 3 2 0 1", one), (one, Counted()));
    }

    [Fact]
    public void AFilterTakesAnyFormUnlessNamesAreWantedAsWritten()
    {
        using ArticleShelf shelf = Shelf("Ann Okoro", "Ann Okoro", "Li Na", "Okoro");
        Assert.Equal("a b d", Named(shelf, "Ann Okoro"));
        Assert.Equal("a b d", Named(shelf, "okoro"));
        Assert.Equal("a b", Named(shelf, "Ann Okoro", asWritten: true));
        Assert.Equal("d", Named(shelf, "okoro", asWritten: true));
        Assert.Equal("a b", string.Join(' ', shelf.Find("person:ann").Split(' ').Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void ArticlesThatWereReplacedAreNoEvidence()
    {
        using ArticleShelf shelf = Shelf("Ann Okoro", "Ann Okoro", "Okoro");
        shelf.Add(_ => new([new PersonEntity("Li Na", [])], []), Story("a", "words"));
        using ArticleIndex index = ArticleIndex.Open(shelf.Home);
        Assert.Equal(
            ["Ann Okoro=1", "Li Na=1", "Okoro=1"], NameCount.InOrder(index.CountNames(Parse("*"), NameField.People, []), NameOrder.Name).Select(name => $"{name.Name}={name.Count}"));
    }

    [Fact]
    public void TheSettingsKeepANameApart()
    {
        using ArticleShelf shelf = Shelf("Ann Okoro", "Ann Okoro", "Okoro");
        File.WriteAllText(shelf.Home.SettingsPath, """{ "people": { "Okoro": [] } }""");
        Assert.Equal("Ann Okoro=2 | Okoro=1", Counts(shelf));
    }

    [Fact]
    public void NoSlipOfALetterOutranksAWayOfWritingAName()
    {
        using ArticleShelf shelf = Shelf(
            "Barack Obama, Ann Okoro", "Barack Obama, Ann Okoro", "Barack Obana, Ann Okoro", "Osama, Li Na", "Barrack Obama, Ann Okoro", "Barack Obamma, Li Na");
        Assert.Equal(
            ["Barrack Obama", "Barack Obamma", "Barack Obana"], SimilarName.Find(shelf.Index, "Barack Obama", Parse("*"), NameField.People).Select(name => name.Found.Name));
    }

    [Fact]
    public void CompanyDecidesAndTwoNamesInOneArticleAreTwoPeople()
    {
        using ArticleShelf shelf = Shelf(
            "Muammar Gaddafi, Ann Okoro", "Muammar Gaddafi, Ann Okoro, Moammar Gaddafi", "Muammar Qaddafi, Ann Okoro", "Muammar Gadhafi, Li Na", "Li Na", "Li Na");
        IReadOnlyList<SimilarName> similar = SimilarName.Find(shelf.Index, "Muammar Gaddafi", Parse("*"), NameField.People);
        Assert.Equal(
            [("Muammar Qaddafi", 1.0, 0), ("Muammar Gadhafi", 0.0, 0), ("Moammar Gaddafi", 1.0, 1)], similar.Select(name => (name.Found.Name, name.Context, name.Together)));
    }

    [Fact]
    public void AShortFormLeadsToTheNameThatItCountsAs()
    {
        using ArticleShelf shelf = Shelf("Ann Okoro", "Ann Okoro", "Okoro");
        SimilarName found = Assert.Single(SimilarName.Find(shelf.Index, "Okoro", Parse("*"), NameField.People));
        Assert.Equal(("Ann Okoro", NameLikeness.Part), (found.Found.Name, found.Likeness));
    }

    [Theory]
    [InlineData("Ann Okore", "Ann Okoro=3")]
    [InlineData("Okoro Ann", "Ann Okoro=3")]
    [InlineData("Ann Ngozi Okoro", "Ann Okoro=3")]
    [InlineData("Okoor", "Ann Okoro=3")]
    [InlineData("Okory", "Ann Okoro=3")]
    [InlineData("…", "")]
    [InlineData("Lars Knudsen", "")]
    public void AnUnknownNameIsAnsweredWithTheNearest(string name, string proposals)
    {
        using ArticleShelf shelf = Shelf("Ann Okoro", "Ann Okoro", "Okoro", "Li Na");
        var query = new NewsQuery.And(new([Parse("words"), new NewsQuery.Named(SearchField.Person, name)]));
        UnknownName unknown = Assert.Single(new QueryAdvice(shelf.Index).UnknownNames(query));
        Assert.Equal((name, proposals), (unknown.Name, string.Join(' ', unknown.Proposals.Select(found => $"{found.Name}={found.Count}"))));
        Assert.Empty(new QueryAdvice(shelf.Index).UnknownNames(new NewsQuery.Not(query)));
    }
}
