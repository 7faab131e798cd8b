using NewsSearch.Cluster;

namespace NewsSearch.Tests.Cluster;

public sealed class ClusterConnectionTests
{
    private const string Known = """{"version":{"number":"2.19.6","distribution":"opensearch"}}""";

    private readonly HurriedClock _clock = new();

    [Fact]
    public void WhatTheClusterWasTooBusyForIsAskedAgainAfterGrowingPauses()
    {
        int asked = 0;
        using var server = new ScriptedServer(_ => ++asked <= 3 ? ScriptedServer.Json("""{"error":{"type":"x","reason":"busy"},"status":429}""", 429) : ScriptedServer.Json(Known));
        using ClusterConnection connection = Connect(server.Url);
        Assert.True(connection.IsOpenSearch);
        Assert.Equal(4, server.Requests.Count);
        Assert.Equal(3, _clock.Waits.Count);
        Assert.All(_clock.Waits.Select((wait, i) => wait.TotalMilliseconds / (250 * Math.Pow(2, i))), share => Assert.InRange(share, 0.5, 1.0));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public void AClusterThatStaysBrokenIsGivenUpInWords(int status)
    {
        using var server = new ScriptedServer(_ => ScriptedServer.Json("""{"error":{"type":"x","reason":"all shards failed"}}""", status));
        IndexException error = Failure(server.Url);
        Assert.Equal(IndexFault.Inaccessible, error.Fault);
        Assert.Contains("all shards failed", error.Message, StringComparison.Ordinal);
        Assert.Equal(7, server.Requests.Count);
    }

    [Fact]
    public void APageInPlaceOfAnAnswerIsTold()
    {
        using var server = new ScriptedServer(_ => ScriptedServer.Text("<html><body>Welcome</body></html>", 200, "text/html"));
        Assert.Contains("no OpenSearch or Elasticsearch", Failure(server.Url).Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public void APageOfAProxyThatDoesNotReachTheClusterIsAskedAgain()
    {
        int asked = 0;
        using var server = new ScriptedServer(_ => ++asked == 2 ? ScriptedServer.Text("<html>Bad gateway</html>", 502, "text/html") : ScriptedServer.Json(Known));
        using ClusterConnection connection = Connect(server.Url);
        connection.Ask(HttpMethod.Get, "/", null, default).Dispose();
        connection.Ask(HttpMethod.Get, "/", null, default).Dispose();
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public void HalfAnAnswerAndACutConnectionAreAskedForAgain()
    {
        int asked = 0;
        using var server = new ScriptedServer(_ => ++asked switch
        {
            2 => ScriptedServer.Json("""{"version":{"numb"""),
            3 => ScriptedServer.Text("""{"version":{"numb""", 200, "application/json", missing: 100),
            4 => [],
            _ => ScriptedServer.Json(Known),
        });
        using ClusterConnection connection = Connect(server.Url);
        connection.Ask(HttpMethod.Get, "/", null, default).Dispose();
        connection.Ask(HttpMethod.Get, "/", null, default).Dispose();
        Assert.Equal(5, server.Requests.Count);
    }

    [Fact]
    public void AWrongAddressIsToldAtOnce()
    {
        string url;
        using (var server = new ScriptedServer(_ => []))
        {
            url = server.Url;
        }

        Assert.Contains("does not answer", Failure(url).Message, StringComparison.Ordinal);
        Assert.Empty(_clock.Waits);
    }

    [Theory]
    [InlineData(401, "refuses the user, key or token")]
    [InlineData(403, "does not allow this: no permissions")]
    public void ARefusedAccessIsToldWithoutASecret(int status, string expected)
    {
        using var server = new ScriptedServer(_ => ScriptedServer.Json("""{"error":{"type":"security_exception","reason":"no permissions"}}""", status));
        string message = Failure(server.Url, ClusterAccess.ByPassword("ann", "s3cret")).Message;
        Assert.Contains(expected, message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", ClusterAccess.ByPassword("ann", "s3cret").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsGivenUpWhileItWaitsIsGivenUp()
    {
        using var ended = new CancellationTokenSource();
        using var server = new ScriptedServer(_ =>
        {
            ended.Cancel();
            return ScriptedServer.Json("{}", 503);
        });
        using ClusterConnection connection = Connect(server.Url);
        Assert.ThrowsAny<OperationCanceledException>(() => connection.Ask(HttpMethod.Get, "/", null, ended.Token));
    }

    [Theory]
    [InlineData("https://search.example:9200/news", "https://search.example:9200/news")]
    [InlineData("https://search.example/proxy/news/", "https://search.example/proxy/news")]
    [InlineData("HTTP://localhost:9200/news-2014_a.b", "http://localhost:9200/news-2014_a.b")]
    public void AnAddressIsOfAServerAndAnIndex(string text, string expected)
    {
        Assert.True(ClusterAddress.TryParse(text, out ClusterAddress? address, out _));
        Assert.Equal(expected, address.ToString());
    }

    [Theory]
    [InlineData("https://search.example:9200", "names no index")]
    [InlineData("https://search.example:9200/", "names no index")]
    [InlineData("https://search.example:9200/News", "names no index")]
    [InlineData("https://search.example:9200/_all", "names no index")]
    [InlineData("https://search.example:9200/a,b", "names no index")]
    [InlineData("https://ann:s3cret@search.example:9200/news", "has a user or password")]
    [InlineData("https://", "is no address")]
    public void AnAddressThatIsNoneIsToldWithoutASecret(string text, string expected)
    {
        Assert.False(ClusterAddress.TryParse(text, out _, out string? fault));
        Assert.StartsWith(expected, fault, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:9200/news", false)]
    [InlineData("http://localhost:9200/news", false)]
    [InlineData("https://search.example/news", false)]
    [InlineData("http://search.example/news", true)]
    public void OnlyWhatLeavesTheMachineUnencryptedIsInsecure(string text, bool expected)
    {
        Assert.True(ClusterAddress.TryParse(text, out ClusterAddress? address, out _));
        Assert.Equal(expected, address.IsInsecure);
    }

    private ClusterConnection Connect(string url, ClusterAccess? access = null)
    {
        Assert.True(ClusterAddress.TryParse(url + "/news", out ClusterAddress? address, out _));
        return new ClusterConnection(address, access ?? ClusterAccess.None, _clock, seed: 1);
    }

    private IndexException Failure(string url, ClusterAccess? access = null)
    {
        using ClusterConnection connection = Connect(url, access);
        return Assert.Throws<IndexException>(() => connection.IsOpenSearch);
    }
}
