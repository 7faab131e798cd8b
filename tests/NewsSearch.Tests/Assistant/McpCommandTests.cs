using System.IO.Pipes;
using System.Text;
using System.Text.Json;
using NewsSearch.Assistant;
using NewsSearch.Tests.Cli;
using NewsSearch.Tests.EndToEnd;

namespace NewsSearch.Tests.Assistant;

/// <summary>The command with messages written by hand, as no well-behaved client would.</summary>
public sealed class McpCommandTests(SampleIndex sample)
{
    private const string Initialize =
        """{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""";

    private const string Initialized = """{"jsonrpc":"2.0","method":"notifications/initialized"}""";
    private const string Ping = """{"jsonrpc":"2.0","id":"last","method":"ping"}""";

    private static readonly byte[][] Lines =
    [
        Encoding.UTF8.GetBytes("not json"),
        Encoding.UTF8.GetBytes("""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"search","arguments":{"query":"\ud800"}}}"""),
        Encoding.UTF8.GetBytes("""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"search","arguments":"all"}}"""),
        Encoding.UTF8.GetBytes("""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":7}}"""),
        Encoding.UTF8.GetBytes("""{"jsonrpc":"2.0","id":7,"method":"tools/call"}"""),
        Encoding.UTF8.GetBytes("""{"jsonrpc":"2.0","id":7,"method":"files/delete","params":{}}"""),
        Encoding.UTF8.GetBytes("[]"),
        Encoding.UTF8.GetBytes(new string('[', 5000)),
        [0xFF, 0xFE, 0x00, 0x80, (byte)'{'],
        [.. Encoding.UTF8.GetBytes("""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"search","arguments":{"query":" """), 0xC3, 0x28, .. "\"}}}"u8],
        [.. "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"ping\",\"params\":{\"x\":\""u8, .. new byte[LineTransport.Longest].Select(_ => (byte)'x'), .. "\"}}"u8],
    ];

    public static TheoryData<int> Nonsense => [.. Enumerable.Range(0, Lines.Length)];

    [Theory]
    [MemberData(nameof(Nonsense))]
    public void WhateverComesTheNextMessageIsAnswered(int line)
    {
        byte[] rest = [.. Encoding.UTF8.GetBytes($"{Initialized}\n"), .. Lines[line], .. Encoding.UTF8.GetBytes($"\n{Ping}\n")];
        (int exitCode, List<JsonElement> answers) = Talk(rest);
        Assert.Equal(0, exitCode);
        Assert.Equal("newssearch", answers[0].GetProperty("result").GetProperty("serverInfo").GetProperty("name").GetString());
        Assert.True(Assert.Single(answers, answer => IsTo(answer, "last")).TryGetProperty("result", out _));
        Assert.All(answers, answer => Assert.Equal("2.0", answer.GetProperty("jsonrpc").GetString()));
    }

