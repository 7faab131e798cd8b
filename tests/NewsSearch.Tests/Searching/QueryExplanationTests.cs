using NewsSearch.Queries;
using NewsSearch.Searching;
using static NewsSearch.Tests.ArticleShelf;

namespace NewsSearch.Tests.Searching;

public sealed class QueryExplanationTests
{
    private static ArticleShelf Shelf() => new(
        article => article.Key == "call" ? new([new("Vladimir Putin", [])], []) : ArticleEntities.None,
        Story("call", "Troops left the border. More troops stayed; troops waited.", "Troops", "2014-03-28"),
        Story("flood", "The troops filled sandbags.", "Army", "2016-11-02"),
        Story("quiet", "Nothing.", "Calm"));

    private static string Told(ExplainedPart part) =>
        part.Parts.Count == 0 ? $"{part.Words}: {part.Count}" : $"{part.Words} ({part.Count})[{string.Join(" | ", part.Parts.Select(Told))}]";

    [Theory]
    [InlineData("troops", "troops in any form in title or body: 2")]
    [InlineData("troops -sandbags", "all of (1)[troops in any form in title or body: 2 | none of (2)[sandbags in any form in title or body: 1]]")]
    [InlineData("\"the troops\" OR title:army", "at least one of (1)[exactly \"the troops\" in title or body: 1 | army in any form in the title: 1]")]
    [InlineData("troops W/5 border", "(troops in any form) within 5 words of (border in any form) in title or body: 1")]
    [InlineData("border PRE/1 troops", "(border in any form) at most 1 word before (troops in any form) in title or body: 1")]
    [InlineData("troops W/S (border OR front*)", "(troops in any form) in the same sentence as (border in any form or words like front*) in title or body: 1")]
    [InlineData("ATLEAST3(troops)", "(troops in any form) at least 3 times in title or body: 1")]
    [InlineData("\"border troops\"~2", "exactly \"border troops\" in any order with at most 2 words among them in title or body: 1")]
    [InlineData("putln~ OR /tr.*/", "at least one of (2)[words at most 2 letters from putln in title or body: 0 | words that match /tr.*/ in title or body: 2]")]
    [InlineData("\"troops * the border\"", "words in a row like \"troops * the border\" in title or body: 1")]
    [InlineData("\"troops * the bord*\" OR \"* troops\"", "at least one of (2)[words in a row like \"troops * the bord*\" in title or body: 1 | words in a row like \"* troops\" in title or body: 2]")]
    [InlineData("date:*", "published at a known time: 2")]
    [InlineData("person:putin", "putin in a person's name: 1")]
    [InlineData("country:Ukraine", "a place in Ukraine: 0")]
    [InlineData("date:2014-03", "published from 2014-03-01 until before 2014-04-01: 1")]
    [InlineData("date:>=2016", "published from 2016-01-01 on: 1")]
    [InlineData("*", "every article: 3")]
    public void AQueryIsToldInWordsWithWhatEachPartFinds(string query, string told)
    {
        using ArticleShelf shelf = Shelf();
        Assert.Equal(told, Told(new QueryExplanation(shelf.Index).Explain(Parse(query))));
    }

    [Fact]
    public void TheScoreIsTheSumOfItsParts()
    {
        using ArticleShelf shelf = Shelf();
        NewsQuery query = Parse("troops border person:putin -sandbags date:2014");
        SearchHit hit = Assert.Single(shelf.Search("troops border person:putin -sandbags date:2014"));
        IReadOnlyList<ScorePart> parts = new QueryExplanation(shelf.Index).ExplainScore(new SearchRequest(query), hit.Indexed);
        Assert.Equal(
            [("troops in any form in title or body", 1, 3), ("border in any form in title or body", 0, 1), ("putin in a person's name", 0, 0)],
            parts.Select(part => (part.Words, part.InTitle, part.InBody)));
        Assert.All(parts, part => Assert.True(part.Score > 0));
        Assert.Equal(hit.Score, parts.Sum(part => part.Score), 1e-4);
    }

    [Theory]
    [InlineData("left troops", false, "")]
    [InlineData("troops left", false, "troops left")]
    [InlineData("the troops left the border", true, "troops left")]
    [InlineData("waited (troops left)", false, "troops left")]
    [InlineData("\"troops\" left", false, "")]
    [InlineData("troops AND NOT (army left)", false, "")]
    public void WordsSideBySideInQueryAndArticleCountALittleMore(string text, bool any, string pairs)
    {
        using ArticleShelf shelf = Shelf();
        NewsQuery query = Parse(text, any);
        SearchHit call = shelf.Search(text, any).Single(hit => hit.Indexed.Key == "call");
        IReadOnlyList<ScorePart> parts = new QueryExplanation(shelf.Index).ExplainScore(new SearchRequest(query) { Any = any }, call.Indexed);
        Assert.Equal(pairs, string.Join('|', parts.Where(part => part.Weight < 1).Select(part => part.Words.Replace(" in title or body", "", StringComparison.Ordinal))));
        Assert.Equal(call.Score, parts.Sum(part => part.Score), 1e-4);
    }

