using NewsSearch.Queries;
using NewsSearch.Searching;
using static NewsSearch.Tests.ArticleShelf;

namespace NewsSearch.Tests.Queries;

public sealed class SynonymsTests
{
    private static readonly string[][] Groups = [["ISIS", "Daesh", "Islamic State"], ["car", "motor vehicle"], ["war", "wars", "armed conflict"], ["US army", "GIs"]];

    private static NewsQuery Widened(string query, bool any = false) => new Synonyms(Groups, any).Widen(Parse(query, any));

    [Theory]
    [InlineData("daesh", "(daesh OR ISIS OR Islamic\\ State)")]
    [InlineData("cars", "(cars OR motor\\ vehicle)")]
    [InlineData("title:daesh", "title:(daesh OR ISIS OR Islamic\\ State)")]
    [InlineData("daesh W/3 border", "(daesh OR ISIS OR Islamic\\ State) W/3 border")]
    [InlineData("ATLEAST2(car)", "ATLEAST2(car OR motor\\ vehicle)")]
    [InlineData("border -daesh", "border AND NOT (daesh OR ISIS OR Islamic\\ State)")]
    [InlineData("islamic state border", "((islamic AND state) OR (ISIS OR Daesh)) AND border")]
    [InlineData("the islamic states", "the AND ((islamic AND states) OR (ISIS OR Daesh))")]
    [InlineData("islamic law state", "islamic AND law AND state")]
    [InlineData("islamic OR state", "islamic OR state")]
    [InlineData("\"daesh\"", "\"daesh\"")]
    [InlineData("\"islamic state\" border", "\"islamic state\" AND border")]
    [InlineData("person:daesh", "person:daesh")]
    [InlineData("daes* daesh~1", "daes* AND daesh~1")]
    [InlineData("wars", "(wars OR armed\\ conflict)")]
    [InlineData("ISLAMIC STATE US", "((ISLAMIC AND STATE) OR (ISIS OR Daesh)) AND (us OR US)")]
    [InlineData("US ARMY LEAVES", "(((us OR US) AND ARMY) OR GIs) AND LEAVES")]
    public void WhatIsAskedForByOneIsFoundByAny(string query, string widened) =>
        Assert.Equal(QueryPrinter.Print(Parse(widened)), QueryPrinter.Print(Parse(QueryPrinter.Print(Widened(query)))));

    [Fact]
    public void AmongAlternativesAPhraseKeepsItsWords() =>
        Assert.Equal("islamic OR state OR (ISIS OR Daesh) OR border", QueryPrinter.Print(Widened("islamic state border", any: true)));

    [Fact]
    public void OneOfThemCountsAndIsMarkedAsOne()
    {
        using var shelf = new ArticleShelf(
            Story("named", "The Islamic State held the town; ISIS left it."), Story("apart", "The state has Islamic schools."), Story("other", "A quiet town."));
        NewsQuery query = Widened("daesh");
        SearchHit hit = Assert.Single(shelf.Index.Search(new SearchRequest(query)).Hits);
        Assert.Equal("named", hit.Indexed.Key);
        Snippet snippet = Assert.Single(hit.Snippets);
        Assert.Equal(["Islamic State", "ISIS"], snippet.Highlights.Select(mark => snippet.Text[mark.Start..mark.End]));
        Assert.Equal("daesh in any form or ISIS in any form or Islamic State in title or body", new QueryExplanation(shelf.Index).Explain(query).Words);
        ScorePart part = Assert.Single(new QueryExplanation(shelf.Index).ExplainScore(new SearchRequest(query), hit.Indexed));
        Assert.Equal(2, part.InBody);
    }
}
