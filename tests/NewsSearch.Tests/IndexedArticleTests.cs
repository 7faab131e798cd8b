using System.Globalization;

namespace NewsSearch.Tests;

public sealed class IndexedArticleTests
{
    [Fact]
    public void ADirectoryOfNamesKeepsTheFirstTenThousand()
    {
        PersonEntity[] people = [.. Enumerable.Range(1, 10_050).Select(number => new PersonEntity(string.Create(CultureInfo.InvariantCulture, $"P{number}"), []))];
        var article = new Article { Origin = new ArticleOrigin("a.txt"), Title = "", Body = "Names." };
        IndexedArticle indexed = new IndexedArticle { Article = article, Id = "0", Key = "a" }.With(new ArticleEntities([.. people[..3], .. people], []));
        Assert.Equal(10_000, indexed.People.Count);
        Assert.Equal(("P1", "P4", "P10000"), (indexed.People[0], indexed.People[3], indexed.People[^1]));
        Assert.Empty(indexed.Places);
    }
}
