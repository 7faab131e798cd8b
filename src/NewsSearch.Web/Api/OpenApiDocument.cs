using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsSearch.Web.Asking;
using NewsSearch.Web.Pages;
using NewsSearch.Web.Serving;

namespace NewsSearch.Web.Api;

/// <summary>The description of the API for programs (OpenAPI 3.1), made of the routes themselves.</summary>
internal static class OpenApiDocument
{
    private static readonly (int Status, string Meaning)[] Faults =
    [
        (400, "The query or a parameter cannot be read."),
        (401, "A token is needed."),
        (404, "There is no such article or address."),
        (410, "The articles have changed since the page before."),
        (421, "The server does not answer for that host."),
        (503, "There is no index that can be read, or the time is over."),
    ];

    public static void Write(Call call, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("openapi", "3.1.0");
        json.WriteStartObject("info");
        json.WriteString("title", "NewsSearch");
        json.WriteString("version", "1");
        json.WriteString("description", "A news archive: articles, the people, places and organizations in them, and when they appeared.");
        json.WriteEndObject();
        json.WriteStartObject("paths");
        foreach (ApiRoute route in ApiRoutes.All)
        {
            WriteRoute(json, route);
        }

        json.WriteEndObject();
        json.WriteStartObject("components");
        WriteSchemas(json);
        json.WriteStartObject("securitySchemes");
        json.WritePropertyName("token");
        json.WriteRawValue("""{"type":"http","scheme":"bearer"}""");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WritePropertyName("security");
        json.WriteRawValue("""[{},{"token":[]}]""");
        json.WriteEndObject();
    }

    private static void WriteRoute(Utf8JsonWriter json, ApiRoute route)
    {
        json.WriteStartObject(route.Path);
        json.WriteStartObject("get");
        json.WriteString("operationId", route.Name);
        json.WriteString("summary", route.Summary);
        json.WriteStartArray("parameters");
        if (route.Path.Contains('{'))
        {
            WriteParameter(json, new Parameter("id", "The id of the article", """{"type":"string","pattern":"^[0-9a-fA-F]{12}$"}""", IsRequired: true), "path");
        }

        foreach (Parameter parameter in route.Parameters)
        {
            WriteParameter(json, parameter, "query");
        }

        json.WriteEndArray();
        json.WriteStartObject("responses");
        json.WriteStartObject("200");
        json.WriteString("description", route.Summary);
        json.WritePropertyName("headers");
        json.WriteRawValue("""{"ETag":{"description":"Changes with the articles; goes back as If-None-Match.","schema":{"type":"string"}}}""");
        WriteContent(json, Answer.JsonType, route.Schema);
        json.WriteEndObject();
        json.WritePropertyName("304");
        json.WriteRawValue("""{"description":"Nothing has changed since If-None-Match."}""");
        foreach ((int status, string meaning) in Faults)
        {
            json.WriteStartObject(status.ToString(CultureInfo.InvariantCulture));
            json.WriteString("description", meaning);
            WriteContent(json, Answer.ProblemType, ApiSchemas.Named("problem"));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteParameter(Utf8JsonWriter json, Parameter parameter, string place)
    {
        json.WriteStartObject();
        json.WriteString("name", parameter.Name);
        json.WriteString("in", place);
        json.WriteString("description", parameter.Description);
        json.WriteBoolean("required", parameter.IsRequired);
        json.WritePropertyName("schema");
        json.WriteRawValue(parameter.IsMany ? $$"""{"type":"array","items":{{parameter.Schema}}}""" : parameter.Schema);
        json.WriteEndObject();
    }

    private static void WriteContent(Utf8JsonWriter json, string type, string schema)
    {
        json.WriteStartObject("content");
        json.WriteStartObject(type);
        json.WritePropertyName("schema");
        json.WriteRawValue(schema);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteSchemas(Utf8JsonWriter json)
    {
        json.WriteStartObject("schemas");
        foreach (string name in ApiSchemas.Embedded)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(Encoding.UTF8.GetString(Assets.Read($"{name}.schema.json")));
        }

        json.WritePropertyName("problem");
        json.WriteRawValue(ApiSchemas.Problem);
        json.WriteEndObject();
    }
}
