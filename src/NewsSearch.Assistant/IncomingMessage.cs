using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace NewsSearch.Assistant;

/// <summary>
/// What a client sent, read as JSON-RPC 2.0. The protocol's library gives up a message that is none without an answer, for which its sender waits, and takes a
/// request with wrong parameters for a fault of the server.
/// </summary>
/// <param name="Message">Null for what is refused, and for what is passed over, since it wants no answer.</param>
/// <param name="Fault">Why it is refused; null where it is not.</param>
internal sealed record IncomingMessage(JsonRpcMessage? Message, MessageFault? Fault = null)
{
    private const string Id = "id";
    private const string RequestIdName = "requestId";
    private const string Parameters = "params";

    /// <summary>Begins the texts that stand for ids that the library does not know: numbers that are not whole.</summary>
    private static readonly string StandInBeginning = $"number-{Guid.NewGuid():N}-";

    private static readonly Dictionary<string, (Type Type, Member[] Members)> Methods = new(StringComparer.Ordinal)
    {
        [RequestMethods.Initialize] =
            (typeof(InitializeRequestParams), [new("protocolVersion"), new("capabilities", JsonValueKind.Object), new("clientInfo", JsonValueKind.Object), new("clientInfo.name"), new("clientInfo.version")]),
        [RequestMethods.ToolsCall] = (typeof(CallToolRequestParams), [new("name"), new("arguments", JsonValueKind.Object, IsRequired: false)]),
        [RequestMethods.PromptsGet] = (typeof(GetPromptRequestParams), [new("name"), new("arguments", JsonValueKind.Object, IsRequired: false)]),
        [RequestMethods.ResourcesRead] = (typeof(ReadResourceRequestParams), [new("uri")]),
        [RequestMethods.ToolsList] = (typeof(ListToolsRequestParams), [new("cursor", IsRequired: false)]),
        [RequestMethods.PromptsList] = (typeof(ListPromptsRequestParams), [new("cursor", IsRequired: false)]),
        [RequestMethods.ResourcesList] = (typeof(ListResourcesRequestParams), [new("cursor", IsRequired: false)]),
        [RequestMethods.ResourcesTemplatesList] = (typeof(ListResourceTemplatesRequestParams), [new("cursor", IsRequired: false)]),
    };

