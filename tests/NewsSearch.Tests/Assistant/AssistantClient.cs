using System.IO.Pipes;
using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using NewsSearch.Archive;
using NewsSearch.Assistant;
using NewsSearch.Home;
using NewsSearch.Meaning;
using NewsSearch.OnDisk;
using NewsSearch.Searching;
using NewsSearch.Tests.Meaning;

namespace NewsSearch.Tests.Assistant;

/// <summary>The protocol's own client, and the server at the other end of two pipes.</summary>
internal sealed class AssistantClient : IAsyncDisposable
{
    private readonly NewsArchive _archive;
    private readonly Task _serving;
    private readonly Stream _requests;

    private AssistantClient(NewsArchive archive, Task serving, Stream requests, McpClient client) =>
        (_archive, _serving, _requests, Client) = (archive, serving, requests, client);

    public McpClient Client { get; }

    public static Task<AssistantClient> OfAsync(IndexHome home, int budget = AssistantSettings.PresetBudget) =>
        OfAsync(home, new ArticleIndexSource(home), TimeProvider.System, budget);

    public static async Task<AssistantClient> OfAsync(
        IndexHome home, IArticleIndexSource source, TimeProvider clock, int budget = AssistantSettings.PresetBudget)
    {
        var archive = new NewsArchive(home, source, _ => throw new InvalidOperationException("an assistant only reads"), clock)
        {
            OpenModel = static () => SentenceModel.Open(TestModel.Files),
        };
        var settings = new AssistantSettings { Version = "0.0", Budget = budget, ShownPath = path => path };
        var requests = new AnonymousPipeServerStream(PipeDirection.Out);
        var answers = new AnonymousPipeServerStream(PipeDirection.In);
        var input = new AnonymousPipeClientStream(PipeDirection.In, requests.ClientSafePipeHandle);
        var output = new AnonymousPipeClientStream(PipeDirection.Out, answers.ClientSafePipeHandle);
        Task serving = Task.Run(async () =>
        {
            await using (output)
            {
                using var server = new AssistantServer(archive, settings, clock);
                await server.RunAsync(input, output, _ => { });
            }
        });
        return new AssistantClient(archive, serving, requests, await McpClient.CreateAsync(new StreamClientTransport(requests, answers)));
    }

    public async Task<CallToolResult> CallAsync(string tool, params (string Name, object? Value)[] arguments) =>
        await Client.CallToolAsync(tool, arguments.ToDictionary(argument => argument.Name, argument => argument.Value));

    /// <summary>The structured content of an answer that is no error.</summary>
    public async Task<JsonElement> AskAsync(string tool, params (string Name, object? Value)[] arguments)
    {
        CallToolResult result = await CallAsync(tool, arguments);
        Assert.True(result.IsError != true, TextOf(result));
        return result.StructuredContent!.Value;
    }

    public static string TextOf(CallToolResult result) => Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;

    public async ValueTask DisposeAsync()
    {
        // The server ends with its input, the client when nothing comes any more.
        await _requests.DisposeAsync();
        await _serving;
        await Client.DisposeAsync();
        _archive.Dispose();
    }
}