    [Fact]
    public void ABoostRaisesTheScoreAndFindsNothing()
    {
        using ArticleShelf shelf = Shelf();
        SearchRequest plain = new(Parse("troops"));
        SearchRequest boosted = plain with { Boosts = new([new Boost(new NewsQuery.Words(SearchField.Text, "sandbags", Exact: false), 0.5f), new Boost(new NewsQuery.Words(SearchField.Text, "nothing", Exact: false), 0.5f)]) };
        SearchPage found = shelf.Index.Search(boosted);
        Assert.Equal(["flood", "call"], found.Hits.Select(hit => hit.Indexed.Key).Order(StringComparer.Ordinal).Reverse());
        float Score(SearchPage page, string key) => page.Hits.Single(hit => hit.Indexed.Key == key).Score;
        Assert.Equal(Score(shelf.Index.Search(plain), "call"), Score(found, "call"));
        Assert.True(Score(found, "flood") > Score(shelf.Index.Search(plain), "flood"));
        SearchHit flood = found.Hits.Single(hit => hit.Indexed.Key == "flood");
        IReadOnlyList<ScorePart> parts = new QueryExplanation(shelf.Index).ExplainScore(boosted, flood.Indexed);
        Assert.Equal(("sandbags in any form in title or body", 0.5f), (parts[^1].Words, parts[^1].Weight));
        Assert.Equal(flood.Score, parts.Sum(part => part.Score), 1e-4);
        Assert.DoesNotContain(flood.Snippets, snippet => snippet.Highlights.Any(mark => snippet.Text[mark.Start..mark.End] == "sandbags"));
    }

    [Fact]
    public void AlternativesThatDoNotMatchAddNothing()
    {
        using ArticleShelf shelf = Shelf();
        NewsQuery query = Parse("troops OR sandbags");
        SearchHit call = shelf.Search("troops OR sandbags").Single(hit => hit.Indexed.Key == "call");
        Assert.Equal("troops in any form in title or body", Assert.Single(new QueryExplanation(shelf.Index).ExplainScore(new SearchRequest(query), call.Indexed)).Words);
    }

    [Theory]
    [InlineData("trops border", "trops>troops")]
    [InlineData("bordr person:putln", "bordr>border putln>putin")]
    [InlineData("title:amry", "amry>army")]
    [InlineData("-trops border", "")]
    [InlineData("troops sandbags border", "")]
    [InlineData("\"troops bordr\"", "bordr>border")]
    [InlineData("trops W/5 border", "trops>troops")]
    [InlineData("zz* troops", "zz*>")]
    [InlineData("\"trops * bord*\"", "trops>troops")]
    [InlineData("\"troops zz*\"", "zz*>")]
    [InlineData("\"troops * sandbags\"", "")]
    [InlineData("12345", "12345>")]
    [InlineData("qqqqqq", "qqqqqq>")]
    public void WordsThatNoArticleHasAreNamedWithTheLikeliestOnes(string query, string missing)
    {
        using ArticleShelf shelf = Shelf();
        Assert.Equal(missing, string.Join(' ', new QueryAdvice(shelf.Index).MissingWords(Parse(query)).Select(word => $"{word.Word}>{string.Join("", word.Proposals.Take(1))}")));
    }

    [Fact]
    public void OfATextInAnotherLanguageAFewWordsAreNamed()
    {
        using ArticleShelf shelf = Shelf();
        string[] words = [.. Enumerable.Range(0, 30).Select(i => $"qq{(char)('a' + i / 26)}{(char)('a' + i % 26)}")];
        IReadOnlyList<MissingWord> missing = new QueryAdvice(shelf.Index).MissingWords(Parse($"{string.Join(' ', words)} {string.Join(' ', words)}"));
        Assert.Equal(words[..12], missing.Select(word => word.Word));
    }

    [Theory]
    [InlineData("troops troops", "troops", 2)]
    [InlineData("troops border troops troops", "troops", 3)]
    public void AWordGivenTwiceCountsTwice(string text, string word, int times)
    {
        using ArticleShelf shelf = Shelf();
        foreach (bool any in new[] { false, true })
        {
            float Score(string query) => shelf.Search(query, any).Single(hit => hit.Indexed.Key == "call").Score;
            float once = Score(word);
            Assert.Equal(times * once, Score(text) - (text.Contains("border", StringComparison.Ordinal) ? Score("border") : 0), 1e-4);
        }
    }

    [Fact]
    public void AFrequentWordIsLikelierThanARareOneAsNear()
    {
        using var shelf = new ArticleShelf(
            Story("a", "border"), Story("b", "border"), Story("c", "border"), Story("d", "bordar"));
        Assert.Equal(["border", "bordar"], Assert.Single(new QueryAdvice(shelf.Index).MissingWords(Parse("bordxr"))).Proposals);
    }

    [Theory]
    [InlineData("person:putln AND \"Putln's\" -putlns", "person:putin AND \"putin's\" -putlns")]
    [InlineData("putln:putln", "putln:putin")]
    [InlineData("nothing", "nothing")]
    public void OnlyTheWordIsReplaced(string query, string corrected) =>
        Assert.Equal(corrected, QueryCorrection.Replace(query, new Dictionary<string, string> { ["putln"] = "putin" }));

    [Theory]
    [InlineData("troops /(/", 8, "Not enough )'s")]
    [InlineData("title:/[a/", 8, "Unterminated [] set")]
    [InlineData("x /a)|(b/", 4, "Too many )'s")]
    [InlineData("/(a)\\1/", 1, "it has a backreference, look-around or too many repetitions")]
    public void ARegularExpressionsErrorStandsWhereItShows(string query, int column, string message)
    {
        QueryFault fault = QueryParser.Parse(query, new QueryOptions { Now = Now }).Fault;
        Assert.Equal((column, $"the regular expression cannot be used: {message}"), (fault.Column, QuerySentences.Message(fault)));
    }

    [Theory]
    [InlineData("not troops", "not")]
    [InlineData("troops or border", "or")]
    public void LowerCaseOperatorsGetAHint(string query, string word) =>
        Assert.Equal([new QueryHint(QueryHintKind.LowerCaseOperator, word)], QueryParser.Parse(query, new QueryOptions { Now = Now }).Value.Hints);
}
