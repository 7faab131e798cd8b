using System.Text;
using System.Text.Json;

namespace NewsSearch.Assistant;

/// <summary>The JSON Schemas of what tools take and give.</summary>
internal static class Schemas
{
    /// <summary>The arguments that narrow the articles, as every search takes them.</summary>
    public const string Filters = """
        "query":{"type":"string","maxLength":10000,
         "description":"What to look for (tool query_help): words are all required; \"exact phrase\", OR, NOT, ( ), wild*, a W/5 b (near). Left out: every article."},
        "any":{"type":"boolean","description":"Find articles with any of the words instead of all."},
        "since":{"type":"string","description":"Published at or after this date: 2014, 2014-03, 2014-03-29, or 7d for the last seven days."},
        "until":{"type":"string","description":"Published up to and on this date."},
        "person":{"type":"array","items":{"type":"string"},"description":"Only articles that name all these people."},
        "place":{"type":"array","items":{"type":"string"},"description":"Only articles that name all these places."},
        "org":{"type":"array","items":{"type":"string"},"description":"Only articles that name all these organizations."},
        "country":{"type":"array","items":{"type":"string"},"description":"Only articles that name places in these countries, by code or English name."},
        "lang":{"type":"array","items":{"type":"string"},"description":"Only articles in one of these languages, by code: en, de."},
        "source":{"type":"array","items":{"type":"string"},"description":"Only articles of one of these outlets, by the whole name."},
        "author":{"type":"array","items":{"type":"string"},"description":"Only articles by all these authors, by the whole name."}
        """;

    /// <summary>How hits are shown.</summary>
    public const string Hits = """
        "limit":{"type":"integer","minimum":1,"maximum":50,"default":10,"description":"Articles at most."},
        "offset":{"type":"integer","minimum":0,"default":0,"description":"Articles to leave out at the beginning; 'next' of an answer goes on."},
        "snippets":{"type":"integer","minimum":0,"maximum":5,"default":2,"description":"Passages an article at most."},
        "context":{"type":"integer","minimum":50,"maximum":1000,"default":240,"description":"Characters a passage at most."}
        """;

    /// <summary>How many names.</summary>
    public const string Limit = """
        "limit":{"type":"integer","minimum":1,"maximum":500,"default":20,"description":"Names at most, the most common first."}
        """;

    /// <summary>An object with these properties and no other.</summary>
    /// <param name="properties">Members of <c>properties</c>, as JSON, in parts.</param>
    public static JsonElement Input(IEnumerable<string> required, params string[] properties) => Parsed(
        $$$"""{"type":"object","additionalProperties":false,"required":[{{{Quoted(required)}}}],"properties":{ {{{string.Join(',', properties)}}} } }""");

    /// <summary>An object of the version, some members, and a list of the objects that a command prints.</summary>
    /// <param name="members">Members of <c>properties</c>, as JSON, all required.</param>
    /// <param name="list">The list's name.</param>
    /// <param name="command">Whose objects they are.</param>
    public static JsonElement ListOf(string members, string list, string command)
    {
        using var named = JsonDocument.Parse($"{{{members}}}");
        string required = Quoted(named.RootElement.EnumerateObject().Select(member => member.Name).Append(list).Prepend("v"));
        string listed = $$$"""{"type":"array","items":{{{TextOf(command)}}} }""";
        return Parsed($$$"""{"type":"object","required":[{{{required}}}],"properties":{"v":{"const":1},{{{members}}},"{{{list}}}":{{{listed}}} } }""");
    }

    /// <summary>An object of the version, some members, and an object that a command prints.</summary>
    public static JsonElement With(string members, string name, string command) =>
        Parsed($$$"""{"type":"object","required":["v","{{{name}}}"],"properties":{"v":{"const":1},{{{members}}},"{{{name}}}":{{{TextOf(command)}}} } }""");

    /// <summary>The object that a command prints.</summary>
    public static JsonElement Of(string command) => Parsed(TextOf(command));

    public static JsonElement Parsed(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private static string Quoted(IEnumerable<string> names) => string.Join(',', names.Select(name => $"\"{name}\""));

    /// <summary>The schema in docs/schemas, without the mark that only a whole document has.</summary>
    private static string TextOf(string command)
    {
        using Stream stream = typeof(Schemas).Assembly.GetManifestResourceStream($"{command}.schema.json")
            ?? throw new ArgumentOutOfRangeException(nameof(command));
        using var document = JsonDocument.Parse(stream);
        return Encoding.UTF8.GetString(Answer.Json(json =>
        {
            json.WriteStartObject();
            foreach (JsonProperty member in document.RootElement.EnumerateObject().Where(member => member.Name != "$schema"))
            {
                member.WriteTo(json);
            }

            json.WriteEndObject();
        }));
    }
}
