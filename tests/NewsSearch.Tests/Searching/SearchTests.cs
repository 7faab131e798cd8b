using NewsSearch.Queries;
using NewsSearch.Searching;
using static NewsSearch.Tests.ArticleShelf;

namespace NewsSearch.Tests.Searching;

public sealed class SearchTests
{
    private static ArticleShelf Shelf() => new(
        article => article.Key switch
        {
            "call" => new([new("Vladimir Putin", []), new("Barack Obama", [])], [new("Moscow", []) { Country = "RU" }]),
            "kiev" => new([new("Ban Ki-moon", []), new("Michelle Obama", [])], [new("Kiev", []) { Country = "UA", AlsoKnownAs = "Kyiv" }]),
            _ => ArticleEntities.None,
        },
        Story("call", "The president asked Moscow to pull back its troops from the border. A written response is awaited.", "Putin Calls Obama", "2014-03-28"),
        Story("kiev", "Ban visited the army camp. Soldiers trooped along the road; no border post was open.", "U.N. chief in Kiev", "2014-03-21"),
        Story("flood", "Troops filled sandbags. The response was written in mud.", "Army helps on the river", "2016-11-02"),
        Story("undated", "The women of the village talked; a woman sang.", "Song"));

    [Theory]
    [InlineData("country:UA", "place people")]
    [InlineData("army country:ukraine", "place people")]
    [InlineData("country:UA -army", "")]
    public void CountryOfAPeopleIsFoundAfterThatOfAPlace(string query, string expected)
    {
        using var shelf = new ArticleShelf(
            article => article.Key switch
            {
                "people" => ArticleEntities.None with { CountriesOfPeoples = ["UA"] },
                "place" => new([], [new("Kharkiv", []) { Country = "UA" }]),
                _ => ArticleEntities.None,
            },
            Story("people", "The army stayed.", "One"),
            Story("place", "The army stayed.", "One"),
            Story("other", "The army stayed.", "One"));
        Assert.Equal(expected, shelf.Find(query));
    }

    [Theory]
    [InlineData("border", "call kiev")]
    [InlineData("troops border", "call kiev")]
    [InlineData("troops AND NOT border", "flood")]
    [InlineData("troops -border", "flood")]
    [InlineData("\"written response\"", "call")]
    [InlineData("\"response written\"", "")]
    [InlineData("\"response was written\"", "flood")]
    [InlineData("written response", "call flood")]
    [InlineData("\"troops border\"~3", "call")]
    [InlineData("\"border troops\"~3", "call")]
    [InlineData("\"troops border\"~1", "")]
    [InlineData("\"troops border\"~2", "call")]
    [InlineData("sandbag OR woman", "undated flood")]
    [InlineData("wom?n", "undated")]
    [InlineData("sand*", "flood")]
    [InlineData("*bags", "flood")]
    [InlineData("s*s", "flood kiev")]
    [InlineData("title:army", "flood")]
    [InlineData("body:army", "kiev")]
    [InlineData("person:obama", "call kiev")]
    [InlineData("person:\"barack obama\"", "call")]
    [InlineData("person:moon", "kiev")]
    [InlineData("person:moons", "")]
    [InlineData("place:kyiv", "kiev")]
    [InlineData("place:Kiev", "kiev")]
    [InlineData("country:ua", "kiev")]
    [InlineData("country:u*", "kiev")]
    [InlineData("country:?U", "call")]
    [InlineData("date:2014-03", "call kiev")]
    [InlineData("date:{2014-03-21 TO 2016-11-02]", "call flood")]
    [InlineData("date:[2014-03-21 TO 2014-03-28}", "kiev")]
    [InlineData("date:{2014-03-21 TO 2014-03-28}", "")]
    [InlineData("date:>=2014-03-28", "flood call")]
    [InlineData("date:2014-03-28..2016-11-02", "flood call")]
    [InlineData("NOT date:2014", "flood undated")]
    [InlineData("NOT troops", "undated")]
    [InlineData("(NOT troops) OR sandbags", "flood undated")]
    [InlineData("UN", "kiev")]
    [InlineData("U.N.", "kiev")]
    [InlineData("troops W/3 border", "call")]
    [InlineData("border W/3 troops", "call")]
    [InlineData("troops W/1 border", "")]
    [InlineData("troops PRE/2 border", "call")]
    [InlineData("border PRE/2 troops", "")]
    [InlineData("trooped W/S road", "kiev")]
    [InlineData("army W/S border", "")]
    [InlineData("army W/P border", "kiev")]
    [InlineData("(camp OR army) W/1 (visit* OR \"the army\")", "kiev")]
    [InlineData("title:(putin W/S obama)", "call")]
    [InlineData("putin W/1 obama", "call")]
    [InlineData("ATLEAST2(the)", "call kiev undated")]
    [InlineData("ATLEAST3(the)", "")]
    [InlineData("ATLEAST2(wom?n)", "undated")]
    [InlineData("sandbogs~", "flood")]
    [InlineData("sndbogs~1", "")]
    [InlineData("/sa.*gs/", "flood")]
    [InlineData("/sa.*gz/", "")]
    [InlineData("*", "flood call kiev undated")]
    [InlineData("nothingofthesort", "")]
    [InlineData("id:000000000000", "")]
    public void QueryFinds(string query, string keys)
    {
        using ArticleShelf shelf = Shelf();
        Assert.Equal(Sorted(keys), Sorted(shelf.Find(query)));
    }

