using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using NewsSearch.Output;

namespace NewsSearch.Web.Serving;

/// <summary>Why a request has no answer, for programs (RFC 9457) and for people.</summary>
/// <param name="Detail">A sentence without its full stop.</param>
internal sealed record Problem(int Status, string Detail)
{
    /// <summary>What to do; null where there is no general advice.</summary>
    public string? Remedy { get; init; }

    /// <summary>Where in the query's text it shows, in UTF-16 units from 1.</summary>
    public int? Column { get; init; }

    /// <summary>The query's text as it may have been meant, which can be read.</summary>
    public string? Correction { get; init; }

    /// <summary>The methods that there are, where another was asked for.</summary>
    public string? Allow { get; init; }

    /// <summary>The status in words.</summary>
    public string Title => ReasonPhrases.GetReasonPhrase(Status);

    public Answer ToJson() => Answer.Json(Write, Status, Answer.ProblemType) with { Allow = Allow };

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", "about:blank");
        json.WriteString("title", Title);
        json.WriteNumber("status", Status);
        json.WriteString("detail", Detail);
        if (Column is { } column)
        {
            json.WriteNumber("column", column);
        }

        json.WriteText("remedy", Remedy);
        json.WriteText("correction", Correction);
        json.WriteEndObject();
    }
}
