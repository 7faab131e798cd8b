using NewsSearch.Querying;
using static NewsSearch.Querying.NewsQuery;

namespace NewsSearch.Tests.Querying;

public sealed class QueryParserTests
{
    private static Words Word(string text, SearchField field = SearchField.Text) => new(field, text, Exact: false);

    private static Words Phrase(string text, SearchField field = SearchField.Text) => new(field, text, Exact: true);

    private static And All(params NewsQuery[] operands) => new(new(operands));

    private static Or AnyOf(params NewsQuery[] operands) => new(new(operands));

    [Fact]
    public void WordsSideBySideAreAllRequired() =>
        Assert.Equal(All(Word("troops"), Word("border")), ArticleShelf.Parse("troops border"));

    [Fact]
    public void WithAnyTheyAreAlternatives() =>
        Assert.Equal(AnyOf(Word("troops"), Word("border")), ArticleShelf.Parse("troops border", any: true));

    [Fact]
    public void WithAnyRequiredAndExcludedWordsStaySo() =>
        Assert.Equal(All(Word("b"), new Not(Word("c")), AnyOf(Word("b"), Word("a"))), ArticleShelf.Parse("a +b -c", any: true));

    [Fact]
    public void AndBindsTighterThanOr() =>
        Assert.Equal(AnyOf(Word("a"), All(Word("b"), Word("c"))), ArticleShelf.Parse("a OR b AND c"));

    [Fact]
    public void ParenthesesGroup() =>
        Assert.Equal(All(AnyOf(Word("a"), Word("b")), Word("c")), ArticleShelf.Parse("(a OR b) AND c"));

    [Fact]
    public void WordsSideBySideBindLoosest() =>
        Assert.Equal(All(Word("a"), AnyOf(Word("b"), Word("c")), Word("d")), ArticleShelf.Parse("a b OR c d"));

    [Theory]
    [InlineData("-obama")]
    [InlineData("NOT obama")]
    [InlineData("!obama")]
    public void ASignOrNotExcludes(string query) => Assert.Equal(new Not(Word("obama")), ArticleShelf.Parse(query));

    [Fact]
    public void ExcludedPhraseIsOne() =>
        Assert.Equal(All(Word("a"), new Not(Phrase("peace talks"))), ArticleShelf.Parse("a -\"peace talks\""));

    [Theory]
    [InlineData("\"written response\"")]
    [InlineData("“written response”")]
    [InlineData("«written response»")]
    public void QuotedWordsAreAPhrase(string query) => Assert.Equal(Phrase("written response"), ArticleShelf.Parse(query));

    [Fact]
    public void PhraseWithATildeIsSlop() =>
        Assert.Equal(new Slop(SearchField.Text, "troops border", 5), ArticleShelf.Parse("\"troops border\"~5"));

    [Theory]
    [InlineData("ukrain*", "ukrain*")]
    [InlineData("wom?n", "wom?n")]
    [InlineData("*talk", "*talk")]
    [InlineData("a\\*b*", "a\\*b*")]
    public void StarAndQuestionMarkMakeAPattern(string query, string glob) =>
        Assert.Equal(new Pattern(SearchField.Text, glob), ArticleShelf.Parse(query));

    [Fact]
    public void ProximityBindsTighterThanAnd() => Assert.Equal(
        All(new Near(Word("a"), Word("b"), 5, false), new Near(Word("c"), Phrase("d e"), 3, true)),
        ArticleShelf.Parse("a W/5 b AND c PRE/3 \"d e\""));

    [Fact]
    public void ProximityChainsFromTheLeft() => Assert.Equal(
        new Within(new Near(Word("a"), Word("b"), 5, false), Word("c"), TextUnit.Sentence),
        ArticleShelf.Parse("a W/5 b W/S c"));

    [Fact]
    public void ProximityTakesGroupsFieldsAndPatterns() => Assert.Equal(
        All(
            new Near(AnyOf(Word("troops"), Word("soldiers")), AnyOf(Word("border"), new Pattern(SearchField.Text, "front*")), 5, false),
            new Not(Word("exercise")),
            new Within(Word("a", SearchField.Title), Word("b", SearchField.Title), TextUnit.Paragraph)),
        ArticleShelf.Parse("(troops OR soldiers) W/5 (border OR front*) NOT exercise title:(a w/p b)"));

