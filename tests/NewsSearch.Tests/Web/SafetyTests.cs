using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Text;
using NewsSearch.Archive;
using NewsSearch.OnDisk;
using NewsSearch.Searching;
using NewsSearch.Web;
using static NewsSearch.Tests.ArticleShelf;

namespace NewsSearch.Tests.Web;

/// <summary>The attacks that a server on somebody's own machine has to expect, each tried.</summary>
public sealed class SafetyTests
{
    private const string Token = "0123456789abcdef";

    [Theory]
    [InlineData("evil.example", 421)]
    [InlineData("evil.example:7878", 421)]
    [InlineData("127.0.0.1.evil.example", 421)]
    [InlineData("localhost.evil.example", 421)]
    [InlineData("192.168.1.5", 421)]
    [InlineData("harbour", 421)]
    [InlineData("localhost", 200)]
    [InlineData("LOCALHOST:1", 200)]
    [InlineData("127.0.0.1:7878", 200)]
    [InlineData("[::1]:7878", 200)]
    public void OnlyItsOwnNamesAreAnswered(string host, int status)
    {
        using var served = new ServedArchive(settings => settings with { MachineName = "harbour" }, []);
        foreach (string address in new[] { "/", "/api/v1/stats" })
        {
            Assert.Equal($"HTTP/1.1 {status}", served.Raw($"GET {address} HTTP/1.1\r\nHost: {host}\r\n\r\n")[..12]);
        }
    }

