using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using static NewsSearch.Tests.ArticleShelf;

namespace NewsSearch.Tests.Web;

/// <summary>The Model Context Protocol at <c>/mcp</c>.</summary>
public sealed class AssistantEndpointTests
{
    private const string Token = "0123456789abcdef";
    private const string Ping = """{"jsonrpc":"2.0","id":1,"method":"ping"}""";

    [Fact]
    public async Task TheProtocolsOwnClientIsAnswered()
    {
        using var served = new ServedArchive(settings => settings with { Token = Token }, [Story("a", "A heron waits.", "Herons"), Story("b", "An otter.")]);
        var options = new HttpClientTransportOptions
        {
            Endpoint = new Uri(served.Server.Address, "/mcp"),
            TransportMode = HttpTransportMode.StreamableHttp,
            AdditionalHeaders = new Dictionary<string, string> { ["Authorization"] = $"Bearer {Token}" },
        };
        await using McpClient client = await McpClient.CreateAsync(new HttpClientTransport(options));
        Assert.Contains(await client.ListToolsAsync(), tool => tool.Name == "search");
        CallToolResult found = await client.CallToolAsync("search", new Dictionary<string, object?> { ["query"] = "heron" });
        Assert.Equal("Herons", found.StructuredContent!.Value.GetProperty("hits")[0].GetProperty("title").GetString());
        string id = found.StructuredContent.Value.GetProperty("hits")[0].GetProperty("id").GetString()!;
        Assert.Contains("> A heron waits.", ((TextResourceContents)(await client.ReadResourceAsync($"article://{id}")).Contents[0]).Text, StringComparison.Ordinal);
        Assert.True((await client.CallToolAsync("search", new Dictionary<string, object?> { ["query"] = "(heron" })).IsError);
        Assert.Empty(served.Faults);
    }

    [Theory]
    [InlineData(Ping, "application/json", 200)]
    [InlineData(Ping, "application/json; charset=utf-8", 200)]
    [InlineData("""{"jsonrpc":"2.0","method":"notifications/initialized"}""", "application/json", 202)]
    [InlineData(Ping, "text/plain", 415)]
    [InlineData(Ping, null, 415)]
    [InlineData("", "application/json", 400)]
    [InlineData("ping", "application/json", 400)]
    [InlineData("[]", "application/json", 400)]
    [InlineData("""{"id":1}""", "application/json", 400)]
    public void OnlyMessagesAreAnswered(string body, string? type, int status)
    {
        using var served = new ServedArchive();
        using HttpResponseMessage response = Post(served, body, type);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(status switch { 200 => "text/event-stream", 202 => null, _ => "application/problem+json" }, response.Content.Headers.ContentType?.MediaType);
        Assert.Contains(status switch { 200 => "\"id\":1", 202 => "", _ => $"\"status\":{status}" }, ServedArchive.BodyOf(response), StringComparison.Ordinal);
        Assert.Empty(served.Faults);
    }

    [Theory]
    [InlineData("2025-06-18", 200)]
    [InlineData("1999-01-01", 400)]
    public void AnUnknownVersionIsRefused(string version, int status)
    {
        using var served = new ServedArchive();
        using HttpResponseMessage response = Post(served, Ping, "application/json", ("MCP-Protocol-Version", version));
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(status == 200 ? "\"id\":1" : "1999-01-01", ServedArchive.BodyOf(response), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":1.5,"method":"ping"}""", "\"id\":1.5")]
    [InlineData("""{"jsonrpc":"2.0","id":2,"method":"tools/call"}""", "-32602")]
    public void MessagesAreReadAsOverStandardInput(string message, string told)
    {
        using var served = new ServedArchive();
        using HttpResponseMessage response = Post(served, message, "application/json");
        string body = ServedArchive.BodyOf(response);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.StartsWith("event: message\ndata: {", body, StringComparison.Ordinal);
        Assert.Contains(told, body, StringComparison.Ordinal);
        Assert.Empty(served.Faults);
    }

    [Fact]
    public void OnlyAPostIsAMessage()
    {
        using var served = new ServedArchive();
        Assert.All(["GET", "HEAD", "DELETE", "PUT"], method =>
        {
            using HttpResponseMessage response = served.Send(new HttpMethod(method), "/mcp");
            Assert.Equal((HttpStatusCode.MethodNotAllowed, "POST"), (response.StatusCode, Assert.Single(response.Content.Headers.Allow)));
        });
    }

    [Fact]
    public void ALongMessageIsRefused()
    {
        using var served = new ServedArchive();
        string message = $$$"""{"jsonrpc":"2.0","id":1,"method":"ping","params":{"x":"{{{new string('x', 70_000)}}}"}}""";
        using HttpResponseMessage response = Post(served, message, "application/json");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        const string Head = "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
        Assert.StartsWith("HTTP/1.1 413", served.Raw($"{Head}{message.Length:x}\r\n{message}\r\n0\r\n\r\n"), StringComparison.Ordinal);
        Assert.Empty(served.Faults);
    }

    [Theory]
    [InlineData("Origin", "http://evil.example", 403)]
    [InlineData("Origin", "null", 403)]
    [InlineData("Sec-Fetch-Site", "cross-site", 403)]
    [InlineData("Host", "evil.example", 421)]
    [InlineData("Authorization", "Bearer 0123456789abcdeX", 401)]
    [InlineData("X-Nothing", "1", 200)]
    public void AMessageIsGuardedAsAllElse(string header, string value, int status)
    {
        using var served = new ServedArchive(settings => settings with { Token = Token }, []);
        (string, string)[] headers = header == "Authorization" ? [(header, value)] : [(header, value), ("Authorization", $"Bearer {Token}")];
        using HttpResponseMessage response = Post(served, Ping, "application/json", headers);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public void WithoutAssistantsThereIsNoAddressForThem()
    {
        using var served = new ServedArchive(settings => settings with { Assistant = null }, []);
        using HttpResponseMessage response = Post(served, Ping, "application/json");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static HttpResponseMessage Post(ServedArchive served, string body, string? type, params (string Name, string Value)[] headers)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        return served.Send(HttpMethod.Post, "/mcp", content, [("Accept", "application/json, text/event-stream"), .. headers]);
    }
}
