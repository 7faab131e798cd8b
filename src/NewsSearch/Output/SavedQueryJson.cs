using System.Text.Json;

namespace NewsSearch.Output;

/// <summary>Queries that are kept under names: the objects of <c>saved</c>.</summary>
public static class SavedQueryJson
{
    /// <summary>One of them.</summary>
    public static void Write(Utf8JsonWriter json, string name, string query, bool isAlert) => OutputJson.WriteObject(json, members =>
    {
        members.WriteString("name", name);
        members.WriteString("query", query);
        members.WriteBoolean("alert", isAlert);
    });
}