    [Fact]
    public void UnquotedWordsMatchAllFormsAndQuotedOnesOnlyThemselves()
    {
        using var shelf = new ArticleShelf(
            Story("s", "many troops"), Story("ed", "they trooped out"), Story("0", "one troop"), Story("er", "a trooper"), Story("army", "armies"), Story("run", "runs"));
        Assert.Equal("0 ed s", Sorted(shelf.Find("troops")));
        Assert.Equal("s", shelf.Find("\"troops\""));
        Assert.Equal("army", shelf.Find("army"));
        Assert.Equal("run", shelf.Find("running"));
    }

    [Fact]
    public void APhraseDoesNotReachFromOneNameIntoTheNext()
    {
        using ArticleShelf shelf = Shelf();
        Assert.Equal("", shelf.Find("person:\"putin barack\""));
    }

    [Fact]
    public void AMatchInTheTitleRanksAboveOneInTheBody()
    {
        using var shelf = new ArticleShelf(
            Story("body", "The strike went on. Nothing else happened here.", "Harbour news"),
            Story("title", "The work went on. Nothing else happened here.", "Harbour strike"));
        Assert.Equal("title body", shelf.Find("strike"));
    }

    [Fact]
    public void ARarerWordCountsForMore()
    {
        using var shelf = new ArticleShelf(
            Story("common", "one two three report"), Story("rare", "one two three volcano"), Story("more", "report of the day"), Story("still", "report of a night"));
        Assert.Equal("rare", shelf.Find("report volcano", any: true).Split(' ')[0]);
    }

    [Fact]
    public void EqualHitsComeNewestFirstThenById()
    {
        using var shelf = new ArticleShelf(
            Story("old", "same text", date: "2012-01-01"), Story("new", "same text", date: "2013-01-01"), Story("none", "same text"));
        Assert.Equal("new old none", shelf.Find("same"));
    }

    [Theory]
    [InlineData(SortOrder.Newest, "flood call kiev undated")]
    [InlineData(SortOrder.Oldest, "kiev call flood undated")]
    public void SortedByDateTheUndatedComeLast(SortOrder order, string keys)
    {
        using ArticleShelf shelf = Shelf();
        SearchPage result = shelf.Index.Search(new SearchRequest(new NewsQuery.Everything()) { Sort = order });
        Assert.Equal(keys, string.Join(' ', result.Hits.Select(hit => hit.Indexed.Key)));
    }

    [Fact]
    public void OffsetAndLimitCutTheSameOrder()
    {
        using ArticleShelf shelf = Shelf();
        SearchPage result = shelf.Index.Search(new SearchRequest(new NewsQuery.Everything()) { Offset = 1, Limit = 2 });
        Assert.Equal(4, result.Total);
        Assert.Equal(["call 2", "kiev 3"], result.Hits.Select(hit => $"{hit.Indexed.Key} {hit.Rank}"));
    }

