using NewsSearch.Searching;
using NewsSearch.Searching.Concordance;
using static NewsSearch.Tests.ArticleShelf;

namespace NewsSearch.Tests.Searching.Concordance;

public sealed class CooccurrenceSearchTests
{
    /// <summary>Three of ten near and one of thirty elsewhere: 3 ln 3 + ln ⅓ + 7 ln 7/9 + 29 ln 29/27, twice.</summary>
    [Fact]
    public void TheScoreIsDunnings()
    {
        Assert.Equal(5.0207, LogLikelihood.Of(3, 1, 10, 30), 4);
        Assert.Equal(0, LogLikelihood.Of(1, 3, 10, 30), 10);
        Assert.Equal(2 * 40 * Math.Log(2), LogLikelihood.Of(20, 0, 20, 20), 10);
    }

    /// <summary>Of two words near and six elsewhere both are late: 2 ln 4 + 6 ln 8/6, twice.</summary>
    [Fact]
    public void WordsWithinTheWindowAreNear()
    {
        CooccurrenceTable found = Rank("ferry", window: 1, "Late ferry late, a b c d e f.");
        Assert.Equal((2, 6, 1, 1), (found.Near, found.Elsewhere, found.Matches, found.Articles));
        Cooccurrence late = Assert.Single(found.Words);
        Assert.Equal(("late", 2, 0, 1, 0.5, 8.9974), (late.Word, late.Near, late.Elsewhere, late.Articles, late.Expected, Math.Round(late.Score, 4)));
    }

    [Fact]
    public void WindowsOverlapAndMatchesAreNotCounted()
    {
        CooccurrenceTable found = Rank("ferry", window: 2, "Late ferry late ferry late. One two three four five six.", "Nothing here at all.");
        Assert.Equal((4, 5, 2, 1), (found.Near, found.Elsewhere, found.Matches, found.Articles));
        CooccurrenceTable phrase = Rank("\"late ferry\"", window: 3, "One two three late ferry one two three four five six.");
        Assert.Equal((6, 3, 1), (phrase.Near, phrase.Elsewhere, phrase.Matches));
    }

    [Fact]
    public void RareAndCommonWordsAreNotListed()
    {
        Assert.Empty(Rank("ferry", 1, "the ferry the tram the bus the car").Words);
        Assert.Empty(Rank("ferry", 5, "late ferry late").Words);
        Assert.Empty(Rank("zeppelin", 5, "late ferry late").Words);
        Assert.Equal(["cafe"], Rank("ferry", 1, "Café ferry CAFÉ a b c d e f").Words.Select(word => word.Word));
    }

    private static CooccurrenceTable Rank(string query, int window, params string[] bodies)
    {
        using var shelf = new ArticleShelf([.. bodies.Select((body, i) => Story($"{i}", body, "A late ferry"))]);
        return new CooccurrenceSearch(shelf.Index, new SearchRequest(Parse(query)), window).Rank(least: 2);
    }
}
