using NewsSearch.Indexing;
using NewsSearch.Searching;

namespace NewsSearch.Tests.Searching;

/// <summary>Runs the cases in Cases/*.txt; what they say is explained in the README beside them.</summary>
public sealed class QueryCaseTests
{
    /// <summary>Long enough for the body of any case, so that passages show all of it.</summary>
    private const int WholeBody = 100_000;

    public static TheoryData<string, int, string> Cases()
    {
        var rows = new TheoryData<string, int, string>();
        foreach (QueryCase one in QueryCaseFile.All.Values.SelectMany(file => file.Cases).OrderBy(one => one.File, StringComparer.Ordinal))
        {
            rows.Add(one.File, one.Line, one.Query);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void FindsAndMarksAsDocumented(string file, int line, string query)
    {
        QueryCaseFile cases = QueryCaseFile.All[file];
        QueryCase one = cases.Cases.Single(one => one.Line == line);
        Assert.Equal(query, one.Query);
        if (one.Pending is null)
        {
            Check(cases, one);
            return;
        }

        Assert.True(Record.Exception(() => Check(cases, one)) is not null, $"{one} passes now: remove its ! line");
    }

    [Fact]
    public void ThereAreAtLeastTwoHundredOfThem() => Assert.InRange(QueryCaseFile.All.Values.Sum(file => file.Cases.Count), 200, 10_000);

    private static void Check(QueryCaseFile cases, QueryCase one)
    {
        Assert.True(one.Articles.Count > 0 || one.Named is not null, $"{one} expects nothing");
        Dictionary<string, SearchHit> hits = Hits(cases.Shelf, one);
        Assert.Equal(
            Lines(one.Articles.Where(article => article.Found).Select(article => article.Key)),
            Lines(one.Articles.Where(article => hits.ContainsKey(article.Key)).Select(article => article.Key)));
        if (one.Named is { } named)
        {
            Assert.Equal(
                Lines(named.Order(StringComparer.Ordinal)),
                Lines(cases.Named.Select(article => article.Key).Where(hits.ContainsKey).Order(StringComparer.Ordinal)));
        }

        foreach (CaseArticle article in one.Articles.Where(article => article.Found).Concat(one.NamedMarks))
        {
            Assert.Equal(article.MarkedBody, Marked(hits[article.Key], "body"));
            Assert.Equal(article.MarkedTitle, Marked(hits[article.Key], "title"));
        }
    }

    private static Dictionary<string, SearchHit> Hits(ArticleShelf shelf, QueryCase one)
    {
        string query = one.Query.Contains("$1", StringComparison.Ordinal)
            ? one.Query.Replace("$1", ArticleIdentity.IdOf(one.Articles[0].ToArticle().Source, one.Articles[0].Key), StringComparison.Ordinal)
            : one.Query;
        var request = new SearchRequest(ArticleShelf.Parse(query, one.Any)) { Limit = 10_000, Snippets = 1000, Context = WholeBody };
        SearchPage result = shelf.Index.Search(request);
        var hits = result.Hits.ToDictionary(hit => hit.Indexed.Key);
        Assert.Equal(result.Total, hits.Count);
        Assert.Equal(result.Total, shelf.Index.Count(request.Query));
        return hits;
    }

    /// <summary>Title or body with every mark of every snippet put into it.</summary>
    private static string Marked(SearchHit hit, string field)
    {
        string text = field == "title" ? hit.Indexed.Article.Title : hit.Indexed.Article.Body;
        foreach (Snippet snippet in hit.Snippets.Where(snippet => snippet.Field == field).Reverse())
        {
            foreach (TextSpan mark in snippet.Highlights.Reverse())
            {
                text = text.Insert(snippet.Span.Start + mark.End, "]]").Insert(snippet.Span.Start + mark.Start, "[[");
            }
        }

        return text;
    }

    private static string Lines(IEnumerable<string> keys) => string.Join('\n', keys);
}
