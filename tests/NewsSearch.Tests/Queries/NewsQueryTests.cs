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
}
