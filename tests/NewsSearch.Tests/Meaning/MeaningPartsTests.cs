using NewsSearch.Queries;
using NewsSearch.Searching;

namespace NewsSearch.Tests.Meaning;

public sealed class MeaningPartsTests
{
    [Theory]
    [InlineData("farmers protest", "farmers OR protest", null)]
    [InlineData("farmers person:obama", "farmers", "person:obama")]
    [InlineData("farmers protest date:2014 -tractor", "farmers OR protest", "NOT tractor AND date:2014")]
    [InlineData("lang:en", null, "lang:en")]
    [InlineData("-tractor", null, "NOT tractor")]
    [InlineData("title:farmers \"trade rules\"", "title:farmers OR \"trade rules\"", null)]
    [InlineData("(person:obama OR person:putin) farmers", "farmers", "person:obama OR person:putin")]
    public void WordsRankAndAllElseHasToHold(string query, string? words, string? filter)
    {
        var parts = MeaningParts.Of(ArticleShelf.Parse(query, any: true));
        AssertSame(words, parts.Words);
        AssertSame(filter, parts.Filter);
    }

    /// <summary>The text is of the query that asks for all words, as function words count for what a sentence means.</summary>
    [Theory]
    [InlineData("farmers protest against trade rules", true, "farmers protest against trade rules")]
    [InlineData("farmers person:obama against \"trade rules\"", false, "farmers against trade rules")]
    [InlineData("farm* -tractor", false, "farm")]
    [InlineData("farmers W/5 rules OR title:growers", false, "farmers rules growers")]
    [InlineData("person:obama date:2014", false, "")]
    public void ItsTextIsThatOfItsWords(string query, bool isPlain, string text)
    {
        NewsQuery parsed = ArticleShelf.Parse(query);
        Assert.Equal((isPlain, text), (MeaningParts.IsPlain(parsed), MeaningParts.TextOf(parsed)));
    }

    private static void AssertSame(string? expected, NewsQuery? actual) =>
        Assert.Equal(expected is null ? null : ArticleShelf.Parse(expected) is var query ? QueryPrinter.Print(query).Replace("(", "").Replace(")", "") : null, actual is null ? null : QueryPrinter.Print(actual).Replace("(", "").Replace(")", ""));
}
