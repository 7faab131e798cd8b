using Microsoft.AspNetCore.Http;

namespace NewsSearch.Web.Serving;

/// <summary>The address for assistants: the Model Context Protocol over HTTP, a message a request and no session.</summary>
internal sealed class AssistantEndpoint(AssistantAnswer answer)
{
    /// <summary>The address.</summary>
    public const string Path = "/mcp";

    private const string VersionHeader = "MCP-Protocol-Version";
    private const string EventType = "text/event-stream";

    /// <summary>Reads the message of a request, which is no longer than any body.</summary>
    /// <exception cref="RefusedException">It cannot be one.</exception>
    /// <exception cref="BadHttpRequestException">The body is too long, or does not come.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!HttpMethods.IsPost(request.Method))
        {
            throw new RefusedException(new Problem(405, $"{request.Method} is no method of this address") { Allow = "POST", Remedy = "an assistant posts its messages here" });
        }

        // A page of another site can post text without asking first, and JSON only if it is let.
        if (!request.HasJsonContentType())
        {
            throw new RefusedException(new Problem(415, "a message is application/json"));
        }

        var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellation);
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    /// <summary>The answer to a message.</summary>
    /// <exception cref="RefusedException">It is none, or of a version of the protocol that is not known.</exception>
    public async Task<Answer> AnswerAsync(HttpRequest request, ReadOnlyMemory<byte> message, CancellationToken cancellation)
    {
        Result<byte[], string> answered = await answer(message, request.Headers[VersionHeader] is [{ } version] ? version : null, cancellation);
        return !answered.TryGet(out byte[]? events, out string? fault) ? throw new RefusedException(new Problem(400, fault))
            : events.Length == 0 ? new Answer(202, "", ReadOnlyMemory<byte>.Empty)
            : new Answer(200, EventType, events);
    }
}
