using ModelContextProtocol;
using NewsSearch.Output;

namespace NewsSearch.Assistant;

/// <summary>Why a message of JSON-RPC is refused.</summary>
/// <param name="Words">A sentence without its full stop.</param>
/// <param name="Id">The message's own id, as it wrote it; null where it has none, or none can be read.</param>
internal sealed record MessageFault(McpErrorCode Code, string Words, string? Id = null)
{
    /// <summary>The answer that says so, as JSON.</summary>
    public byte[] ToJson() => Answer.Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("jsonrpc", "2.0");
        json.WritePropertyName("id");
        json.WriteRawValue(Id ?? "null");
        json.WriteStartObject("error");
        json.WriteNumber("code", (int)Code);
        json.WriteString("message", EscapedText.Of(QuotedText.Cut(Words, 500)));
        json.WriteEndObject();
        json.WriteEndObject();
    });
}