    [Fact]
    public void PagesOfALongAnswerFollowEachOther()
    {
        // More than one page of the ranking; a third of the articles has no date, and every score comes often.
        const int Count = 17_000;
        using var shelf = new ArticleShelf([.. Enumerable.Range(0, Count).Select(i => Story(
            $"k{i}", i % 2 == 0 ? "common word" : "common common word", date: i % 3 == 0 ? null : $"2014-03-{1 + (i % 28):00}"))]);
        Assert.All(new[] { SortOrder.Relevance, SortOrder.Newest, SortOrder.Oldest }, order => AssertPagesFollowEachOther(shelf, order, Count));
    }

    private static void AssertPagesFollowEachOther(ArticleShelf shelf, SortOrder order, int count)
    {
        var request = new SearchRequest(Parse("common")) { Sort = order, Limit = int.MaxValue, Snippets = 0 };
        List<SearchHit> all = [.. shelf.Index.Search(request).Hits];
        Assert.Equal(Enumerable.Range(1, count), all.Select(hit => hit.Rank));
        Assert.Equal(count, all.Select(hit => hit.Indexed.Id).Distinct().Count());
        (long, float) Key(SearchHit hit) => order switch
        {
            SortOrder.Relevance => (0, -hit.Score),
            SortOrder.Newest => (-(hit.Indexed.Article.Published?.UnixSeconds ?? long.MinValue + 1), 0),
            _ => (hit.Indexed.Article.Published?.UnixSeconds ?? long.MaxValue, 0),
        };
        Assert.Equal(all.Select(Key).Order(), all.Select(Key));
        Assert.Equal(
            all.Skip(16_500).Take(5).Select(hit => hit.Indexed.Id),
            shelf.Index.Search(request with { Offset = 16_500, Limit = 5 }).Hits.Select(hit => hit.Indexed.Id));
    }

    [Fact]
    public void AFilterAloneScoresNothing()
    {
        using ArticleShelf shelf = Shelf();
        Assert.All(shelf.Search("date:2014"), hit => Assert.Equal(0, hit.Score));
    }

    [Fact]
    public void ThousandsOfWordsMayFitAPattern()
    {
        using var shelf = new ArticleShelf([.. Enumerable.Range(0, 3000).Select(i => Story($"k{i}", $"word{i} common"))]);
        Assert.Equal(3000, shelf.Index.Count(Parse("word*")));
        Assert.Equal(1000, shelf.Index.Count(Parse("word1* OR word10*")) - 111);
    }

    [Theory]
    [InlineData("*a??????????????????????????????b")]
    [InlineData("*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b")]
    public void HostilePatternsTakeNoTime(string pattern)
    {
        using var shelf = new ArticleShelf(Story("a", new string('a', 120) + " " + new string('a', 119) + "c"));
        Assert.Equal("", shelf.Find(pattern));
    }

    [Fact]
    public void StoredArticleComesBackWhole()
    {
        Article story = Story("k", "Body text.\n\nSecond.", "Title", "2014-03-29T10:00:00Z") with
        {
            Url = "https://x.example/a",
            Source = "X Post",
            Language = "en",
            Authors = ["A B", "C D"],
        };
        using var shelf = new ArticleShelf(story);
        Article found = shelf.Search("body")[0].Indexed.Article;
        Assert.Equal((story.Title, story.Body, story.Url, story.Source, story.Language, story.Published), (found.Title, found.Body, found.Url, found.Source, found.Language, found.Published));
        Assert.Equal(story.Authors, found.Authors);
    }

    private static string Sorted(string keys) => string.Join(' ', keys.Split(' ').Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("woman", "women")]
    [InlineData("went", "gone")]
    [InlineData("die", "dying")]
    [InlineData("dying", "died")]
    [InlineData("tie", "tying")]
    [InlineData("sky", "skies")]
    [InlineData("skies", "sky")]
    [InlineData("army", "armies")]
    [InlineData("hope", "hoping")]
    [InlineData("organize", "organizing")]
    [InlineData("sensibility", "sensibilities")]
    public void AWordFindsItsFormsInEitherDirection(string query, string text)
    {
        using ArticleShelf shelf = new(Story("a", text));
        Assert.Equal("a", shelf.Find(query));
    }

