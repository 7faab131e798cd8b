using NewsSearch.Indexing;
using NewsSearch.OnDisk;
using NewsSearch.Queries;
using NewsSearch.Searching;

namespace NewsSearch.Tests.Searching;

/// <summary>Keys that are kept, from the article into the index and back.</summary>
public sealed class KeptFieldTests
{
    private static readonly KeptField[] Strike = [new("Topic", new(["Dock strikes", "pay"])), new("stars", new(["4.5"]))];

    private static ArticleShelf Shelf() => new(
        ArticleShelf.Story("a", "The dockers stay at home.") with { Kept = Strike },
        ArticleShelf.Story("b", "The crane is repaired. Nobody strikes.") with { Kept = [new("topic", new(["Harbour"]))] },
        ArticleShelf.Story("c", "Dock strikes are a topic."));

    [Theory]
    [InlineData("topic:strikes", "a")]
    [InlineData("TOPIC:STRIKES", "a")]
    [InlineData("topic:strike", "")]
    [InlineData("topic:\"dock strikes\"", "a")]
    [InlineData("topic:\"strikes pay\"", "")]
    [InlineData("topic:(pay OR harbour)", "a b")]
    [InlineData("topic:har*", "b")]
    [InlineData("topic:*", "a b")]
    [InlineData("-topic:*", "c")]
    [InlineData("topic:harbuor~1", "b")]
    [InlineData("topic:/p.y/", "a")]
    [InlineData("topic:(dock W/1 strikes)", "a")]
    [InlineData("stars:4.5", "a")]
    public void AQueryFindsValues(string query, string keys)
    {
        using ArticleShelf shelf = Shelf();
        Assert.Equal(keys, string.Join(' ', shelf.Find(query).Split(' ').Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void TheIndexNamesItsKeysAndGivesThemBackAsTheyWere()
    {
        using ArticleShelf shelf = Shelf();
        Assert.Equal(["stars", "topic"], shelf.Index.KeptNames);
        Assert.Equal(Strike, Assert.Single(shelf.Search("dockers")).Indexed.Article.Kept);
        Assert.Empty(Assert.Single(shelf.Search("\"a topic\"")).Indexed.Article.Kept);
    }

    [Fact]
    public void AnIndexThatKeepsNothingHasNoNames()
    {
        using var shelf = new ArticleShelf(ArticleShelf.Story("a", "The dockers stay at home."));
        Assert.Empty(shelf.Index.KeptNames);
        Assert.Empty(shelf.Index.FindIds(new NewsQuery.Words(SearchField.Kept("topic"), "pay", Exact: false)));
    }

    [Fact]
    public void TheValuesThatMatchAreMarked()
    {
        using ArticleShelf shelf = Shelf();
        Snippet snippet = Assert.Single(Assert.Single(shelf.Search("topic:dock")).Snippets, snippet => snippet.Field == "topic");
        Assert.Equal("[Dock] strikes", snippet.Marked("[", "]"));
        Assert.Equal(new TextSpan(0, 12), snippet.Span);
    }

    [Fact]
    public void AnExplanationNamesTheKey() => Assert.Equal("pay in topic", QueryWords.Of(ArticleShelf.Parse("topic:pay", kept: "topic")));

    [Fact]
    public void WordsThatNoValueHasAreMissing()
    {
        using ArticleShelf shelf = Shelf();
        MissingWord missing = Assert.Single(new QueryAdvice(shelf.Index).MissingWords(ArticleShelf.Parse("topic:pya", kept: "topic")));
        Assert.Equal(("pya", SearchField.Kept("topic"), "pay"), (missing.Word, missing.Field, Assert.Single(missing.Proposals)));
    }

    [Fact]
    public void AValueTooLongToCountIsFoundAllTheSame()
    {
        string value = string.Concat(Enumerable.Repeat("harbour ", 5_000)) + "lighthouse";
        using var shelf = new ArticleShelf(ArticleShelf.Story("a", "The dockers stay.") with { Kept = [new("note", new([value]))] });
        Assert.Equal("a", shelf.Find("note:lighthouse"));
        Assert.Equal(value, shelf.Search("note:lighthouse")[0].Indexed.Article.Kept[0].Values[0]);
    }

    [Fact]
    public void AnArticleWhoseKeptValuesChangedIsReplaced()
    {
        using ArticleShelf shelf = Shelf();
        using IndexUpdate update = new(ArticleIndexWriter.Open(shelf.Home, rebuild: false, processId: 1), shelf.Home);
        Assert.Equal(IndexChange.Unchanged, Put("a", "The dockers stay at home.", Strike));
        Assert.Equal(IndexChange.Changed, Put("b", "The crane is repaired. Nobody strikes."));
        Assert.Equal(IndexChange.Changed, Put("c", "Dock strikes are a topic.", Strike[1]));

        IndexChange Put(string key, string body, params KeptField[] kept) =>
            update.Put(ArticleShelf.Story(key, body) with { Kept = kept }, sequence: 1, _ => ArticleEntities.None, time: 0).Change;
    }
}
