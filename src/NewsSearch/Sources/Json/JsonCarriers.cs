using System.Text.Json;

namespace NewsSearch.Sources.Json;

/// <summary>
/// Objects within a record whose members are the record's own: Elasticsearch's dumps and answers, the Guardian's extra fields, JSON:API,
/// and the wrappings that services put around an article.
/// </summary>
internal static class JsonCarriers
{
    /// <summary>Carriers in each other that are looked into.</summary>
    public const int MaxLevel = 3;

    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "_source", "fields", "attributes", "article", "document", "doc", "node", "post", "story", "item", "data", "record", "metadata", "meta",
        "thread", "links", "warc_headers",
    };

    public static bool Is(JsonProperty property) => property.Value.ValueKind == JsonValueKind.Object && Names.Contains(property.Name);
}
