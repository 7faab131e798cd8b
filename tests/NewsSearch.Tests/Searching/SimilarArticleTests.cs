using NewsSearch.Queries;
using NewsSearch.Searching;
using static NewsSearch.Tests.ArticleShelf;

namespace NewsSearch.Tests.Searching;

public sealed class SimilarArticleTests
{
    private static string Like(ArticleShelf shelf, string key)
    {
        IndexedArticle article = shelf.Search("*").Single(hit => hit.Indexed.Key == key).Indexed;
        return new TellingWords(shelf.Index).QueryFor(article) is { } query
            ? string.Join(' ', shelf.Index.Search(new SearchRequest(query)).Hits.Select(hit => hit.Indexed.Key))
            : "-";
    }

    private static ArticleShelf Shelf() => new(
        article => article.Key is "quake" or "mayor" ? new([new("Rosa Tinajas", [])], []) : ArticleEntities.None,
        Story("strike", "Dockers went on strike in the harbour. The union said the cranes would stand still.", "Dock strike"),
        Story("talks", "The union and the harbour met about the cranes; the dockers wait.", "Talks on the docks"),
        Story("quake", "The earthquake shook the town and the people ran out.", "Earthquake"),
        Story("mayor", "She opened the fair.", "A fair"),
        Story("opera", "The singers sang and the people listened.", "Opera"));

    [Fact]
    public void SharedRareWordsMakeArticlesAlikeAndTheArticleItselfIsLeftOut()
    {
        using ArticleShelf shelf = Shelf();
        Assert.Equal("talks", Like(shelf, "strike"));
    }

    [Fact]
    public void ASharedPersonMakesArticlesAlike()
    {
        using ArticleShelf shelf = Shelf();
        Assert.Equal("quake", Like(shelf, "mayor").Split(' ')[0]);
    }

    [Fact]
    public void AnArticleWithoutSharedWordsIsLikeNone()
    {
        using var shelf = new ArticleShelf(Story("a", "xylophone"), Story("b", "marimba"));
        Assert.Equal("-", Like(shelf, "a"));
    }

    [Fact]
    public void SomeMatchesWithSoManyOfTheParts()
    {
        using ArticleShelf shelf = Shelf();
        var some = new NewsQuery.Some(2, new([Parse("union"), Parse("cranes"), Parse("strike"), Parse("fair")]));
        Assert.Equal(["strike", "talks"], shelf.Index.Search(new SearchRequest(some)).Hits.Select(hit => hit.Indexed.Key).Order());
    }
}
