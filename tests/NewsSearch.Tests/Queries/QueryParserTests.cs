using NewsSearch.Queries;
using static NewsSearch.Queries.NewsQuery;

namespace NewsSearch.Tests.Queries;

public sealed class QueryParserTests
{

    private static NewsQuery.Words Word(string text, SearchField field = default) => new(field, text, Exact: false);

    private static NewsQuery.Words Related(string text) => Word(text) with { Related = true };

    private static NewsQuery.Words Phrase(string text, SearchField field = default) => new(field, text, Exact: true);

    private static And All(params NewsQuery[] operands) => new(new(operands));

    private static Or AnyOf(params NewsQuery[] operands) => new(new(operands));

    private static Alternatives SideOf(params Positional[] operands) => new(new(operands));

    [Fact]
    public void WordsSideBySideAreAllRequired() =>
        Assert.Equal(All(Word("troops"), Word("border")), ArticleShelf.Parse("troops border"));

    [Fact]
    public void WithAnyTheyAreAlternatives() =>
        Assert.Equal(AnyOf(Related("troops"), Related("border")), ArticleShelf.Parse("troops border", any: true));

    [Fact]
    public void WithAnyRequiredAndExcludedWordsStaySo() =>
        Assert.Equal(All(Related("b"), new Not(Related("c")), AnyOf(Related("b"), Related("a"))), ArticleShelf.Parse("a +b -c", any: true));

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

