using System.Net.Http.Headers;
using System.Text;

namespace NewsSearch.Cluster;

/// <summary>By what right a cluster is asked, and whom one trusts to be it. Nothing prints what it holds.</summary>
public sealed class ClusterAccess
{
    private ClusterAccess(AuthenticationHeaderValue? authorization) => Authorization = authorization;

    /// <summary>Without any.</summary>
    public static ClusterAccess None { get; } = new(null);

    /// <summary>A file of certificates (PEM) of authorities that are trusted in place of the system's; null for those.</summary>
    public string? AuthorityFile { get; init; }

    /// <summary>Through which proxies a server is asked; null for none.</summary>
    public ClusterProxy? Proxy { get; private init; }

    internal AuthenticationHeaderValue? Authorization { get; }

    /// <summary>By a user and password.</summary>
    public static ClusterAccess ByPassword(string user, string password, string? authorityFile = null) =>
        new(new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")))) { AuthorityFile = authorityFile };

    /// <summary>By an API key in the form in which Elasticsearch gives it out (id and key in Base64).</summary>
    public static ClusterAccess ByKey(string key, string? authorityFile = null) => new(new("ApiKey", key)) { AuthorityFile = authorityFile };

    /// <summary>By a bearer token.</summary>
    public static ClusterAccess ByToken(string token, string? authorityFile = null) => new(new("Bearer", token)) { AuthorityFile = authorityFile };

    /// <summary>Without any, trusting certain authorities.</summary>
    public static ClusterAccess Trusting(string? authorityFile) => new(null) { AuthorityFile = authorityFile };

    /// <summary>The same, through proxies.</summary>
    public ClusterAccess Through(ClusterProxy? proxy) => new(Authorization) { AuthorityFile = AuthorityFile, Proxy = proxy };

    /// <inheritdoc/>
    public override string ToString() => Authorization?.Scheme ?? "none";
}
