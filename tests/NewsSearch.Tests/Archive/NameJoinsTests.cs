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

    private NameJoins People => new(_shelf.Home, _shelf.Index, NameField.People);

    public void Dispose() => _shelf.Dispose();

    private void Settle(string settings) => File.WriteAllText(_shelf.Home.SettingsPath, settings);

    private string Written() => string.Join(
        " | ", (IndexSettings.Load(_shelf.Home).People ?? new Dictionary<string, IReadOnlyList<string>>()).Select(names => $"{names.Key}: {string.Join(", ", names.Value)}"));

    [Fact]
    public void NamesAreWrittenAsMostArticlesSpellThem()
    {
        JoinedNames joined = People.Join("muammar gaddafi", ["moammar GADHAFI", "qaddafi"]).Value;
        Assert.Equal(("Muammar Gaddafi", 2, 0), (joined.Name, joined.Changed.Count, joined.Left.Count));
        Assert.Equal("Muammar Gaddafi: Moammar Gadhafi, Qaddafi", Written());
    }

    [Fact]
    public void WhatIsJoinedAlreadyComesAlongAndTheRestStays()
    {
        Settle("""{ "saved": { "tripoli": "libya" }, "people": { "Li Na": [], "Qaddafi": ["Kadafi"], "Muammar Gaddafi": ["The Colonel"] } }""");
        JoinedNames joined = People.Join("The Colonel", ["Kadafi", "the colonel"]).Value;
        Assert.Equal(("Muammar Gaddafi", "Kadafi", "the colonel"), (joined.Name, Assert.Single(joined.Changed), Assert.Single(joined.Left)));
        Assert.Equal("Li Na:  | Muammar Gaddafi: The Colonel, Qaddafi, Kadafi", Written());
        Assert.Equal("libya", IndexSettings.Load(_shelf.Home).Saved!["tripoli"]);
    }

    [Fact]
    public void ApartTakesAJoinBackAndJoinTakesApartBack()
    {
        People.Join("Muammar Gaddafi", ["Qaddafi"]);
        Assert.Equal("qaddafi", Assert.Single(People.Part("Muammar Gaddafi", ["qaddafi"]).Value.Changed));
        Assert.Equal("Qaddafi: ", Written());
        Assert.Equal("Qaddafi", Assert.Single(People.Part("Muammar Gaddafi", ["Qaddafi"]).Value.Left));
        People.Join("Muammar Gaddafi", ["Qaddafi"]);
        Assert.Equal("Muammar Gaddafi: Qaddafi", Written());
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
        new NameJoins(_shelf.Home, _shelf.Index, NameField.Places).Join("Kyiv", ["Kiev"]);
        Assert.Equal(["Kiev"], IndexSettings.Load(_shelf.Home).Places!["Kyiv"]);
        Assert.Equal("", Written());
        Assert.Throws<ArgumentOutOfRangeException>(() => new NameJoins(_shelf.Home, _shelf.Index, NameField.Countries));
    }
}