    /// <summary>The mark before the last letter of an acronym is no quotation mark, wherever it stands.</summary>
    [Fact]
    public void AHebrewAcronymIsOneWord()
    {
        Assert.Equal(Word("צה״ל"), ArticleShelf.Parse("צה\"ל"));
        Assert.Equal(new And(new([Word("צה״ל"), Phrase("מנכ״ל החברה")])), ArticleShelf.Parse("צה\"ל \"מנכ\"ל החברה\""));
    }

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
            new Near(SideOf(Word("troops"), Word("soldiers")), SideOf(Word("border"), new Pattern(SearchField.Text, "front*")), 5, false),
            new Not(Word("exercise")),
            new Within(Word("a", SearchField.Title), Word("b", SearchField.Title), TextUnit.Paragraph)),
        ArticleShelf.Parse("(troops OR soldiers) W/5 (border OR front*) NOT exercise title:(a w/p b)"));

    [Fact]
    public void ProximityWithAnyStaysOnePart() => Assert.Equal(
        AnyOf(new Near(Related("a"), Related("b"), 2, false), Related("c")), ArticleShelf.Parse("a W/2 b c", any: true));

    [Fact]
    public void AtLeastCountsAPart() => Assert.Equal(
        All(new AtLeast(3, Word("troops")), new Near(new AtLeast(2, SideOf(Word("a"), Word("b"))), Word("c"), 1, false)),
        ArticleShelf.Parse("ATLEAST3(troops) AND atleast2(a OR b) W/1 c"));

    [Theory]
    [InlineData("putln~", 2)]
    [InlineData("putln~1", 1)]
    [InlineData("PUTLN~2", 2)]
    public void ATildeBehindAWordIsFuzzy(string query, int edits) =>
        Assert.Equal(new Fuzzy(SearchField.Text, "putln", edits), ArticleShelf.Parse(query));

    [Theory]
    [InlineData("/tr(oo|ou)ps?/", "tr(oo|ou)ps?")]
    [InlineData("/a\\/b c/", "a\\/b c")]
    [InlineData("/Troops/i", "Troops")]
    [InlineData("/0+/", "0+")]
    public void SlashesEncloseARegularExpression(string query, string expression) =>
        Assert.Equal(new Regex(SearchField.Text, expression), ArticleShelf.Parse(query));

    [Fact]
    public void AnEscapedBackslashDoesNotHideTheEndOfAnExpression() => Assert.Equal(
        AnyOf(new Regex(SearchField.Text, @"a\\"), new Regex(SearchField.Text, "b"), new Near(new Regex(SearchField.Text, "c"), Word("d"), 2, false)),
        ArticleShelf.Parse(@"/a\\/ OR /b/ OR /c/ W/2 d"));

    [Theory]
    [InlineData("*")]
    [InlineData("*:*")]
    [InlineData("text:*")]
    public void ALoneStarIsEverything(string query) => Assert.Equal(new Everything(), ArticleShelf.Parse(query));

    [Fact]
    public void LucenesEveryArticleCanBeJoined() =>
        Assert.Equal(All(new Everything(), new Not(Word("a"))), ArticleShelf.Parse("*:* AND -a"));

    [Theory]
    [InlineData("\"white hous*\"", "white hous*")]
    [InlineData("\"the * house\"", "the * house")]
    [InlineData("“wom?n here”", "wom?n here")]
    [InlineData("\"wom?n won?\"", "wom?n won\\?")]
    [InlineData("\"a\\*b c*\"", "a\\*b c*")]
    [InlineData("\"hous*\"", "hous*")]
    [InlineData("\"see x.org/a?b=1 hous*\"", "see x.org/a\\?b=1 hous*")]
    public void APatternInQuotesIsAWordOfThePhrase(string query, string glob) =>
        Assert.Equal(new Pattern(SearchField.Text, glob), ArticleShelf.Parse(query));

    [Theory]
    [InlineData("\"won?\"", "won?")]
    [InlineData("\"what? why? how?\"", "what? why? how?")]
    [InlineData("\"a\\*b\"", "a*b")]
    [InlineData("\"https://x.org/a?b=1\"", "https://x.org/a?b=1")]
    public void OtherSignsInQuotesAreText(string query, string text) => Assert.Equal(Phrase(text), ArticleShelf.Parse(query));

    [Theory]
    [InlineData("https://www.example.org/news/2014/story.html?id=5&x=y#top")]
    [InlineData("https://example.org/?")]
    [InlineData("www.example.org/a?b")]
    [InlineData("example.org?b=1")]
    [InlineData("watch?v=x7")]
    public void AnAddressIsTypedAsItIs(string address)
    {
        Assert.Equal(Word(address), ArticleShelf.Parse(address));
        Assert.Equal(Word(address, SearchField.Url), ArticleShelf.Parse($"url:{address}"));
    }

    [Theory]
    [InlineData("a AND ! b")]
    [InlineData("a && ! b")]
    [InlineData("a AND - b")]
    [InlineData("a ! b")]
    [InlineData("a AND !b")]
    public void ASignBehindAnOperatorExcludesWhateverSpaceFollows(string query) => Assert.Equal(All(Word("a"), new Not(Word("b"))), ArticleShelf.Parse(query));

    [Fact]
    public void AnExclamationMarkExcludesBeforeASpaceToo()
    {
        Assert.Equal(new Not(Word("a")), ArticleShelf.Parse("! a"));
        Assert.Equal(All(Word("a"), new Not(AnyOf(Word("b"), Word("c")))), ArticleShelf.Parse("a AND ! (b OR c)"));
        Assert.Equal(Word("great"), ArticleShelf.Parse("great !"));
    }

    [Theory]
    [InlineData("a | b")]
    [InlineData("a|b")]
    [InlineData("a || b")]
    [InlineData("a |b |")]
    [InlineData("| a| b")]
    public void ABarIsOr(string query) => Assert.Equal(AnyOf(Word("a"), Word("b")), ArticleShelf.Parse(query));

    [Fact]
    public void ABarThatIsEscapedIsText() => Assert.Equal(Word("a|b"), ArticleShelf.Parse("a\\|b"));

    [Theory]
    [InlineData("NOT NOT a b", "a b")]
    [InlineData("!!a b", "a b")]
    [InlineData("! ! a b", "a b")]
    [InlineData("NOT !a b", "a b")]
    [InlineData("!NOT a b", "a b")]
    [InlineData("NOT -a b", "a b")]
    [InlineData("NOT +a b", "b AND NOT a")]
    [InlineData("NOT NOT NOT a b", "b AND NOT a")]
    [InlineData("!!!a b", "b AND NOT a")]
    [InlineData("b AND NOT NOT a", "b AND a")]
    [InlineData("b ANDNOT NOT a", "b AND a")]
    [InlineData("b BUT NOT !(a OR c)", "b AND (a OR c)")]
    [InlineData("a W/3 b NOT NOT \"c d\"", "(a W/3 b) AND \"c d\"")]
    [InlineData("wow!!! b", "wow!!! b")]
    [InlineData("a --b", "a b")]
    public void TwoNegationsAreNone(string query, string ours)
    {
        static HashSet<NewsQuery> Operands(string text) => [.. Assert.IsType<And>(ArticleShelf.Parse(text)).Operands];
        Assert.Equal(Operands(ours), Operands(query));
    }

    [Theory]
    [InlineData("WHO IS OBAMA", "(who OR WHO) AND (is OR IS) AND OBAMA")]
    [InlineData("US TROOPS", "(us OR US) AND TROOPS")]
    [InlineData("IT'S TIME", "(it'S OR IT'S) AND TIME")]
    [InlineData("NOT IT WORKS", "NOT (it OR IT) AND WORKS")]
    [InlineData("TROOPS AT THE BORDER", "TROOPS AND AT AND THE AND BORDER")]
    [InlineData("ICE CREAM", "ice AND CREAM")]
    [InlineData("WHO W/5 (IT OR OBAMA)", "(who OR WHO) W/5 ((it OR IT) OR OBAMA)")]
    [InlineData("title:WHO AND date:today AND title:OBAMA", "title:(who OR WHO) AND date:today AND title:OBAMA")]
    [InlineData("person:WHO US", "person:WHO AND (us OR US)")]
    [InlineData("U.S. TROOPS", "U.S. AND TROOPS")]
    [InlineData("\\US TROOPS", "\\US AND TROOPS")]
    [InlineData("\"US\" TROOPS", "\"US\" AND TROOPS")]
    [InlineData("\"WHO TOLD US\" why", "(\"who TOLD us\" OR \"who TOLD US\" OR \"WHO TOLD us\" OR \"WHO TOLD US\") AND why")]
    [InlineData("\"WHO TOLD\"~3", "\"who TOLD\"~3 OR \"WHO TOLD\"~3")]
    [InlineData("WHO Is OBAMA", "WHO AND Is AND OBAMA")]
    [InlineData("WHO 2014", "WHO AND 2014")]
    [InlineData("US OR troops", "US OR troops")]
    public void InAQueryOfCapitalsTheyTellNothing(string query, string ours)
    {
        Assert.Equal(ArticleShelf.Parse(ours), ArticleShelf.Parse(query));
        Assert.Equal(ArticleShelf.Parse(query), ArticleShelf.Parse(QueryPrinter.Print(ArticleShelf.Parse(query))));
        Assert.Empty(QueryParser.Parse(query, new QueryOptions { Now = ArticleShelf.Now }).Value.Hints);
    }

    [Theory]
    [InlineData("US")]
    [InlineData("IT")]
    [InlineData("WHO")]
    [InlineData("US 2014 *")]
    public void AWordAloneInCapitalsIsTheAcronym(string query) =>
        Assert.DoesNotContain(ArticleShelf.Parse(query).Children.Append(ArticleShelf.Parse(query)), part => part is Alternatives);

    [Theory]
    [InlineData("tag:read", "id:\"000000000001\"")]
    [InlineData("TAG:Story ferry", "(id:\"000000000001\" OR id:\"000000000002\") AND ferry")]
    [InlineData("tag:\"story/harbour\"", "id:\"000000000002\"")]
    [InlineData("NOT tag:story/harbour", "NOT id:\"000000000002\"")]
    [InlineData("tag:*", "id:\"000000000001\" OR id:\"000000000002\"")]
    public void ATagMeansTheArticlesThatHaveItOrOneBelow(string text, string query) => Assert.Equal(query, QueryPrinter.Print(Tagged(text).Value.Query));

    [Theory]
    [InlineData("ferry tag:sto", "sto", null, "ferry AND NOT *")]
    [InlineData("tag:harbour", "harbour", null, "NOT *")]
    [InlineData("tag:re*", "re*", null, "NOT *")]
    [InlineData("ferry AND NOT tag:raed", "raed", "read", "ferry AND NOT (NOT *)")]
    public void ATagThatNoArticleHasFindsNothingAndIsToldWithTheNearest(string text, string tag, string? nearest, string query)
    {
        ParsedQuery parsed = Tagged(text).Value;
        Assert.Equal([new QueryHint(QueryHintKind.UnknownTag, tag) { Proposal = nearest }], parsed.Hints);
        Assert.Equal(query, QueryPrinter.Print(parsed.Query));
    }

    [Fact]
    public void APatternIsNoTag()
    {
        QueryFault fault = Tagged("tag:/re.d/").Fault;
        Assert.Equal((QueryFaultKind.TagExpected, 4), (fault.Kind, fault.Column));
    }

    private static Result<ParsedQuery, QueryFault> Tagged(string text) => QueryParser.Parse(text, new QueryOptions
    {
        Now = ArticleShelf.Now,
        Tagged = () => new Dictionary<string, IReadOnlyList<string>> { ["read"] = ["000000000001"], ["story/town"] = ["000000000001"], ["story/harbour"] = ["000000000002"] },
    });

    [Fact]
    public void CapitalsOfSavedQueriesAreJudgedByThemselves()
    {
        var saved = new Dictionary<string, string> { ["country"] = "US", ["pact"] = "NATO" };
        NewsQuery query = QueryParser.Parse("query:country query:pact", new QueryOptions { Now = ArticleShelf.Now, Saved = () => saved }).Value.Query;
        Assert.Equal(All(Word("US"), Word("NATO")), query);
        Assert.Equal("\\US AND NATO", QueryPrinter.Print(query));
        Assert.Equal(query, ArticleShelf.Parse(QueryPrinter.Print(query)));
    }

    [Fact]
    public void AmongAlternativesFunctionWordsInCapitalsAreLeftOutWhereAllAre()
    {
        Assert.Equal(Related("OBAMA"), ArticleShelf.Parse("WHO IS OBAMA", any: true));
        Assert.Equal(AnyOf(Related("WHO"), Related("vaccine")), ArticleShelf.Parse("WHO is vaccine", any: true));
    }

    /// <summary>A query that is refused, and what is proposed for the whole of it.</summary>
    [Theory]
    [InlineData("troops \"border", "troops \"border\"")]
    [InlineData("(a OR b", "(a OR b)")]
    [InlineData("a) b", "a b")]
    [InlineData("a && && b", "a && b")]
    [InlineData("AND b", "b")]
    [InlineData("a AND OR b", "a AND b")]
    [InlineData("a &&", "a")]
    [InlineData("a AND NOT", "a")]
    [InlineData("a NOT NOT", "a")]
    [InlineData("a || || b", "a || b")]
    [InlineData("white^2~1", "white")]
    [InlineData("x white^abc y", "x white y")]
    [InlineData("\"a b\"^x", "\"a b\"")]
    [InlineData("(a b)^2", "(a b)")]
    [InlineData("/wh.*/^2", "/wh.*/")]
    [InlineData("\"a b\"~1.5", "\"a b\"~1")]
    [InlineData("\"a b\"~x c", "\"a b\" c")]
    [InlineData("\"a b\"~123456789012", "\"a b\"~99999")]
    [InlineData("troops~9", "troops~2")]
    [InlineData("a W/5000 b", "a W/1000 b")]
    [InlineData("[2014 TO 2015 troops", "[2014 TO 2015] troops")]
    [InlineData("date:[2014 TO 2015 troops", "date:[2014 TO 2015] troops")]
    [InlineData("a date:{2014 TO 2015}", "a date:[2014 TO 2015]")]
    [InlineData("date:{2014 TO 2015", "date:[2014 TO 2015]")]
    [InlineData("date:2014..2013 a", "date:2013..2014 a")]
    [InlineData("date:[2014-03 TO 2014-02]", "date:[2014-02 TO 2014-03]")]
    [InlineData("/alpha/g beta", "/alpha/ beta")]
    [InlineData("(white^2 OR \"a b\"~1.5", "(white OR \"a b\"~1)")]
    [InlineData("()", null)]
    [InlineData("W/5 border", null)]
    [InlineData("peopel:x", null)]
    [InlineData("", null)]
    public void ASlipIsMendedWhereItIsClear(string query, string? mended)
    {
        Assert.Equal(mended, Fault(query, null)?.Correction);
        Assert.True(mended is null || QueryParser.Parse(mended, new QueryOptions { Now = ArticleShelf.Now }).Succeeded);
    }

    [Theory]
    [InlineData("title:putin", SearchFieldKind.Title)]
    [InlineData("person:putin", SearchFieldKind.Person)]
    [InlineData("people:putin", SearchFieldKind.Person)]
    [InlineData("PLACE:putin", SearchFieldKind.Place)]
    [InlineData("author:putin", SearchFieldKind.Author)]
    public void AFieldStandsBeforeAColon(string query, SearchFieldKind kind) =>
        Assert.Equal(Word("putin", SearchField.OfLanguage[(int)kind]), ArticleShelf.Parse(query));

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
    [InlineData("w/o")]
    [InlineData("W/O")]
    [InlineData("and/or")]
    [InlineData("9/11")]
    [InlineData("AC/DC")]
    [InlineData("24/7")]
    [InlineData("#tag")]
    [InlineData("a.b@example.org")]
    [InlineData("http://example.org/~smith/a_b-c#d=1&e=%20")]
    [InlineData("pre/post")]
    [InlineData("W/Smith")]
    [InlineData("10~20")]
    [InlineData("~99")]
    [InlineData("E=mc^2")]
    [InlineData("\\ATLEAST3")]
    public void PunctuationIsNoSyntax(string query)
    {
        string text = query.Replace("?", "", StringComparison.Ordinal);
        Assert.Equal(Word(text.Replace("\\", "", StringComparison.Ordinal)), ArticleShelf.Parse(text));
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
    [InlineData("peopel:(x OR y)", 0, "unknown field 'peopel'")]
    [InlineData("a titel:\"x y\"", 2, "unknown field 'titel'")]
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
    [InlineData("troops border AND country:/ua/", 18, "/…/ needs the words of a text")]
    [InlineData("(a W/3 b) /c/ AND country:/d/", 18, "/…/ needs the words of a text")]
    [InlineData("a /b c/ id:/d/", 8, "/…/ needs the words of a text")]
    [InlineData("country:(fr OR /ua/)", 15, "/…/ needs the words of a text")]
    [InlineData("date:/2014/", 5, "a date takes no pattern")]
    [InlineData("troops date:/2014/", 12, "a date takes no pattern")]
    [InlineData("x query:/a/", 8, "query: takes the name of a saved query")]
    [InlineData("a W/-1 b", 2, "'W/-1' is no operator")]
    [InlineData("a W/ b", 2, "'W/' is no operator")]
    [InlineData("a W/x b", 2, "'W/x' is no operator")]
    [InlineData("a W/5x b", 2, "'W/5x' is no operator")]
    [InlineData("a W/2.5 b", 2, "'W/2.5' is no operator")]
    [InlineData("a PRE/ b", 2, "'PRE/' is no operator")]
    [InlineData("a PRE/x b", 2, "'PRE/x' is no operator")]
    [InlineData("a PRE/(b)", 2, "'PRE/' is no operator")]
    [InlineData("a -W/5 b", 3, "W/5 needs a word on each side")]
    [InlineData("troops~99", 6, "~ takes 1 or 2 letters, not 99")]
    [InlineData("a x~9", 3, "~ takes 1 or 2 letters, not 9")]
    [InlineData("troops~0", 6, "~ takes 1 or 2 letters, not 0")]
    [InlineData("title:troops~0.8", 12, "~ takes 1 or 2 letters, not 0.8")]
    [InlineData("(a b)~2", 5, "~ goes with one word or phrase")]
    [InlineData("(a b)^2", 5, "words and groups have no weights")]
    [InlineData("x troops^2", 8, "words and groups have no weights")]
    [InlineData("title:troops^2.0", 12, "words and groups have no weights")]
    [InlineData("troop*^.5", 6, "words and groups have no weights")]
    [InlineData("trops~1^2", 7, "words and groups have no weights")]
    [InlineData("white^abc", 5, "words and groups have no weights")]
    [InlineData("x white^-1", 7, "words and groups have no weights")]
    [InlineData("white^", 5, "words and groups have no weights")]
    [InlineData("white^2^3", 5, "words and groups have no weights")]
    [InlineData("white^2~1", 5, "words and groups have no weights")]
    [InlineData("\"a b\"^2~1", 5, "words and groups have no weights")]
    [InlineData("a || || b", 5, "|| needs a word on each side")]
    [InlineData("/wh.*/^2", 6, "words and groups have no weights")]
    [InlineData("\"a b\"^x", 5, "words and groups have no weights")]
    [InlineData("(a b)^", 5, "words and groups have no weights")]
    [InlineData("\"a b\"~1.5", 5, "~ behind a phrase needs a number of words, at most 99999")]
    [InlineData("\"a b\"~-1", 5, "~ behind a phrase needs a number of words, at most 99999")]
    [InlineData("\"a b\"~100000", 5, "~ behind a phrase needs a number of words, at most 99999")]
    [InlineData("x [2014 TO 2015", 2, "unclosed range")]
    [InlineData("{2014-03 TO", 0, "unclosed range")]
    [InlineData("[* TO today troops", 0, "unclosed range")]
    [InlineData("/alpha/g", 7, "'g' is no flag of a regular expression")]
    [InlineData("title:/alpha/gi", 13, "'gi' is no flag of a regular expression")]
    [InlineData("(/alpha/x)", 8, "'x' is no flag of a regular expression")]
    [InlineData("a && && b", 5, "&& needs a word on each side")]
    [InlineData("NOT NOT", 4, "'NOT' was not expected here")]
    [InlineData("x \"white hous*\"~3", 3, "a phrase with ~ takes whole words, no *")]
    [InlineData("atleast0(a)", 0, "the number of atleast0 is not from 1 to 9999")]
    [InlineData("date:now-6m", 5, "'now-6m' is not a date")]
    [InlineData("date:\"March 14\"", 6, "'March 14' is not a date")]
    [InlineData("date:>=\"never\"", 7, "'>=never' is not a date")]
    [InlineData("date:..", 5, "'..' is not a date")]
    [InlineData("date:>*", 5, "'>*' is not a date")]
    [InlineData("date:2014-13", 5, "'2014-13' is not a date")]
    [InlineData("\"* *\"", 0, "the query has no word to search for")]
    [InlineData("a NEAR/5000 b", 2, "the distance of NEAR/5000 is too large")]
    [InlineData("\"a b\"^2", 5, "words and groups have no weights")]
    [InlineData("ATLEAST0(a)", 0, "the number of ATLEAST0 is not from 1 to 9999")]
    [InlineData("x ATLEAST99999999999(a)", 2, "the number of ATLEAST99999999999 is not from 1 to 9999")]
    [InlineData("ATLEAST3", 0, "ATLEAST3 needs a word or group in parentheses")]
    [InlineData("ATLEAST3 (a)", 0, "ATLEAST3 needs a word or group in parentheses")]
    [InlineData("ATLEAST3 troops", 0, "ATLEAST3 needs a word or group in parentheses")]
    [InlineData("ATLEAST(a)", 0, "'ATLEAST' needs a number before the parenthesis")]
    [InlineData("title:ATLEAST0(a)", 6, "the number of ATLEAST0 is not from 1 to 9999")]
    [InlineData("ATLEAST3()", 9, "a word is missing before )")]
    [InlineData("a date:2014..2013", 7, "the range of dates ends before it begins")]
    [InlineData("date:[2014-03 TO 2014-02]", 6, "the range of dates ends before it begins")]
    [InlineData("date:0d", 5, "'0d' is not a date")]
    [InlineData("date:-7d", 5, "'-7d' is not a date")]
    [InlineData("/(/", 1, "the regular expression cannot be used")]
    public void ErrorsNameTheColumn(string query, int column, string message)
    {
        (string Message, int Column)? error = Error(query);
        Assert.StartsWith(message, error?.Message, StringComparison.Ordinal);
        Assert.Equal(column, error?.Column);
    }

    [Fact]
    public void TheNearestFieldIsProposed() =>
        Assert.Equal("did you mean 'people'?", QuerySentences.Remedy(QueryParser.Parse("peopel:x", new QueryOptions { Now = ArticleShelf.Now }).Fault));

    [Theory]
    [InlineData("topic:pay", "words topic pay")]
    [InlineData("ToPiC:pay", "words topic pay")]
    [InlineData("fields.section:pay", "words fields.section pay")]
    [InlineData("bias_2:pay", "words bias_2 pay")]
    [InlineData("article\\ type:pay", "words article type pay")]
    [InlineData("a\\:b:pay", "words a:b pay")]
    [InlineData("topic:/p.y/", "regex topic p.y")]
    [InlineData("other.section:pay", "words text other.section:pay")]
    [InlineData("topic://pay", "words text topic://pay")]
    public void AKeptKeyIsAField(string query, string expected) => Assert.Equal(
        expected,
        ArticleShelf.Parse(query, kept: ["Topic", "fields.section", "bias_2", "article type", "a:b"]) switch
        {
            NewsQuery.Words words => $"words {words.Field} {words.Text}",
            NewsQuery.Regex regex => $"regex {regex.Field} {regex.Expression}",
            var other => other.ToString(),
        });

    [Fact]
    public void ColumnsBehindAKeptKeyAreThoseOfTheText()
    {
        var options = new QueryOptions { Now = ArticleShelf.Now, Kept = () => ["article type"] };
        Assert.Equal(17, QueryParser.Parse("a article\\ type:/(/", options).Fault.Column);
        Assert.Equal(23, QueryParser.Parse("article\\ type:pay date:2014-13", options).Fault.Column);
        Assert.Equal(14, QueryParser.Parse("article\\ type:(a", options).Fault.Column);
    }

    [Fact]
    public void KeptKeysAreProposedAndListed()
    {
        var options = new QueryOptions { Now = ArticleShelf.Now, Kept = () => ["topic", "bias_text"] };
        QueryFault near = QueryParser.Parse("topci:pay", options).Fault;
        Assert.Equal("did you mean 'topic'?", QuerySentences.Remedy(near));
        Assert.Contains(", tag, date, query, topic, bias_text; to search", QuerySentences.Remedy(QueryParser.Parse("wholly:pay", options).Fault), StringComparison.Ordinal);
        Assert.Null(QueryParser.Parse("wholly:pay", new QueryOptions { Now = ArticleShelf.Now }).Fault.Kept);
    }

    [Fact]
    public void TheIndexIsAskedForItsKeysOnlyWhenAFieldIsNoneOfTheLanguage()
    {
        var options = new QueryOptions { Now = ArticleShelf.Now, Kept = () => throw new InvalidOperationException("asked") };
        Assert.True(QueryParser.Parse("title:pay \"a:b\" -person:(x OR y) https://example.org date:2014", options).Succeeded);
        Assert.Throws<InvalidOperationException>(() => QueryParser.Parse("topic:pay", options));
    }

    [Fact]
    public void LowerCaseOperatorsAreWordsWithAHint()
    {
        ParsedQuery parsed = QueryParser.Parse("troops or border", new QueryOptions { Now = ArticleShelf.Now }).Value;
        Assert.Equal(All(Word("troops"), Word("or"), Word("border")), parsed.Query);
        Assert.Equal(["'or' was searched as a word; the operator is written OR"], parsed.Hints.Select(QuerySentences.Remark));
    }

    [Theory]
    [InlineData("a w/friends b", "'w/friends' was searched as text; the operators are written W/5, PRE/5, W/S and W/P")]
    [InlineData("a w/x b", "'w/x' was searched as text; the operators are written W/5, PRE/5, W/S and W/P")]
    [InlineData("atleast3 troops", "'atleast3' was searched as a word; the operator is written atleast3(…)")]
    [InlineData("x^2", "'^2' was searched as text; words have no weights")]
    [InlineData("a [1 TO 5]", "'[1 TO 5]' was searched as text; only dates have ranges")]
    [InlineData("a [draft] to b", null)]
    [InlineData("\"whit~ house\"", "'whit~' was searched as text, since it stands in quotes; write (whit~ PRE/0 \"house\")")]
    [InlineData("\"the /wh.*/ house\"", "'/wh.*/' was searched as text, since it stands in quotes; write (\"the\" PRE/0 /wh.*/ PRE/0 \"house\")")]
    [InlineData("\"house whit~1\"~5", "'whit~1' was searched as text, since it stands in quotes; write (\"house\" W/5 whit~1)")]
    [InlineData("title:\"whit~\"", "'whit~' was searched as text, since it stands in quotes; write title:whit~")]
    [InlineData("title:\"whit~ house\"", "'whit~' was searched as text, since it stands in quotes; write title:(whit~ PRE/0 \"house\")")]
    [InlineData("title:(\"whit~ house\")", "'whit~' was searched as text, since it stands in quotes; write (whit~ PRE/0 \"house\")")]
    [InlineData("\"10~20 ~x /s\"", null)]
    [InlineData("\"whit\\~ house\"", null)]
    [InlineData("\"he said \"yes\" to it\" x", "'\"he said \"yes\" to it\"' was searched as one phrase; two phrases have a space between them")]
    [InlineData("\"a b\" \"c d\"", null)]
    [InlineData("w/o", null)]
    [InlineData("and/or", null)]
    [InlineData("a w/5 b", null)]
    public void TextThatMayBeMeantAsAnOperatorGetsAHint(string query, string? hint)
    {
        ParsedQuery parsed = QueryParser.Parse(query, new QueryOptions { Now = ArticleShelf.Now }).Value;
        Assert.Equal(hint is null ? [] : [hint], parsed.Hints.Select(QuerySentences.Remark));
    }

    [Theory]
    [InlineData("W/5")]
    [InlineData("PRE/2")]
    [InlineData("W/S")]
    public void ChainsOfNearOperatorsAreBounded(string operation)
    {
        string Chain(int links) => string.Join($" {operation} ", Enumerable.Repeat("a", links + 1));
        Assert.Null(Error(Chain(32)));
        Assert.Equal(("more than 32 near operators in one chain", Chain(32).Length + 1), Error(Chain(33)));
        Assert.Equal("more than 32 near operators in one chain", Error(Chain(3000))?.Message);
        Assert.Equal("more than 32 near operators in one chain", Error($"({Chain(20)}) {operation} title:x OR ({Chain(20)}) {operation} ({Chain(12)})")?.Message);

        // Alternatives are no chain.
        Assert.Null(Error($"({string.Join(" OR ", Enumerable.Repeat(Chain(3), 100))}) {operation} b"));
    }

    [Fact]
    public void NearOperatorsToTheRightAreBoundedToo() => Assert.Equal(
        "more than 32 near operators in one chain",
        Error(string.Concat(Enumerable.Repeat("a W/5 (", 40)) + "a" + new string(')', 40))?.Message);

    [Theory]
    [InlineData("a W/5 b", 500, "more than 500 near operators")]
    [InlineData("a-*b", 200, "more than 200 patterns that look at every word of the index")]
    [InlineData(".*a", 200, "more than 200 patterns that look at every word of the index")]
    [InlineData("?", 200, "more than 200 patterns that look at every word of the index")]
    [InlineData("body:*", 200, "more than 200 patterns that look at every word of the index")]
    [InlineData("*a", 200, "more than 200 patterns that look at every word of the index")]
    [InlineData("site:a", 200, "more than 200 patterns that look at every word of the index")]
    [InlineData("abc~", 200, "more than 200 patterns that look at every word of the index")]
    [InlineData("/ab+/", 200, "more than 200 patterns that look at every word of the index")]
    public void CostlyPartsAreBounded(string part, int most, string message)
    {
        Assert.Null(Error(string.Join(" OR ", Enumerable.Repeat(part, most))));
        Assert.Equal(message, Error(string.Join(" OR ", Enumerable.Repeat(part, most + 1)))?.Message);
    }

    [Fact]
    public void TheFirstExpressionTooManyIsNamed()
    {
        const string Part = "/ab+/ OR ";
        Assert.Equal(200 * Part.Length, Error(string.Concat(Enumerable.Repeat(Part, 200)) + "/ab+/")?.Column);
    }

    [Fact]
    public void PatternsWithinPhrasesAreLimited()
    {
        string eight = $"\"{string.Join(" * ", Enumerable.Repeat("a*", 8))}\"";
        Assert.Null(Fault($"{eight} OR {eight}", []));
        Assert.Equal(new QueryFault(QueryFaultKind.TooManyInPhrases, eight.Length + eight.Length + 9), Fault($"{eight} OR {eight} OR \"b* c\"", []));
    }

    [Fact]
    public void WhatSavedQueriesCostCounts()
    {
        string chain = string.Join(" W/5 ", Enumerable.Repeat("a", 33));
        var saved = new Dictionary<string, string> { ["walks"] = string.Join(" OR ", Enumerable.Repeat("*a", 150)), ["chain"] = chain };
        Assert.Null(Fault("query:walks OR query:chain", saved));
        QueryFault? walks = Fault("query:walks OR query:walks", saved);
        Assert.Equal((QueryFaultKind.SavedUnreadable, 21, QueryFaultKind.TooManyWalks), (walks?.Kind, walks?.Column, walks?.Cause?.Kind));
        Assert.Equal(new QueryFault(QueryFaultKind.ChainTooLong, 12), Fault("query:chain W/5 b", saved));
    }

    [Theory]
    [InlineData("ATLEAST1(query:chain) W/5 b")]
    [InlineData("b W/5 ATLEAST1(query:chain)")]
    [InlineData("ATLEAST1(query:chain W/5 b)")]
    [InlineData("ATLEAST1(ATLEAST1(query:chain)) W/S b")]
    [InlineData("(b OR ATLEAST1(query:chain)) PRE/5 b")]
    [InlineData("query:twice")]
    public void CountingAChainDoesNotShortenIt(string query)
    {
        string chain = string.Join(" W/5 ", Enumerable.Repeat("a", 33));
        var saved = new Dictionary<string, string> { ["chain"] = chain, ["twice"] = $"ATLEAST1({chain} W/5 a)" };
        QueryFault? fault = Fault(query, saved);
        Assert.Equal(QueryFaultKind.ChainTooLong, (fault?.Cause ?? fault)?.Kind);
    }

    [Fact]
    public void ACountedChainIsBoundedToo()
    {
        string chain = string.Join(" W/5 ", Enumerable.Repeat("a", 34));
        Assert.Equal(("more than 32 near operators in one chain", "ATLEAST1(".Length + chain.Length - "W/5 a".Length), Error($"ATLEAST1({chain})"));
    }

    [Theory]
    [InlineData("troops~...")]
    [InlineData("wait~.")]
    [InlineData("10.5~20")]
    [InlineData("$10~20")]
    [InlineData("(a)^_^")]
    [InlineData("wow^_^ x^ wow^^")]
    [InlineData("/usr/bin /home/mine /a/b/c")]
    [InlineData("[1 TO 5")]
    [InlineData("[2014 to 2015")]
    [InlineData("x W/O y")]
    public void PunctuationInTextIsNoOperator(string query) => Assert.Null(Error(query));

    [Theory]
    [InlineData("title:W/5", 6, "W/5 stands between two words")]
    [InlineData("x PRE/O y", 2, "'PRE/O' is no operator")]
    [InlineData("a W/5 date:[2014-01 TO 2014-03] b", 2, "W/5 needs a word on each side")]
    [InlineData("\"a b\"~5^2", 7, "words and groups have no weights")]
    [InlineData("date:{2014 TO 2015}", 6, "the range of dates is empty")]
    [InlineData("date:2014-03~9", 5, "'2014-03~9' is not a date")]
    public void MisplacedOperatorsAreRefused(string query, int column, string message) => Assert.Equal((message, column), Error(query));

    [Theory]
    [InlineData("who won the election?", "who won the election")]
    [InlineData("what is isis? ", "what is isis")]
    [InlineData("was it Ban Ki-moon's idea, then?", "was it Ban Ki-moon's idea, then")]
    public void AQuestionMarkEndsAQuestion(string question, string same)
    {
        ParsedQuery parsed = QueryParser.Parse(question, new QueryOptions { Now = ArticleShelf.Now }).Value;
        Assert.Equal(ArticleShelf.Parse(same), parsed.Query);
        Assert.Equal(QueryHintKind.QuestionMark, parsed.Hints[^1].Kind);
    }

    [Theory]
    [InlineData("troops?")]
    [InlineData("troops AND border?")]
    [InlineData("troops (border?)")]
    [InlineData("tro?ps border?")]
    [InlineData("troops -border?")]
    public void ElsewhereItIsALetter(string query) =>
        Assert.Contains(Parts(ArticleShelf.Parse(query)), part => part is NewsQuery.Pattern { Glob: [.., '?'] });

    private static IEnumerable<NewsQuery> Parts(NewsQuery query) => query.Children.SelectMany(Parts).Prepend(query);

    [Theory]
    [InlineData("obama - romney", "'- romney' was searched as the word; to leave it out write -romney")]
    [InlineData("date:2016-11-08T12:00", "'2016-11-08T12:00' is no longer than that; the whole day is date:2016-11-08, all from then on date:>=2016-11-08T12:00")]
    [InlineData("who was isis?", "the ? was read as the end of a question; for 'isis' with one more letter write (isis?)")]
    public void WhatMayBeMeantOtherwiseIsTold(string query, string told) =>
        Assert.Equal([told], QueryParser.Parse(query, new QueryOptions { Now = ArticleShelf.Now }).Value.Hints.Select(QuerySentences.Remark));

    [Theory]
    [InlineData("obama -")]
    [InlineData("obama - (a OR b)")]
    [InlineData("date:>=2016-11-08T12:00")]
    [InlineData("date:2016-11-08T12:00..2016-11-09")]
    [InlineData("after:2016-11-08T12:00")]
    public void WhatIsClearIsNot(string query) => Assert.Empty(QueryParser.Parse(query, new QueryOptions { Now = ArticleShelf.Now }).Value.Hints);

    [Theory]
    [InlineData("\"a b\" ~5", 6, "~ goes with one word or phrase")]
    [InlineData("\"a b\"*", 5, "* goes with a word")]
    [InlineData("(a b)*", 5, "* goes with a word")]
    [InlineData("* W/5 *", 2, "* alone is every article, which is no side of W/5")]
    [InlineData("ATLEAST3(*)", 0, "* alone is every article, which is no side of ATLEAST3")]
    public void ASignThatSaysNothingWhereItStandsIsRefused(string query, int column, string message)
    {
        Assert.False(QueryParser.Parse(query, new QueryOptions { Now = ArticleShelf.Now }).TryGet(out _, out QueryFault? fault));
        Assert.Equal((column, message), (fault.Column, QuerySentences.Message(fault)));
    }

    [Fact]
    public void AfterAPhraseAboutFiveIsStillText() => Assert.NotNull(ArticleShelf.Parse("(troops) ~5 million"));

    [Fact]
    public void AHintIsGivenOnce() => Assert.Single(QueryParser.Parse("a and b and c and d", new QueryOptions { Now = ArticleShelf.Now }).Value.Hints);

    private static (string Message, int Column)? Error(string query) => Fault(query, null) is { } fault ? (QuerySentences.Message(fault), fault.Column) : null;

    /// <summary>Null when the query can be read.</summary>
    private static QueryFault? Fault(string query, Dictionary<string, string>? saved) =>
        QueryParser.Parse(query, new QueryOptions { Now = ArticleShelf.Now, Saved = saved is null ? null : () => saved }).TryGet(out _, out QueryFault? fault) ? null : fault;

    [Fact]
    public void DeepNestingIsRefused()
    {
        string query = new string('(', 100_000) + "a" + new string(')', 100_000);
        Assert.Equal("the query is longer than 64 K characters", Error(query)?.Message);
        Assert.Equal("parentheses are nested more than 100 deep", Error(query[..1000])?.Message);
    }
}