    [Fact]
    public void WithoutAHostNothingIsAnswered()
    {
        using var served = new ServedArchive();
        Assert.StartsWith("HTTP/1.1 400", served.Raw("GET / HTTP/1.1\r\n\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 421", served.Raw("GET / HTTP/1.0\r\n\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 400", served.Raw("GET http://localhost/ HTTP/1.1\r\nHost: evil.example\r\n\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BeyondLoopbackItNeedsAToken()
    {
        using var shelf = new ArticleShelf();
        using var archive = new NewsArchive(shelf.Home, new ArticleIndexSource(shelf.Home), _ => throw new InvalidOperationException(), TimeProvider.System);
        await Assert.ThrowsAsync<ArgumentException>(() => NewsServer.StartAsync(archive, new ServerSettings { Address = IPAddress.Any, Port = 0 }));
    }

    [Theory]
    [InlineData(null, 401)]
    [InlineData("Bearer 0123456789abcdeX", 401)]
    [InlineData("Bearer 0123456789abcde", 401)]
    [InlineData("Bearer", 401)]
    [InlineData("Basic %%%", 401)]
    [InlineData("Basic bm9jb2xvbg==", 401)]
    [InlineData("Digest 0123456789abcdef", 401)]
    [InlineData("Bearer 0123456789abcdef", 200)]
    [InlineData("bearer 0123456789abcdef", 200)]
    [InlineData("Basic YW55Ym9keTowMTIzNDU2Nzg5YWJjZGVm", 200)]
    public void ATokenIsTakenAsBearerOrAsAnyonesPassword(string? authorization, int status)
    {
        using var served = new ServedArchive(settings => settings with { Address = IPAddress.Any, Token = Token, MachineName = "harbour" }, []);
        (string, string)[] headers = authorization is null ? [] : [("Authorization", authorization)];
        foreach ((string address, int allowed) in new[] { ("/", 200), ("/api/v1/stats", 200), ("/nothing", 404), ("/style.css", 404) })
        {
            using HttpResponseMessage response = served.Get(address, headers);
            Assert.Equal(status == 401 ? 401 : allowed, (int)response.StatusCode);
            Assert.Equal(status == 401 ? ["Bearer", "Basic"] : [], response.Headers.WwwAuthenticate.Select(challenge => challenge.Scheme));
        }
    }

    [Theory]
    [InlineData("harbour:7878", 200)]
    [InlineData("192.168.1.5:7878", 200)]
    [InlineData("evil.example:7878", 421)]
    public void BeyondLoopbackItsAddressesAndItsMachinesNameAreAnswered(string host, int status)
    {
        using var served = new ServedArchive(settings => settings with { Address = IPAddress.Any, Token = Token, MachineName = "harbour" }, []);
        Assert.StartsWith($"HTTP/1.1 {status}", served.Raw($"GET / HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {Token}\r\n\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void ATokenInTheAddressIsNone()
    {
        using var served = new ServedArchive(settings => settings with { Token = Token }, []);
        using HttpResponseMessage response = served.Get($"/?token={Token}");
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory]
    [InlineData("Origin", "http://evil.example", 403)]
    [InlineData("Origin", "null", 403)]
    [InlineData("Origin", "http://localhost", 403)]
    [InlineData("Origin", "file:///tmp/page.html", 403)]
    [InlineData("Sec-Fetch-Site", "cross-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-origin", 405)]
    [InlineData("Sec-Fetch-Site", "none", 403)]
    [InlineData("User-Agent", "curl", 403)]
    public void APageOfAnotherSiteChangesNothing(string header, string value, int status)
    {
        using var served = new ServedArchive();
        foreach (HttpMethod method in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch })
        {
            using HttpResponseMessage response = served.Send(method, "/api/v1/saved", (header, value));
            Assert.Equal(status, (int)response.StatusCode);
            Assert.Equal(status == 405 ? "GET, HEAD" : "", string.Join(", ", response.Content.Headers.Allow));
        }
    }

    [Fact]
    public void ItsOwnPageIsNoOtherSite()
    {
        using var served = new ServedArchive();
        using HttpResponseMessage response = served.Send(HttpMethod.Post, "/", ("Origin", $"http://127.0.0.1:{served.Server.Address.Port}"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory]
    [InlineData("http", 405)]
    [InlineData("https", 405)]
    [InlineData("ftp", 403)]
    public void BeyondLoopbackAProxyMayStandBeforeIt(string scheme, int status)
    {
        using var served = new ServedArchive(settings => settings with { Address = IPAddress.Any, Token = Token, MachineName = "harbour" }, []);
        Assert.StartsWith(
            $"HTTP/1.1 {status}",
            served.Raw($"POST / HTTP/1.1\r\nHost: harbour\r\nOrigin: {scheme}://harbour\r\nAuthorization: Bearer {Token}\r\nContent-Length: 0\r\n\r\n"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?q=ferry")]
    [InlineData("/?q=%22")]
    [InlineData("/api/v1/search?q=ferry")]
    [InlineData("/api/v1/search?q=%22")]
    [InlineData("/nothing")]
    public void EveryAnswerForbidsWhatItDoesNotNeed(string address)
    {
        using var served = new ServedArchive(Story("a", "The ferry was late."));
        using HttpResponseMessage response = served.Get(address);
        string policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.False(response.Headers.Contains("Set-Cookie") || response.Headers.Contains("Server") || response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public void AHeadIsAGetWithoutItsBody()
    {
        using var served = new ServedArchive(Story("a", "The ferry was late."));
        foreach (string address in new[] { "/", "/?q=ferry", "/api/v1/search?q=ferry", "/nothing", "/api/v1/count" })
        {
            using HttpResponseMessage get = served.Get(address), head = served.Send(HttpMethod.Head, address);
            Assert.Equal(get.StatusCode, head.StatusCode);
            Assert.Equal(get.Content.Headers.ToString(), head.Content.Headers.ToString());
            Assert.Equal(get.Headers.ETag, head.Headers.ETag);
            Assert.Equal("", ServedArchive.BodyOf(head));
        }
    }

    [Theory]
    [InlineData("/../../../../etc/passwd")]
    [InlineData("/article/../../../etc/passwd")]
    [InlineData("/article/..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("/article/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/api/v1/articles/..%2f..%2fetc%2fpasswd")]
    [InlineData("/api/v1/articles/%00")]
    [InlineData("/api/v1/articles/{id}")]
    [InlineData("/style.css")]
    [InlineData("/query.schema.json")]
    [InlineData("//etc/passwd")]
    [InlineData("/article/")]
    public void NoFileIsServedByItsPath(string path)
    {
        using var served = new ServedArchive();
        string line = served.Raw($"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        Assert.True(line.StartsWith("HTTP/1.1 404", StringComparison.Ordinal) || line.StartsWith("HTTP/1.1 400", StringComparison.Ordinal), line);
        Assert.Empty(served.Faults);
    }

    [Fact]
    public void WhatIsTooLongIsRefused()
    {
        using var served = new ServedArchive();
        Assert.Equal("q is longer than 4096 characters", served.Json($"/api/v1/search?q={new string('a', 4097)}", 400).GetProperty("detail").GetString());
        Assert.Equal("person is longer than 512 characters", served.Json($"/api/v1/search?person={new string('a', 513)}", 400).GetProperty("detail").GetString());
        Assert.Equal("person is given too often", served.Json($"/api/v1/search?{string.Concat(Enumerable.Repeat("person=a&", 33))}", 400).GetProperty("detail").GetString());
        Assert.StartsWith("HTTP/1.1 414", served.Raw($"GET /?q={new string('a', 40_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 431", served.Raw($"GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: {new string('a', 40_000)}\r\n\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 413", served.Raw("POST / HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nContent-Length: 100000000\r\n\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void HostileQueriesAreAnsweredOrRefused()
    {
        using var served = new ServedArchive(Story("a", "The ferry was late."));
        string[] queries =
        [
            new('(', 2000), new('"', 2001), string.Concat(Enumerable.Repeat("NOT ", 1000)), new('*', 4000), "a*b*c*d*e*f*g*h*", "/(a+)+$/", "\0", "\u202Eferry",
            "<script>alert(1)</script>", "ferry\r\nSet-Cookie: a=b", "id:../../etc/passwd", "path:/etc/passwd", "\uD800",
        ];
        foreach (string query in queries)
        {
            using HttpResponseMessage response = served.Get($"/?q={Uri.EscapeDataString(query)}");
            Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{query}: {response.StatusCode}");
            Assert.DoesNotMatch("(?i)<script(?! src=\"/page-[0-9a-f]{16}\\.js\" defer></script>)", ServedArchive.BodyOf(response));
        }

        Assert.Empty(served.Faults);
    }

    [Fact]
    public void AClientThatNeverEndsItsHeadersIsLetGo()
    {
        using var served = new ServedArchive(settings => settings with { HeaderTime = TimeSpan.FromSeconds(1) }, []);
        string line = served.Raw("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: a");
        Assert.True(line.Length == 0 || line.StartsWith("HTTP/1.1 408", StringComparison.Ordinal), line);
    }

    [Fact]
    public void OneConnectionTooManyIsClosed()
    {
        using var served = new ServedArchive(settings => settings with { MostConnections = 1 }, []);
        using TcpClient first = served.Connect();
        first.GetStream().Write("GET /nothing HTTP/1.1\r\nHost: localhost\r\n\r\n"u8);
        Assert.Equal('H', first.GetStream().ReadByte());
        using TcpClient second = served.Connect();
        Assert.Equal(-1, ReadOrEnd(second));
    }

    [Fact]
    public void AClientThatGoesAwayEndsItsSearch()
    {
        using var blocking = new BlockingIndex();
        using var served = new ServedArchive(settings => settings, [], _ => blocking);
        using (TcpClient client = served.Connect())
        {
            client.GetStream().Write("GET /api/v1/search?q=ferry HTTP/1.1\r\nHost: localhost\r\n\r\n"u8);
            blocking.Begun.Wait();
        }

        blocking.Cancelled.Wait();
        Assert.Empty(served.Faults);
    }

    [Fact]
    public void AnAssistantThatGoesAwayEndsItsSearch()
    {
        using var blocking = new BlockingIndex();
        using var served = new ServedArchive(settings => settings, [], _ => blocking);
        using (TcpClient client = served.Connect())
        {
            const string Call = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"search\",\"arguments\":{\"query\":\"ferry\"}}}";
            client.GetStream().Write(Encoding.UTF8.GetBytes(
                $"POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {Call.Length}\r\n\r\n{Call}"));
            blocking.Begun.Wait();
        }

        blocking.Cancelled.Wait();
        Assert.Empty(served.Faults);
    }

    [Fact]
    public void ASearchThatTakesTooLongIsGivenUp()
    {
        using var blocking = new BlockingIndex();
        using var served = new ServedArchive(settings => settings with { Patience = TimeSpan.FromMilliseconds(1) }, [], _ => blocking);
        Assert.Equal("the search was given up after 0.001 s", served.Json("/api/v1/search?q=ferry", 503).GetProperty("detail").GetString());
        Assert.Empty(served.Faults);
    }

    [Fact]
    public async Task AServerThatStopsEndsItsSearches()
    {
        using var blocking = new BlockingIndex();
        using var served = new ServedArchive(settings => settings, [], _ => blocking);
        using TcpClient client = served.Connect();
        client.GetStream().Write("GET /api/v1/search?q=ferry HTTP/1.1\r\nHost: localhost\r\n\r\n"u8);
        blocking.Begun.Wait();
        await served.Server.StopAsync();
        blocking.Cancelled.Wait();
    }

    [Fact]
    public void AFaultOfTheProgramIsToldToItsOwnerAlone()
    {
        using var broken = new BlockingIndex(fault: new InvalidOperationException("secret path"));
        using var served = new ServedArchive(settings => settings, [], _ => broken);
        string detail = served.Json("/api/v1/search?q=ferry", 500).ToString();
        Assert.DoesNotContain("secret", detail, StringComparison.Ordinal);
        Assert.Equal("secret path", Assert.Single(served.Faults).Message);
    }

    private static int ReadOrEnd(TcpClient client)
    {
        try
        {
            client.GetStream().Write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"u8);
            return client.GetStream().ReadByte();
        }
        catch (IOException)
        {
            return -1;
        }
    }

    /// <summary>An index whose searches end when they are cancelled, or at once with a fault.</summary>
    private sealed class BlockingIndex(Exception? fault = null) : IArticleIndexSource
    {
        public ManualResetEventSlim Begun { get; } = new();

        public ManualResetEventSlim Cancelled { get; } = new();

        public IArticleIndex Acquire()
        {
            IArticleIndex index = DispatchProxy.Create<IArticleIndex, Search>();
            ((Search)(object)index).Source = this;
            return index;
        }

        public IReadOnlyDictionary<string, string> Notes() => new Dictionary<string, string>();

        public void Dispose()
        {
            Begun.Dispose();
            Cancelled.Dispose();
        }

        private object? Run(CancellationToken cancellation)
        {
            if (fault is not null)
            {
                throw fault;
            }

            Begun.Set();
            cancellation.WaitHandle.WaitOne();
            Cancelled.Set();
            throw new OperationCanceledException(cancellation);
        }

        [SuppressMessage("Performance", "CA1852", Justification = "The proxy is a subtype that is made at run time.")]
        public class Search : DispatchProxy
        {
            internal BlockingIndex? Source { get; set; }

            protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Name switch
            {
                "Search" => Source!.Run((CancellationToken)args![1]!),
                "get_Commit" => "one",
                "get_KeptNames" => Array.Empty<string>(),
                _ => null,
            };
        }
    }
}
