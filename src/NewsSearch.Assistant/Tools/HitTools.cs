using System.Globalization;
using System.Text;
using ModelContextProtocol.Protocol;
using NewsSearch.Archive;
using NewsSearch.Output;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Searching.Stories;

namespace NewsSearch.Assistant.Tools;

/// <summary><c>search</c> and <c>similar</c>: articles with the passages that match.</summary>
internal static class HitTools
{
    /// <summary>Names of a kind in a hit at most; the article itself has them all.</summary>
    private const int MostNames = 12;

    private const int LongestTitle = 500;

    private const string Members = """
        "total":{"type":"integer","minimum":0,"description":"Articles that match."},
        "next":{"type":["integer","null"],"description":"The 'offset' that goes on behind these; null when there are no more."},
        "remarks":{"type":"array","items":{"type":"string"},"description":"What was read otherwise than it may be meant, and what may have been meant."}
        """;

    public static AssistantTool Search { get; } = new(
        "search",
        "Search the news archive",
        """
        Find news articles by words, phrases, people, places and dates. Gives each article's id, title, outlet, date, address and the passages that match, with
        their offsets in the article's text (UTF-16, end exclusive), so that statements can be cited. Read a whole article with read_article.
        """.ReplaceLineEndings(" "),
        () => Schemas.Input([], Schemas.Filters, """
            "meaning":{"enum":["no","yes","only"],"default":"no","description":"yes: find also what says the same in other words, and rank by words and meaning, whatever sort says; only: by meaning alone. It needs vectors in the index, and knows English."},
            "sort":{"enum":["relevance","newest","oldest"],"default":"relevance","description":"Which articles come first."}
            """, Schemas.Hits),
        () => Schemas.ListOf(Members, "hits", "query"),
        call =>
        {
            NewsQuery query = call.Query();
            SearchPage page = call.Articles.Search(call.Meant(Request(call, query) with { Any = call.Arguments.Flag("any"), Sort = Sort(call) }), call.Cancellation);
            call.Advise(query, page.Total);
            return Answered(call, page);
        });

    public static AssistantTool Similar { get; } = new(
        "similar",
        "Articles like one",
        "Find the articles most like one, by the words, people and places that tell most about it.",
        () => Schemas.Input(["id"], """
            "id":{"type":"string","description":"The id of an article, as search gives it."}
            """, Schemas.Hits),
        () => Schemas.ListOf(Members, "hits", "query"),
        call => Answered(
            call,
            NewsArchive.Like(call.Articles, call.Article()) is { } query ? call.Articles.Search(Request(call, query), call.Cancellation) : new SearchPage(0, [])));

    private static SearchRequest Request(ToolCall call, NewsQuery query) => new(query)
    {
        Limit = call.Arguments.Number("limit", 10, 1, 50),
        Offset = Offset(call),
        Snippets = call.Arguments.Number("snippets", 2, 0, 5),
        Context = call.Arguments.Number("context", 240, 50, 1000),
    };

    private static int Offset(ToolCall call) => call.Arguments.Number("offset", 0, 0, 1_000_000);

    private static SortOrder Sort(ToolCall call) => Enum.Parse<SortOrder>(call.Arguments.Choice("sort", "relevance", "newest", "oldest"), ignoreCase: true);

    private static CallToolResult Answered(ToolCall call, SearchPage page)
    {
        var answer = new Answer(call.Settings.Room, call.Remarks, "hits");
        answer.Say(string.Create(CultureInfo.InvariantCulture, $"{page.Total} {(page.Total == 1 ? "article matches" : "articles match")}."));
        if (page.Hits.Count > 0)
        {
            answer.Say(QuotedText.Notice);
        }

        int behind = Offset(call);
        foreach (SearchHit hit in new ArticleStories(call.Articles, call.Cancellation).Tell(page.Hits))
        {
            if (!Add(Short(hit)) && answer.Count("hits") > 0)
            {
                break;
            }

            // Of the first so much is left out that it has room, or whoever goes on would stay where he is.
            if (answer.Count("hits") == 0 && !Add(Short(hit) with { Snippets = [] }) && !Add(Bare(hit)))
            {
                answer.Say($"What is known of article {hit.Indexed.Id} has no room.");
            }

            behind++;
        }

        int? next = page.Hits.Count > 0 && behind < page.Total ? behind : null;
        if (next is { } more)
        {
            answer.Say(string.Create(CultureInfo.InvariantCulture, $"More with offset {more}."));
        }

        return answer.Result(json =>
        {
            json.WriteNumber("total", page.Total);
            if (next is { } number)
            {
                json.WriteNumber("next", number);
            }
            else
            {
                json.WriteNull("next");
            }

            json.WriteTexts("remarks", call.Remarks);
        });

        bool Add(SearchHit hit) => answer.TryAdd("hits", json => HitJson.Write(json, hit, call.Settings.ShownPath), Text(call, hit));
    }

    /// <summary>A hit whose lists and titles are no longer than an answer can bear.</summary>
    private static SearchHit Short(SearchHit hit) => hit with
    {
        Indexed = hit.Indexed with
        {
            People = [.. hit.Indexed.People.Take(MostNames)],
            Places = [.. hit.Indexed.Places.Take(MostNames)],
            Organisations = [.. hit.Indexed.Organisations.Take(MostNames)],
            Countries = [.. hit.Indexed.Countries.Take(MostNames)],
            Article = hit.Indexed.Article with
            {
                Title = QuotedText.Cut(hit.Indexed.Article.Title, LongestTitle),
                Kept = [.. hit.Indexed.Article.Kept.Where(kept => kept.Values.Sum(value => value.Length) < LongestTitle).Take(MostNames)],
            },
        },
    };

    /// <summary>A hit with no more than it is cited by.</summary>
    private static SearchHit Bare(SearchHit hit) => hit with
    {
        Snippets = [],
        Indexed = new IndexedArticle
        {
            Id = hit.Indexed.Id,
            Key = hit.Indexed.Key,
            Article = hit.Indexed.Article with { Title = QuotedText.Cut(hit.Indexed.Article.Title, LongestTitle), Kept = [] },
        },
    };

    private static string Text(ToolCall call, SearchHit hit)
    {
        var text = new StringBuilder(string.Create(
            CultureInfo.InvariantCulture, $"\n{hit.Rank}. {QuotedText.Citation(hit.Indexed.Id, hit.Indexed.Article, call.PathOf(hit.Indexed.Article))}"));
        foreach (Snippet snippet in hit.Snippets.Where(snippet => snippet.Field == Snippet.Body))
        {
            text.Append(QuotedText.Line(string.Create(CultureInfo.InvariantCulture, $"[{snippet.Span.Start}-{snippet.Span.End}] {snippet.Text}")));
        }

        return text.ToString();
    }
}
