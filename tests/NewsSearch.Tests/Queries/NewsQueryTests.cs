using NewsSearch.Queries;
using static NewsSearch.Queries.NewsQuery;

namespace NewsSearch.Tests.Queries;

public sealed class NewsQueryTests
{
    private static readonly NewsQuery.Words A = new(SearchField.Title, "a", Exact: false);

    private static readonly NewsQuery.Words B = new(SearchField.Title, "b", Exact: true);

    public static TheoryData<NewsQuery, NewsQuery[]> Trees => new()
    {
        { new Everything(), [] },
        { new And(new([A, B])), [A, B] },
        { new Or(new([B, A])), [B, A] },
        { new Some(1, new([A, B])), [A, B] },
        { new Not(A), [A] },
        { new Named(SearchField.Person, "Ban Ki-moon"), [] },
        { new Published(ArticleShelf.Now, null), [] },
        { A, [] },
        { new Slop(SearchField.Text, "a b", 3), [] },
        { new Pattern(SearchField.Text, "a*"), [] },
        { new Fuzzy(SearchField.Text, "border", 1), [] },
        { new NewsQuery.Regex(SearchField.Text, "a+"), [] },
        { new Near(A, B, 5, Ordered: true), [A, B] },
        { new Within(B, A, TextUnit.Sentence), [B, A] },
        { new AtLeast(2, B), [B] },
        { new Alternatives(new([A, B])), [A, B] },
    };

    [Theory]
    [MemberData(nameof(Trees), DisableDiscoveryEnumeration = true)]
    public void TheChildrenAreTheOperands(NewsQuery query, NewsQuery[] children) => Assert.Equal(children, query.Children);

    [Fact]
    public void AnOperatorLooksIntoTheFieldOfItsSides()
    {
        Assert.Equal(SearchField.Title, new Near(A, new AtLeast(2, B), 5, Ordered: false).Field);
        Assert.Equal(SearchField.Title, new Within(new Alternatives(new([A, B])), B, TextUnit.Paragraph).Field);
    }

    [Fact]
    public void ATreesTextGrowsWithItsDepthAlone()
    {
        NewsQuery query = A;
        for (int depth = 0; depth < 100; depth++)
        {
            query = new Not(query);
        }

        Assert.InRange(query.ToString().Length, 100, 10_000);
    }

    public static TheoryData<string, Func<NewsQuery>> Impossible => new()
    {
        { "AND of nothing", () => new And(new([])) },
        { "OR of nothing", () => new Or(new([])) },
        { "none of several", () => new Some(0, new([A, B])) },
        { "three of two", () => new Some(3, new([A, B])) },
        { "some of nothing", () => new Some(1, new([])) },
        { "whole titles", () => new Named(SearchField.Title, "Troops") },
        { "whole texts", () => new Named(SearchField.Text, "Troops") },
        { "a date open at both ends", () => new Published(null, null) },
        { "a reversed date", () => new Published(ArticleShelf.Now, ArticleShelf.Now.AddDays(-1)) },
        { "an empty date", () => new Published(ArticleShelf.Now, ArticleShelf.Now) },
        { "a kept key that is a field", () => SearchFieldOfQuery("Source") },
        { "a kept key without a name", () => SearchFieldOfQuery(" ") },
        { "no word", () => new NewsQuery.Words(SearchField.Text, "...", Exact: false) },
        { "an empty phrase", () => new NewsQuery.Words(SearchField.Person, "", Exact: true) },
        { "slop of no word", () => new Slop(SearchField.Text, "–", 2) },
        { "slop of a negative distance", () => new Slop(SearchField.Text, "a b", -1) },
        { "slop beyond every text", () => new Slop(SearchField.Text, "a b", 100_000) },
        { "slop of values", () => new Slop(SearchField.Language, "en us", 1) },
        { "an empty pattern", () => new Pattern(SearchField.Text, "") },
        { "a pattern of an escaped star", () => new Pattern(SearchField.Text, "\\*") },
        { "fuzzy by no letter", () => new Fuzzy(SearchField.Text, "border", 0) },
        { "fuzzy by three letters", () => new Fuzzy(SearchField.Text, "border", 3) },
        { "fuzzy of no word", () => new Fuzzy(SearchField.Text, "", 1) },
        { "fuzzy of a value", () => new Fuzzy(SearchField.Country, "ua", 1) },
        { "a broken expression", () => new NewsQuery.Regex(SearchField.Text, "a(") },
        { "an expression that leaves its group", () => new NewsQuery.Regex(SearchField.Text, "a)|(b") },
        { "an expression of values", () => new NewsQuery.Regex(SearchField.Id, "a+") },
        { "near in two fields", () => new Near(A, new NewsQuery.Words(SearchField.Body, "b", Exact: false), 5, Ordered: false) },
        { "near in a field of values", () => new Near(Value, Value, 5, Ordered: false) },
        { "near at a negative distance", () => new Near(A, B, -1, Ordered: true) },
        { "near beyond a thousand words", () => new Near(A, B, 1001, Ordered: true) },
        { "a sentence of two fields", () => new Within(new NewsQuery.Words(SearchField.Text, "a", Exact: false), A, TextUnit.Sentence) },
        { "a paragraph of values", () => new Within(Value, Value, TextUnit.Paragraph) },
        { "at least no time", () => new AtLeast(0, A) },
        { "more times than are counted", () => new AtLeast(10_000, A) },
        { "at least twice a value", () => new AtLeast(2, Value) },
        { "no alternatives", () => new Alternatives(new([])) },
        { "alternatives in two fields", () => new Alternatives(new([A, new Slop(SearchField.Text, "a b", 1)])) },
        { "alternative values", () => new Alternatives(new([Value])) },
    };

    private static NewsQuery.Words SearchFieldOfQuery(string kept) => new(SearchField.Kept(kept), "a", Exact: false);

    private static NewsQuery.Words Value => new(SearchField.Country, "UA", Exact: false);

    [Theory]
    [MemberData(nameof(Impossible), DisableDiscoveryEnumeration = true)]
    public void WhatNothingCanRunCannotBeBuilt(string what, Func<NewsQuery> build) =>
        Assert.True(Record.Exception(build) is ArgumentException, $"{what} can be built");

    [Fact]
    public void WhatIsJustPossibleCanBeBuilt() => Assert.Equal(
        4,
        new NewsQuery[]
        {
            new Some(2, new([A, B])), new Near(A, B, 1000, Ordered: true), new AtLeast(9999, A), new Slop(SearchField.Text, "a", 0),
        }.Distinct().Count());
}