    [Fact]
    public void ProximityWithAnyStaysOnePart() => Assert.Equal(
        AnyOf(new Near(Word("a"), Word("b"), 2, false), Word("c")), ArticleShelf.Parse("a W/2 b c", any: true));

    [Fact]
    public void AtLeastCountsAPart() => Assert.Equal(
        All(new AtLeast(3, Word("troops")), new Near(new AtLeast(2, AnyOf(Word("a"), Word("b"))), Word("c"), 1, false)),
        ArticleShelf.Parse("ATLEAST3(troops) AND ATLEAST2(a OR b) W/1 c"));

    [Theory]
    [InlineData("putln~", 2)]
    [InlineData("putln~1", 1)]
    [InlineData("PUTLN~2", 2)]
    public void ATildeBehindAWordIsFuzzy(string query, int edits) =>
        Assert.Equal(new Fuzzy(SearchField.Text, "putln", edits), ArticleShelf.Parse(query));

    [Theory]
    [InlineData("/tr(oo|ou)ps?/", "tr(oo|ou)ps?")]
    [InlineData("/a\\/b c/", "a\\/b c")]
    public void SlashesEncloseARegularExpression(string query, string expression) =>
        Assert.Equal(new Regex(SearchField.Text, expression), ArticleShelf.Parse(query));

    [Theory]
    [InlineData("*")]
    [InlineData("*:*")]
    public void ALoneStarIsEverything(string query)
    {
        if (query == "*:*")
        {
            // Not a field of ours: a star before a colon is punctuation around a star.
            Assert.IsType<Pattern>(ArticleShelf.Parse(query));
            return;
        }

        Assert.Equal(new Everything(), ArticleShelf.Parse(query));
    }

    [Theory]
    [InlineData("title:putin", SearchField.Title)]
    [InlineData("person:putin", SearchField.Person)]
    [InlineData("people:putin", SearchField.Person)]
    [InlineData("PLACE:putin", SearchField.Place)]
    [InlineData("author:putin", SearchField.Author)]
    public void AFieldStandsBeforeAColon(string query, SearchField field) =>
        Assert.Equal(Word("putin", field), ArticleShelf.Parse(query));

    [Fact]
    public void AFieldTakesGroupsAndPhrases() => Assert.Equal(
        All(AnyOf(Word("a", SearchField.Title), Word("b", SearchField.Title)), Phrase("Barack Obama", SearchField.Person)),
        ArticleShelf.Parse("title:(a OR b) person:\"Barack Obama\""));

    [Theory]
    [InlineData("U.S.")]
    [InlineData("Ki-moon")]
    [InlineData("40,000")]
    [InlineData("don't")]
    [InlineData("AT&T")]
    [InlineData("10:30")]
    [InlineData("https://example.org/a?b")]
    [InlineData("@x")]
    [InlineData("C++")]
    [InlineData("50%")]
    [InlineData("a/b")]
    [InlineData("[draft]")]
    [InlineData("x^2")]
    public void PunctuationIsNoSyntax(string query)
    {
        string text = query.Replace("?", "", StringComparison.Ordinal);
        Assert.Equal(Word(text), ArticleShelf.Parse(text));
    }

    [Fact]
    public void ADashBetweenWordsIsPunctuation() =>
        Assert.Equal(All(Word("talks"), Word("moscow")), ArticleShelf.Parse("talks - moscow"));

    [Theory]
    [InlineData("date:2014", "2014-01-01", "2015-01-01")]
    [InlineData("date:2014-03", "2014-03-01", "2014-04-01")]
    [InlineData("date:2014-03-29", "2014-03-29", "2014-03-30")]
    [InlineData("date:2014-12-31", "2014-12-31", "2015-01-01")]
    [InlineData("date:2014-03-20..2014-03-29", "2014-03-20", "2014-03-30")]
    [InlineData("date:2014-03..2014", "2014-03-01", "2015-01-01")]
    [InlineData("date:2014..", "2014-01-01", null)]
    [InlineData("date:..2014", null, "2015-01-01")]
    [InlineData("date:>=2014", "2014-01-01", null)]
    [InlineData("date:>2014", "2015-01-01", null)]
    [InlineData("date:<2014-03", null, "2014-03-01")]
    [InlineData("date:<=2014-03", null, "2014-04-01")]
    [InlineData("date:7d", "2014-03-25", null)]
    [InlineData("date:<=7d", null, "2014-03-26")]
    [InlineData("date:>=7d", "2014-03-25", null)]
    [InlineData("date:1m", "2014-03-01", null)]
    [InlineData("date:[2014-03-20 TO 2014-03-29]", "2014-03-20", "2014-03-30")]
    [InlineData("date:\"2014-03\"", "2014-03-01", "2014-04-01")]
    public void DatesAreWholePeriods(string query, string? from, string? until)
    {
        static DateTime? Day(string? text) => text is null ? null : PublicationDate.Parse(text).Start;
        Assert.Equal(new Published(Day(from), Day(until)), ArticleShelf.Parse(query));
    }

