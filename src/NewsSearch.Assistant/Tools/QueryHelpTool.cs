using ModelContextProtocol.Protocol;
using NewsSearch.Output;
using NewsSearch.Queries;

namespace NewsSearch.Assistant.Tools;

/// <summary><c>query_help</c>: what a query can say.</summary>
internal static class QueryHelpTool
{
    public static AssistantTool Tool { get; } = new(
        "query_help",
        "The query language",
        "Tells by examples what the query of search, count, people, places, timeline and network can say.",
        () => Schemas.Input([]),
        () => Schemas.Parsed("""
            {"type":"object","required":["v","sections"],"properties":{"v":{"const":1},"sections":{"type":"array","items":{
             "type":"object","required":["title","examples"],"properties":{
             "title":{"type":"string"},
             "examples":{"type":"array","items":{"type":"object","required":["written","means"],"properties":{
              "written":{"type":"array","items":{"type":"string"},"description":"Queries that say it, each in its own way."},
              "means":{"type":"string"}}}}}}}}}
            """),
        Run);

    private static CallToolResult Run(ToolCall call)
    {
        var answer = new Answer(call.Settings.Room, [], "sections");
        foreach (LanguageSection section in QueryLanguage.Sections)
        {
            IEnumerable<string> examples = section.Examples.Select(example => $"  {string.Join("  ", example.Written)}: {example.Meaning}\n");
            string text = $"{section.Title}\n{string.Concat(examples)}";
            bool hasRoom = answer.TryAdd(
                "sections",
                json =>
                {
                    json.WriteStartObject();
                    json.WriteString("title", section.Title);
                    json.WriteStartArray("examples");
                    foreach (LanguageExample example in section.Examples)
                    {
                        json.WriteStartObject();
                        json.WriteTexts("written", example.Written);
                        json.WriteString("means", example.Meaning);
                        json.WriteEndObject();
                    }

                    json.WriteEndArray();
                    json.WriteEndObject();
                },
                text);
            if (!hasRoom)
            {
                answer.Say("More does not fit into an answer.");
                break;
            }
        }

        return answer.Result(static _ => { });
    }
}
