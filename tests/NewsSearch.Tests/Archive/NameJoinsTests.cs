using NewsSearch.Archive;
using NewsSearch.Home;
using NewsSearch.Searching;
using NewsSearch.Searching.Names;
using static NewsSearch.Tests.ArticleShelf;

namespace NewsSearch.Tests.Archive;

public sealed class NameJoinsTests : IDisposable
{
    private readonly ArticleShelf _shelf = new(
        article => new([.. article.Title.Split(", ").Select(name => new PersonEntity(name, []))], [new PlaceEntity("Kiev", []), new PlaceEntity("Kyiv", [])]),
        Story("a", "words", "Muammar Gaddafi"),
        Story("b", "words", "Moammar Gadhafi, Li Na"),
        Story("c", "words", "Qaddafi, Kadafi"),
        Story("d", "words", "MOAMMAR GADHAFI"),
        Story("e", "words", "Moammar Gadhafi"));

    private NameJoins People => new(_shelf.Home, _shelf.Index, NameField.People, TimeProvider.System);

    public void Dispose() => _shelf.Dispose();

    private void Settle(string settings) => File.WriteAllText(_shelf.Home.SettingsPath, settings);

    private string Written() => string.Join(
        " | ", (IndexSettings.Load(_shelf.Home).People ?? new Dictionary<string, IReadOnlyList<string>>()).Select(names => $"{names.Key}: {string.Join(", ", names.Value)}"));

    [Fact]
    public void NamesAreWrittenAsMostArticlesSpellThem()
    {
        JoinedNames joined = People.Join("muammar gaddafi", ["moammar GADHAFI", "qaddafi"]).Value;
        Assert.Equal(("Muammar Gaddafi", 2, 0), (joined.Shown, joined.Changed.Count, joined.Left.Count));
        Assert.Equal("Muammar Gaddafi: Moammar Gadhafi, Qaddafi", Written());
    }

    [Fact]
    public void WhatIsJoinedAlreadyComesAlongAndTheRestStays()
    {
        Settle("""{ "saved": { "tripoli": "libya" }, "people": { "Li Na": [], "Qaddafi": ["Kadafi"], "Muammar Gaddafi": ["The Colonel"] } }""");
        JoinedNames joined = People.Join("The Colonel", ["Kadafi", "the colonel"]).Value;
        Assert.Equal(
            ("The Colonel", "Muammar Gaddafi", "Kadafi", "the colonel"), (joined.Asked, joined.Shown, Assert.Single(joined.Changed), Assert.Single(joined.Same)));
        Assert.Equal("Li Na:  | Qaddafi: Kadafi | Muammar Gaddafi: The Colonel, Qaddafi", Written());
        Assert.Equal("libya", IndexSettings.Load(_shelf.Home).Saved!["tripoli"]);
    }

    [Theory]
    [InlineData("The Colonel", "Kadafi")]
    [InlineData("Kadafi", "The Colonel")]
    [InlineData("Muammar Gaddafi", "Qaddafi")]
    [InlineData("Qaddafi", "Muammar Gaddafi")]
    public void PartingEitherFromTheOtherRestoresWhatWasBeforeTheyWereJoined(string name, string other)
    {
        const string Before = "Li Na:  | Qaddafi: Kadafi | Muammar Gaddafi: The Colonel";
        Settle("""{ "people": { "Li Na": [], "Qaddafi": ["Kadafi"], "Muammar Gaddafi": ["The Colonel"] } }""");
        People.Join("Muammar Gaddafi", ["Qaddafi"]);
        Assert.NotEqual(Before, Written());
        Assert.Equal(other, Assert.Single(People.Part(name, [other]).Value.Changed));
        Assert.Equal(Before, Written());
        Assert.Equal(other, Assert.Single(People.Part(name, [other]).Value.Left));
        Assert.Equal(Before, Written());
    }

    [Fact]
    public void PartingTheLastOfAListLeavesNothing()
    {
        People.Join("Muammar Gaddafi", ["Qaddafi"]);
        People.Part("qaddafi", ["muammar gaddafi"]);
        Assert.Equal("", Written());
    }

    [Fact]
    public void ANameInAListMayHaveAListOfItsOwn()
    {
        Settle("""{ "people": { "Qaddafi": ["Kadafi"], "Muammar Gaddafi": ["Qaddafi"], "Li Na": [] } }""");
        NameCount one = Assert.Single(_shelf.Index.CountNames(new NewsSearch.Queries.NewsQuery.Everything(), NameField.People, []), name => name.Name == "Muammar Gaddafi");
        Assert.Equal((2, "Kadafi, Qaddafi"), (one.Count, string.Join(", ", one.Forms.Order(StringComparer.Ordinal))));
    }

    [Fact]
    public void AnUnknownNameChangesNothing()
    {
        Assert.False(People.Join("Muammar Gaddafi", ["Qaddafi", "Moammar Gadafi"]).TryGet(out _, out ValueList<UnknownName>? unknown));
        UnknownName one = Assert.Single(unknown);
        Assert.Equal(("Moammar Gadafi", "Moammar Gadhafi"), (one.Name, one.Proposals[0].Name));
        Assert.Equal("", Written());
    }

    [Fact]
    public void PlacesHaveJoinsOfTheirOwn()
    {
        new NameJoins(_shelf.Home, _shelf.Index, NameField.Places, TimeProvider.System).Join("Kyiv", ["Kiev"]);
        Assert.Equal(["Kiev"], IndexSettings.Load(_shelf.Home).Places!["Kyiv"]);
        Assert.Equal("", Written());
        Assert.Throws<ArgumentOutOfRangeException>(() => new NameJoins(_shelf.Home, _shelf.Index, NameField.Countries, TimeProvider.System));
    }
}
