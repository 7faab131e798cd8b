using System.Globalization;
using System.Text.Json;
using ModelContextProtocol.Protocol;
using NewsSearch.Output;

namespace NewsSearch.Assistant.Tools;

/// <summary><c>read_article</c>: an article's text, whole or a part.</summary>
internal static class ReadArticleTool
{
    /// <summary>Names of a kind at most.</summary>
    private const int MostNames = 30;

    private const int LongestTitle = 500;

    private const string Members = """
        "start":{"type":"integer","minimum":0,"description":"Where 'body' begins in the whole text."},
        "end":{"type":"integer","minimum":0,"description":"Where it ends, exclusive."},
        "length":{"type":"integer","minimum":0,"description":"The whole text's length in UTF-16 units."},
        "next":{"type":["integer","null"],"description":"The 'start' that goes on behind this part; null at the end."}
        """;

    public static AssistantTool Tool { get; } = new(
        "read_article",
        "Read an article",
        """
        Read the text of an article by its id, from one offset to another (UTF-16, end exclusive), with title, authors, outlet, date, address, people and places.
        A long text comes in parts: 'next' is where to go on.
        """.ReplaceLineEndings(" "),
        () => Schemas.Input(["id"], """
            "id":{"type":"string","description":"The id of an article, as search gives it."},
            "start":{"type":"integer","minimum":0,"default":0,"description":"Where to begin in the text."},
            "end":{"type":"integer","minimum":0,"description":"Where to end, exclusive; by default as far as an answer takes."}
            """),
        () => Schemas.With(Members, "article", "show"),
        Run);

    private static CallToolResult Run(ToolCall call)
    {
        IndexedArticle indexed = Short(call.Article());
        string body = indexed.Article.Body;
        int from = call.Arguments.Number("start", 0, 0, int.MaxValue), to = call.Arguments.Number("end", int.MaxValue, 0, int.MaxValue);
        if (to < from)
        {
            throw new ToolFault(string.Create(CultureInfo.InvariantCulture, $"'end' is {to}, before 'start' at {from}"));
        }

        int start = QuotedText.WholeEnd(body, Math.Min(from, body.Length));
        int end = QuotedText.WholeEnd(body, Math.Clamp(to, start, body.Length));

        // What quoting and JSON add to a text is known when it is done.
        int most = call.Settings.Room / 2;
        while (true)
        {
            int stop = QuotedText.WholeEnd(body, Math.Min(end, start + most));
            IndexedArticle part = indexed with { Article = indexed.Article with { Body = body[start..stop] } };
            int parts = TokenEstimate.Of(Answer.Json(writer => OutputJson.WriteObject(writer, members => Write(members, call, part, start, stop, body.Length))));
            string text = Text(call, part, start, stop, body.Length);
            var answer = new Answer(call.Settings.Room - parts, []);
            if (TokenEstimate.Of(text) < answer.Left)
            {
                answer.Say(text);
                return answer.Result(members => Write(members, call, part, start, stop, body.Length));
            }

            most = most > 1
                ? Math.Max(1, Math.Min(most * 3 / 4, stop - start - 1))
                : throw new ToolFault("what is known of this article has no room in an answer; start the server with a larger --budget");
        }
    }

    private static IndexedArticle Short(IndexedArticle indexed) => indexed with
    {
        Key = QuotedText.Cut(indexed.Key, LongestTitle),
        People = [.. indexed.People.Take(MostNames)],
        Places = [.. indexed.Places.Take(MostNames)],
        Organisations = [.. indexed.Organisations.Take(MostNames)],
        Countries = [.. indexed.Countries.Take(MostNames)],
        Article = indexed.Article with
        {
            Title = QuotedText.Cut(indexed.Article.Title, LongestTitle),
            Authors = [.. indexed.Article.Authors.Take(MostNames).Select(author => QuotedText.Cut(author, LongestTitle))],
            Kept = [.. indexed.Article.Kept.Where(kept => kept.Values.Sum(value => value.Length) < LongestTitle).Take(MostNames)],
        },
    };

    private static void Write(Utf8JsonWriter members, ToolCall call, IndexedArticle part, int start, int end, int length)
    {
        members.WriteNumber("start", start);
        members.WriteNumber("end", end);
        members.WriteNumber("length", length);
        if (end < length)
        {
            members.WriteNumber("next", end);
        }
        else
        {
            members.WriteNull("next");
        }

        members.WritePropertyName("article");
        ArticleJson.Write(members, part, call.Settings.ShownPath);
    }

    private static string Text(ToolCall call, IndexedArticle part, int start, int end, int length)
    {
        string more = end < length ? string.Create(CultureInfo.InvariantCulture, $" More with start {end}.") : "";
        string citation = QuotedText.Citation(part.Id, part.Article, call.PathOf(part.Article)), body = QuotedText.Lines(part.Article.Body);
        return string.Create(CultureInfo.InvariantCulture, $"{QuotedText.Notice}\n{citation}Characters {start} to {end} of {length}:{more}\n{body}");
    }
}
