using NewsSearch.Searching.Names;
using static NewsSearch.Tests.ArticleShelf;

namespace NewsSearch.Tests.Searching.Names;

public sealed class NamedPassageTests : IDisposable
{
    private static readonly string[] People = ["Ada Berg", "Bo Lund", "Cy Moe"];

    // Both stand in a and b, the newer one, in a sentence only in a.
    private readonly ArticleShelf _shelf = new(
        Recognize,
        Story("a", "Ada Berg came.\n\nBo Lund met Ada Berg in Oslo. Ada Berg and Bo Lund left.", date: "2014-03-01"),
        Story("b", "Ada Berg spoke. Bo Lund did not.", date: "2014-03-02"),
        Story("c", $"{Words(100)} Cy Moe saw {Words(100)} and Cy Moe. End.", date: "2014-03-01"));

    [Fact]
    public void TheSentenceHasAllTheNamesWhereOneDoes() =>
        Assert.Equal("a 16-45: [Bo Lund] met [Ada Berg] in Oslo.", Find("*", "Ada Berg", "Bo Lund"));

    [Fact]
    public void ASentenceWithSomeOfTheNamesIsBetterThanNone() =>
        Assert.Equal("b 0-15: [Ada Berg] spoke.", Find("spoke", "Ada Berg", "Bo Lund"));

    [Fact]
    public void ANameAloneIsShownByTheFirstSentenceThatNamesIt() =>
        Assert.Equal("a 16-45: [Bo Lund] met Ada Berg in Oslo.", Find("oslo", "Bo Lund"));

    [Fact]
    public void OfALongSentenceThePartFromTheFirstNameOnIsShown()
    {
        // Eleven units of "Cy Moe saw ", and 48 words of seven units with 47 spaces are 394; the next word would end behind 400.
        Assert.Equal($"c 800-1194: [Cy Moe] saw {Words(48)}", Find("*", "Cy Moe"));
    }

    [Fact]
    public void WithoutAnArticleThereIsNoPassage()
    {
        Assert.Null(Find("nowhere", "Ada Berg"));
        Assert.Null(Find("*", "Ada Berg", "Cy Moe"));
    }

    public void Dispose() => _shelf.Dispose();

    private static string Words(int count) => string.Join(' ', Enumerable.Repeat("passing", count));

    private static ArticleEntities Recognize(Article article) => new(
        [.. People.Where(article.Body.Contains).Select(name => new PersonEntity(name, Mentions(article.Body, name)))], []);

    private static List<TextSpan> Mentions(string body, string name)
    {
        var mentions = new List<TextSpan>();
        for (int at = body.IndexOf(name, StringComparison.Ordinal); at >= 0; at = body.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            mentions.Add(new TextSpan(at, at + name.Length));
        }

        return mentions;
    }

    private string? Find(string query, params string[] people)
    {
        (NameField, NameCount)[] names = [.. people.Select(name => (NameField.People, new NameCount(name, 1, null, null)))];
        return NamedPassage.Find(_shelf.Index, Parse(query), names, Recognize) is { } hit
            ? FormattableString.Invariant($"{hit.Indexed.Key} {hit.Snippets[0].Span.Start}-{hit.Snippets[0].Span.End}: {hit.Snippets[0].Marked("[", "]")}")
            : null;
    }
}
