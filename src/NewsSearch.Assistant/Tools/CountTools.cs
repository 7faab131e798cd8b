using System.Globalization;
using System.Text.Json;
using NewsSearch.Archive;
using NewsSearch.Output;
using NewsSearch.Queries;
using NewsSearch.Searching;
using NewsSearch.Searching.Counting;
using NewsSearch.Searching.Names;

namespace NewsSearch.Assistant.Tools;

/// <summary><c>count</c>, <c>people</c> and <c>places</c>: how many articles match, and which names stand in them.</summary>
internal static class CountTools
{
    private const string Remarks = """
        "remarks":{"type":"array","items":{"type":"string"},"description":"What was read otherwise than it may be meant, and what may have been meant."}
        """;

    private const string Total = """
        "total":{"type":"integer","minimum":0,"description":"Names that were found; the most common of them are listed."}
        """;

    private const string With = """
        "with":{"type":"array","items":{"type":"string"},"description":"Only articles that name these too: who or what stands beside them."}
        """;

    public static AssistantTool Count { get; } = new(
        "count",
        "Count articles",
        "Count the articles that match: one number, and with 'by' how many name each organization, country, person or place, are in each language, of each outlet or author, or from each year, month, week or day.",
        () => Schemas.Input([], Schemas.Filters, """
            "by":{"enum":["person","place","org","country","language","source","author","year","month","week","day"],"description":"Count by this, too."}
            """, Schemas.Limit, Examples.Argument),
        () => Schemas.ListOf("""
            "count":{"type":"integer","minimum":0,"description":"Articles that match."},
            """ + Remarks + "," + Examples.Schema, "counts", "count"),
        call =>
        {
            NewsQuery query = call.Query();
            int count = call.Articles.Count(query, call.Cancellation);
            call.Advise(query, count);
            var answer = new Answer(call.Settings.Room, call.Remarks, "counts", Examples.List);
            answer.Say(string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "article matches" : "articles match")}."));
            switch (call.Arguments.Choice("by", ["", .. Dimension.Names]))
            {
                case "":
                    break;
                case "language":
                    Add(
                        answer,
                        call,
                        "counts",
                        call.Articles.CountLanguages(query, call.Cancellation),
                        (json, language) => LanguageJson.Write(json, language),
                        language => (language.Language, language.Count));
                    break;
                case var by when Dimension.Find(by, []) is { Named: null } dimension:
                    Add(
                        answer,
                        call,
                        "counts",
                        call.Articles.CountBy(new CountRequest(query, dimension), call.Cancellation).Rows,
                        CountJson.Write,
                        row => (row.Value ?? "undated", row.Count));
                    break;
                case var by:
                    AddNames(answer, call, "counts", query, FieldOf(by), []);
                    break;
            }

            return answer.Result(json =>
            {
                json.WriteNumber("count", count);
                json.WriteTexts("remarks", call.Remarks);
            });
        });

    public static AssistantTool People { get; } = Names("people", "People in the news", "the people", NameField.People, """
        A surname alone and other short forms count for the person whom they stand for.
        """);

    public static AssistantTool Places { get; } = Names("places", "Places in the news", "the places", NameField.Places, """
        Each has its country, region and coordinates where they are known.
        """);

    private static AssistantTool Names(string name, string title, string what, NameField field, string more) => new(
        name,
        title,
        $"Count {what} that the matching articles name: in how many each stands, when last, and in which spellings. {more}",
        () => Schemas.Input([], Schemas.Filters, With, """
            "sort":{"enum":["count","name","recent"],"default":"count","description":"Which names come first."}
            """, Schemas.Limit, Examples.Argument),
        () => Schemas.ListOf($"{Total},{Remarks},{Examples.Schema}", "names", name),
        call =>
        {
            IReadOnlyList<string> others = call.Arguments.Texts("with");
            if (others.FirstOrDefault(other => !SearchFilters.IsName(other)) is { } wordless)
            {
                throw new ToolFault($"'{EscapedText.Of(QuotedText.Cut(wordless, 60))}' is not a name: it has no words");
            }

            NewsQuery query = NewsArchive.Naming(call.Query(), others);
            var answer = new Answer(call.Settings.Room, call.Remarks, "names", Examples.List);
            int total = AddNames(answer, call, "names", query, field, others);
            return answer.Result(json =>
            {
                json.WriteNumber("total", total);
                json.WriteTexts("remarks", call.Remarks);
            });
        });

    /// <returns>How many names there are.</returns>
    private static int AddNames(Answer answer, ToolCall call, string list, NewsQuery query, NameField field, IReadOnlyList<string> except)
    {
        answer.Say(QuotedText.Notice);
        NameOrder order = call.Arguments.Choice("sort", "count", "name", "recent") switch
        {
            "name" => NameOrder.Name,
            "recent" => NameOrder.Recent,
            _ => NameOrder.Count,
        };
        IReadOnlyList<NameCount> names = NameCount.InOrder(call.Articles.CountNames(query, field, except, asWritten: false, call.Cancellation), order);
        var examples = Examples.Find(call, query, names.Take(Limit(call)).Select(name => new[] { (field, name) }));
        answer.Keep(examples.Parts);
        Add(answer, call, list, names, (json, name) => NameJson.Write(json, name, field), name => (name.Name, name.Count));
        answer.Keep(-examples.Parts);
        examples.AddTo(answer);
        return names.Count;
    }

    private static int Limit(ToolCall call) => call.Arguments.Number("limit", 20, 1, 500);

    private static void Add<T>(
        Answer answer, ToolCall call, string list, IReadOnlyList<T> counts, Action<Utf8JsonWriter, T> write, Func<T, (string Name, int Count)> shown)
    {
        foreach (T count in counts.Take(Limit(call)))
        {
            (string name, int articles) = shown(count);
            if (!answer.TryAdd(list, json => write(json, count), QuotedText.Short(string.Create(CultureInfo.InvariantCulture, $"{articles} {name}"))))
            {
                break;
            }
        }

        if (answer.Count(list) < counts.Count)
        {
            answer.Say(string.Create(CultureInfo.InvariantCulture, $"{answer.Count(list)} of {counts.Count} are listed."));
        }
    }

    private static NameField FieldOf(string by) => by switch
    {
        "person" => NameField.People,
        "place" => NameField.Places,
        "org" => NameField.Organisations,
        _ => NameField.Countries,
    };
}
