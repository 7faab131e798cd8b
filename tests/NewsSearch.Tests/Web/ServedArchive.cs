using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using NewsSearch.Archive;
using NewsSearch.Assistant;
using NewsSearch.Meaning;
using NewsSearch.OnDisk;
using NewsSearch.Searching;
using NewsSearch.Tests.Meaning;
using NewsSearch.Web;

namespace NewsSearch.Tests.Web;

/// <summary>A real server on a port of its own, over an index on disk.</summary>
internal sealed class ServedArchive : IDisposable
{
    private readonly ArticleShelf _shelf;
    private readonly NewsArchive _archive;
    private readonly AssistantServer _assistant;
    private readonly HttpClient _client;

    public ServedArchive(params Article[] articles)
        : this(settings => settings, articles)
    {
    }

    public ServedArchive(Func<Article, ArticleEntities> recognize, params Article[] articles)
        : this(settings => settings, articles, recognize: recognize)
    {
    }

    /// <param name="change">Changes what the test is about.</param>
    /// <param name="wrap">Puts something before the index.</param>
    public ServedArchive(Func<ServerSettings, ServerSettings> change, Article[] articles, Func<IArticleIndexSource, IArticleIndexSource>? wrap = null, Func<Article, ArticleEntities>? recognize = null)
    {
        _shelf = new ArticleShelf(recognize ?? Names, articles);
        IArticleIndexSource source = new ArticleIndexSource(_shelf.Home);
        _archive = new NewsArchive(_shelf.Home, wrap?.Invoke(source) ?? source, rebuild => ArticleIndexWriter.Open(_shelf.Home, rebuild, processId: 1), TimeProvider.System)
        {
            OpenModel = static () => SentenceModel.Open(TestModel.Files),
        };
        _assistant = new AssistantServer(_archive, new AssistantSettings { Version = "0.0", ShownPath = path => path }, TimeProvider.System);
        var settings = new ServerSettings
        {
            Port = 0,
            Faulted = Faults.Add,
            Assistant = (message, version, cancellation) => _assistant.AnswerAsync(message, version, _ => { }, cancellation),
        };
        Server = NewsServer.StartAsync(_archive, change(settings)).GetAwaiter().GetResult().Value;
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new UriBuilder(Server.Address) { Host = "127.0.0.1" }.Uri };
    }

    public NewsServer Server { get; }

    /// <summary>Faults of the program itself that the server told of.</summary>
    public List<Exception> Faults { get; } = [];

    public ArticleShelf Shelf => _shelf;

    /// <summary>The archive that is served.</summary>
    public NewsArchive Archive => _archive;

    /// <summary>Answers with the response; the body is read.</summary>
    public HttpResponseMessage Send(HttpMethod method, string address, params (string Name, string Value)[] headers) => Send(method, address, null, headers);

    /// <inheritdoc cref="Send(HttpMethod, string, ValueTuple{string, string}[])"/>
    public HttpResponseMessage Send(HttpMethod method, string address, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative)) { Content = content };
        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return _client.Send(request);
    }

    public HttpResponseMessage Get(string address, params (string Name, string Value)[] headers) => Send(HttpMethod.Get, address, headers);

    /// <summary>Sends a form as the page does; answers with the response.</summary>
    public HttpResponseMessage Post(string address, string origin, params (string Name, string Value)[] values)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative))
        {
            Content = new FormUrlEncodedContent(values.Select(value => KeyValuePair.Create(value.Name, value.Value))),
        };
        request.Headers.TryAddWithoutValidation("Origin", origin);
        return _client.Send(request);
    }

    /// <summary>What the server's own pages send as their origin.</summary>
    public string Origin => _client.BaseAddress!.GetLeftPart(UriPartial.Authority);

    /// <summary>A page that is there.</summary>
    public string Page(string address)
    {
        using HttpResponseMessage response = Get(address);
        string page = BodyOf(response);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address}: {response.StatusCode}\n{page}");
        Assert.Equal(MediaTypeHeaderValue.Parse("text/html; charset=utf-8"), response.Content.Headers.ContentType);
        return page;
    }

    /// <summary>The JSON of an address, with this status.</summary>
    public JsonElement Json(string address, int status = 200)
    {
        using HttpResponseMessage response = Get(address);
        string body = BodyOf(response);
        Assert.True((int)response.StatusCode == status, $"{address}: {response.StatusCode}\n{body}");
        Assert.Equal(status == 200 ? "application/json" : "application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return JsonDocument.Parse(body).RootElement;
    }

    public static string BodyOf(HttpResponseMessage response)
    {
        using var reader = new StreamReader(response.Content.ReadAsStream(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>A bare connection.</summary>
    public TcpClient Connect()
    {
        var client = new TcpClient();
        client.Connect(IPAddress.Loopback, Server.Address.Port);
        return client;
    }

    /// <summary>The first line that comes back for these bytes; empty when the connection is closed without one.</summary>
    public string Raw(string request)
    {
        using TcpClient client = Connect();
        client.GetStream().Write(Encoding.UTF8.GetBytes(request));
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        return reader.ReadLine() ?? "";
    }

    public void Dispose()
    {
        Server.StopAsync().GetAwaiter().GetResult();
        Server.Dispose();
        _client.Dispose();
        _assistant.Dispose();
        _archive.Dispose();
        _shelf.Dispose();
    }

    /// <summary>Whoever the body names in its first words, before a colon: <c>Barack Obama, Kyiv: …</c> is a person and a place.</summary>
    private static ArticleEntities Names(Article article)
    {
        int colon = article.Body.IndexOf(": ", StringComparison.Ordinal);
        string[] names = colon < 0 ? [] : article.Body[..colon].Split(", ");
        return names is [var person, var place]
            ? new ArticleEntities([new PersonEntity(person, [])], [new PlaceEntity(place, []) { Country = "UA" }])
            : ArticleEntities.None;
    }
}
