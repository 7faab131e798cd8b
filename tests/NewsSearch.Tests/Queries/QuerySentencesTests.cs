using NewsSearch.Queries;

namespace NewsSearch.Tests.Queries;

public sealed class QuerySentencesTests
{
    public static TheoryData<QueryFaultKind> Kinds => [.. Enum.GetValues<QueryFaultKind>()];

    public static TheoryData<QueryHintKind> HintKinds => [.. Enum.GetValues<QueryHintKind>()];

    /// <summary>A front without a shell shows the same sentences.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void EveryFaultHasASentenceThatNamesNoCommand(QueryFaultKind kind)
    {
        var fault = new QueryFault(kind, 3, "subject");
        Assert.NotEmpty(QuerySentences.Message(fault));
        string sentences = $"{QuerySentences.Message(fault)} {QuerySentences.Remedy(fault)} {QuerySentences.Remedy(fault with { Proposal = "proposal" })}";
        Assert.DoesNotContain("newssearch", sentences, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("--", sentences, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(HintKinds))]
    public void EveryHintNamesWhatItIsAbout(QueryHintKind kind) =>
        Assert.Contains("subject", QuerySentences.Remark(new QueryHint(kind, "subject")), StringComparison.Ordinal);

    [Fact]
    public void WhatIsWrongInASavedQueryIsToldWithItsOwnColumn()
    {
        var saved = new Dictionary<string, string> { ["ships"] = "boat AND (ferry" };
        QueryFault fault = QueryParser.Parse("harbour query:ships", new QueryOptions { Now = ArticleShelf.Now, Saved = () => saved }).Fault;
        Assert.Equal(new QueryFault(QueryFaultKind.SavedUnreadable, 14, "ships") { Cause = new QueryFault(QueryFaultKind.UnclosedParenthesis, 9) }, fault);
        Assert.Equal("the saved query 'ships' cannot be read: unclosed parenthesis at its column 10", QuerySentences.Message(fault));
        Assert.Equal("add ) or put the text in quotes", QuerySentences.Remedy(fault));
    }

    [Fact]
    public void ASavedQueryInItselfIsToldWithItsWay()
    {
        var saved = new Dictionary<string, string> { ["a"] = "x query:b", ["b"] = "query:a" };
        QueryFault fault = QueryParser.Parse("query:a", new QueryOptions { Now = ArticleShelf.Now, Saved = () => saved }).Fault;
        Assert.Equal(new QueryFault(QueryFaultKind.SavedInItself, 6, "a") { Way = new(["a", "b", "a"]) }, fault);
        Assert.Equal("the saved query 'a' contains itself (a → b → a)", QuerySentences.Message(fault));
    }
}
