namespace NewsSearch.Web.Api;

/// <summary>What the API's answers are, around the objects that the command line prints.</summary>
internal static class ApiSchemas
{
    private const string Version = """{"const":1,"description":"The version of the format."}""";

    /// <summary>The schemas of docs/schemas that the document has.</summary>
    public static IReadOnlyList<string> Embedded { get; } = ["query", "show", "count", "counts", "timeline", "network", "stats", "saved"];

    private static readonly (string Name, string Schema) Undated =
        ("undated", """{"type":"integer","minimum":0,"description":"Articles that are left out for want of a date, where the search asks for dates."}""");

    public static string Hits { get; } = Object(
        ("total", """{"type":"integer","minimum":0,"description":"Articles that match."}"""),
        Undated,
        ("next", """{"type":["string","null"],"description":"The cursor of the next page; null behind the last."}"""),
        ("hits", ListOf("query")));

    public static string Count { get; } = Object(("count", """{"type":"integer","minimum":0,"description":"Articles that match."}"""), Undated);

    public static string Counts { get; } = Object(
        Undated,
        ("without", """{"type":"object","description":"Articles in no row, since they have no value of a field, under its name.","additionalProperties":{"type":"integer","minimum":0}}"""),
        ("rows", ListOf("counts")));

    public static string Names { get; } = Object(
        ("total", """{"type":"integer","minimum":0,"description":"Names that there are."}"""),
        Undated,
        ("names", ListOf("count")));

    public static string Timeline { get; } = Object(
        ("undated", """{"type":"integer","minimum":0,"description":"Articles without a date."}"""),
        ("periods", ListOf("timeline")));

    public static string Saved { get; } = Object(("queries", ListOf("saved")));

    public const string Problem = """
        {"type":"object","title":"Why there is no answer (RFC 9457)","required":["type","title","status","detail","remedy","correction"],"properties":{
        "type":{"type":"string"},"title":{"type":"string","description":"The status in words."},"status":{"type":"integer","minimum":400,"maximum":599},
        "detail":{"type":"string","description":"What is wrong."},
        "column":{"type":"integer","minimum":1,"description":"Where in q it shows, in UTF-16 units."},
        "remedy":{"type":["string","null"],"description":"What to do."},
        "correction":{"type":["string","null"],"description":"The query as it may have been meant."}}}
        """;

    public static string Named(string schema) => $$"""{"$ref":"#/components/schemas/{{schema}}"}""";

    private static string ListOf(string schema) => $$"""{"type":"array","items":{{Named(schema)}}}""";

    private static string Object(params (string Name, string Schema)[] members)
    {
        IEnumerable<(string Name, string Schema)> all = members.Prepend(("v", Version));
        return $$$"""{"type":"object","required":[{{{string.Join(',', all.Select(member => $"\"{member.Name}\""))}}}],"properties":{{{{string.Join(',', all.Select(member => $"\"{member.Name}\":{member.Schema}"))}}}}}""";
    }
}