    [Theory]
    [InlineData("d'Ivoi*", "in Côte d'Ivoire today")]
    [InlineData("3.5*", "a rise of 3.57 points")]
    [InlineData("北京*", "昨天北京下雪")]
    [InlineData("𝔘n*", "the 𝔘nit")]
    [InlineData("U.S.*", "the U.S. and the USSR")]
    [InlineData("40,000*", "some 40,000 people")]
    [InlineData("Ki-mo*", "Ban Ki-moon")]
    [InlineData("ꓐ*", "the letter ꓐꓑ")]
    public void APatternIsCutLikeText(string query, string text)
    {
        using ArticleShelf shelf = new(Story("a", text), Story("b", "nothing of the kind"));
        Assert.Equal("a", shelf.Find(query));
    }

    [Fact]
    public void AChainOfOperatorsOverOneRepeatedWordIsBounded()
    {
        string text = string.Concat(Enumerable.Repeat("the ", 5000));
        using ArticleShelf shelf = new(Story("a", text));
        Assert.Equal("a", shelf.Find("the W/90 the W/90 the W/90 the W/90 the"));
    }

    [Fact]
    public void APairFromEitherSideIsOneMatch()
    {
        using ArticleShelf shelf = new(Story("a", "echo echo"));
        Assert.Equal(("a", ""), (shelf.Find("ATLEAST1(echo W/3 echo)"), shelf.Find("ATLEAST2(echo W/3 echo)")));
    }

    /// <summary>Enough words that the rare ones are read beforehand, and one so common that it is not.</summary>
    [Fact]
    public void APatternOfVeryManyWordsMatchesNearOthers()
    {
        string common = string.Join(" and ", Enumerable.Repeat("abacus", 1_100));
        using var shelf = new ArticleShelf(
        [
            Story("common", $"{common} at the border"),
            Story("none", "abacus, far down the long road to the border"),
            .. Enumerable.Range(0, 300).Select(i => Story($"near{i:000}", $"Some ab{i} border, ab{i} again")),
            .. Enumerable.Range(0, 300).Select(i => Story($"far{i:000}", $"Some ab{i} far from the border")),
        ]);
        string[] found = [.. shelf.Index.Search(new SearchRequest(Parse("ab* W/2 border")) { Limit = 1_000 }).Hits.Select(hit => hit.Indexed.Key).Order(StringComparer.Ordinal)];
        Assert.Equal(["common", .. Enumerable.Range(0, 300).Select(i => $"near{i:000}")], found);
        Assert.Equal("Some [ab7] [border], [ab7] again", shelf.Marked("ab* W/2 border ab7"));
    }

    [Theory]
    [InlineData("alpha W/200 beta W/1 gamma")]
    [InlineData("beta W/200 alpha W/1 gamma")]
    [InlineData("(alpha W/S beta) W/1 gamma")]
    [InlineData("(beta W/P alpha) W/1 gamma")]
    public void EveryPartnerOfAWordIsLookedAt(string query)
    {
        string betas = string.Concat(Enumerable.Repeat("beta one ", 70));
        using var shelf = new ArticleShelf(Story("far", $"alpha one {betas} beta gamma"), Story("none", $"alpha one {betas} one gamma"));
        Assert.Equal("far", shelf.Find(query));
    }

    [Theory]
    [InlineData("One AIDS ward.", "")]
    [InlineData("One AIDS ward aids another AIDS ward.", "a")]
    [InlineData("An AIDS ward aids.", "a")]
    [InlineData("It aids the aids.", "")]
    public void TwoWordsOfASlopPhraseWantTwoWordsOfTheText(string text, string found)
    {
        using ArticleShelf shelf = new(Story("a", text));
        Assert.Equal((found, found), (shelf.Find("\"AIDS aids\"~4"), shelf.Find("\"aids AIDS\"~4")));
    }

    [Theory]
    [InlineData("(alpha W/P beta) W/0 gamma", "alpha one beta one two [alpha] three [gamma] four [beta] one two alpha")]
    [InlineData("gamma W/1 (alpha W/P beta)", "alpha one [beta] one two [alpha] three [gamma] four [beta] one two [alpha]")]
    [InlineData("alpha W/P beta", "[alpha] one [beta] one two [alpha] three gamma four [beta] one two [alpha]")]
    public void WordsThatShareAParagraphAreMarkedWhereTheyStandNearestToTheOther(string query, string marked)
    {
        using ArticleShelf shelf = new(Story("a", "alpha one beta one two alpha three gamma four beta one two alpha"));
        Assert.Equal(marked, shelf.Marked(query));
    }
}