    [Theory]
    [InlineData("troops \"border", 7, "unclosed quote")]
    [InlineData("(a OR b", 0, "unclosed parenthesis")]
    [InlineData("a) b", 1, "this ) closes nothing")]
    [InlineData("a AND", 5, "the query ends where a word should follow")]
    [InlineData("AND b", 0, "AND needs a word on each side")]
    [InlineData("a AND OR b", 6, "OR needs a word on each side")]
    [InlineData("()", 1, "a word is missing before )")]
    [InlineData("x peopel:y", 2, "unknown field 'peopel'")]
    [InlineData("a date:2o14", 7, "'2o14' is not a date")]
    [InlineData("title: x", 0, "'title:' needs a word behind it")]
    [InlineData("\"a b\"~x", 5, "~ behind a phrase needs a number of words")]
    [InlineData("", 0, "the query is empty")]
    [InlineData("...", 0, "the query has no word to search for")]
    [InlineData("title:[a TO b]", 7, "only dates have ranges")]
    [InlineData("W/5 border", 0, "W/5 needs a word on each side")]
    [InlineData("troops W/5", 7, "W/5 needs a word on each side")]
    [InlineData("(troops W/5) x", 8, "W/5 needs a word on each side")]
    [InlineData("troops W/5 AND x", 7, "W/5 needs a word on each side")]
    [InlineData("troops W/5 W/3 x", 11, "W/3 needs a word on each side")]
    [InlineData("troops AND W/5 x", 11, "W/5 needs a word on each side")]
    [InlineData("troops W/5 -x", 7, "W/5 needs a word on each side")]
    [InlineData("troops W/5000 x", 7, "the distance of W/5000 is too large")]
    [InlineData("a W/5 (b AND c)", 2, "W/5 cannot take AND, NOT or a date as a side")]
    [InlineData("title:a W/S body:b", 8, "W/S needs both sides in one field")]
    [InlineData("lang:en W/3 lang:us", 8, "W/3 needs the words of a text")]
    [InlineData("troops AND country:usa~1", 19, "~ needs the words of a text")]
    [InlineData("country:\"united states\"~2", 9, "~ needs the words of a text")]
    [InlineData("id:/ab/", 0, "/…/ needs the words of a text")]
    [InlineData("/(/", 1, "the regular expression cannot be used")]
    public void ErrorsNameTheColumn(string query, int column, string message)
    {
        QueryError? error = QueryParser.Parse(query, new QueryOptions { Now = ArticleShelf.Now }).Error;
        Assert.StartsWith(message, error?.Message, StringComparison.Ordinal);
        Assert.Equal(column, error?.Column);
    }

    [Fact]
    public void TheNearestFieldIsProposed() =>
        Assert.Equal("did you mean 'people'?", QueryParser.Parse("peopel:x", new QueryOptions { Now = ArticleShelf.Now }).Error?.Remedy);

    [Fact]
    public void LowerCaseOperatorsAreWordsWithAHint()
    {
        QueryParseResult parsed = QueryParser.Parse("troops or border", new QueryOptions { Now = ArticleShelf.Now });
        Assert.Equal(All(Word("troops"), Word("or"), Word("border")), parsed.Query);
        Assert.Equal(["'or' was searched as a word; the operator is written OR"], parsed.Hints);
    }

    [Fact]
    public void DeepNestingIsRefused()
    {
        string query = new string('(', 100_000) + "a" + new string(')', 100_000);
        Assert.Equal("the query is longer than 64 K characters", QueryParser.Parse(query, new QueryOptions { Now = ArticleShelf.Now }).Error?.Message);
        Assert.Equal("parentheses are nested more than 100 deep", QueryParser.Parse(query[..1000], new QueryOptions { Now = ArticleShelf.Now }).Error?.Message);
    }
}
