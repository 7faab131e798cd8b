using NewsSearch.Queries;
using NewsSearch.Searching;
using static NewsSearch.Tests.ArticleShelf;

namespace NewsSearch.Tests.Searching;

/// <summary>40 articles know Giuliani in the White House, one knows Guiliani in the White Hosue; Merkel is named 25 times, Merkley 3; others fill the shelf.</summary>
public sealed class NoHitAdviceTests : IDisposable
{
    private readonly ArticleShelf _shelf = new(
        Named,
        [
            .. Enumerable.Range(0, 40).Select(i => Story($"g{i}", i % 2 == 0 ? "Giuliani entered the White House by the garden." : "Giuliani left the White House at noon.")),
            Story("slip", "Guiliani left the White Hosue for Syria."),
            .. Enumerable.Range(0, 25).Select(i => Story($"merkel{i}", "Angela Merkel spoke.")),
            .. Enumerable.Range(0, 60).Select(i => Story($"o{i}", "No other wind blew.")),
            Story("otter", "An otter swam."),
            .. Enumerable.Range(0, 80).Select(i => Story($"p{i}", "Every other day it rained.")),
            .. Enumerable.Range(0, 3).Select(i => Story($"merkley{i}", "Jeff Merkley spoke of Serbia, Serbia, Serbia.")),
        ]);

    public void Dispose() => _shelf.Dispose();

    [Theory]
    [InlineData("guiliani", "giuliani (40)")]
    [InlineData("\"white hosue\"", "\"white house\" (40)")]
    [InlineData("guiliani AND hosue", "giuliani AND house (40)")]
    [InlineData("guiliani garden", "giuliani garden (20)")]
    [InlineData("person:merkle", "person:merkel (25)")]

    // 25 are not 20 times 3, nothing is commoner than the house, and most articles have the other.
    [InlineData("merkley", "")]
    [InlineData("giuliani garden house", "")]
    [InlineData("otter", "")]
    public void ASlipThatArticlesHaveIsCorrectedWhereTheBetterSpellingFindsTwentyTimesMore(string query, string correction) =>
        Assert.Equal(correction, Advise(query).Correction is { } other ? $"{other.Text} ({other.Count})" : "");

    [Fact]
    public void AWordOfFewArticlesIsNotCalledMissing() => Assert.Empty(Advise("guiliani").Missing);

    [Fact]
    public void AFewArticlesNameWhomManySpellOtherwise()
    {
        UnknownName name = Assert.Single(Advise(new NewsQuery.Named(SearchField.Person, "Angela Merkle")).UnknownNames);
        Assert.Equal((0, "Angela Merkel"), (name.Articles, name.Proposals[0].Name));
        UnknownName rare = Assert.Single(Advise(new NewsQuery.Named(SearchField.Person, "Rudy Guiliani")).UnknownNames);
        Assert.Equal((1, "Rudy Giuliani", 40), (rare.Articles, Assert.Single(rare.Proposals).Name, rare.Proposals[0].Count));
        Assert.Empty(Advise(new NewsQuery.Named(SearchField.Person, "Jeff Merkley")).UnknownNames);
    }

    /// <summary>What is missing is told as it was typed.</summary>
    [Theory]
    [InlineData("IT", "IT")]
    [InlineData("Zebra's", "Zebra")]
    [InlineData("WHO SPOKE", "WHO")]
    [InlineData("NO WHO WIND", "WHO")]
    [InlineData("site:other.example/x", "other.example/x")]
    [InlineData("https://other.example/a-b", "https://other.example/a-b url:\"https://other.example/a-b\"")]
    [InlineData("rained www.other.example/?id=5", "www.other.example/?id=5 url:\"www.other.example/?id=5\"")]
    [InlineData("\"https://other.example\"", "https example")]
    public void WhatIsMissingIsToldAsTyped(string query, string missing)
    {
        IReadOnlyList<MissingWord> words = Advise(query).Missing;
        Assert.Equal(missing, string.Join(' ', words.Select(word => word.OwnAddress is { } own ? $"{word.Written} {own}" : word.Written)));
        Assert.All(words, word => Assert.True(word.OwnAddress is null || Parse(word.OwnAddress) is NewsQuery.Words { Field.Kind: SearchFieldKind.Url }));
    }

    [Theory]
    [InlineData("giuliani NEAR garden", "NEAR 20")]
    [InlineData("giuliani \\ADJ noon", "ADJ 20")]
    [InlineData("GIULIANI US", "US 40")]
    public void PartsAreToldWithoutBackslashes(string query, string parts) =>
        Assert.Equal(parts, string.Join("; ", Advise(query).AllBut.Select(part => $"{part.Query} {part.Count}")));

    [Fact]
    public void OfTwoSpellingsOfAPlaceThatIsProposedWhichIsShown()
    {
        using var shelf = new ArticleShelf(
            _ => new ArticleEntities([], [new PlaceEntity("Kyiv", []) { OtherNames = ["Kyiv", "Kiev"] }]), Story("a", "Kiev fell silent."), Story("b", "Kyiv awoke."));
        Assert.Equal("kyiv", WordProposals.For(shelf.Index, SearchField.Place, "kyev", default)[0]);
    }

    [Theory]
    [InlineData("giuliani garden noon", "garden 20; noon 20")]
    [InlineData("giuliani noon zebra", "zebra 20")]
    [InlineData("noon zebra", "zebra 20")]
    [InlineData("giuliani garden", "")]
    [InlineData("garden noon", "")]
    [InlineData("zebra", "")]
    public void OfSeveralWordsItIsToldWhatAllButOneFind(string query, string parts) =>
        Assert.Equal(parts, string.Join("; ", Advise(query).AllBut.Select(part => $"{part.Query} {part.Count}")));

    [Fact]
    public void TheWordItselfRanksAboveWordsSpelledNearlySo() => Assert.StartsWith("slip merkley", _shelf.Find("syria~"), StringComparison.Ordinal);

    [Fact]
    public void AFuzzyWordThatNoArticleHasRanksByWhatItFinds() => Assert.Equal(3, _shelf.Search("serbja~").Count);

    private static ArticleEntities Named(Article article) => new(
        [
            new PersonEntity(
                article.Key switch
                {
                    "slip" => "Rudy Guiliani",
                    ['g', ..] => "Rudy Giuliani",
                    _ => article.Body.StartsWith("Angela", StringComparison.Ordinal) ? "Angela Merkel" : article.Body.StartsWith("Jeff", StringComparison.Ordinal) ? "Jeff Merkley" : "Nobody",
                },
                []),
        ],
        []);

    private NoHitAdvice Advise(string text) => Advise(Parse(text), text);

    private NoHitAdvice Advise(NewsQuery query, string text = "") =>
        NoHitAdvice.For(_shelf.Index, query, text, _shelf.Index.Count(query), other => Parse(other));
}
