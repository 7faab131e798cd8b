using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsSearch.Tests.EndToEnd;

/// <summary>
/// Checks values against a JSON Schema (draft 2020-12) as far as those in docs/ go: a keyword that is not known here fails the test.
/// Stricter than the standard in one way: a property that the schema does not describe is wrong.
/// </summary>
internal static class JsonSchema
{
    /// <summary>What is wrong with the value, a line each with its place; nothing when it is valid.</summary>
    public static IEnumerable<string> Problems(JsonElement value, JsonElement schema, string place = "$") =>
        schema.EnumerateObject().SelectMany(keyword => Problems(value, keyword, schema, place));

    private static IEnumerable<string> Problems(JsonElement value, JsonProperty keyword, JsonElement schema, string place) => keyword.Name switch
    {
        "$schema" or "title" or "description" or "default" => [],
        "type" => If(!Types(keyword.Value).Any(type => IsOf(value, type)), $"{place}: {value.ValueKind} is not of type {keyword.Value}"),
        "const" => If(!JsonElement.DeepEquals(value, keyword.Value), $"{place}: is not {keyword.Value}"),
        "enum" => If(!keyword.Value.EnumerateArray().Any(allowed => JsonElement.DeepEquals(value, allowed)), $"{place}: {value} is not one of {keyword.Value}"),
        "pattern" => If(value.ValueKind == JsonValueKind.String && !Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!), $"{place}: '{value}' does not match {keyword.Value}"),
        "minimum" => If(value.ValueKind == JsonValueKind.Number && value.GetDouble() < keyword.Value.GetDouble(), $"{place}: {value} is below {keyword.Value}"),
        "maximum" => If(value.ValueKind == JsonValueKind.Number && value.GetDouble() > keyword.Value.GetDouble(), $"{place}: {value} is above {keyword.Value}"),
        "maxLength" => If(value.ValueKind == JsonValueKind.String && value.GetString()!.Length > keyword.Value.GetInt32(), $"{place}: '{value}' is too long"),
        "minItems" => If(value.ValueKind == JsonValueKind.Array && value.GetArrayLength() < keyword.Value.GetInt32(), $"{place}: has too few items"),
        "maxItems" => If(value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > keyword.Value.GetInt32(), $"{place}: has too many items"),
        "required" => value.ValueKind != JsonValueKind.Object ? [] : keyword.Value.EnumerateArray()
            .Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{place}: lacks {name}"),
        "properties" => value.ValueKind != JsonValueKind.Object ? [] : value.EnumerateObject().SelectMany(property =>
            keyword.Value.TryGetProperty(property.Name, out JsonElement described)
                ? Problems(property.Value, described, $"{place}.{property.Name}")
                : If(!DescribesOthers(schema), $"{place}: {property.Name} is not described")),
        "additionalProperties" when keyword.Value.ValueKind == JsonValueKind.False && schema.TryGetProperty("properties", out _) => [],
        "additionalProperties" => value.ValueKind != JsonValueKind.Object ? [] : value.EnumerateObject()
            .Where(property => !(schema.TryGetProperty("properties", out JsonElement described) && described.TryGetProperty(property.Name, out _)))
            .SelectMany(property => Problems(property.Value, keyword.Value, $"{place}.{property.Name}")),
        "propertyNames" => value.ValueKind != JsonValueKind.Object ? [] : value.EnumerateObject()
            .SelectMany(property => If(!Regex.IsMatch(property.Name, keyword.Value.GetProperty("pattern").GetString()!), $"{place}: the name {property.Name} does not match")),
        "items" => value.ValueKind != JsonValueKind.Array ? [] : value.EnumerateArray()
            .SelectMany((item, index) => Problems(item, keyword.Value, $"{place}[{index}]")),
        _ => [$"{place}: the schema's keyword {keyword.Name} is not known to this check"],
    };

    private static bool DescribesOthers(JsonElement schema) =>
        schema.TryGetProperty("additionalProperties", out JsonElement others) && others.ValueKind == JsonValueKind.Object;

    private static IEnumerable<string> If(bool wrong, string problem) => wrong ? [problem] : [];

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!) : [type.GetString()!];

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        _ => false,
    };
}
