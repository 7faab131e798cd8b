using System.Text.Json;
using NewsSearch.Web.Asking;
using NewsSearch.Web.Serving;

namespace NewsSearch.Web.Api;

/// <summary>An address of the API: what it takes, what it gives, and how that is made.</summary>
/// <param name="Path">As OpenAPI writes it; <c>{id}</c> stands for the id of an article.</param>
/// <param name="Name">What generated clients call it.</param>
/// <param name="Summary">What it gives, in a sentence without its full stop.</param>
/// <param name="Schema">Of the answer, as JSON Schema; other schemas are named as the document has them.</param>
internal sealed record ApiRoute(
    string Path, string Name, string Summary, IReadOnlyList<Parameter> Parameters, string Schema, AnswerSource Source, Action<Call, Utf8JsonWriter> Write);
