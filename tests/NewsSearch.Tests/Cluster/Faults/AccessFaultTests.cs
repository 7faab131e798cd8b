using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NewsSearch.Cluster;
using NewsSearch.Tests.EndToEnd;

namespace NewsSearch.Tests.Cluster.Faults;

/// <summary>Who is not let in, whom one does not trust, and through whom one goes.</summary>
public sealed class AccessFaultTests : IDisposable
{
    private const string Known = """{"version":{"number":"2.19.6","distribution":"opensearch"}}""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(401, """{"error":{"type":"security_exception","reason":"missing authentication credentials"},"status":401}""", "refuses the user, key or token")]
    [InlineData(401, "Unauthorized", "refuses the user, key or token")]
    [InlineData(401, "", "refuses the user, key or token")]
    [InlineData(403, """{"error":{"type":"security_exception","reason":"no permissions for [indices:data/write/bulk]"},"status":403}""", "does not allow this: no permissions for [indices:data/write/bulk]")]
    [InlineData(403, "<html>Forbidden</html>", "does not allow this")]
    [InlineData(413, "<html>Request Entity Too Large</html>", "client_max_body_size")]
    public void WhoIsNotLetInIsTold(int status, string body, string expected)
    {
        using var server = new StubServer(_ => StubAnswer.Text(body, status, body.StartsWith('{') ? "application/json" : "text/html"));
        (string, string)[] access = [("NEWSSEARCH_ENGINE_USER", "ann"), ("NEWSSEARCH_ENGINE_PASSWORD", "s3cret")];
        foreach (string[] arguments in new string[][] { ["query", "harbour"], ["index", "a.txt"], ["stats"] })
        {
            _folder.Write("a.txt", "The harbour is frozen.");
            CommandRun run = CommandRun.WithVariables(_folder.Path, access, [.. arguments, "--index", server.Url + "/news"]);
            Assert.Equal(2, run.ExitCode);
            Assert.Contains(expected, run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("s3cret", run.Error, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(server.Lines, line => !line.StartsWith("GET", StringComparison.Ordinal));
    }

    [Fact]
    public void ACertificateOfAnAuthorityThatIsNamedIsTrusted()
    {
        using X509Certificate2 certificate = Certificate("127.0.0.1", -1, 1);
        using StubServer server = Shows(certificate);
        Assert.Null(Failure(server, _folder.Write("ca.pem", certificate.ExportCertificatePem())));
        Assert.Contains("no authority that is trusted here has signed it", Failure(server), StringComparison.Ordinal);
        using X509Certificate2 other = Certificate("127.0.0.1", -1, 1);
        Assert.Contains("no authority that is trusted here has signed it", Failure(server, _folder.Write("other.pem", other.ExportCertificatePem())), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-20, -10)]
    [InlineData(10, 20)]
    public void ACertificateOutOfItsTimeIsTold(int from, int to)
    {
        using X509Certificate2 certificate = Certificate("127.0.0.1", from, to);
        using StubServer server = Shows(certificate);
        string? told = Failure(server, _folder.Write("ca.pem", certificate.ExportCertificatePem()));
        Assert.Contains("it has expired or is not valid yet", told, StringComparison.Ordinal);
        Assert.Contains(certificate.NotAfter.ToUniversalTime().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), told, StringComparison.Ordinal);
    }

    [Fact]
    public void ACertificateOfAnotherHostIsTold()
    {
        using X509Certificate2 certificate = Certificate("127.0.0.2", -1, 1);
        using StubServer server = Shows(certificate);
        Assert.Contains("it is not for 127.0.0.1", Failure(server, _folder.Write("ca.pem", certificate.ExportCertificatePem())), StringComparison.Ordinal);
    }

    [Fact]
    public void ProxiesAreAskedAsTheVariablesSay()
    {
        using var proxy = new StubServer(_ => StubAnswer.Json("{}", 407));
        (string, string)[] variables = [("https_proxy", $"http://ann:s3cret@127.0.0.1:{proxy.Port}"), ("http_proxy", $"127.0.0.1:{proxy.Port}")];
        CommandRun secure = CommandRun.WithVariables(_folder.Path, variables, "stats", "--index", "https://search.example/news");
        Assert.Equal(2, secure.ExitCode);
        Assert.Contains("CONNECT search.example:443 HTTP/1.1", proxy.Lines);
        Assert.DoesNotContain("s3cret", secure.Error, StringComparison.Ordinal);
        Assert.Contains("407", secure.Error, StringComparison.Ordinal);
        CommandRun.WithVariables(_folder.Path, variables, "stats", "--index", "http://search.example/news", "--insecure");
        Assert.Contains(proxy.Lines, line => line.StartsWith("GET http://search.example/news/", StringComparison.Ordinal));

        using var server = new StubServer(_ => StubAnswer.Json("""{"error":{"type":"index_not_found_exception","reason":"no such index"},"status":404}""", 404));
        int asked = proxy.Lines.Count;
        CommandRun direct = CommandRun.WithVariables(_folder.Path, [.. variables, ("NO_PROXY", "example.org, 127.0.0.0/8")], "stats", "--index", server.Url + "/news");
        Assert.Contains("there is no index", direct.Error, StringComparison.Ordinal);
        Assert.Equal(asked, proxy.Lines.Count);
    }

    [Theory]
    [InlineData("https://search.example/", "", true)]
    [InlineData("https://search.example/", "other.example,search.example", false)]
    [InlineData("https://search.example/", "example", false)]
    [InlineData("https://search.example/", ".EXAMPLE", false)]
    [InlineData("https://research.example/", "search.example", true)]
    [InlineData("https://search.example/", "*", false)]
    [InlineData("https://10.1.2.3:9200/", "10.0.0.0/8", false)]
    [InlineData("https://11.1.2.3:9200/", "10.0.0.0/8 11.1.2.4", true)]
    [InlineData("https://[::1]:9200/", "::1", false)]
    [InlineData("http://search.example/", "", false)]
    public void NoProxyHoldsAsForCurl(string server, string without, bool expected)
    {
        var variables = new Dictionary<string, string> { ["HTTPS_PROXY"] = "http://proxy.example:3128", ["HTTP_PROXY"] = "http://forged.example", ["no_proxy"] = without };
        ClusterProxy proxy = ClusterProxy.Of(variables.GetValueOrDefault)!;
        Assert.Equal(expected ? new Uri("http://proxy.example:3128") : null, proxy.GetProxy(new Uri(server)));
    }

    [Fact]
    public void WhatIsNoProxyIsToldWithoutASecret()
    {
        Assert.Null(ClusterProxy.Of(_ => null));
        Assert.Null(ClusterProxy.Of(_ => ""));
        IndexException error = Assert.Throws<IndexException>(() => ClusterProxy.Of(name => name == "ALL_PROXY" ? "gopher://ann:s3cret@proxy.example" : null));
        Assert.Equal("ALL_PROXY is no address of a proxy", error.Message);
        ClusterProxy proxy = ClusterProxy.Of(name => name == "all_proxy" ? "socks5h://ann:s%33cret@proxy.example:1080" : null)!;
        Assert.Equal(new Uri("socks5://proxy.example:1080"), proxy.GetProxy(new Uri("https://search.example")));
        Assert.Equal("s3cret", proxy.Credentials!.GetCredential(new Uri("socks5://proxy.example:1080"), "Basic")!.Password);
    }

    private static StubServer Shows(X509Certificate2 certificate) => new(_ => StubAnswer.Json(Known), certificate);

    private static string? Failure(StubServer server, string? authority = null)
    {
        Assert.True(ClusterAddress.TryParse(server.Url + "/news", out ClusterAddress? address, out _));
        using var connection = new ClusterConnection(address, ClusterAccess.Trusting(authority), TimeProvider.System, 1);
        try
        {
            return connection.IsOpenSearch ? null : "it is another one";
        }
        catch (IndexException error)
        {
            Assert.Contains($"the certificate of {server.Url}/ is not trusted", error.Message, StringComparison.Ordinal);
            return error.Message;
        }
    }

    /// <summary>A certificate that signs itself.</summary>
    private static X509Certificate2 Certificate(string host, int from, int to)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=cluster", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Parse(host));
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        DateTimeOffset now = DateTimeOffset.UtcNow;
        using X509Certificate2 made = request.CreateSelfSigned(now.AddDays(from), now.AddDays(to));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