    public static JsonTypeInfo<JsonRpcMessage> MessageType { get; } =
        (JsonTypeInfo<JsonRpcMessage>)McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(JsonRpcMessage));

    public static IncomingMessage Read(ReadOnlyMemory<byte> message)
    {
        // Of bytes that are no UTF-8 the parser would tell only where a text is read.
        if (!Utf8.IsValid(message.Span))
        {
            return Refused(McpErrorCode.ParseError, "this is no UTF-8");
        }

        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(message);
        }
        catch (JsonException)
        {
            return Refused(McpErrorCode.ParseError, "this is no JSON");
        }

        using (document)
        {
            return Of(document.RootElement);
        }
    }

    /// <summary>A message that the library wrote, with the id that the client gave it.</summary>
    public static byte[] WithOwnId(ReadOnlySpan<byte> written, RequestId id)
    {
        if (id.Id is not string text || !text.StartsWith(StandInBeginning, StringComparison.Ordinal))
        {
            return written.ToArray();
        }

        string number = Encoding.UTF8.GetString(Convert.FromHexString(text.AsSpan(StandInBeginning.Length)));
        return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(written).Replace($"\"{text}\"", number, StringComparison.Ordinal));
    }

    private static IncomingMessage Of(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return Refused(McpErrorCode.InvalidRequest, root.ValueKind == JsonValueKind.Array ? "batches are not taken; send each message by itself" : "a message is an object");
        }

        bool hasId = root.TryGetProperty(Id, out JsonElement id);
        string? known = hasId && (id.ValueKind == JsonValueKind.Number || TextOf(id) is not null) ? id.GetRawText() : null;
        if (!root.TryGetProperty("jsonrpc", out JsonElement version) || TextOf(version) != "2.0")
        {
            return Refused(McpErrorCode.InvalidRequest, "'jsonrpc' is not \"2.0\"", known);
        }

        if (!root.TryGetProperty("method", out JsonElement method))
        {
            return root.TryGetProperty("result", out _) || root.TryGetProperty("error", out _)
                ? new IncomingMessage(Deserialized(root))
                : Refused(McpErrorCode.InvalidRequest, "'method' is missing", known);
        }

        if (TextOf(method) is not { } name)
        {
            return Refused(McpErrorCode.InvalidRequest, "'method' is no text", known);
        }

        if (!hasId)
        {
            return new IncomingMessage(Deserialized(root));
        }

        return known is null ? Refused(McpErrorCode.InvalidRequest, "'id' is neither a text nor a number")
            : WrongParameter(root, name) is { } wrong ? Refused(McpErrorCode.InvalidParams, wrong, known)
            : Deserialized(root) is { } message ? new IncomingMessage(message)
            : Refused(McpErrorCode.InvalidRequest, "this is no request", known);
    }

    private static IncomingMessage Refused(McpErrorCode code, string words, string? id = null) => new(null, new MessageFault(code, words, id));

    /// <summary>What is wrong with a request's parameters; null for nothing.</summary>
    private static string? WrongParameter(JsonElement root, string method)
    {
        JsonElement? given = root.TryGetProperty(Parameters, out JsonElement parameters) && parameters.ValueKind != JsonValueKind.Null ? parameters : null;
        if (given is { ValueKind: not JsonValueKind.Object })
        {
            return $"'{Parameters}' is no object";
        }

        if (!Methods.TryGetValue(method, out (Type Type, Member[] Members) known))
        {
            return null;
        }

        foreach (Member member in known.Members)
        {
            JsonElement? value = given;
            foreach (string step in member.Path.Split('.'))
            {
                value = value is { ValueKind: JsonValueKind.Object } owner && owner.TryGetProperty(step, out JsonElement found) && found.ValueKind != JsonValueKind.Null ? found : null;
            }

            if (value is null ? member.IsRequired : value.Value.ValueKind != member.Kind || (member.Kind == JsonValueKind.String && TextOf(value.Value) is null))
            {
                return value is null ? $"'{Parameters}.{member.Path}' is missing" : $"'{Parameters}.{member.Path}' is no {(member.Kind == JsonValueKind.String ? "text" : "object")}";
            }
        }

        try
        {
            _ = given is { } all ? all.Deserialize(McpJsonUtilities.DefaultOptions.GetTypeInfo(known.Type)) : null;
            return null;
        }
        catch (JsonException error)
        {
            return $"'{Parameters}{error.Path?.TrimStart('$')}' cannot be read";
        }
        catch (InvalidOperationException)
        {
            return $"'{Parameters}' has a text that is no valid Unicode";
        }
    }

    /// <summary>Null for what the library takes for no message.</summary>
    private static JsonRpcMessage? Deserialized(JsonElement root)
    {
        try
        {
            var message = JsonObject.Create(root)!;
            StandIn(message, Id);
            if (message[Parameters] is JsonObject parameters && root.TryGetProperty("method", out JsonElement method) && TextOf(method) == NotificationMethods.CancelledNotification)
            {
                StandIn(parameters, RequestIdName);
            }

            return message.Deserialize(MessageType);
        }
        catch (Exception error) when (error is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static void StandIn(JsonObject owner, string name)
    {
        if (owner[name] is JsonValue id && id.GetValueKind() == JsonValueKind.Number && !id.TryGetValue(out long _))
        {
            owner[name] = StandInBeginning + Convert.ToHexString(Encoding.UTF8.GetBytes(id.ToJsonString()));
        }
    }

    /// <summary>Null for what is no text, or half of a surrogate pair.</summary>
    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A member that a method's parameters have.</summary>
    private sealed record Member(string Path, JsonValueKind Kind = JsonValueKind.String, bool IsRequired = true);
}
