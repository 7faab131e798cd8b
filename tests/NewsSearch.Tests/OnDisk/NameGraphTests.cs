using System.Globalization;
using NewsSearch.Searching.Names;
using static NewsSearch.Tests.ArticleShelf;

namespace NewsSearch.Tests.OnDisk;

public sealed class NameGraphTests : IDisposable
{
    private static readonly string[] People = ["Ada Berg", "Bo Lund", "Cy Moe", "Dee Fox"];

    // Ada and Bo stand together in a and b, in b in no sentence; Cy with both in a, in a sentence with Ada alone; c and d name one person each.
    private readonly ArticleShelf _shelf = new(
        Recognize,
        Story("a", "Ada Berg met Bo Lund in Oslo. Ada Berg left with Cy Moe. Ada Berg and Bo Lund spoke."),
        Story("b", "Ada Berg spoke. Bo Lund did not."),
        Story("c", "Cy Moe is alone."),
        Story("d", "Dee Fox was in Oslo."));

    [Fact]
    public void NamesAreJoinedByTheArticlesThatHaveBoth() => Assert.Equal(
        "Ada Berg(2) Bo Lund(2) Cy Moe(2) | 0-1:2 0-2:1 1-2:1", Network(new NetworkRequest(Parse("*"))));

    [Fact]
    public void NamesAreJoinedByTheSentencesThatHaveBoth() => Assert.Equal(
        "Ada Berg(2) Bo Lund(2) Cy Moe(2) | 0-1:2 0-2:1", Network(new NetworkRequest(Parse("*")) { Recognize = Recognize }));

    [Fact]
    public void OnlyTheArticlesThatMatchCount() => Assert.Equal(
        "Ada Berg(1) Bo Lund(1) Cy Moe(1) | 0-1:1 0-2:1 1-2:1", Network(new NetworkRequest(Parse("left"))));

    [Fact]
    public void PlacesComeBehindPeople()
    {
        NameField[] kinds = [NameField.People, NameField.Places];
        Assert.Equal(
            "Ada Berg(2) Bo Lund(2) Cy Moe(2) Dee Fox(1) Oslo(2) | 0-1:2 0-2:1 0-4:1 1-2:1 1-4:1 2-4:1 3-4:1",
            Network(new NetworkRequest(Parse("*")) { Kinds = kinds }));
        Assert.Equal(
            "Ada Berg(2) Bo Lund(2) Cy Moe(2) Dee Fox(1) Oslo(2) | 0-1:2 0-2:1 0-4:1 1-4:1 3-4:1",
            Network(new NetworkRequest(Parse("*")) { Kinds = kinds, Recognize = Recognize }));
    }

    [Fact]
    public void TheMostCommonNamesAndTheHeaviestEdgesStay()
    {
        Assert.Equal("Ada Berg(2) Bo Lund(2) | 0-1:2", Network(new NetworkRequest(Parse("*")) { Least = 2 }));
        Assert.Equal("Ada Berg(2) Bo Lund(2) | 0-1:2", Network(new NetworkRequest(Parse("*")) { Limit = 2 }));
        Assert.Equal(" | ", Network(new NetworkRequest(Parse("*")) { Limit = 1 }));
        Assert.Equal(" | ", Network(new NetworkRequest(Parse("nowhere"))));
    }

    [Fact]
    public void AShortFormIsThePersonThatItStandsForUnlessItIsToBeAsWritten()
    {
        _shelf.Put([Named("e", "Berg and Dee Fox.", "Berg", "Dee Fox")]);
        Assert.Equal("Ada Berg(1) Dee Fox(1) | 0-1:1", Network(new NetworkRequest(Parse("berg fox"))));
        Assert.Equal("Berg(1) Dee Fox(1) | 0-1:1", Network(new NetworkRequest(Parse("berg fox")) { AsWritten = true }));
        Assert.Equal("Ada Berg(3) Bo Lund(2) Cy Moe(2) Dee Fox(2) | 0-1:2 0-2:1 0-3:1 1-2:1", Network(new NetworkRequest(Parse("*"))));
        Assert.Equal("Ada Berg(1) Dee Fox(1) | 0-1:1", Network(new NetworkRequest(Parse("berg fox"))
        {
            Recognize = _ => new ArticleEntities([new("Berg", [new TextSpan(0, 4)]), new("Dee Fox", [new TextSpan(9, 16)])], []),
        }));
    }

    [Theory]
    [InlineData(200, 0, 200 * 199 / 2)]
    [InlineData(201, 1, 0)]
    public void AListJoinsNoNames(int names, int lists, int edges)
    {
        _shelf.Put([Named("e", "A list.", [.. Enumerable.Range(0, names).Select(i => string.Create(CultureInfo.InvariantCulture, $"Name{i} Of{i}"))])]);
        NameNetwork network = _shelf.Index.CountTogether(new NetworkRequest(Parse("list")) { Limit = 500 });
        Assert.Equal((lists, edges), (network.Lists, network.Edges.Count));
    }

    public void Dispose() => _shelf.Dispose();

    private static IndexedArticle Named(string id, string body, params string[] people) =>
        new() { Id = id, Key = id, Article = Story(id, body), People = people };

    private static ArticleEntities Recognize(Article article) => new(
        [.. People.Where(article.Body.Contains).Select(name => new PersonEntity(name, Mentions(article.Body, name)))],
        [.. new[] { "Oslo" }.Where(article.Body.Contains).Select(name => new PlaceEntity(name, Mentions(article.Body, name)) { Country = "NO" })]);

    private static List<TextSpan> Mentions(string body, string name)
    {
        var mentions = new List<TextSpan>();
        for (int at = body.IndexOf(name, StringComparison.Ordinal); at >= 0; at = body.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            mentions.Add(new TextSpan(at, at + name.Length));
        }

        return mentions;
    }

    private string Network(NetworkRequest request)
    {
        NameNetwork network = _shelf.Index.CountTogether(request);
        Assert.Equal(request.Recognize is null ? NetworkUnit.Articles : NetworkUnit.Sentences, network.Unit);
        return string.Join(' ', network.Nodes.Select(node => string.Create(CultureInfo.InvariantCulture, $"{node.Name.Name}({node.Name.Count})"))) + " | "
            + string.Join(' ', network.Edges.Select(edge => string.Create(CultureInfo.InvariantCulture, $"{edge.Source}-{edge.Target}:{edge.Weight}")));
    }
}