    [Theory]
    [InlineData("not json", "null", -32700, "no JSON")]
    [InlineData("[]", "null", -32600, "batches are not taken")]
    [InlineData("""[{"jsonrpc":"2.0","id":7,"method":"ping"}]""", "null", -32600, "batches are not taken")]
    [InlineData("7", "null", -32600, "a message is an object")]
    [InlineData("""{"id":7,"method":"ping"}""", "7", -32600, "'jsonrpc'")]
    [InlineData("""{"jsonrpc":"1.0","id":"a","method":"ping"}""", "\"a\"", -32600, "'jsonrpc'")]
    [InlineData("""{"jsonrpc":"2.0","id":1.5}""", "1.5", -32600, "'method' is missing")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":7}""", "7", -32600, "'method' is no text")]
    [InlineData("""{"jsonrpc":"2.0","id":null,"method":"ping"}""", "null", -32600, "'id'")]
    [InlineData("""{"jsonrpc":"2.0","id":{},"method":"ping"}""", "null", -32600, "'id'")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"ping","params":[]}""", "7", -32602, "'params' is no object")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/call"}""", "7", -32602, "'params.name' is missing")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":7}}""", "7", -32602, "'params.name' is no text")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"search","arguments":"all"}}""", "7", -32602, "'params.arguments' is no object")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"resources/read","params":{"uri":[]}}""", "7", -32602, "'params.uri' is no text")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"prompts/get","params":{}}""", "7", -32602, "'params.name' is missing")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/list","params":{"cursor":7}}""", "7", -32602, "'params.cursor' is no text")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"initialize","params":{}}""", "7", -32602, "'params.protocolVersion' is missing")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t"}}}""", "7", -32602, "'params.clientInfo.version' is missing")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{"roots":7},"clientInfo":{"name":"t","version":"1"}}}""", "7", -32602, "'params.capabilities.roots' cannot be read")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"files/delete","params":{}}""", "7", -32601, "")]
    public void WhatIsNoRequestIsAnsweredWithAnError(string message, string id, int code, string told)
    {
        CommandRun run = CommandRun.WithInput(Repository.Root, Encoding.UTF8.GetBytes($"{Initialize}\n{Initialized}\n{message}\n"), "mcp", "--index", sample.Home);
        Assert.Equal(2, run.Json.Count);
        JsonElement answer = Assert.Single(run.Json, answer => answer.TryGetProperty("error", out _));
        Assert.Equal((id, code), (answer.GetProperty("id").GetRawText(), answer.GetProperty("error").GetProperty("code").GetInt32()));
        Assert.Contains(told, answer.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("-1e3")]
    [InlineData("123456789012345678901234567890")]
    public void AnyNumberIsAnId(string id)
    {
        string ping = $$"""{"jsonrpc":"2.0","id":{{id}},"method":"ping"}""";
        CommandRun run = CommandRun.WithInput(Repository.Root, Encoding.UTF8.GetBytes($"{Initialize}\n{Initialized}\n{ping}\n"), "mcp", "--index", sample.Home);
        Assert.True(Assert.Single(run.Json, answer => IsTo(answer, id)).TryGetProperty("result", out _));
    }

    [Fact]
    public void WhatIsAskedIsAnsweredThoughTheInputEnds()
    {
        const string Call = "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\",\"params\":{\"name\":\"count\",\"arguments\":{\"query\":\"ukraine\"}}}";
        CommandRun run = CommandRun.WithInput(Repository.Root, Encoding.UTF8.GetBytes($"{Initialize}\n{Initialized}\n{Call}"), "mcp", "--index", sample.Home);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(2, run.Json.Count);
        JsonElement counted = Assert.Single(run.Json, answer => IsTo(answer, "7"));
        Assert.Equal(sample.Run("count", "ukraine").Output.Trim(), counted.GetProperty("result").GetProperty("structuredContent").GetProperty("count").ToString());
    }

    [Fact]
    public void WrongOptionsAreRefused()
    {
        Assert.Contains("--budget takes a whole number from 3000, not '5'", CommandRun.Of(Repository.Root, "mcp", "--budget", "5").Error, StringComparison.Ordinal);
        Assert.Equal(2, CommandRun.Of(Repository.Root, "mcp", "--timeout", "0").ExitCode);
        Assert.Equal((0, ""), (CommandRun.WithInput(Repository.Root, [], "mcp").ExitCode, CommandRun.WithInput(Repository.Root, [], "mcp").Output));
    }

    private static bool IsTo(JsonElement answer, string message) => answer.TryGetProperty("id", out JsonElement id) && id.ToString() == message;

    /// <summary>
    /// Everything that the command writes to standard output, as JSON: the messages come when the first is answered, and the input ends when the last is, for calls
    /// are answered in the order in which they are done.
    /// </summary>
    private (int ExitCode, List<JsonElement> Answers) Talk(byte[] messages)
    {
        using var requests = new AnonymousPipeServerStream(PipeDirection.Out);
        using var answers = new AnonymousPipeServerStream(PipeDirection.In);
        var input = new AnonymousPipeClientStream(PipeDirection.In, requests.ClientSafePipeHandle);
        var output = new AnonymousPipeClientStream(PipeDirection.Out, answers.ClientSafePipeHandle);
        var run = new ShellRun(Repository.Root, change: outside => outside with { OpenInput = () => input, Output = output });
        Task<int> running = Task.Run(() =>
        {
            using (output)
            {
                return run.Run("mcp", "--index", sample.Home);
            }
        });
        requests.Write(Encoding.UTF8.GetBytes($"{Initialize}\n"));
        var lines = new List<JsonElement>();
        using var reader = new StreamReader(answers);
        Task writing = Task.CompletedTask;
        while (reader.ReadLine() is { } line)
        {
            lines.Add(JsonDocument.Parse(line).RootElement);
            if (IsTo(lines[^1], "0"))
            {
                writing = Task.Run(() => requests.Write(messages));
            }
            else if (IsTo(lines[^1], "last"))
            {
                writing.Wait();
                requests.Dispose();
            }
        }

        return (running.Result, lines);
    }
}
