using System.Net;

namespace NewsSearch.Cluster;

/// <summary>Through which proxy a server is asked, as curl takes it from variables of the environment.</summary>
public sealed class ClusterProxy : IWebProxy
{
    private readonly Uri? _forHttp;
    private readonly Uri? _forHttps;
    private readonly string[] _without;

    private ClusterProxy(Uri? forHttp, Uri? forHttps, string[] without, ICredentials? credentials) =>
        (_forHttp, _forHttps, _without, Credentials) = (forHttp, forHttps, without, credentials);

    /// <inheritdoc/>
    public ICredentials? Credentials { get; set; }

    /// <summary>
    /// By <c>https_proxy</c>, <c>http_proxy</c>, <c>all_proxy</c> and <c>no_proxy</c>, in small letters or, all but <c>http_proxy</c>, in capitals.
    /// </summary>
    /// <param name="variable">The value of a variable, null where it is not set.</param>
    /// <returns>Null where none is named.</returns>
    /// <exception cref="IndexException">What is named is no address of a proxy.</exception>
    public static ClusterProxy? Of(Func<string, string?> variable)
    {
        // Of a program that a web server starts, HTTP_PROXY is what the client says (Proxy: in its request).
        (Uri? http, NetworkCredential? httpUser) = Address("http_proxy", "all_proxy", "ALL_PROXY");
        (Uri? https, NetworkCredential? httpsUser) = Address("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY");
        if (http is null && https is null)
        {
            return null;
        }

        string[] without = (Stated("no_proxy", "NO_PROXY").Value ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        return new ClusterProxy(http, https, without, new Users([(https, httpsUser), (http, httpUser)]));

        (string Name, string? Value) Stated(params string[] names) => names.Select(name => (name, variable(name))).FirstOrDefault(stated => !string.IsNullOrEmpty(stated.Item2));

        (Uri?, NetworkCredential?) Address(params string[] names) => Stated(names) is (var name, { } value) ? Parse(name, value) : default;
    }

    /// <inheritdoc/>
    public Uri? GetProxy(Uri destination) => IsBypassed(destination) ? null : ProxyFor(destination);

    /// <inheritdoc/>
    public bool IsBypassed(Uri host) => ProxyFor(host) is null || _without.Any(entry => Covers(entry, host.IdnHost));

    private static (Uri, NetworkCredential?) Parse(string name, string value)
    {
        string text = value.Contains("://", StringComparison.Ordinal) ? value.Replace("socks5h://", "socks5://", StringComparison.OrdinalIgnoreCase) : "http://" + value;
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? proxy) || proxy.Host.Length == 0 || proxy.Scheme is not ("http" or "https" or "socks4" or "socks4a" or "socks5"))
        {
            throw new IndexException(IndexFault.Inaccessible, $"{name} is no address of a proxy");
        }

        string[] user = proxy.UserInfo.Split(':', 2);
        return (
            new UriBuilder(proxy) { UserName = "", Password = "" }.Uri,
            user[0].Length == 0 ? null : new NetworkCredential(Uri.UnescapeDataString(user[0]), user.Length > 1 ? Uri.UnescapeDataString(user[1]) : ""));
    }

    /// <summary>Whether an entry of NO_PROXY means a host: all, the same name, a domain that it is in, or a network of addresses.</summary>
    private static bool Covers(string entry, string host)
    {
        if (entry == "*")
        {
            return true;
        }

        if (IPAddress.TryParse(host, out IPAddress? address))
        {
            return IPAddress.TryParse(entry, out IPAddress? same) ? same.Equals(address) : IPNetwork.TryParse(entry, out IPNetwork network) && network.Contains(address);
        }

        string name = entry.Trim('.');
        return host.Equals(name, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + name, StringComparison.OrdinalIgnoreCase);
    }

    private Uri? ProxyFor(Uri destination) => destination.Scheme == Uri.UriSchemeHttps ? _forHttps : _forHttp;

    /// <summary>Users of proxies, by whatever way a proxy asks for one.</summary>
    private sealed class Users((Uri? Proxy, NetworkCredential? User)[] known) : ICredentials
    {
        public NetworkCredential? GetCredential(Uri uri, string authType) => known.FirstOrDefault(each => each.Proxy == uri && each.User is not null).User;
    }
}
